/** Blocks of a comment that a forge can put in place of the lines they stand on. */

/** Longer comments are read as far as this. */
const READ_LIMIT = 20_000;
const OPENED = /^\s{0,3}(?:```|~~~)suggestion\b/;
const FENCE = /^\s{0,3}(?:```|~~~)/;

const linesOf = (text: string): readonly string[] => text.slice(0, READ_LIMIT).split(/\r?\n/);

export const hasSuggestionBlock = (text: string): boolean => linesOf(text).some((line) => OPENED.test(line));

/** The first line of the first such block; "" where there is none, or it only takes lines away. */
export function suggestedLine(text: string): string {
  const lines = linesOf(text);
  const start = lines.findIndex((line) => OPENED.test(line));
  if (start < 0) return "";
  const end = lines.findIndex((line, at) => at > start && FENCE.test(line));
  const inside = lines.slice(start + 1, end < 0 ? undefined : end);
  return inside.find((line) => line.trim() !== "")?.trim() ?? "";
}
