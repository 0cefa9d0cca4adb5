/** Text in columns of a terminal: how wide it is, cut and broken to fit. */

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns a character takes after another: wide East Asian characters and emoji two, combining marks none. */
function columnsOfCharacter(char: string, before: string): number {
  // A sign that is shown as emoji because of this selector.
  if (char === "\ufe0f") return before === "" || /\p{Emoji_Presentation}/u.test(before) ? 0 : 1;
  if (char < "\u0300") return 1;
  // Marks that take room of their own (Mc) do so on some terminals and not on others: lines must fit on all.
  return /[\p{Mn}\p{Me}]/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
}

/** Columns that a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  let before = "";
  for (const char of text) {
    columns += columnsOfCharacter(char, before);
    before = char;
  }
  return columns;
}

/** The longest beginning of so many columns. */
function beginning(text: string, columns: number): string {
  let length = 0;
  let taken = 0;
  let before = "";
  for (const char of text) {
    taken += columnsOfCharacter(char, before);
    if (taken > columns) break;
    length += char.length;
    before = char;
  }
  return text.slice(0, length);
}

/** Cuts to so many columns, at a word where possible. */
export function fitTo(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  if (columns < 1) return "";
  const cut = beginning(text, columns - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

export const pad = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - columnsOf(text)));

/** A word in pieces of at most so many columns. */
function pieces(word: string, columns: number): string[] {
  const parts: string[] = [];
  for (let rest = word; rest !== ""; ) {
    const part = beginning(rest, columns) || [...rest][0]!;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
}

/** Breaks text at words, and words that are too long, into lines of at most so many columns. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => (columnsOf(one) > columns ? pieces(one, columns) : [one]))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (columnsOf(longer) > columns && line !== "") {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The first lines; where more follow, the last says so in place of its last word. */
export const firstLines = (lines: readonly string[], count: number): readonly string[] =>
  lines.length <= count
    ? lines
    : lines.slice(0, count).map((line, at) => (at === count - 1 ? `${line.replace(/\s+\S*$/, "")} …` : line));
