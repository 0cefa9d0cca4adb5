/**
 * The words of a text on a forge that are its writer's own, as lines and as sentences. Left out are quoted lines, code,
 * logs folded away, hidden remarks, headings, tables, check boxes, pictures, and of opening texts what the form put there
 * that they filled in: lines that several people's opening texts share.
 */
import { type Comment, type Discussion, type History, memoise, type Review } from "./history.ts";

/** Characters of a text that are read. */
const READ_LIMIT = 20_000;
/** Longer sentences are lists or pasted text. */
const SENTENCE_LIMIT = 600;
/** A line in so many opening texts, of so many people, is the form's. */
const FORM_USES = 3;
const FORM_PEOPLE = 2;
const SHORTEST_FORM_LINE = 12;

const FENCE = /^\s{0,3}(?:```|~~~)/;
const LIST_MARK = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
/** Lines that are no prose: quotes, headings, tables, rules, pictures, check boxes, indented code, who wrote what is quoted. */
const NO_PROSE =
  /^\s{0,3}>|^\s*(?:#{1,6}\s|\||[-=_*]{3,}\s*$|!\[[^\]]{0,200}\]\(|<img\b|(?:[-*+]|\d{1,3}[.)])\s+\[[ xX]\])|^(?: {4}|\t)\s*[^\s*+\d-]|^On .{10,120} wrote:\s*$/;

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

/** Lines outside of code, hidden remarks and folded parts; "" where a line is no prose, because paragraphs end there. */
function proseLines(text: string): readonly string[] {
  const read = without(without(text.slice(0, READ_LIMIT), "<!--", "-->"), "<details", "</details>");
  const lines: string[] = [];
  let isCode = false;
  for (const line of read.split(/\r?\n/)) {
    if (FENCE.test(line)) isCode = !isCode;
    lines.push(isCode || FENCE.test(line) || NO_PROSE.test(line) ? "" : line);
  }
  return lines;
}

/**
 * The lines that are somebody's own, without the space around them.
 * @example ownLines("> Why?\n\nBecause it is read twice.") // ["Because it is read twice."]
 */
export const ownLines = (text: string): readonly string[] =>
  proseLines(text).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));

/** The same as one text, lines kept apart. */
export const ownWords = (text: string): string => ownLines(text).join("\n");

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
 * Sentences of a text that its writer wrote, in their order; items of a list stand alone.
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
  for (const line of proseLines(text)) {
    if (line.trim() === "" || isForm(line.trim())) {
      close();
      continue;
    }
    if (LIST_MARK.test(line)) close();
    paragraph += ` ${line.replace(LIST_MARK, "")}`;
  }
  close();
  return sentences;
}

/** Lines that the opening texts of several people share. */
const formLines = memoise((history: History): ReadonlySet<string> => {
  const uses = new Map<string, { count: number; readonly people: Set<unknown> }>();
  for (const { body, author } of history.discussions)
    for (const line of new Set(ownLines(body))) {
      if (line.length < SHORTEST_FORM_LINE) continue;
      const use = uses.get(line) ?? { count: 0, people: new Set() };
      use.count++;
      use.people.add(author);
      uses.set(line, use);
    }
  return new Set(
    [...uses].flatMap(([line, { count, people }]) => (count >= FORM_USES && people.size >= FORM_PEOPLE ? [line] : [])),
  );
});

/** The own lines of a discussion's opening text. */
export function bodyLines(history: History, { body }: Discussion): readonly string[] {
  const form = formLines(history);
  return ownLines(body).filter((line) => !form.has(line) && !line.startsWith("<"));
}

/** Sentences of an opening text, a comment or a review that are its writer's own. */
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
