/**
 * Which files of a tree are worth reading as documents, by path alone. The question is cost: a repository has
 * thousands of Markdown files and tens of documents, so only names and folders that documents live under pass
 * (names.ts, folders.ts), and manuals, references, changelogs, package READMEs and test data do not. Passing says
 * nothing about the kind; recognise.ts decides that.
 */
import type { DocumentKind } from "../model/document.ts";
import { type PathParts, readPath } from "./path-parts.ts";
import { folderMeanings } from "./folders.ts";
import { nameMeanings } from "./names.ts";

const WANTED: ReadonlySet<DocumentKind> = new Set(["design-doc", "adr", "postmortem", "runbook", "roadmap", "onboarding", "process-ci"]);
const UNWANTED_NAMES: ReadonlySet<DocumentKind> = new Set(["changelog", "meeting-notes", "other"]);
const NAME_WEIGHT = 3;

/** Nothing below these is the project's own writing. */
const NEVER = new Set(
  ("node_modules bower_components vendor vendored third_party third-party thirdparty 3rdparty external extern _vendor pods godeps " +
    "testdata test-data test_data fixtures fixture __fixtures__ __tests__ __snapshots__ snapshots locale locales i18n l10n " +
    "translations translation po dist generated site-packages upstream relnotes rel_notes release-notes release_notes").split(" "),
);
/** Below these a name says little; a folder of documents inside them still counts. */
const CODE = new Set("test tests t spec-tests integration-tests e2e example examples samples sample demo demos template templates".split(" "));

function isLanguageCopy(folders: readonly string[]): boolean {
  return folders.some((folder) => /^(?:[a-z]{2}[-_](?:[a-z]{2}|hans|hant)|zh|cn|ja|jp|ko|fr|de|es|ru|pt|it|tr|pl|uk|vi|id)$/.test(folder));
}

function wantedFolder(path: PathParts): boolean {
  const meanings = folderMeanings(path.folders);
  const [innermost] = meanings;
  if (innermost === undefined) return false;
  const strong = meanings.find(([, { kind, reach }]) => WANTED.has(kind) && reach === "anywhere");
  if (strong !== undefined) return !path.folders.slice(0, strong[0]).some((folder) => CODE.has(folder));
  return WANTED.has(innermost[1].kind) && path.words !== "readme" && !path.folders.slice(0, innermost[0]).some((folder) => CODE.has(folder));
}

function wantedName(path: PathParts): boolean {
  if (path.folders.some((folder) => CODE.has(folder))) return false;
  return nameMeanings(path.words).some(({ kind, weight }) => WANTED.has(kind) && weight >= NAME_WEIGHT);
}

/** Files without an extension are read only under names of guides, such as "SubmittingPatches" and "ROADMAP". */
function wantedBareName(path: PathParts): boolean {
  return wantedName(path) && nameMeanings(path.words).some(({ kind }) => kind === "onboarding" || kind === "process-ci" || kind === "roadmap");
}

/**
 * Whether a file may be a document worth reading.
 * @param path from the root of the repository.
 * @example mayBeDocument("docs/adr/0007-queues.md") // true
 * @example mayBeDocument("packages/parser/README.md") // false
 */
export function mayBeDocument(path: string): boolean {
  const file = readPath(path);
  if (file.markup === "none" || file.folders.some((folder) => NEVER.has(folder)) || isLanguageCopy(file.folders)) return false;
  if (nameMeanings(file.words).some(({ kind }) => UNWANTED_NAMES.has(kind))) return false;
  return file.extension === "" ? wantedBareName(file) : wantedFolder(file) || wantedName(file);
}
