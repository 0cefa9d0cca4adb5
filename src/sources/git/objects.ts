/** Trees, blobs, tags and mailmap answers of one revision, one git process each. A missing object is an answer, not an error. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../../errors.ts";
import { clip } from "../../model/clip.ts";
import type { FileText, LightTag, TagRecord, TreeEntry } from "../../model/commit.ts";
import type { RawIdentity } from "../../model/identity.ts";
import { askGit, type GitPlace, runGit } from "./process.ts";
import { lastLine, type Repository } from "./repository.ts";

/** Files larger than this are not read as documents or roles files. Bytes. */
export const TEXT_LIMIT = 256 * 1024;

/**
 * Where to read objects from. A partial clone is read through an empty repository folder that borrows its objects: it
 * knows no remote, so no git of any version can fetch what is missing.
 * @param scratchDir an existing folder of ours that may be written.
 */
export async function objectPlace(repository: Repository, scratchDir: string): Promise<GitPlace> {
  if (!repository.partial) return repository.place;
  const gitDir = join(scratchDir, "borrowed.git");
  await mkdir(join(gitDir, "refs"), { recursive: true });
  await mkdir(join(gitDir, "objects"), { recursive: true });
  const version =
    repository.objectFormat === "sha256"
      ? "\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n"
      : "\trepositoryformatversion = 0\n";
  await writeFile(join(gitDir, "config"), `[core]\n\tbare = true\n${version}`);
  await writeFile(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
  if (repository.shallowRoots !== "") await writeFile(join(gitDir, "shallow"), repository.shallowRoots);
  return { dir: gitDir, gitDir, objectsDir: join(repository.commonDir, "objects") };
}

/** Every file of a revision's tree; undefined where the trees cannot be read. Submodules and links are left out. */
export async function listTree(place: GitPlace, revision: string): Promise<TreeEntry[] | undefined> {
  const listed = await askGit(place, ["ls-tree", "-r", "-z", "--full-tree", revision]);
  return listed
    ?.split("\0")
    .filter((line) => line.startsWith("100"))
    .map((line) => {
      const tab = line.indexOf("\t");
      return { blob: line.slice(0, tab).split(" ")[2]!, path: line.slice(tab + 1) };
    });
}

/** Splits the output of `cat-file --batch` into contents; undefined for missing objects and for what is not a blob. */
function splitBatch(output: Buffer, count: number): (Buffer | undefined)[] {
  const contents: (Buffer | undefined)[] = [];
  let at = 0;
  while (contents.length < count && at < output.length) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) break;
    const [, type, size] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (type === "missing" || type === "ambiguous" || size === undefined) contents.push(undefined);
    else {
      contents.push(type === "blob" ? output.subarray(at, at + Number(size)) : undefined);
      at += Number(size) + 1;
    }
  }
  return contents;
}

/** Which of these objects are here and small enough, by one `cat-file --batch-check`. */
async function smallEnough(place: GitPlace, entries: readonly TreeEntry[]): Promise<Set<string>> {
  const { stdout } = await runGit(
    place,
    ["cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)"],
    `${entries.map((entry) => entry.blob).join("\n")}\n`,
  );
  return new Set(
    stdout
      .toString("latin1")
      .split("\n")
      .map((line) => line.split(" "))
      .filter(([, type, size]) => type === "blob" && Number(size) <= TEXT_LIMIT)
      .map(([id]) => id!),
  );
}

/** Reads files as text. `text` is undefined where the object is missing here, too large, or not text. */
export async function readTexts(place: GitPlace, entries: readonly TreeEntry[]): Promise<FileText[]> {
  if (entries.length === 0) return [];
  const here = await smallEnough(place, entries);
  const wanted = entries.filter((entry) => here.has(entry.blob));
  const texts = new Map<string, string>();
  const BATCH = 2000;
  for (let from = 0; from < wanted.length; from += BATCH) {
    const batch = wanted.slice(from, from + BATCH);
    const { stdout } = await runGit(place, ["cat-file", "--batch"], `${batch.map((entry) => entry.blob).join("\n")}\n`);
    for (const [index, content] of splitBatch(stdout, batch.length).entries())
      if (content && !content.subarray(0, 8000).includes(0)) texts.set(batch[index]!.blob, content.toString("utf8"));
  }
  return entries.map((entry) => ({ ...entry, text: texts.get(entry.blob) }));
}

/** Tags that point at commits: those that name a tagger, and lightweight ones. */
export async function listTags(
  place: GitPlace,
): Promise<{ readonly tags: readonly TagRecord[]; readonly lightTags: readonly LightTag[] }> {
  const format = [
    "%(objecttype)",
    "%(objectname)",
    "%(*objecttype)",
    "%(*objectname)",
    "%(taggername)",
    "%(taggeremail)",
    "%(taggerdate:unix)",
    "%(refname:strip=2)",
    "%(contents:subject)",
  ].join("%00");
  const listed = (await askGit(place, ["for-each-ref", `--format=${format}%00%00`, "refs/tags"])) ?? "";
  const lightTags: LightTag[] = [];
  const tags = listed.split("\0\0\n").flatMap((line): TagRecord[] => {
    const [type, oid, targetType, target, name, email, date, tag, subject] = line.split("\0");
    if (type === "commit" && oid && tag) lightTags.push({ name: tag, target: oid });
    if (type !== "tag" || targetType !== "commit" || !target || !tag) return [];
    return [
      {
        name: tag,
        oid: oid!,
        target,
        tagger: { name: name ?? "", email: (email ?? "").replace(/^<|>$/g, "") },
        taggedAt: Number(date) || 0,
        subject: clip(subject ?? "", 200),
      },
    ];
  });
  return { tags, lightTags };
}

/** The user's `mailmap.file`; as git does, a relative one is taken from the top of the work tree. */
function userMailmap({ settings, bare, commonDir }: Repository): string | undefined {
  const file = settings.get("mailmap.file");
  if (!file || file.startsWith("~")) return file;
  return resolve(bare ? commonDir : dirname(commonDir), file);
}

/**
 * What git's own mailmap makes of identities, with the .mailmap of a revision and the user's `mailmap.file`; never
 * the one of the work tree. Answers in the order asked.
 */
export async function mapByMailmap(
  repository: Repository,
  place: GitPlace,
  revision: string,
  identities: readonly RawIdentity[],
): Promise<RawIdentity[]> {
  const lines = identities.map(
    ({ name, email }) => `${name.replace(/[\n<>]/g, " ")} <${email.replace(/[\n<>]/g, "")}>`,
  );
  const userFile = userMailmap(repository);
  const settings = [
    "-c",
    "core.bare=true",
    "-c",
    `mailmap.blob=${revision}:.mailmap`,
    ...(userFile ? ["-c", `mailmap.file=${userFile}`] : []),
  ];
  // Run beside the work tree: where git stands in one it reads the .mailmap there, committed or not.
  const gitDir = place.gitDir ?? repository.commonDir;
  const answer = await askGit(
    { ...place, dir: gitDir, gitDir },
    [...settings, "check-mailmap", "--stdin"],
    `${lines.join("\n")}\n`,
  );
  const mapped = answer?.split("\n").slice(0, -1);
  if (mapped?.length !== identities.length) return [...identities];
  return mapped.map((line, index) => {
    const match = /^(.*?)\s*<([^<>]*)>$/.exec(line);
    return match ? { name: match[1] || identities[index]!.name, email: match[2]! } : identities[index]!;
  });
}

/**
 * The tips to read from: HEAD, or with `all` every branch, remote branch and tag, each an id, HEAD first, no doubles.
 * @throws UserError "unreadable-repository" where git cannot list them: a report on HEAD alone would be another answer.
 */
export async function listTips(repository: Repository, all: boolean): Promise<string[]> {
  const head = repository.head ? [repository.head] : [];
  if (!all) return head;
  const { code, stdout, stderr } = await runGit(repository.place, [
    "for-each-ref",
    "--format=%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)",
    "refs/heads",
    "refs/remotes",
    "refs/tags",
  ]);
  if (code !== 0)
    throw new UserError(
      "unreadable-repository",
      `git cannot list the branches of ${repository.path}: ${lastLine(stderr)}`,
      "Repair the clone (git fsck names what is missing), or leave out --all.",
    );
  const tips = stdout
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      const [type, oid, targetType, target] = line.split("\0");
      return type === "commit" ? [oid!] : targetType === "commit" ? [target!] : [];
    });
  return [...new Set([...head, ...tips.sort()])];
}

/** Ids reachable from `include` and not from `exclude`; undefined where git cannot tell (an excluded id is gone). */
export async function listCommits(
  place: GitPlace,
  include: readonly string[],
  exclude: readonly string[],
): Promise<string[] | undefined> {
  if (include.length === 0) return [];
  const input = [...include, ...exclude.map((id) => `^${id}`)].join("\n");
  const { code, stdout } = await runGit(place, ["rev-list", "--stdin"], `${input}\n`);
  return code === 0 ? stdout.toString("latin1").split("\n").slice(0, -1) : undefined;
}
