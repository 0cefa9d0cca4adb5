/**
 * Clues from the shape of a document, whatever its language: headings that are times, versions or names in code, how
 * much of it is code, requirements in capitals.
 */
import type { DocumentKind } from "../model/document.ts";
import type { Clue } from "./clue.ts";
import { folderMeanings } from "./folders.ts";
import { isFolderPage } from "./misleading.ts";
import type { Outline } from "./outline.ts";
import type { PathParts } from "./path-parts.ts";

const CLOCK =
  /^\W*(?:\d{4}-\d\d-\d\d|\d{1,2}:\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2},? \d{4})\b|^\W*~?\d{1,2}:\d\d/i;
const CLOCK_TIME = /\b\d{1,2}:\d\d\b/;
/** A version alone, or with a date, a link or a dash behind it; "1.1 Runtime" is a numbered section. */
const VERSION =
  /^[^\p{L}\p{N}]*(?:version |release )?v?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?:[-.+]?[\w.]{0,20})?(?:\]|[^\p{L}\p{N}]*$|[^\p{L}\p{N}]{1,5}(?:\d{4}\b|\d{1,2}[ -]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|unreleased|tbd))|^[^\p{L}\p{N}]*unreleased\b/iu;
const PLANNED = /^\W*(?:q[1-4]\b|(?:19|20)\d\d\b(?:$|\W*(?:q[1-4]|h[12]))|next\b|later\b|now$|soon\b)/i;

const shape = (kind: DocumentKind, weight: number, words: string): Clue => ({ kind, weight, source: "shape", words });

function headingClues(outline: Outline): readonly Clue[] {
  const clues: Clue[] = [];
  const headings = outline.sections.slice(0, 300).map((section) => section.written.slice(0, 100));
  const count = (test: (heading: string) => boolean) => headings.filter(test).length;
  const times = count((heading) => CLOCK.test(heading) && CLOCK_TIME.test(heading));
  if (times >= 2) clues.push(shape("postmortem", 2.5, `${times} headings that are times of day`));
  const versions = count((heading) => VERSION.test(heading));
  if (versions >= 2 && versions >= headings.length * 0.15)
    clues.push(shape("changelog", versions >= headings.length * 0.4 ? 7 : 4, `${versions} headings that are versions`));
  if (count((heading) => PLANNED.test(heading)) >= 2)
    clues.push(shape("roadmap", 1.5, "headings that are future periods"));
  if (count((heading) => /\bprocess\b/i.test(heading)) >= 2)
    clues.push(shape("process-ci", 2, "headings about a process"));
  const named =
    headings.length === 0
      ? 0
      : count((heading) => /^`|`$|^[a-z]+[A-Z_.]\w+|^\w+\(|^-{1,2}[a-z]/.test(heading)) / headings.length;
  if (named >= 0.4 && headings.length >= 3) clues.push(shape("api-reference", 2, "headings that are names in code"));
  const code = outline.codeLines / Math.max(1, outline.codeLines + outline.textLines);
  if (code >= 0.35 && outline.codeLines >= 10) clues.push(shape("tutorial", 1, "mostly code"));
  return clues;
}

const NORMATIVE = /\b(?:MUST(?: NOT)?|SHOULD(?: NOT)?|MAY|REQUIRED|SHALL(?: NOT)?)\b/;

function normativeClues(outline: Outline): readonly Clue[] {
  let normative = 0;
  for (const line of outline.visible) if (NORMATIVE.test(line)) normative++;
  return normative >= 6 ? [shape("design-doc", 1.5, "requirements in MUST and SHOULD")] : [];
}

const SPECIFICATIONS = new Set(["spec", "specs", "specification", "specifications"]);

/** A folder of specifications holds them in running text; whoever tests against `spec/` keeps code there. */
function specificationClues(path: PathParts, outline: Outline): readonly Clue[] {
  const inside = folderMeanings(path.folders)[0];
  if (inside === undefined || !SPECIFICATIONS.has(path.folders[inside[0]] ?? "") || isFolderPage(path)) return [];
  const running = outline.textLines >= 12 && outline.textLines > outline.codeLines;
  return running ? [shape("design-doc", 2.5, "running text of a specification")] : [];
}

/** Every clue in a document's shape. */
export function shapeClues(path: PathParts, outline: Outline): readonly Clue[] {
  return [...headingClues(outline), ...normativeClues(outline), ...specificationClues(path, outline)];
}
