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
  if (count((heading) => /\b(?:process|polic(?:y|ies)|procedures?)\b/i.test(heading)) >= 2)
    clues.push(shape("process-ci", 2, "headings about a process or policy"));
  const named =
    headings.length === 0
      ? 0
      : count((heading) => /^`|`$|^[a-z]+[A-Z_.]\w+|^\w+\(|^-{1,2}[a-z]/.test(heading)) / headings.length;
  if (named >= 0.4 && headings.length >= 3) clues.push(shape("api-reference", 2, "headings that are names in code"));
  const code = outline.codeLines / Math.max(1, outline.codeLines + outline.textLines);
  if (code >= 0.35 && outline.codeLines >= 10) clues.push(shape("tutorial", 1, "mostly code"));
  return clues;
}

/** Directives that print what is written in the code, or define a name to look up. */
const REFERENCE_DIRECTIVE =
  /^\s{0,8}(?:\.\. (?:auto\w{3,20}|kernel-doc|doxygen\w{1,20}|pip-command-\w{1,20}|(?:[a-z]{1,5}:)?(?:function|class|method|attribute|macro|struct|enum|option|program|confval|envvar|directive|module|data|exception|type)|rst:\w{1,20})::|:impl:|@copybrief |include::.{0,80}options)/;

function referenceClues(outline: Outline): readonly Clue[] {
  let directives = 0;
  for (const line of outline.visible) if (REFERENCE_DIRECTIVE.test(line)) directives++;
  const share = directives / Math.max(1, outline.textLines);
  const clues: Clue[] = [];
  if (directives >= 1 && share >= 0.04)
    clues.push(shape("api-reference", directives >= 3 || share >= 0.15 ? 3 : 2, "directives that define names"));
  const headings = new Set(outline.sections.slice(0, 12).map((section) => section.shown.toLowerCase()));
  if (headings.has("synopsis") && (headings.has("name") || headings.has("description")))
    clues.push(shape("api-reference", 4, "the sections of a manual page"));
  return clues;
}

const FEW_LINES = 4;
/** A field this long says what other documents say in their text. */
const PARAGRAPH_LENGTH = 160;
const RUNNING_LINES = 25;
/** A command to type: after a prompt, or in a block of shell. */
const TO_TYPE =
  /^\s{0,8}(?:\$ \S|```(?:sh|bash|console|shell|shell-session|zsh|text)\b|\.\. code(?:-block)?:: ?(?:sh|bash|console|shell)\b|\[source, ?(?:sh|bash|console|shell)|::?$)/;

/** How much is said, and whether there is something to type: what no name tells of a page in a folder of documentation. */
function textClues(path: PathParts, outline: Outline): readonly Clue[] {
  const clues: Clue[] = [];
  if (path.markup === "html" && outline.raw.some((line) => /\{\{|<%/.test(line.slice(0, 500))))
    clues.push(shape("other", 3, "placeholders of a page to be filled by a program"));
  const inHeader = outline.fields.some(({ value }) => value.length >= PARAGRAPH_LENGTH);
  if (outline.textLines <= FEW_LINES && !inHeader) clues.push(shape("other", 0.6, "a few lines"));
  if (outline.textLines + outline.codeLines >= RUNNING_LINES) clues.push(shape("tutorial", 0.7, "running text"));
  let typed = 0;
  for (const line of outline.raw) if (line.length < 200 && TO_TYPE.test(line)) typed++;
  if (typed >= 2) clues.push(shape("tutorial", 0.8, "commands to type"));
  return clues;
}

/** A name as code has it: `no-process-env`, `curl_easy_init`, `getenv()`. */
const NAME_OF_CODE =
  /^[`'"]?(?:[a-z][a-z0-9]*(?:[_.:-]{1,2}[A-Za-z0-9]+)+(?:\(\))?|[A-Z][A-Z0-9]*_[A-Z0-9_]+|\w{2,40}\(\))[`'"]?$|^[`'"]?[\w.-]{2,40}[`'"]? (?:function|command|directive|module|rule|option|class|method|resource|data source)$|^(?:function|command|class|module|rule): /i;

function titleClues(title: string): readonly Clue[] {
  return NAME_OF_CODE.test(title) ? [shape("api-reference", 1.5, "a title that is a name in code")] : [];
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
export function shapeClues(path: PathParts, outline: Outline, title: string): readonly Clue[] {
  return [
    ...headingClues(outline),
    ...textClues(path, outline),
    ...titleClues(title.slice(0, 100)),
    ...referenceClues(outline),
    ...normativeClues(outline),
    ...specificationClues(path, outline),
  ];
}
