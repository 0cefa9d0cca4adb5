/**
 * Headings of a document, found by a line scanner over its visible text: ATX and Setext (Markdown), underlines with or
 * without overline (reStructuredText), "==" and two-line titles (AsciiDoc), stars (Org). A scanner rather than a
 * Markdown library: it reads six markups with one result, costs no start-up time, and is linear on hostile input.
 */
import type { Markup } from "./path-parts.ts";

export interface Heading {
  /** Index of the line with its words, 0-based. */
  readonly line: number;
  /** First line after the heading, underline included. */
  readonly end: number;
  /** 1 is the outermost. */
  readonly level: number;
  /** The words as they stand in the file, without the marks around them. */
  readonly written: string;
}

const HEADING_LIMIT = 300;
/** A document has tens of headings, a reference hundreds; further ones are not looked at. */
const COUNT_LIMIT = 3000;
const DEEPEST = 6;
const ATX = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
/** "##Words" is no heading to CommonMark, but is meant as one. */
const ATX_TIGHT = /^(#{1,6})([\p{Lu}\p{Lo}].*)$/u;
const CLOSING_MARKS = /[ \t](?:#+|=+)[ \t]*$/;
const ASCIIDOC = /^(={1,6})[ \t]+(\S.*)$/;
const ORG = /^(\*{1,6})[ \t]+(\S.*)$/;
const SETEXT = /^ {0,3}(=+|-+)[ \t]*$/;
const NOT_A_TITLE = /^\s*(?:[-*+>|#=]|\d+[.)]\s|:?-{3,}|\[)/;

interface Found {
  readonly level: number;
  readonly written: string;
  /** Lines it takes: 2 where it is underlined. */
  readonly rows: 1 | 2;
}

function marked(pattern: RegExp, line: string): Found | undefined {
  const match = pattern.exec(line);
  const [, marks, words] = match ?? [];
  if (marks === undefined || words === undefined) return undefined;
  return { level: marks.length, written: words.replace(CLOSING_MARKS, "").trim(), rows: 1 };
}

/** The one character an underline repeats, or "" where the line is none. */
function underlineOf(line: string): string {
  const text = line.trimEnd();
  const first = text.charAt(0);
  if (text.length < 3 || first === "" || /[\p{L}\p{N}\s]/u.test(first)) return "";
  for (let at = 1; at < text.length; at++) if (text.charAt(at) !== first) return "";
  return first;
}

/** Terminals draw CJK characters two columns wide, and underlines follow. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return columns;
}

function underlined(title: string, below: string, markup: Markup): string {
  if (title.trim() === "" || title.length > HEADING_LIMIT) return "";
  const mark = underlineOf(below);
  if (mark === "") return "";
  const under = below.trimEnd().length;
  const long = width(title.trimEnd());
  if (markup === "asciidoc")
    return "=-~^+".includes(mark) && Math.abs(under - long) <= 2 && !/^[[.|]/.test(title) ? mark : "";
  if (/^\s/.test(title) || underlineOf(title) !== "") return "";
  return under >= long || (under >= 4 && markup === "rst" && under >= long - 3) ? mark : "";
}

function setext(lines: readonly string[], at: number): Found | undefined {
  const title = lines[at] ?? "";
  const below = lines[at + 1] ?? "";
  const mark = SETEXT.exec(below)?.[1];
  if (mark === undefined || title.trim() === "" || title.length > HEADING_LIMIT) return undefined;
  if (NOT_A_TITLE.test(title) || /^ {4}/.test(title)) return undefined;
  // "---" below the last line of a paragraph is meant as a rule, whatever CommonMark makes of it.
  if (mark.startsWith("-") && (mark.length < 3 || (lines[at - 1] ?? "").trim() !== "")) return undefined;
  return { level: mark.startsWith("=") ? 1 : 2, written: title.trim(), rows: 2 };
}

/** Levels of underline styles in their order of appearance, as reStructuredText has it. */
type Styles = Map<string, number>;

function styled(lines: readonly string[], at: number, markup: Markup, styles: Styles): Found | undefined {
  const title = lines[at] ?? "";
  const mark = underlined(title, lines[at + 1] ?? "", markup);
  if (mark === "") return undefined;
  const over = at > 0 && underlineOf(lines[at - 1] ?? "") === mark ? "over" : "";
  if (over === "" && markup !== "asciidoc" && (lines[at - 1] ?? "").trim() !== "") return undefined;
  const style = mark + over;
  const level = styles.get(style) ?? Math.min(styles.size + 1, DEEPEST);
  styles.set(style, level);
  return { level, written: title.trim(), rows: 2 };
}

function headingAt(lines: readonly string[], at: number, markup: Markup, styles: Styles): Found | undefined {
  const line = lines[at] ?? "";
  switch (markup) {
    case "html":
      return marked(ATX, line);
    case "markdown":
      return marked(ATX, line) ?? marked(ATX_TIGHT, line) ?? setext(lines, at);
    case "asciidoc":
      return marked(ASCIIDOC, line) ?? (line.startsWith("#") ? marked(ATX, line) : styled(lines, at, markup, styles));
    case "org":
      return marked(ORG, line);
    case "rst":
      return styled(lines, at, markup, styles);
    default:
      return marked(ATX, line) ?? marked(ASCIIDOC, line) ?? styled(lines, at, markup, styles);
  }
}

/**
 * Finds headings.
 * @param lines visible lines (visible-text.ts). @param from first line to look at: past the front matter.
 */
export function findHeadings(lines: readonly string[], from: number, markup: Markup): readonly Heading[] {
  const headings: Heading[] = [];
  const styles: Styles = new Map();
  for (let at = from; at < lines.length && headings.length < COUNT_LIMIT; at++) {
    if ((lines[at] ?? "") === "") continue;
    const found = headingAt(lines, at, markup, styles);
    if (found === undefined) continue;
    const end = at + found.rows;
    headings.push({ line: at, end, level: found.level, written: found.written.slice(0, HEADING_LIMIT) });
    at = end - 1;
  }
  return headings;
}
