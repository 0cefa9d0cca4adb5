/**
 * Clues from where a document stands and what it is called. A page that stands for its folder (README, index) does not
 * inherit the folder's kind from the folder it directly stands in, unless that folder is one document's own
 * ("keps/sig-node/1234-pods/README.md").
 */
import type { DocumentKind } from "../model/document.ts";
import type { Clue } from "./clue.ts";
import { folderMeanings, isDocumentationFolder } from "./folders.ts";
import { isFolderPage } from "./misleading.ts";
import { nameMeanings } from "./names.ts";
import { isNumbered, isOwnFolderPage, type PathParts } from "./path-parts.ts";

/** Folders around the innermost one that is known count by this part. */
const OUTER = 1 / 3;
const FOLDER_PAGE = 2;

function folderClues(path: PathParts): readonly Clue[] {
  const folderPage = isFolderPage(path);
  const own = path.folders.length - 1;
  return folderMeanings(path.folders).flatMap(([at, { kind, weight }], rank) =>
    folderPage && at === own && kind !== "other"
      ? [{ kind: "other", weight: FOLDER_PAGE, source: "folder", words: `the page of folder ${path.folders[at]}/` }]
      : [
          {
            kind,
            weight: rank === 0 ? weight : weight * OUTER,
            source: "folder",
            words: `folder ${path.folders[at]}/`,
          },
        ],
  );
}

function nameClues(path: PathParts): readonly Clue[] {
  const name = path.path.slice(path.path.lastIndexOf("/") + 1).slice(0, 80);
  return nameMeanings(path.words).map(({ kind, weight }) => ({ kind, weight, source: "name", words: `name ${name}` }));
}

/** A contributor guide's page on design says how to design, not how something is designed. */
const GUIDANCE: ReadonlySet<DocumentKind> = new Set(["onboarding", "process-ci", "tutorial", "api-reference"]);

const GUIDANCE_WEIGHT = 3;

/** What an assistant is told about a repository is no document for people. */
const INSTRUCTIONS = /\.instructions\.md$|(?:^|\/)(?:copilot-instructions|SKILL|AGENTS|CLAUDE|GEMINI)\.md$/i;

/** Every clue in a path. */
export function pathClues(path: PathParts): readonly Clue[] {
  const innermost = folderMeanings(path.folders)[0]?.[1];
  const guidance = innermost !== undefined && GUIDANCE.has(innermost.kind) && innermost.weight >= GUIDANCE_WEIGHT;
  const names = nameClues(path).filter(({ kind }) => !(guidance && kind === "design-doc"));
  const clues = [...folderClues(path), ...names];
  if (isNumbered(path) && (innermost?.kind === "design-doc" || innermost?.kind === "adr"))
    clues.push({ kind: innermost.kind, weight: 1, source: "name", words: "a numbered name" });
  if (isOwnFolderPage(path))
    clues.push({ kind: "design-doc", weight: 1, source: "folder", words: `numbered folder ${path.folders.at(-1)}/` });
  if (path.folders.length === 0 && path.words === "readme")
    clues.push({ kind: "tutorial", weight: 1.5, source: "name", words: "the project's README" });
  if (INSTRUCTIONS.test(path.path))
    clues.push({ kind: "other", weight: 6, source: "name", words: "instructions to a tool" });
  if (path.folders[0] === ".github") {
    const weight = path.folders[1] === "workflows" || path.folders[1] === "actions" ? 3 : 1;
    clues.push({ kind: "process-ci", weight, source: "folder", words: "folder .github/" });
  }
  if (innermost === undefined && path.folders.some(isDocumentationFolder))
    clues.push({ kind: "tutorial", weight: 1, source: "folder", words: "a documentation folder" });
  return clues;
}
