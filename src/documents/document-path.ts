/**
 * Which files of a tree are worth reading as documents, by path alone. The question is cost: a repository has
 * thousands of Markdown files and tens of documents, so only names and folders that documents live under pass
 * (names.ts, folders.ts), and manuals, references, changelogs, package READMEs and test data do not. Passing says
 * nothing about the kind; recognise.ts decides that.
 */
import type { DocumentKind } from "../model/document.ts";
import { folderMeanings } from "./folders.ts";
import { type NameMeaning, nameMeanings } from "./names.ts";
import { hasTextExtension, isBundlePage, isOwnFolderPage, type PathParts, readPath } from "./path-parts.ts";

const WANTED: ReadonlySet<DocumentKind> = new Set([
  "design-doc",
  "adr",
  "postmortem",
  "runbook",
  "roadmap",
  "investigation",
  "onboarding",
  "process-ci",
]);
/** Names that say it is something else, outside a folder of documents. */
const UNWANTED: ReadonlySet<DocumentKind> = new Set(["changelog", "meeting-notes"]);
const NAME_WEIGHT = 3;

/** Nothing below these is the project's own writing. */
const NEVER = new Set(
  (
    "node_modules bower_components vendor vendored third_party third-party thirdparty 3rdparty external extern _vendor pods godeps " +
    "testdata test-data test_data fixtures fixture __fixtures__ __tests__ __snapshots__ snapshots locale locales i18n l10n " +
    "translations translation po dist generated site-packages upstream relnotes rel_notes release-notes release_notes .changeset changeset"
  ).split(" "),
);
/** Below these a name says little; a folder of documents inside them still counts. */
const CODE = new Set(
  "test tests t spec-tests integration-tests e2e example examples samples sample demo demos template templates".split(
    " ",
  ),
);

function isLanguageCopy({ folders, words }: PathParts): boolean {
  if (/^(?:readme|contributing|index|security) (?:[a-z]{2}|[a-z]{2} [a-z]{2})$/.test(words)) return true;
  return folders.some((folder) =>
    /^(?:[a-z]{2}[-_](?:[a-z]{2}|hans|hant)|zh|cn|ja|jp|ko|fr|de|es|ru|pt|it|tr|pl|uk|vi|id)$/.test(folder),
  );
}

type Found = "by its folder" | "by a folder of a common name" | undefined;

function folderFound(path: PathParts): Found {
  const meanings = folderMeanings(path.folders, false).filter(
    ([at]) => !path.folders.slice(0, at).some((name) => CODE.has(name)),
  );
  if (meanings.some(([, { kind, reach }]) => WANTED.has(kind) && reach === "anywhere")) return "by its folder";
  const innermost = meanings[0]?.[1].kind;
  return innermost !== undefined && WANTED.has(innermost) && path.words !== "readme"
    ? "by a folder of a common name"
    : undefined;
}

function inCode(path: PathParts): boolean {
  return path.folders.some((folder) => CODE.has(folder));
}

/** Files without an extension are read only under names of guides, such as "SubmittingPatches" and "ROADMAP". */
const GUIDES: ReadonlySet<DocumentKind> = new Set(["onboarding", "process-ci", "roadmap"]);

function nameFound(path: PathParts, names: readonly NameMeaning[]): boolean {
  if (inCode(path)) return false;
  const wanted = path.extension === "" ? GUIDES : WANTED;
  return isOwnFolderPage(path) || names.some(({ kind, weight }) => wanted.has(kind) && weight >= NAME_WEIGHT);
}

/**
 * Whether a file may be a document worth reading.
 * @param path from the root of the repository.
 * @example mayBeDocument("docs/adr/0007-queues.md") // true
 * @example mayBeDocument("packages/parser/README.md") // false
 */
export function mayBeDocument(path: string): boolean {
  if (!hasTextExtension(path)) return false;
  const file = readPath(path);
  if (file.markup === "none" || file.folders.some((folder) => NEVER.has(folder)) || isLanguageCopy(file)) return false;
  const names = nameMeanings(file.words);
  const found = file.extension === "" ? undefined : folderFound(file);
  if (names.some(({ kind }) => kind === "other") && !isBundlePage(file)) return false;
  if (found === "by its folder") return true;
  if (names.some(({ kind, weight }) => UNWANTED.has(kind) && weight >= NAME_WEIGHT)) return false;
  return found !== undefined || nameFound(file, names);
}
