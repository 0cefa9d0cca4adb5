/** Pipe tables of Markdown as ladders: GitHub's form, line by line, code blocks aside. */
import type { SourceFile, SourceLadder } from "./source-ladder.ts";
import { type Table, toSourceLadder } from "./table-ladder.ts";

const DELIMITER = /^\s{0,3}\|?[\s:|-]*-[\s:|-]*$/;
const FENCE = /^\s{0,3}(```|~~~)/;
const HEADING = /^\s{0,3}(#{1,6})\s+(.{1,300})$/;
const MOST_CELLS = 100;

/** Cells of one line; `\|` is a sign, not a border. */
export function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === "\\" && line.charAt(at + 1) === "|") {
      cell += "|";
      at++;
    } else if (character === "|") {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  cells.push(cell);
  const trimmed = cells.map((one) => one.trim());
  const inner = trimmed.slice(trimmed[0] === "" ? 1 : 0, trimmed.at(-1) === "" ? -1 : undefined);
  return inner.slice(0, MOST_CELLS);
}

const isBorder = (line: string): boolean => line.length < 5000 && line.includes("|") && DELIMITER.test(line);

/** A heading without its closing signs. */
const headingText = (text: string): string => text.replace(/[#*_`]/g, "").trim();

/**
 * Every pipe table of a text, with the heading that stands above it. Never throws.
 * @example readTables("| Skill | L1 |\n|---|---|\n| Writing | Says why. |").length // 1
 */
export function readTables(text: string): Table[] {
  const lines = text.split(/\r\n|\r|\n/);
  const tables: Table[] = [];
  let heading: string | undefined;
  let fenced: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const fence = FENCE.exec(line)?.[1];
    if (fenced !== undefined) {
      if (fence === fenced) fenced = undefined;
      continue;
    }
    if (fence !== undefined) {
      fenced = fence;
      continue;
    }
    const title = HEADING.exec(line);
    if (title) heading = headingText(title[2]!);
    if (!line.includes("|") || !isBorder(lines[at + 1] ?? "")) continue;
    const rows: string[][] = [];
    let end = at + 2;
    for (; end < lines.length && lines[end]!.includes("|") && lines[end]!.trim() !== ""; end++)
      rows.push(cellsOf(lines[end]!));
    tables.push({ heading, header: cellsOf(line), rows });
    at = end - 1;
  }
  return tables;
}

function firstHeading(text: string): string | undefined {
  const line = text.split("\n").find((one) => HEADING.test(one));
  return line === undefined ? undefined : headingText(HEADING.exec(line)![2]!);
}

/** @throws UserError "malformed-source-ladder" where no table is a ladder. */
export function readMarkdownLadder({ path, text }: SourceFile): SourceLadder {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return toSourceLadder(path, firstHeading(text) ?? name.replace(/\.[^.]*$/, ""), readTables(text));
}
