/** A reformatting sweep: one commit changes the layout of every source file there is. */
import type { HistoryDescription, Identity } from "../../../src/demo/history-description.ts";
import { fileKindOf } from "../../../src/history/file-kind.ts";
import { commitAt, filesAfter, insertOnMain } from "./main-line.ts";
import { noiseAfter } from "./noise.ts";

const isCode = (path: string): boolean => ["source", "test", "build"].includes(fileKindOf(path));

/**
 * @param share where on the main line: 0.5 the middle
 * @param subject what whoever did it called it
 */
export const reformat =
  (by: Identity, share: number, subject: string) =>
  (history: HistoryDescription): HistoryDescription => {
    const after = commitAt(history, share);
    const files = [...filesAfter(history, after)].flatMap(([path, content]) =>
      typeof content === "string" && isCode(path) ? [[path, content.replace(/^ {2}/gm, "\t")] as const] : [],
    );
    return insertOnMain(history, [
      noiseAfter(after, { id: `reformat-${share}`, by, message: `${subject}\n`, files: Object.fromEntries(files) }),
    ]);
  };
