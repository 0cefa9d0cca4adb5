/**
 * A text of a foreign ladder as single statements: lines, list items and sentences stand alone, so that what one of
 * them is mapped to claims nothing of the others.
 */
import { clip } from "../../model/clip.ts";
import { LONGEST_CRITERION } from "../../model/ladder.ts";

/** Words that end in a full stop within a sentence. */
const ABBREVIATIONS = new Set(["e.g", "i.e", "etc", "vs", "cf", "incl", "approx", "resp", "no", "eg", "ie"]);
const FEWEST_WORDS = 3;

/** Words without markup, signs that act, or more than one space. */
export function plainWords(text: string): string {
  return (
    text
      .replace(/\p{Cc}+/gu, " ")
      // Joiners stay: scripts and emoji need them.
      .replace(/(?![\u200c\u200d])\p{Cf}/gu, "")
      .replace(/!?\[([^\][]{0,300})\]\([^()\s]{0,500}\)/g, "$1")
      .replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,200})?\/?>/gi, " ")
      .replace(/[*`]+/g, "")
      .replace(/\s+/g, " ")
      .trim()
  );
}

function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  const end = /[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})/gu;
  for (let match = end.exec(line); match; match = end.exec(line)) {
    const before =
      line
        .slice(Math.max(start, match.index - 12), match.index)
        .split(/[\s(]/)
        .at(-1) ?? "";
    if (ABBREVIATIONS.has(before.toLowerCase())) continue;
    sentences.push(line.slice(start, match.index + match[0].trimEnd().length));
    start = match.index + match[0].length;
  }
  return [...sentences, line.slice(start)];
}

/** Too few words to say anything alone: they stay with what they follow. */
function joinShort(statements: readonly string[]): string[] {
  const joined: string[] = [];
  for (const one of statements) {
    const before = joined.at(-1);
    if (before !== undefined && one.split(" ").length < FEWEST_WORDS) joined[joined.length - 1] = `${before} ${one}`;
    else joined.push(one);
  }
  return joined;
}

/**
 * @param text of one cell or entry, as written
 * @returns statements in their order, each with words in it; the longest cut to what a ladder holds
 * @example toStatements("Writes tests. Reviews code, e.g. C.\n- Pairs with others") // three statements
 */
export function toStatements(text: string): string[] {
  return text
    .split(/<br\s{0,3}\/?>|<\/?(?:li|p|ul|ol)>|\n\s{0,20}\n|\n(?=\s{0,20}(?:[-*•·‣]|\d{1,2}[.)])\s)|•/i)
    .map((line) => plainWords(line.replace(/^\s*(?:[-*·‣]|\d{1,2}[.)])\s+/, "")))
    .flatMap((line) => joinShort(sentencesOf(line)))
    .map((one) => clip(one.trim(), LONGEST_CRITERION))
    .filter((one) => /\p{L}/u.test(one));
}
