/** `marks.yaml`: the user's corrections of evidence. A user's file: edited in place, comments kept, never rewritten blindly. */
import { join } from "node:path";
import { type Document, isMap, isSeq, parseDocument } from "yaml";
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

function parseMarks(text: string, path: string): Document {
  const document = parseDocument(text === "" ? "marks: []\n" : text);
  const error = document.errors[0];
  if (error)
    throw new UserError(
      "malformed-marks",
      `${path}: ${error.message.split("\n")[0]}`,
      "Correct the line, or move the file away.",
    );
  if (!isMap(document.contents) || !isSeq(document.get("marks")))
    throw new UserError(
      "malformed-marks",
      `${path}: Unexpected content, expected a list under "marks:".`,
      "Correct the file, or move it away.",
    );
  return document;
}

function listMarks(document: Document): Mark[] {
  const value = document.toJS({ maxAliasCount: 10 }) as { marks: unknown[] };
  return value.marks.flatMap((item): Mark[] => {
    if (item === null || typeof item !== "object") return [];
    const { id, verdict, because } = item as Record<string, unknown>;
    const known = VERDICTS.find((word) => word === verdict);
    return (typeof id === "string" || typeof id === "number") && known
      ? [{ id: String(id), verdict: known, because: typeof because === "string" ? because : null }]
      : [];
  });
}

export async function readMarks(home: Home): Promise<Mark[]> {
  const text = await readUserFile(marksPath(home));
  return text.trim() === "" ? [] : listMarks(parseMarks(text, marksPath(home)));
}

/** Sets or replaces the mark of one piece of evidence. */
export async function setMark(home: Home, mark: Mark & { readonly on: string }): Promise<void> {
  await changeUserFile(marksPath(home), (before) => {
    const document = parseMarks(before.trim() === "" ? "" : before, marksPath(home));
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
  if (!isSeq(list)) return false;
  const before = list.items.length;
  list.items = list.items.filter((item) => !(isMap(item) && String(item.get("id")) === id));
  return list.items.length < before;
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
