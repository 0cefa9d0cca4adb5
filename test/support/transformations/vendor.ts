/** A library of hundreds of files copied into the repository, updated later by the same person. */
import type { HistoryDescription, Identity } from "../../../src/demo/history-description.ts";
import { commitAt, insertOnMain } from "./main-line.ts";
import { noiseAfter } from "./noise.ts";

const FILES = 400;

/** Some hundred files in folders, as of a version. */
function library(folder: string, version: string): Readonly<Record<string, string>> {
  const path = (at: number): string =>
    `${folder}/${["core", "codec", "io", "test", "doc"][at % 5]}/${at % 5 === 4 ? `note${at}.md` : `part${at}.c`}`;
  return Object.fromEntries(
    Array.from({ length: FILES }, (_, at) => [
      path(at),
      `/* ${version}, ${at} */\nint part${at}(void) { return ${at}; }\n`,
    ]),
  );
}

/** @param folder where it is put: "third_party/zpack", or a place that does not say so */
export const vendor =
  (by: Identity, folder: string) =>
  (history: HistoryDescription): HistoryDescription =>
    insertOnMain(history, [
      noiseAfter(commitAt(history, 0.3), {
        id: "vendored",
        by,
        message: "Import zpack 2.1\n\nFrom the release tarball, unchanged.\n",
        files: library(folder, "2.1"),
      }),
      noiseAfter(commitAt(history, 0.7), {
        id: "vendored-update",
        by,
        message: "Update zpack to 2.4\n",
        files: library(folder, "2.4"),
      }),
    ]);
