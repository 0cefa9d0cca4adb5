/**
 * Places in a document that signals may cite. A section counts only where something is said in it (section-content.ts),
 * and the quoted words are cut out of the line they are given for, so that a reader who opens it finds them.
 */
import type { DocumentKind, DocumentPlace, DocumentRecord } from "../model/document.ts";
import type { Outline, Section } from "./outline.ts";
import { type Content, contentOf, openBlocks, readContent } from "./section-content.ts";
import type { Meaning } from "./section-phrases.ts";

type Places = Pick<DocumentRecord, "alternatives" | "openQuestions" | "tradeOffs" | "support" | "outcome" | "actions">;

const QUOTE_LIMIT = 240;
const SECTION_LIMIT = 400;

/** A quote of a line: cut at its ends only, so that it stands there exactly. */
function quoteLine(outline: Outline, at: number, around = 0): DocumentPlace {
  const line = outline.raw[at] ?? "";
  const start = around > QUOTE_LIMIT / 2 ? around - QUOTE_LIMIT / 2 : 0;
  return { line: at + 1, quote: line.slice(start, start + QUOTE_LIMIT).trim() };
}

function quoteHeading(outline: Outline, section: Section): DocumentPlace {
  const line = outline.raw[section.line] ?? "";
  const words = section.written.slice(0, QUOTE_LIMIT).trim();
  return line.includes(words) ? { line: section.line + 1, quote: words } : quoteLine(outline, section.line);
}

type Enough = (content: Content) => boolean;
type Holds = (outline: Outline, section: Section) => boolean;

const says =
  (enough: Enough): Holds =>
  (outline, { end, to }) =>
    enough(readContent(outline, end, to));

function sectionPlace(
  outline: Outline,
  meanings: readonly Meaning[],
  holds: Holds,
  also?: RegExp,
  skip?: RegExp,
): DocumentPlace | undefined {
  for (const meaning of meanings)
    for (const section of outline.sections.slice(0, SECTION_LIMIT)) {
      const named = section.name?.meaning === meaning || also?.test(section.shown) === true;
      if (!named || skip?.test(section.shown)) continue;
      if (holds(outline, section)) return quoteHeading(outline, section);
    }
  return undefined;
}

const NUMBERED_OPTION = /^(?:alternative|option|approach|solution|variant)\s*(?:[#:]|[a-z\d]{1,2}\b)/i;

/** Options that have a heading each: "Option 1: …", "Option 2: …". */
function optionHeadings(outline: Outline): DocumentPlace | undefined {
  const options = outline.sections.slice(0, SECTION_LIMIT).filter((section) => NUMBERED_OPTION.test(section.shown));
  const filled = options.filter((section) => readContent(outline, section.end, section.to).words >= 10);
  const [first] = filled;
  return first !== undefined && filled.length >= 2 ? quoteHeading(outline, first) : undefined;
}

const enoughAlternatives: Enough = ({ words, items }) => words >= 15 || (items >= 2 && words >= 4);

/** Says that next to nothing is left. */
const SETTLED =
  /\b(?:all|most|every|each)\b[^.?]{0,60}\b(?:resolved|answered|addressed|settled|closed)\b|\bno (?:open|unresolved|outstanding|remaining|further) (?:questions?|issues?)\b/i;
/**
 * A question, a list, or more than a sentence: a lone sentence or link there mostly says that nothing is open. So does
 * what begins by saying that all is settled.
 */
function hasOpenQuestions(outline: Outline, { end, to }: Section): boolean {
  const blocks = openBlocks(outline, end, to);
  const { words, items, denied, firstLine } = contentOf(blocks);
  const said = blocks.filter(({ line }) => line >= firstLine);
  if (denied || words < 6 || SETTLED.test(said[0]?.text ?? "")) return false;
  return words >= 20 || items >= 2 || (items >= 1 && said.some(({ text }) => /[?？]/.test(text)));
}

/** Words a "Consequences" section weighs its costs with. */
const COST =
  /\b(?:negative|bad(?=,)|drawbacks?|downsides?|however|costs?|harder|slower|more complex|trade-?offs?|disadvantages?|risks?|must now|lose|no longer)\b|négati|nachteil|缺点/i;

function consequences(outline: Outline): DocumentPlace | undefined {
  for (const section of outline.sections.slice(0, SECTION_LIMIT)) {
    if (section.name?.meaning !== "consequences") continue;
    const costs = outline.visible.slice(section.end, section.to).some((line) => COST.test(line));
    if (costs && readContent(outline, section.end, section.to).words >= 10) return quoteHeading(outline, section);
  }
  return undefined;
}

const UNIT =
  /\b\d[\d.,]{0,15}\s?(?:%|(?:ms|µs|us|ns|seconds?|minutes?|hours?|percent|x|times|[KMGT]i?B|bytes|requests?|req|rps|qps|ops|tps|users|nodes|pods|commits|reports)\b)/i;
const MEASURED =
  /\b(?:measur\w+|benchmark\w*|faster|slower|reduc\w+|improv\w+|regress\w+|latency|throughput|survey\w*|profil\w+|observed|on average|median|p9\d|takes|took|overhead|speed-?up|saves?|saved)\b/i;
/** Links that show something: an issue, a discussion, a paper; a link that only explains a word does not. */
const EVIDENCE_LINK =
  /https?:\/\/\S{0,200}(?:\/issues?\/|\/pull\/|\/discussions?\/|\/merge_requests\/|arxiv\.org|doi\.org|\/bugs?\/|show_bug|\/archives?\/|mailman|lists\.|groups\.google)/i;
const EVIDENCE_WORD =
  /\b(?:survey|benchmark|analysis|study|studies|paper|report|investigation|measurements?|feedback|postmortem|incident)\b/i;
const ANY_LINK = /https?:\/\/\S{4}/;

function evidenceAt(line: string): number {
  if (/^\s*\[[^\]]{0,80}\]:/.test(line)) return -1;
  const at = line.search(EVIDENCE_LINK);
  return at >= 0 || !EVIDENCE_WORD.test(line) ? at : line.search(ANY_LINK);
}

function lineWithin(
  outline: Outline,
  sections: readonly Section[],
  test: (line: string) => number,
): DocumentPlace | undefined {
  for (const section of sections)
    for (let at = section.end; at < section.to; at++) {
      const where = test(outline.visible[at] ?? "");
      if (where < 0) continue;
      // Comments taken out of a line shift it: quote from its start then.
      return quoteLine(outline, at, outline.raw[at] === outline.visible[at] ? where : 0);
    }
  return undefined;
}

/** The number is looked for first: most lines have none. */
function measuredAt(line: string): number {
  const at = line.search(UNIT);
  return at >= 0 && MEASURED.test(line) ? at : -1;
}

/** Numbers first, links second: a measurement anywhere, a link only where reasons are given. */
function support(outline: Outline): DocumentPlace | undefined {
  const sections = outline.sections.slice(0, SECTION_LIMIT);
  const named = (...meanings: readonly Meaning[]) =>
    sections.filter((section) => meanings.includes(section.name?.meaning ?? "plain"));
  const reasons = named("motivation", "alternatives", "prior-art");
  return (
    lineWithin(outline, named("measurements"), (line) => line.search(UNIT)) ??
    lineWithin(
      outline,
      sections.filter((section) => section.level <= 2),
      measuredAt,
    ) ??
    lineWithin(outline, reasons, evidenceAt)
  );
}

/** A dated entry of an implementation history that says what became of it; updates of the plan are none. */
const DATED = /\b(?:\d{4}[-/.]\d\d?|v?1\.\d{1,3}\b|(?:19|20)\d\d\b)/;
const BECAME =
  /\b(?:graduated|promoted|implemented|shipped|released|landed|launched|withdrawn|removed|reverted|rolled (?:out|back)|available as|GA (?:in|release|since))\b/i;
const STILL_PLANNED = /\b(?:updat\w+|propos\w+|target\w*|plan\w*|will|to be|draft\w*|tentative)\b/i;

function became(line: string): number {
  const entry = line.slice(0, 400);
  return DATED.test(entry) && BECAME.test(entry) && !STILL_PLANNED.test(entry) ? 0 : -1;
}

function outcome(outline: Outline): DocumentPlace | undefined {
  const history = outline.sections.slice(0, SECTION_LIMIT).filter((section) => section.name?.meaning === "history");
  return (
    sectionPlace(
      outline,
      ["outcome"],
      says(({ words }) => words >= 8),
    ) ?? lineWithin(outline, history, became)
  );
}

/** Headings of two things: "Design and alternatives", "Risks and open questions". */
const ALSO_ALTERNATIVES =
  /\b(?:and|&) alternatives\b|\balternatives (?:and|&|considered)\b|\brejected (?:ideas|alternatives|options|designs)\b/i;
const ALSO_QUESTIONS = /\b(?:open|unresolved|outstanding) (?:questions|issues)\b/i;

/** Outside a postmortem these head a part of the design, or a writer's notes to self. */
const LOOSE_ACTIONS = /^(?:actions|improvements|next|to-?dos?\b|to do)/i;

/** Reads the places of a document of a kind that can be cited. */
export function readPlaces(outline: Outline, kind: DocumentKind): Places {
  const found = {
    alternatives:
      sectionPlace(outline, ["alternatives"], says(enoughAlternatives), ALSO_ALTERNATIVES) ?? optionHeadings(outline),
    openQuestions: sectionPlace(outline, ["open-questions"], hasOpenQuestions, ALSO_QUESTIONS),
    tradeOffs:
      sectionPlace(
        outline,
        ["trade-offs"],
        says(({ words }) => words >= 8),
      ) ?? consequences(outline),
    support: support(outline),
    outcome: outcome(outline),
    actions: sectionPlace(
      outline,
      ["actions"],
      says(({ words, items }) => items >= 1 && words >= 3),
      undefined,
      kind === "postmortem" ? undefined : LOOSE_ACTIONS,
    ),
  };
  const { alternatives, openQuestions, tradeOffs, actions } = found;
  return {
    ...(alternatives && { alternatives }),
    ...(openQuestions && { openQuestions }),
    ...(tradeOffs && { tradeOffs }),
    ...(found.support && { support: found.support }),
    ...(found.outcome && { outcome: found.outcome }),
    ...(actions && { actions }),
  };
}
