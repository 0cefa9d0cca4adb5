/**
 * Named values that a document states about itself: YAML or TOML front matter (kramdown's "--- abstract" ends it too),
 * and the header lines people write by hand: "Status: Accepted", "* **Author(s)**: …", ":Date: …", "| Status | … |".
 * Read line by line and flat, not by a YAML parser: broken front matter must still give what it can, and only a
 * handful of names matter.
 */

export interface Field {
  /** Lower case, without markup: "status", "author(s)", "kep-number". */
  readonly name: string;
  readonly value: string;
  /** Values of a list below the name. */
  readonly items: readonly string[];
  /** Index of the line, 0-based. */
  readonly line: number;
}

interface FrontMatter {
  readonly fields: readonly Field[];
  /** First line after it; 0 where there is none. */
  readonly end: number;
}

const FRONT_MATTER_LIMIT = 500;
const HEADER_LIMIT = 80;
/** Lines over which a header value may go on. */
const CONTINUED = 30;

const PAIR = /^([\p{L}][\p{L}\p{N} _.-]{0,40}?)\s{0,3}[:=]\s(.*)$|^([\p{L}][\p{L}\p{N} _.-]{0,40}):$/u;
const ITEM = /^\s{0,8}-\s+(.*)$/;
const NESTED_NAME = /^\s{0,12}(?:-\s+)?(?:name|fullname)\s*:\s*(.*)$/;

const HEADER_LINE =
  /^[\s>*+-]{0,6}[*_:]{0,2}(\p{L}[\p{L}\p{N} ()/#_-]{0,38}?)[*_]{0,2}\s{0,3}[:：][*_]{0,2}\s+(\S.*)$/u;
const HEADER_BARE = /^[\s>*+-]{0,6}[*_:]{0,2}(\p{L}[\p{L}\p{N} ()/#_-]{0,38}?)[*_]{0,2}\s{0,3}[:：][*_]{0,2}\s*$/u;

/** A value without quotes and without a trailing YAML comment. */
function unquote(value: string): string {
  const text = value.trim();
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, 1);
    if (end > 0) return text.slice(1, end);
  }
  const comment = text.indexOf(" #");
  return (comment >= 0 ? text.slice(0, comment) : text).trim();
}

/** Items of "[a, b]", else the value itself is no list. */
function inlineItems(value: string): readonly string[] {
  if (!value.startsWith("[") || !value.endsWith("]")) return [];
  return value
    .slice(1, -1)
    .split(",")
    .map(unquote)
    .filter((item) => item !== "");
}

/** Line that closes front matter. Where it was left open, it ends at the first line that is no name, item or nested value. */
function fenceEnd(lines: readonly string[], start: number): number {
  const fence = lines[start]?.trimEnd();
  if (fence !== "---" && fence !== "+++") return -1;
  const last = Math.min(lines.length, start + FRONT_MATTER_LIMIT);
  let broken = -1;
  for (let at = start + 1; at < last; at++) {
    const line = lines[at]?.trimEnd() ?? "";
    if (line === fence || line === "..." || line === "--- abstract") return at;
    if (broken < 0 && line !== "" && !/^\s|^#|^-/.test(line) && !PAIR.test(line.slice(0, 500))) broken = at;
  }
  const end = broken < 0 ? last : broken;
  return end - start > 8 ? end - 1 : -1;
}

/** Reads front matter at the top of a document, where there is any. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  let start = 0;
  while (start < 20 && start < lines.length && lines[start]?.trim() === "") start++;
  const close = fenceEnd(lines, start);
  if (close < 0) return { fields: [], end: 0 };
  const fields: { name: string; value: string; items: string[]; line: number }[] = [];
  for (let at = start + 1; at < close; at++) {
    const line = (lines[at] ?? "").slice(0, 500);
    const pair = PAIR.exec(line);
    const current = fields.at(-1);
    if (pair !== null) {
      const value = unquote(pair[2] ?? "");
      fields.push({ name: (pair[1] ?? pair[3] ?? "").toLowerCase(), value, items: [...inlineItems(value)], line: at });
    } else if (current !== undefined) {
      const nested = NESTED_NAME.exec(line)?.[1];
      const item = nested ?? ITEM.exec(line)?.[1];
      if (item !== undefined && (nested !== undefined || !/^[\w-]+:/.test(item))) current.items.push(unquote(item));
    }
  }
  return fields.length > 0 ? { fields, end: close + 1 } : { fields: [], end: 0 };
}

function tableRow(line: string): readonly [string, string] | undefined {
  const text = line.trim();
  if (!text.startsWith("|")) return undefined;
  const cells = text.split("|").map((cell) => cell.trim());
  const [, name = "", value = ""] = cells;
  return cells.length >= 4 && cells.length <= 5 && name.length <= 40 && /\p{L}/u.test(name) ? [name, value] : undefined;
}

const plainName = (name: string): string => name.replace(/[*_`]/g, "").trim().toLowerCase();

/** A list of people may go on in the next, indented line: "Author: A,\n        B". */
function continueValue(field: { value: string; line: number } | undefined, line: string, at: number): void {
  if (field === undefined || !field.value.endsWith(",") || at > field.line + CONTINUED) return;
  field.value += ` ${line.trim()}`;
}

/**
 * Reads header lines.
 * @param lines visible lines. @param from first line to look at. @param to one past the last.
 */
export function readHeaderFields(lines: readonly string[], from: number, to: number): readonly Field[] {
  const fields: { name: string; value: string; items: string[]; line: number }[] = [];
  let open = false;
  for (let at = from; at < Math.min(to, from + HEADER_LIMIT); at++) {
    const line = (lines[at] ?? "").slice(0, 500);
    const row = tableRow(line);
    const pair = row === undefined ? HEADER_LINE.exec(line) : null;
    const bare = row === undefined && pair === null ? HEADER_BARE.exec(line) : null;
    const item = ITEM.exec(line)?.[1] ?? /^\s+([*+]|\S)\s?(.*)$/.exec(line)?.[2];
    if (row !== undefined) fields.push({ name: plainName(row[0]), value: row[1], items: [], line: at });
    else if (pair !== null)
      fields.push({ name: plainName(pair[1] ?? ""), value: (pair[2] ?? "").trim(), items: [], line: at });
    else if (bare !== null) fields.push({ name: plainName(bare[1] ?? ""), value: "", items: [], line: at });
    else if (open && item !== undefined) fields.at(-1)?.items.push(item.trim());
    else if (/^\s+\S/.test(line)) continueValue(fields.at(-1), line, at);
    open = bare !== null || (open && item !== undefined);
  }
  return fields;
}
