/**
 * The words that somebody wrote themselves in a text of a forge: without quoted lines, code, hidden remarks, and, of the
 * body of a discussion, without what the repository's templates put there. One pass over the lines.
 */
import type { Discussion, History } from "./history.ts";
import { memoise } from "./history.ts";

/** Longer texts are read as far as this. */
const MOST_CHARACTERS = 20_000;
/** A line in so many discussions, of so many people, stands in a template. */
const TEMPLATE_USES = 3;
const TEMPLATE_PEOPLE = 2;
const SHORTEST_TEMPLATE_LINE = 12;

const FENCE = /^\s{0,3}(?:```|~~~)/;

/** Without "<!-- … -->"; what is not closed is hidden to the end. */
function withoutHidden(text: string): string {
  let shown = "";
  let from = 0;
  for (;;) {
    const start = text.indexOf("<!--", from);
    if (start < 0) return shown + text.slice(from);
    shown += text.slice(from, start);
    const end = text.indexOf("-->", start + 4);
    if (end < 0) return shown;
    from = end + 3;
  }
}

/**
 * The lines that are somebody's own: no quoted lines ("> …"), no fenced or indented code, no hidden remarks.
 * @example ownLines("> Why?\n\nBecause it is read twice.") // ["Because it is read twice."]
 */
export function ownLines(text: string): readonly string[] {
  const lines: string[] = [];
  let isCode = false;
  for (const line of withoutHidden(text.slice(0, MOST_CHARACTERS)).split(/\r?\n/)) {
    if (FENCE.test(line)) isCode = !isCode;
    else if (!isCode && !/^\s{0,3}>/.test(line) && !/^(?: {4}|\t)/.test(line)) {
      const trimmed = line.trim();
      if (trimmed !== "") lines.push(trimmed);
    }
  }
  return lines;
}

/** The same as one text, lines kept apart. */
export const ownWords = (text: string): string => ownLines(text).join("\n");

/** What was asked to be put in place of lines of code: the contents of "suggestion" blocks. */
export const hasSuggestionBlock = (text: string): boolean =>
  /^\s{0,3}(?:```|~~~)suggestion\b/m.test(text.slice(0, MOST_CHARACTERS));

/** The first line of such a block; "" where there is none, or it only takes lines away. */
export function suggestedLine(text: string): string {
  const lines = text.slice(0, MOST_CHARACTERS).split(/\r?\n/);
  const start = lines.findIndex((line) => /^\s{0,3}(?:```|~~~)suggestion\b/.test(line));
  if (start < 0) return "";
  const end = lines.findIndex((line, at) => at > start && FENCE.test(line));
  return (
    lines
      .slice(start + 1, end < 0 ? undefined : end)
      .find((line) => line.trim() !== "")
      ?.trim() ?? ""
  );
}

/** Lines of bodies that several people's discussions share. */
const templateLinesOf = memoise((history: History): ReadonlySet<string> => {
  const uses = new Map<string, { count: number; readonly people: Set<unknown> }>();
  for (const { body, author } of history.discussions)
    for (const line of new Set(ownLines(body))) {
      if (line.length < SHORTEST_TEMPLATE_LINE && !line.startsWith("#")) continue;
      const use = uses.get(line) ?? { count: 0, people: new Set() };
      use.count++;
      use.people.add(author);
      uses.set(line, use);
    }
  const found = new Set<string>();
  for (const [line, { count, people }] of uses)
    if (count >= TEMPLATE_USES && people.size >= TEMPLATE_PEOPLE) found.add(line);
  return found;
});

/** The own lines of a discussion's body: no lines of a template, no headings, no boxes to tick, no bare pictures. */
export function bodyLines(history: History, { body }: Discussion): readonly string[] {
  const template = templateLinesOf(history);
  return ownLines(body).filter(
    (line) => !template.has(line) && !/^(?:#{1,6}\s|[-*] \[[ xX]\]|!\[[^\]]{0,200}\]\(|<)/.test(line),
  );
}

/** Not after "e.g." and the like. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|cf|vs|etc))[.!?]["')\]]{0,2}\s|\n/g;

/** The sentences of a text, each as written. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    const sentence = text.slice(from, end).trim();
    if (sentence !== "") sentences.push(sentence);
    from = end;
  }
  const rest = text.slice(from).trim();
  return rest === "" ? sentences : [...sentences, rest];
}
