import { describe, expect, it } from "vitest";
import { type HistoryDescription, historyOf } from "../../test/support/history-of.ts";
import { isThere } from "./file-fates.ts";

const by = "Ada Example <ada@example.org>";
const commit = (files: HistoryDescription["commits"][number]["files"]) => ({ by, message: "Change it", files: files! });
const ADDED = commit({ "src/read.c": "A" });

describe("isThere", () => {
  it.each([
    ["was never deleted", [ADDED], true],
    ["was deleted", [ADDED, commit({ "src/read.c": "D" })], false],
    ["came back", [ADDED, commit({ "src/read.c": "D" }), commit({ "src/read.c": "A" })], true],
    ["moved", [ADDED, commit({ "src/read.c": "D", "lib/read.c": "R" })], true],
    [
      "moved and was deleted there",
      [ADDED, commit({ "src/read.c": "D", "lib/read.c": "A" }), commit({ "lib/read.c": "D" })],
      false,
    ],
    ["went while a file of another name came", [ADDED, commit({ "src/read.c": "D", "src/scan.c": "A" })], false],
  ] as const)("follows a file that %s", (_, commits, expected) => {
    expect(isThere(historyOf({ commits }), "src/read.c")).toBe(expected);
  });

  it("ends where a file moves to and fro", () => {
    const there = commit({ "src/read.c": "D", "lib/read.c": "R" });
    const back = commit({ "lib/read.c": "D", "src/read.c": "R" });
    const commits = [ADDED, there, back, commit({ "src/read.c": "D" })];
    expect(isThere(historyOf({ commits }), "src/read.c")).toBe(false);
  });
});
