/**
 * The outline of a document: its lines as they stand, what a reader sees of them, header fields, and sections with
 * their extents. Built once per document; every rule about content reads it. At most the first 256 KB of a file are
 * looked at, and the work is linear in them.
 */

import { type Field, readFrontMatter, readHeaderFields } from "./front-matter.ts";
import { findHeadings, type Heading } from "./headings.ts";
import type { PathParts } from "./path-parts.ts";
import { nameSection, type SectionName } from "./section-names.ts";
import { readVisibleText } from "./visible-text.ts";

export interface Section extends Heading {
  /** Words of the heading without numbering, links and emphasis, as shown. */
  readonly shown: string;
  /** One past its last line, subsections included. */
  readonly to: number;
  /** What its heading means, where that is known. */
  readonly name: SectionName | undefined;
}

export interface Outline {
  /** Lines of the file, exactly. */
  readonly raw: readonly string[];
  /** The same lines without code and comments. */
  readonly visible: readonly string[];
  readonly fields: readonly Field[];
  readonly hasFrontMatter: boolean;
  /** First line after the front matter. */
  readonly bodyStart: number;
  readonly sections: readonly Section[];
  /** Every line that is a heading or its underline. */
  readonly headingLines: ReadonlySet<number>;
  readonly codeLines: number;
  readonly commentLines: number;
  /** Visible lines of the body that are not blank. */
  readonly textLines: number;
}

/** Characters of a file that are read; about 256 KB. */
export const READ_LIMIT = 256 * 1024;

const LINK = /\[([^[\]]*)\]\([^()]*\)/g;
const TAG = /<\/?[a-z][^<>]*>/gi;
const NUMBERING =
  /^(?:\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)、：:]?|[ivxIVX]{1,5}[.)]|[一二三四五六七八九十]{1,3}、|step \d{1,3}[.:]?|phase \d{1,3}:)\s+/iu;

/** The words of a heading as a reader reads them: "## 2. [Goals](#goals) ##" → "Goals". */
export function shownHeading(written: string): string {
  const words = written
    .replace(LINK, "$1")
    .replace(TAG, "")
    .replace(/\{[^{}]*\}\s*$/, "")
    .replace(/[*`]/g, "")
    .replace(/(^|\s)_([^_\s][^_]*)_(?=$|\s)/g, "$1$2")
    .replace(/^[^\p{L}\p{N}([<{"'“@.-]+/u, "")
    .trim();
  const plain = words
    .replace(NUMBERING, "")
    .replace(/[\s:：#]+$/u, "")
    .trim();
  return plain === "" ? words : plain;
}

/** Gives each heading the line where its section ends: the next heading of its level or above. */
function withExtents(headings: readonly Heading[], lines: number): readonly Section[] {
  const ends = new Array<number>(headings.length).fill(lines);
  const open: number[] = [];
  headings.forEach((heading, at) => {
    while (open.length > 0) {
      const last = open.at(-1) ?? 0;
      if ((headings[last]?.level ?? 0) < heading.level) break;
      ends[last] = heading.line;
      open.pop();
    }
    open.push(at);
  });
  return headings.map((heading, at) => {
    const shown = shownHeading(heading.written);
    return { ...heading, shown, to: ends[at] ?? lines, name: nameSection(shown) };
  });
}

/** Header fields stand above the first section: below the title, or below no heading at all. */
function headerEnd(headings: readonly Heading[], bodyStart: number, lines: number): number {
  const [first, second] = headings;
  if (first === undefined) return lines;
  const isTitle = first.line - bodyStart <= 3 || first.level === 1;
  return first.line - bodyStart > 3 && first.level > 1 ? first.line : isTitle ? (second?.line ?? lines) : first.line;
}

/** Reads a document's outline. `text` is cut at READ_LIMIT. */
export function readOutline(text: string, path: PathParts): Outline {
  const raw = text
    .slice(0, READ_LIMIT)
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  const seen = readVisibleText(raw, path.markup);
  const front = readFrontMatter(seen.lines);
  const headings = findHeadings(seen.lines, front.end, path.markup);
  const header = readHeaderFields(seen.lines, front.end, headerEnd(headings, front.end, raw.length));
  let textLines = 0;
  for (let at = front.end; at < seen.lines.length; at++) if ((seen.lines[at] ?? "").trim() !== "") textLines++;
  return {
    raw,
    visible: seen.lines,
    fields: [...front.fields, ...header],
    hasFrontMatter: front.end > 0,
    bodyStart: front.end,
    sections: withExtents(headings, raw.length),
    headingLines: new Set(headings.flatMap(({ line, end }) => (end - line === 2 ? [line, line + 1] : [line]))),
    codeLines: seen.codeLines,
    commentLines: seen.commentLines,
    textLines,
  };
}

/** The first of the named fields that has a value or items. */
export function fieldOf(outline: Outline, ...names: readonly string[]): Field | undefined {
  return outline.fields.find((field) => names.includes(field.name) && (field.value !== "" || field.items.length > 0));
}
