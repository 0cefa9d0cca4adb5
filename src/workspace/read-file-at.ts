/** One file of a clone at a revision, with the paths of the tree around it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listTree, objectPlace, readTexts } from "../sources/git/objects.ts";
import { openRepository } from "../sources/git/repository.ts";

/** @returns the tree's paths, and the file's text where it is there and is a text. */
export async function readFileAt(
  clone: string,
  revision: string | undefined,
  path: string,
): Promise<{ readonly files: readonly string[]; readonly text: string | undefined }> {
  if (revision === undefined) return { files: [], text: undefined };
  const repository = await openRepository(clone);
  const scratch = await mkdtemp(join(tmpdir(), "waymark-"));
  try {
    const place = await objectPlace(repository, scratch);
    const tree = (await listTree(place, revision)) ?? [];
    const [file] = await readTexts(
      place,
      tree.filter((entry) => entry.path === path),
    );
    return { files: tree.map((entry) => entry.path), text: file?.text };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
