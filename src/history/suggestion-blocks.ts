/** Blocks of a comment that a forge can put in place of the lines they stand on. */

/** Longer comments are read as far as this. */
const READ_LIMIT = 20_000;
/** A hunk is kept as far as this from its end; one so long may begin within a line. */
const HUNK_LIMIT = 1_990;
/** Lines above a block, beyond twice its own, in which what it replaces is looked for. */
const LINES_AROUND = 4;
const OPENED = /^\s{0,3}(?:```|~~~)suggestion\b/;
const FENCE = /^\s{0,3}(?:```|~~~)/;
const WORD = /[\p{L}\p{N}_]{2,}/gu;

const linesOf = (text: string): readonly string[] => text.slice(0, READ_LIMIT).split(/\r?\n/);

export const hasSuggestionBlock = (text: string): boolean => linesOf(text).some((line) => OPENED.test(line));

/** The lines of the first such block; undefined where there is none. */
function blockIn(text: string): readonly string[] | undefined {
  const lines = linesOf(text);
  const start = lines.findIndex((line) => OPENED.test(line));
  if (start < 0) return undefined;
  const end = lines.findIndex((line, at) => at > start && FENCE.test(line));
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

/** The first line of the first such block; "" where there is none, or it only takes lines away. */
export const suggestedLine = (text: string): string =>
  blockIn(text)
    ?.find((line) => line.trim() !== "")
    ?.trim() ?? "";

/** How many lines with words the first such block has. */
export const suggestedLines = (text: string): number => blockIn(text)?.filter((line) => line.trim() !== "").length ?? 0;

const wordsOf = (line: string): readonly string[] => line.toLowerCase().match(WORD) ?? [];

/**
 * How many different words the first block of a comment has that the lines above it have not: how much of it is new. Text
 * that is only moved or wrapped anew has none.
 * @param hunk the end of the diff that the comment stands under.
 * @returns undefined where there is no block, or what it replaces is not known.
 * @example newWordsIn("```suggestion\na red house\n```", "@@ -1 +1 @@\n+a house") // 1
 */
export function newWordsIn(text: string, hunk: string): number | undefined {
  const block = blockIn(text);
  if (block === undefined || hunk === "") return undefined;
  const above = hunk.split(/\r?\n/).filter((line) => !line.startsWith("-"));
  const near = above.slice(-(2 * block.length + LINES_AROUND));
  if (near.length === above.length && hunk.length >= HUNK_LIMIT) return undefined;
  const known = new Set(near.flatMap(wordsOf));
  return new Set(block.flatMap(wordsOf).filter((word) => !known.has(word))).size;
}
