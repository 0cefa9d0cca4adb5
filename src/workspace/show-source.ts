/** The source behind a piece of evidence, read from its clone: a commit, the lines of a document, a tag. */
import { UserError } from "../errors.ts";
import type { Citation } from "../model/evidence.ts";
import { readForgeObject } from "../model/forge-object.ts";
import { askGit } from "../sources/git/process.ts";
import { openRepository } from "../sources/git/repository.ts";
import type { FoundEvidence } from "./find-evidence.ts";
import { readForgotten } from "./forgotten.ts";
import { maskOf } from "./mask-names.ts";
import { redactionOf } from "./redaction.ts";
import { foldSpaces as fold, numbered, type ShownSource } from "./shown-source.ts";
import type { Workspace } from "./workspace.ts";

const AROUND = 8;
const MESSAGE_LINES = 200;

/** Takes what is not to be shown out of a text, line by line. */
type Clean = (text: string) => string;

async function showCommit(dir: string, citation: Citation, clean: Clean): Promise<ShownSource | undefined> {
  const text = await askGit({ dir }, [
    "log",
    "-1",
    "--no-color",
    "--encoding=UTF-8",
    "--date=iso-strict",
    "--format=%aN <%aE>%x00%ad%x00%cN <%cE>%x00%cd%x00%B%x00",
    "--name-only",
    "-z",
    citation.object,
    "--",
  ]);
  if (text === undefined) return undefined;
  const [author = "", authored = "", committer = "", committed = "", message = "", , ...files] =
    clean(text).split("\0");
  const header: [string, string][] = [
    ["Author", author],
    ["Date", authored],
    ...(committer === author
      ? []
      : ([
          ["Committer", committer],
          ["Committed", committed],
        ] as [string, string][])),
  ];
  return {
    kind: "commit",
    object: citation.object,
    path: null,
    header,
    lines: numbered(message.trimEnd(), citation, 1, MESSAGE_LINES),
    files: files.map((file) => file.trim()).filter((file) => file !== ""),
  };
}

/** 1-based line in which a text's quoted words stand; the first where they stand in none. */
function lineOfQuote(text: string, { quote }: Citation): number {
  const words = fold(quote).replace(/…$/, "");
  return (
    Math.max(
      0,
      text.split("\n").findIndex((line) => fold(line).includes(words)),
    ) + 1
  );
}

/** @param object the document's blob, or where it stands: "<commit>:<path>". */
async function showDocument(
  dir: string,
  citation: Citation,
  object: string,
  clean: Clean,
): Promise<ShownSource | undefined> {
  const read = await askGit({ dir }, ["cat-file", "blob", object]);
  if (read === undefined) return undefined;
  const text = clean(read);
  const at = citation.lines?.[0] ?? lineOfQuote(text, citation);
  return {
    kind: "document",
    object: citation.object,
    path: citation.path ?? null,
    header: [],
    lines: numbered(text, citation, Math.max(1, at - AROUND), (citation.lines?.[1] ?? at) + AROUND),
    files: [],
  };
}

async function showTag(dir: string, citation: Citation, clean: Clean): Promise<ShownSource | undefined> {
  const read = await askGit({ dir }, ["cat-file", "tag", citation.object]);
  if (read === undefined) return undefined;
  const text = clean(read);
  const end = text.indexOf("\n\n");
  const header = text
    .slice(0, end)
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)] as const);
  return {
    kind: "tag",
    object: citation.object,
    path: citation.path ?? null,
    header,
    lines: numbered(text.slice(end + 2).trimEnd(), citation, 1, 40),
    files: [],
  };
}

const hasQuote = ({ lines }: ShownSource): boolean => lines.some(({ quoted }) => quoted);

async function showObject(
  dir: string,
  citation: Citation,
  type: string | undefined,
  clean: Clean,
): Promise<ShownSource | undefined> {
  if (type === "tag") return showTag(dir, citation, clean);
  if (type === "blob") return showDocument(dir, citation, citation.object, clean);
  if (type !== "commit") return undefined;
  // A commit cited with a path: the words stand in the file as of then, where this clone has it.
  const document =
    citation.path === undefined
      ? undefined
      : await showDocument(dir, citation, `${citation.object}:${citation.path}`, clean);
  return document && hasQuote(document) ? document : showCommit(dir, citation, clean);
}

/**
 * Reads what a piece of evidence cites, without people who are to stay forgotten and names that people gave up.
 * @throws UserError "missing-object" where this clone does not have it (any more).
 */
export async function readSource(
  workspace: Workspace,
  { evidence, path, formerNames }: FoundEvidence,
): Promise<ShownSource> {
  const redaction = redactionOf(await readForgotten(workspace.home));
  const repository = await openRepository(path);
  const citation = evidence.kind === "event" ? evidence.citation : evidence.quotes[0]!;
  const { dir } = repository.place;
  const mask = maskOf(formerNames);
  const clean: Clean = (text) => {
    const kept = redaction?.text(text) ?? text;
    return mask?.(kept) ?? kept;
  };
  if (readForgeObject(citation.object)) {
    const { showDiscussion } = await import("./show-discussion.ts");
    const said = await showDiscussion(workspace, repository, citation, clean, redaction);
    if (said) return said;
    throw new UserError(
      "missing-object",
      `${citation.object} is not in what was read of the forge.`,
      "Import the archive again, or sync: waymark import, waymark sync.",
    );
  }
  const type = (await askGit(repository.place, ["cat-file", "-t", citation.object]))?.trim();
  const shown = await showObject(dir, citation, type, clean);
  if (!shown)
    throw new UserError(
      "missing-object",
      `${citation.object} is not in ${path}.`,
      "Fetch it, or run waymark again: the history may have been rewritten.",
    );
  return shown;
}
