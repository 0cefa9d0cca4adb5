/**
 * What is really said between two lines: template prompts, "None", "N/A", "TBD" and empty placeholders are not
 * content. Text is taken block by block (a paragraph, a list item, a table row), because a prompt fills its block.
 * Counts answer only "is there something": they never measure how good or how long a text is.
 */
import type { Outline } from "./outline.ts";

export interface Content {
  /** Words that somebody wrote; two CJK characters count as one. */
  readonly words: number;
  /** List items and table rows among the blocks. */
  readonly items: number;
  /** Blocks that were prompts or placeholders. */
  readonly prompts: number;
  /** Whether its first block says that there is nothing, whatever follows. */
  readonly denied: boolean;
  /** Index of the first line with real content; -1 where there is none. */
  readonly firstLine: number;
}

export interface Block {
  readonly line: number;
  readonly text: string;
  readonly isItem: boolean;
}

const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)]|[a-z][.)])\s+|^\s*\|/;
/** Marks of lists, quotes and tables at the start of a block. */
const DECORATION = /^(?:[-*+•]\s+|\d{1,3}[.)]\s+|[a-z][.)]\s+|>\s*|\|\s*)+/;
const CHECKBOX = /^\[[ xX]?\]\s*/;
const BLOCK_LIMIT = 1200;
/** Nobody asks whether there is more than this; the rest is not counted. */
const WORDS_ENOUGH = 200;

/** A line of the document's own table of contents. */
const OWN_LINK = /^(?:[-*+]|\d{1,3}[.)])?\s*\[[^\]]*\]\(#[^)]*\)$/;

/** A block that begins by striking itself out is settled. */
const STRUCK = /^~{1,2}\S/;

/** Words struck out within a block; not "~5 to ~7". */
const STRUCK_WORDS = /(?<![^\s(])(~~?)(?=[^\s~])[^~]*(?<=[^\s~])\1(?![\p{L}\p{N}~])/gu;

/** Where a link of the text leads, written apart: "[design]: https://…". */
const LINK_TARGET = /^(?:\[[^\]]{1,80}\]: \S+ ?)+/;

/** Answers that say there is nothing. */
const REFUSAL =
  /^(?:none(?: (?:yet|known|so far|proposed(?: so far)?|considered so far|needed|required|at (?:this|the) (?:time|moment)|identified|considered|for now))?|n\/?a|nil|nothing(?: (?:yet|so far))?|tbd|tba|tbc|tbw|todo|wip|no|not applicable|not yet|pending|unknown|empty|to be (?:determined|defined|decided|done|added|written|filled(?: in| out)?|discussed|completed|continued)|work in progress|coming soon|no (?:alternatives?|other (?:options?|alternatives?|approaches|solutions?)|open (?:questions?|issues?)|unresolved (?:questions?|issues?)|outstanding (?:questions?|issues?)|known (?:drawbacks?|issues?|risks?)|drawbacks?|risks?|questions?|action items?)(?: (?:considered|were considered|have been considered|known|identified|found|yet|at this time|at the moment|so far|were found|are known|remain|remaining|exist))?|there are (?:no|none)[^.]{0,60}|无|暂无|aucune?|keine?|ninguna?|…|\.\.\.|-+|see above|see below|same as above|\?+)$/iu;

/** Openings of prompts that well-known templates print as plain text. */
const KNOWN_PROMPTS: readonly string[] = [
  "why is this design the best in the space of possible designs",
  "what other designs have been considered and what is the rationale for not choosing them",
  "what is the impact of not doing this",
  "if this is a language proposal, could this be done in a library or macro instead",
  "what parts of the design do you expect to",
  "why should we not do this",
  "why are we doing this? what use cases does it support",
  "discuss prior art, both the good and the bad",
  "think about what the natural extension and evolution",
  "what other approaches did you consider",
  "the alternatives section is used to highlight",
  "the `alternatives` section is used to highlight",
  "what other designs have been considered",
  "optional, but suggested before first stable release",
  "optional, but suggested for first drafts",
  "what are some questions that you know aren't resolved yet",
  "these may be questions that could be answered",
  "are there tradeoffs to choosing this path",
  "what is the status, such as proposed, accepted",
  "what is the issue that we're seeing",
  "what is the change that we're proposing",
  "what becomes easier or more difficult to do",
  "the issue motivating this decision",
  "the change that we're proposing or have agreed to implement",
  "explain the design in enough detail",
  "a discussion of alternate approaches",
  "describe the context and problem statement",
  "is there a way to do this without",
  "this section is for",
  "this section should",
  "this is where",
  "why should this *not* be done",
  "how does this compare to",
];

/** Questions that a form puts to whoever fills it in: "What issues are out of scope for this RFC but are known?" */
const ASKS_WRITER =
  /^(?:what|which|are there|is there)\b[^?]{0,100}\b(?:(?:do|did|have) you (?:expect|consider|foresee|still|already)|you (?:know|expect|foresee|consider)|out of scope for this (?:rfc|[nkjotp]?ep|proposal|document|design|adr)\b)|^(?:list|describe|explain|outline|enumerate|include|add|use this)\b(?: \w+)? (?:any|all|the|here|other|to)\b.{0,60}\b(?:questions?|issues?|unknowns|ambiguit\w+|concerns)\b|^use this to\b/;

const PROMPT_OPENING =
  /^(?:describe|explain|list|what|why|how|add|provide|if |optional|discuss|include|outline|use this|this section|please|enter|insert|write|give|short|brief|a short|a brief|one or|your|the (?:title|name|date)|who|when|are there|is there|e\.g\.|for example|example|fill|detail|summar|identify|note:)/i;

function strip(text: string): string {
  const bare = text.trim().replace(DECORATION, "").replace(CHECKBOX, "").trimEnd();
  return bare.endsWith("|") ? bare.slice(0, -1).trimEnd() : bare;
}

/** Whether a block is wholly inside one pair of brackets, braces, angles or emphasis marks. */
function enclosed(text: string): string | undefined {
  const pairs = ["[]", "{}", "<>", "__", "**", "()"];
  const last = text.replace(/[.:]$/, "");
  for (const pair of pairs) {
    const close = pair.charAt(1);
    if (
      last.length > 4 &&
      last.startsWith(pair.charAt(0)) &&
      last.endsWith(close) &&
      last.indexOf(close, 1) >= last.length - 2
    )
      return last.replace(/^[[{<_*(]+|[\]}>_*)]+$/g, "");
  }
  return undefined;
}

/**
 * Whether a block is a template's prompt or placeholder, not an answer.
 * @example isPrompt("[A discussion of alternate approaches.]") // true
 */
export function isPrompt(block: string): boolean {
  const text = strip(block);
  const inner = enclosed(text);
  if (inner !== undefined) {
    if (/^[[{<]/.test(text)) return !/^\[[^\]]*\]\(/.test(text);
    if (PROMPT_OPENING.test(inner)) return true;
  }
  const lower = text.toLowerCase();
  if (!KNOWN_PROMPTS.some((prompt) => lower.startsWith(prompt)) && !ASKS_WRITER.test(lower)) return false;
  // An answer that follows its question in the same block is content.
  const question = lower.lastIndexOf("?");
  const rest = lower.slice(question < 0 ? lower.indexOf(".") + 1 || lower.length : question + 1).trim();
  return countWords(rest) < 8 || KNOWN_PROMPTS.some((prompt) => rest.startsWith(prompt));
}

/** Whether a block only says that there is nothing. */
export function isRefusal(block: string): boolean {
  return REFUSAL.test(
    strip(block.slice(0, 300))
      .slice(0, 120)
      .replace(/[*_`]/g, "")
      .replace(/[\s.!,;:]+$/, "")
      .trim(),
  );
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && !isPunctuationCode(code));
const isPunctuationCode = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xfe00;
const isCjkCode = (code: number): boolean => (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);

/** Words of a text in any script. By character code, because a pattern with matches is most of the cost of a document. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const cjk = code >= 0x3040 && isCjkCode(code);
    const word = !cjk && isWordCode(code);
    if (cjk) words += 0.5;
    else if (word && !inside) words++;
    inside = word;
  }
  return words;
}

/** The blocks of visible text from one line up to another, headings left out; read as far as they are asked for. */
export function* readBlocks(outline: Outline, from: number, to: number): Generator<Block> {
  let block: { line: number; text: string; isItem: boolean } | undefined;
  for (let at = from; at < to; at++) {
    const line = (outline.visible[at] ?? "").trim();
    const ends = line === "" || outline.headingLines.has(at);
    const isItem = !ends && ITEM.test(line);
    if (block !== undefined && (ends || isItem)) {
      yield block;
      block = undefined;
    }
    if (ends) continue;
    if (block === undefined) block = { line: at, text: line, isItem };
    else if (block.text.length < BLOCK_LIMIT) block.text += ` ${line}`;
  }
  if (block !== undefined) yield block;
}

/** Opens a form's hint that goes on over several blocks: "[Explain what is open. Consider:". */
const OPENS_HINT = /^\[[^\]]*$/;
const CLOSES_HINT = /^[^[]*\]\W*$/;

/** An answer within its question's block: "How? A: so.", "**Resolved:** so". */
const ANSWERED = /\b(?:answer|resolution|resolved|decision|conclusion)\W{0,3}:|\?\W{1,4}A(?:nswer)?[.:]/i;
/** An answer in a block of its own. */
const ANSWERS = /^(?:(?:yes|no)\b\W|(?:answer|resolution|resolved|decision|conclusion|a)\W{0,3}:)/i;

const isSettled = (text: string): boolean =>
  STRUCK.test(strip(text)) || /^(?:[-*+]|\d{1,3}[.)])\s+\[[xX]\]\s/.test(text) || ANSWERED.test(text);

/**
 * The blocks of a section that may still be open: without a form's hint over several blocks, and without questions that
 * are struck, ticked or answered together with what is indented below them.
 */
export function openBlocks(outline: Outline, from: number, to: number): readonly Block[] {
  const open: Block[] = [];
  let inHint = false;
  let settledAt = Number.POSITIVE_INFINITY;
  for (const block of readBlocks(outline, from, to)) {
    if (inHint) {
      inHint = !CLOSES_HINT.test(block.text);
      continue;
    }
    inHint = OPENS_HINT.test(block.text);
    const indent = (outline.visible[block.line] ?? "").search(/\S/);
    if (inHint || indent > settledAt) continue;
    const answers = ANSWERS.test(strip(block.text).replace(/^[*_]+/, ""));
    const settled = answers || isSettled(block.text);
    settledAt = settled ? indent : Number.POSITIVE_INFINITY;
    if (answers) open.pop();
    if (!settled) open.push({ ...block, text: block.text.replace(STRUCK_WORDS, "") });
  }
  return open;
}

/** Reads what is really said from one line up to another. */
export const readContent = (outline: Outline, from: number, to: number): Content =>
  contentOf(readBlocks(outline, from, to));

/** What is really said in blocks, in their order. */
export function contentOf(blocks: Iterable<Block>): Content {
  let words = 0;
  let items = 0;
  let prompts = 0;
  let firstLine = -1;
  let denied = false;
  for (const block of blocks) {
    if (/^[\s|:=+-]*$/.test(block.text) || OWN_LINK.test(block.text) || STRUCK.test(strip(block.text))) continue;
    if (isRefusal(block.text.replace(LINK_TARGET, ""))) {
      denied ||= firstLine < 0;
      continue;
    }
    if (isPrompt(block.text)) {
      prompts++;
      continue;
    }
    const said = countWords(block.text.slice(0, BLOCK_LIMIT).replace(LINK_TARGET, ""));
    if (said === 0) continue;
    words += said;
    if (block.isItem) items++;
    if (firstLine < 0) firstLine = block.line;
    if (words >= WORDS_ENOUGH) break;
  }
  return { words, items, prompts, denied, firstLine };
}
