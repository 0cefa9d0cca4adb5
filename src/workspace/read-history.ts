/** Reads a clone into a History without any store: for tools and tests. The report goes through the ledger instead. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { CommitRecord } from "../model/commit.ts";
import { createInterner } from "../model/interner.ts";
import { streamCommits } from "../sources/git/log.ts";
import { listTips, objectPlace } from "../sources/git/objects.ts";
import { openRepository } from "../sources/git/repository.ts";
import { type BuiltHistory, buildHistory, type ForgeSource } from "./build-history.ts";

/**
 * @param options.until last day known; `all` reads every branch and tag instead of HEAD; `discussions` of its forge.
 * @example (await readHistory("../git", {})).history.commits.length
 */
export async function readHistory(
  path: string,
  options: { readonly until?: string; readonly all?: boolean; readonly discussions?: readonly ForgeSource[] } = {},
): Promise<BuiltHistory> {
  const repository = await openRepository(path);
  const scratch = await mkdtemp(join(tmpdir(), "waymark-"));
  try {
    const place = await objectPlace(repository, scratch);
    const tips = await listTips(repository, options.all ?? false);
    const records: CommitRecord[] = [];
    if (tips.length > 0)
      await streamCommits(place, tips, { withPaths: true }, createInterner(), (commit) => records.push(commit));
    return await buildHistory(repository, place, records, tips, {
      until: options.until,
      name: basename(repository.commonDir.replace(/\/\.git$/, "")),
      pathsReadable: true,
      ...(options.discussions && { discussions: options.discussions }),
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
