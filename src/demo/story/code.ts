/**
 * The code of the made-up project. Its files are lists of blocks, small functions, tests or paragraphs chosen from a
 * fixed stock, so that a chapter only says which file grows, shrinks or changes. The text is plausible and idle; what
 * the story is about stands in its messages and documents.
 *
 * A line of marks, separated by spaces: `path` changes a block (or makes the file), `path+3` adds blocks, `path-2`
 * removes some, `path!` deletes the file, `old=>new` moves it.
 */
import { type Block, renderBlocks } from "./blocks.ts";

/** All files of the project at one commit: blocks, or text that was written out. */
export type Files = ReadonlyMap<string, readonly Block[] | string>;

const MARK = /^(?<path>[^\s+!=]+?)(?:(?<sign>\+|-)(?<count>\d+)|(?<gone>!)|=>(?<to>\S+))?$/;
const FRESH_BLOCKS = 2;

function addBlocks(blocks: readonly Block[], count: number): readonly Block[] {
  const next = (blocks.at(-1)?.serial ?? -1) + 1;
  return [...blocks, ...Array.from({ length: count }, (_, index) => ({ serial: next + index, edition: 0 }))];
}

/** Gives the least edited block another edition. */
function editBlock(blocks: readonly Block[]): readonly Block[] {
  const least = Math.min(...blocks.map(({ edition }) => edition));
  const at = blocks.findIndex(({ edition }) => edition === least);
  return blocks.map((block, index) => (index === at ? { ...block, edition: block.edition + 1 } : block));
}

function applyMark(files: Map<string, readonly Block[] | string>, mark: string): void {
  const { path, sign, count, gone, to } = MARK.exec(mark)?.groups ?? {};
  if (path === undefined) throw new Error(`Unexpected mark "${mark}"`);
  const before = files.get(path);
  if (typeof before === "string" && gone === undefined && to === undefined)
    throw new Error(`Unexpected mark "${mark}": the text of that file is written out`);
  if (gone !== undefined || to !== undefined) {
    if (before === undefined) throw new Error(`Unexpected mark "${mark}": no such file`);
    files.delete(path);
    if (to !== undefined) files.set(to, before);
    return;
  }
  const blocks = typeof before === "object" ? before : [];
  if (sign === "-") files.set(path, blocks.slice(0, Math.max(1, blocks.length - Number(count))));
  else if (sign === "+") files.set(path, addBlocks(blocks, Number(count)));
  else files.set(path, blocks.length === 0 ? addBlocks([], FRESH_BLOCKS) : editBlock(blocks));
}

/** The files after a line of marks. */
export function applyMarks(before: Files, marks: string): Files {
  const files = new Map(before);
  for (const mark of marks.split(" ").filter((part) => part !== "")) applyMark(files, mark);
  return files;
}

/** The text of a file; undefined where there is none. */
export function textOf(files: Files, path: string): string | undefined {
  const content = files.get(path);
  return typeof content === "object" ? renderBlocks(path, content) : content;
}

/** What differs: path → new text, null where the file is gone. */
export function differences(before: Files, after: Files): Record<string, string | null> {
  const changed: Record<string, string | null> = {};
  for (const path of before.keys()) if (!after.has(path)) changed[path] = null;
  for (const [path, content] of after) if (before.get(path) !== content) changed[path] = textOf(after, path) ?? "";
  return changed;
}
