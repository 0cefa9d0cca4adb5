/** `marks.yaml`: the user's corrections of evidence. A user's file: edited in place, comments kept, never rewritten blindly. */
import { join } from "node:path";
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { UserError } from "../errors.ts";
import type { MarkVerdict } from "../model/report.ts";
import type { Home } from "./home.ts";
import { changeUserFile, readUserFile } from "./user-file.ts";

export interface Mark {
  readonly id: string;
  readonly verdict: MarkVerdict;
  readonly because: string | null;
}

const VERDICTS: readonly MarkVerdict[] = ["wrong", "not-mine", "highlight"];

export const marksPath = (home: Home): string => join(home.records, "marks.yaml");

/** An empty file, or one of comments alone, is a file without marks. */
function parseMarks(text: string, path: string): Document {
  const written = parseDocument(text);
  const document =
    written.errors.length === 0 && written.contents === null
      ? parseDocument(`${text.trimEnd()}\nmarks: []\n`)
      : written;
  const error = document.errors[0];
  if (error)
    throw new UserError(
      "malformed-marks",
      `${path}: ${error.message.split("\n")[0]}`,
      "Correct the line, or move the file away.",
    );
  if (isMap(document.contents) && (document.get("marks") ?? null) === null)
    document.set("marks", document.createNode([]));
  if (!isMap(document.contents) || !isSeq(document.get("marks")))
    throw new UserError(
      "malformed-marks",
      `${path}: Unexpected content, expected a list under "marks:".`,
      "Correct the file, or move it away.",
    );
  for (const item of itemsOf(document)) keepId(item);
  return document;
}

/** An id of digits is text: read and written as a number it would become another. */
function keepId(item: YAMLMap): void {
  const node = item.get("id", true);
  if (!isScalar(node) || typeof node.value === "string" || node.source === undefined) return;
  node.value = node.source;
  node.type = "QUOTE_DOUBLE";
  delete node.format;
}

/** The text of a setting as written. */
function textOf(item: YAMLMap, key: string): string | undefined {
  const node = item.get(key, true);
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

function itemsOf(document: Document): YAMLMap[] {
  const list = document.get("marks");
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

function listMarks(document: Document): Mark[] {
  return itemsOf(document).flatMap((item): Mark[] => {
    const id = textOf(item, "id");
    const verdict = VERDICTS.find((word) => word === textOf(item, "verdict"));
    return id !== undefined && verdict ? [{ id, verdict, because: textOf(item, "because") ?? null }] : [];
  });
}

export async function readMarks(home: Home): Promise<Mark[]> {
  const text = await readUserFile(marksPath(home));
  return listMarks(parseMarks(text, marksPath(home)));
}

/** Sets or replaces the mark of one piece of evidence. */
export async function setMark(home: Home, mark: Mark & { readonly on: string }): Promise<void> {
  await changeUserFile(marksPath(home), (before) => {
    const document = parseMarks(before, marksPath(home));
    removeFrom(document, mark.id);
    const node = document.createNode({
      id: mark.id,
      verdict: mark.verdict,
      ...(mark.because ? { because: mark.because } : {}),
      on: mark.on,
    });
    document.addIn(["marks"], node);
    const list = document.get("marks");
    if (isSeq(list)) list.flow = false;
    return document.toString({ lineWidth: 0 });
  });
}

function removeFrom(document: Document, id: string): boolean {
  const list = document.get("marks");
  const marked = itemsOf(document).filter((item) => textOf(item, "id") === id);
  if (!isSeq(list) || marked.length === 0) return false;
  list.items = list.items.filter((item) => !marked.includes(item as YAMLMap));
  return true;
}

/** Takes a mark back. Returns false where there was none. */
export async function removeMark(home: Home, id: string): Promise<boolean> {
  let removed = false;
  if ((await readMarks(home)).every((mark) => mark.id !== id)) return false;
  await changeUserFile(marksPath(home), (before) => {
    const document = parseMarks(before, marksPath(home));
    removed = removeFrom(document, id);
    return document.toString({ lineWidth: 0 });
  });
  return removed;
}
