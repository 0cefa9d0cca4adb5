/**
 * The words of a comment or an opening text that are its author's own, as sentences. Left out are quoted lines, code,
 * logs folded away, tables, headings, checklists, comments of the form, and lines that stand in the opening texts of
 * several people, because those come from the form they filled in.
 */
import { type Comment, type Discussion, type History, memoise, type Review } from "./history.ts";

/** Characters of a text that are read. */
const READ_LIMIT = 16_384;
/** Longer sentences are lists or pasted text. */
const SENTENCE_LIMIT = 600;
/** A line in the opening texts of so many people is the form's. */
const FORM_AUTHORS = 3;
const FORM_LINE = 12;

const FENCE = /^\s{0,3}(?:```|~~~)/;
const LIST_MARK = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
/** Lines that are no prose: quotes, headings, tables, rules, images, check boxes, indented code, who wrote what is quoted. */
const NO_PROSE =
  /^\s*(?:>|#{1,6}\s|\||[-=_*]{3,}\s*$|!\[|<img\b|(?:[-*+]|\d{1,3}[.)])\s+\[[ xX]\])|^(?: {4}|\t)\s*[^\s*+\d-]|^On .{10,120} wrote:\s*$/;

/** Text without what `open` to `close` encloses; an enclosure that is never closed ends the text. */
function without(text: string, open: string, close: string): string {
  let rest = "";
  for (let at = 0; ; ) {
    const start = text.indexOf(open, at);
    if (start < 0) return rest + text.slice(at);
    rest += text.slice(at, start);
    const end = text.indexOf(close, start + open.length);
    if (end < 0) return rest;
    at = end + close.length;
  }
}

/** Lines outside of code, comments of the form and folded parts. */
function plainLines(text: string): readonly string[] {
  const read = without(without(text.slice(0, READ_LIMIT), "<!--", "-->"), "<details", "</details>");
  const lines: string[] = [];
  let fenced = false;
  for (const line of read.split(/\r?\n/)) {
    if (FENCE.test(line)) fenced = !fenced;
    else if (!fenced) lines.push(line);
  }
  return lines;
}

/** A full stop, question or exclamation mark, what closes after it, and the space before the next sentence. */
const SENTENCE_END = /(?<=[.!?][)"'*_]?)\s+(?=[\p{Lu}`"'([*_@#\d]|i\b)/u;
const ABBREVIATED = /\b(?:e\.g|i\.e|etc|vs|cf|resp|approx|no|sec)\.[)"'*_]?$/i;

function sentencesOfParagraph(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  for (const part of paragraph.replace(/\s+/g, " ").trim().split(SENTENCE_END)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATED.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences.filter((sentence) => sentence !== "" && sentence.length <= SENTENCE_LIMIT);
}

/**
 * Sentences of a text that its author wrote, in their order; list items stand alone.
 * @param isForm whether a trimmed line comes from a form.
 * @example sentencesOf("> why?\nBecause it is slow. I measured it.") // ["Because it is slow.", "I measured it."]
 */
export function sentencesOf(text: string, isForm: (line: string) => boolean = () => false): readonly string[] {
  const sentences: string[] = [];
  let paragraph = "";
  const close = (): void => {
    if (paragraph !== "") sentences.push(...sentencesOfParagraph(paragraph));
    paragraph = "";
  };
  for (const line of plainLines(text)) {
    if (line.trim() === "" || NO_PROSE.test(line) || isForm(line.trim())) {
      close();
      continue;
    }
    if (LIST_MARK.test(line)) close();
    paragraph += ` ${line.replace(LIST_MARK, "")}`;
  }
  close();
  return sentences;
}

/** Lines that stand in the opening texts of several people. */
const formLines = memoise((history: History): ReadonlySet<string> => {
  const authors = new Map<string, Set<unknown>>();
  for (const { author, body } of history.discussions) {
    if (author === undefined) continue;
    for (const line of new Set(body.slice(0, READ_LIMIT).split(/\r?\n/))) {
      const trimmed = line.trim();
      if (trimmed.length < FORM_LINE) continue;
      const known = authors.get(trimmed);
      if (known) known.add(author);
      else authors.set(trimmed, new Set([author]));
    }
  }
  return new Set([...authors].flatMap(([line, { size }]) => (size >= FORM_AUTHORS ? [line] : [])));
});

/** Sentences of an opening text, a comment or a review that are its author's own. */
export function ownSentences(history: History, on: Discussion | Comment | Review): readonly string[] {
  const form = formLines(history);
  return sentencesOf(on.body, (line) => form.has(line));
}

/** The first own sentence that a rule holds of. */
export const sentenceWith = (
  history: History,
  on: Discussion | Comment | Review,
  holds: (sentence: string) => boolean,
): string | undefined => ownSentences(history, on).find(holds);

/** A sentence with straight quotation marks and apostrophes, for rules to be tested on; what is quoted keeps its own. */
export const straight = (sentence: string): string => sentence.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** How many words some sentences have. */
export const wordsIn = (sentences: readonly string[]): number =>
  sentences.reduce((sum, sentence) => sum + (sentence.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0), 0);
