/** Repositories that are damaged, or hold objects git would not write today. */
import { chmod, cp, mkdir, open, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeHistory } from "../../../src/demo/describe-history.ts";
import { objectIds } from "../../../src/demo/object-ids.ts";
import { buildRepository } from "../build-repository.ts";
import { git, gitWithInput } from "../git.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { plainHistory, required } from "./shapes.ts";

/** Stores an object without checking it, and returns its id. */
export async function writeObject(
  path: string,
  type: "commit" | "tree" | "blob" | "tag",
  body: string | Buffer,
): Promise<string> {
  const out = await gitWithInput(
    path,
    ["hash-object", "-t", type, "-w", "--literally", "--stdin"],
    [Buffer.from(body)],
  );
  return out.toString("utf8").trim();
}

async function packOf(gitDir: string): Promise<string> {
  const folder = join(gitDir, "objects", "pack");
  const name = (await readdir(folder)).find((file) => file.endsWith(".pack"));
  if (name === undefined) throw new Error(`Unexpected folder ${folder} without a pack, expected one`);
  await chmod(join(folder, name), 0o644);
  return join(folder, name);
}

/** A pack in which the commit `damaged` (the third of five) cannot be unpacked; a walk from HEAD prints `readable` commits first. */
export async function corruptPack(): Promise<{
  readonly path: string;
  readonly damaged: string;
  readonly readable: number;
}> {
  const description = plainHistory().describe();
  const path = await buildRepository(description);
  const damaged = required(objectIds(description).commits, "three");
  const pack = await packOf(path);
  const listing = await git(path, "verify-pack", "-v", pack.replace(/pack$/, "idx"));
  const [, , , inPack, offset] =
    listing
      .split("\n")
      .find((line) => line.startsWith(damaged))
      ?.split(/\s+/) ?? [];
  const file = await open(pack, "r+");
  await file.write(Buffer.alloc(Number(inPack) - 4, 0xff), 0, undefined, Number(offset) + 4);
  await file.close();
  return { path, damaged, readable: 1 };
}

/** A branch that points at a commit whose parent is nowhere, in a clone that does not say it is shallow. */
export async function missingParent(): Promise<{
  readonly path: string;
  readonly missing: string;
  readonly head: string;
}> {
  const path = await buildRepository(plainHistory().describe());
  const missing = "9".repeat(40);
  const who = "Ada Example <ada@example.org> 1704110400 +0000";
  const tree = await git(path, "rev-parse", "HEAD^{tree}");
  const head = await writeObject(
    path,
    "commit",
    `tree ${tree}\nparent ${missing}\nauthor ${who}\ncommitter ${who}\n\nOrphaned\n`,
  );
  await git(path, "update-ref", "refs/heads/main", head);
  return { path, missing, head };
}

const WHO = "Ada Example <ada@example.org> 1704110400 +0000";
/** Header lines between the parents and the message, and what follows the headers. */
const MALFORMED: Readonly<Record<string, string>> = {
  "no-author": `committer ${WHO}\n\nNo author\n`,
  "no-committer": `author ${WHO}\n\nNo committer\n`,
  "no-date": "author Ada Example <ada@example.org>\ncommitter Ada Example <ada@example.org>\n\nNo date\n",
  "no-address": `author Ada Example 1704110400 +0000\ncommitter ${WHO}\n\nNo address\n`,
  "word-for-date": `author Ada Example <ada@example.org> yesterday\ncommitter ${WHO}\n\nWord for a date\n`,
  "date-overflow":
    "author Ada Example <ada@example.org> 99999999999999999999999 +0000\ncommitter Ada Example <ada@example.org> 18446744073709551615 +0000\n\nOverflow\n",
  "markup-name": `author <script>alert(1)</script> <ada@example.org> 1704110400 +0000\ncommitter ${WHO}\n\nMarkup\n`,
  "two-addresses": `author Ada <a@example.org> <b@example.org> 1704110400 +0000\ncommitter ${WHO}\n\nTwo addresses\n`,
  "unknown-headers": `author ${WHO}\ncommitter ${WHO}\nx-future one\n two\n three\nmergetag object 1\n type commit\n\nUnknown headers\n`,
  "no-message": `author ${WHO}\ncommitter ${WHO}\n`,
  "two-authors": `author ${WHO}\nauthor Noor Example <noor@example.org> 1704110400 +0000\ncommitter ${WHO}\n\nTwo authors\n`,
};

/** A line of commits as broken tools of the past wrote them; git still walks it. */
export async function malformedCommits(): Promise<{
  readonly path: string;
  readonly oids: ReadonlyMap<string, string>;
}> {
  const path = await buildRepository(plainHistory().describe());
  const tree = await git(path, "rev-parse", "HEAD^{tree}");
  const oids = new Map<string, string>();
  let parent = await git(path, "rev-parse", "HEAD");
  for (const [id, rest] of Object.entries(MALFORMED)) {
    parent = await writeObject(path, "commit", `tree ${tree}\nparent ${parent}\n${rest}`);
    oids.set(id, parent);
  }
  await git(path, "update-ref", "refs/heads/main", parent);
  return { path, oids };
}

export type Breakage = "pack-cut-short" | "head-garbage" | "branch-to-nowhere";
const BREAKAGES: readonly Breakage[] = ["pack-cut-short", "head-garbage", "branch-to-nowhere"];

async function breakClone(gitDir: string, breakage: Breakage): Promise<void> {
  if (breakage === "pack-cut-short") await truncate(await packOf(gitDir), 40);
  if (breakage === "head-garbage") await writeFile(join(gitDir, "HEAD"), "\u0000\u001b[31mnot a ref\n");
  if (breakage === "branch-to-nowhere") await writeFile(join(gitDir, "refs", "heads", "main"), `${"8".repeat(40)}\n`);
}

export interface FolderOfClones {
  readonly path: string;
  readonly healthy: readonly string[];
  readonly broken: readonly { readonly path: string; readonly breakage: Breakage }[];
}

/**
 * A folder of clones, each with a root of its own, three of them broken, and beside them a folder and a file that are
 * no repositories. All copies share one pack, which holds the commit of every clone.
 */
export async function folderOfClones(total = 200): Promise<FolderOfClones> {
  const names = Array.from({ length: total }, (_, index) => `clone-${String(index + 1).padStart(3, "0")}`);
  const history = describeHistory();
  for (const name of names)
    history.switchTo(name).commit({ id: name, message: `Start ${name}\n`, files: { "a.ts": `${name}\n` } });
  const description = history.describe();
  const oids = objectIds(description).commits;
  const template = await buildRepository(description);
  await rm(join(template, "packed-refs"), { force: true });
  await rm(join(template, "refs", "heads"), { recursive: true });
  await mkdir(join(template, "refs", "heads"));
  await git(template, "config", "core.bare", "false");
  const path = await temporaryFolder("clones");
  const every = Math.max(1, Math.floor(total / BREAKAGES.length));
  const broken: { path: string; breakage: Breakage }[] = [];
  const healthy: string[] = [];
  for (const [index, name] of names.entries()) {
    const gitDir = join(path, name, ".git");
    await cp(template, gitDir, { recursive: true });
    await writeFile(join(gitDir, "refs", "heads", "main"), `${required(oids, name)}\n`);
    const breakage = index % every === Math.floor(every / 2) ? BREAKAGES[broken.length] : undefined;
    if (breakage === undefined) healthy.push(join(path, name));
    else {
      await breakClone(gitDir, breakage);
      broken.push({ path: join(path, name), breakage });
    }
  }
  await mkdir(join(path, "notes", "deeper"), { recursive: true });
  await writeFile(join(path, "todo.txt"), "not a repository\n");
  return { path, healthy, broken };
}
