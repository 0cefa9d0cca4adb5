import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { durableChange } from "./durable-change.ts";
import { runSignals } from "./run.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const work = (subject: string, more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  on: "2022-02-01",
  message: subject,
  files: ["src/queue.c"],
  ...more,
});
const reverted = (at: number): CommitDescription[] => [
  { name: `c${at}`, by: BOB, on: "2021-01-01", message: `Try number ${at}`, files: ["lib/try.c"] },
  {
    by: BOB,
    on: "2021-03-01",
    message: `Revert "Try number ${at}"\n\nThis reverts commit {c${at}}.`,
    files: ["lib/try.c"],
  },
];
/** Ten explicit reverts, so that their absence says something; and a last commit long after. */
const REVERTS = Array.from({ length: 10 }, (_, at) => reverted(at)).flat();
const LAST: CommitDescription = { by: BOB, on: "2024-02-01", message: "Last", files: ["lib/last.c"] };
const say = (...commits: CommitDescription[]): string[] =>
  toldOf(durableChange, [...REVERTS, ...commits, LAST]).filter((line) => line.startsWith("Ada"));
const THREE = [work("Add a queue"), work("Retry an entry"), work("Give up in time")];

describe("durable-change", () => {
  it("counts what was not reverted", () => {
    expect(say(...THREE)).toEqual([
      "Ada Example: Landed 3 source changes in src, none of which stands reverted; the files were still there a year later.",
    ]);
  });

  it("says how many were", () => {
    expect(
      say(...THREE, work("Sort the queue", { name: "bad" }), {
        by: BOB,
        on: "2022-06-01",
        message: 'Revert "Sort the queue"\n\nThis reverts commit {bad}.',
        files: ["src/queue.c"],
      }),
    ).toEqual([
      "Ada Example: Landed 4 source changes in src, 1 of which stands reverted; the files were still there a year later.",
    ]);
  });

  it("does not count a revert that was taken back", () => {
    const commits = [
      work("Sort the queue", { name: "change" }),
      {
        name: "revert",
        by: BOB,
        on: "2022-06-01",
        message: 'Revert "Sort the queue"\n\nThis reverts commit {change}.',
        files: ["src/queue.c"],
      },
      {
        by: BOB,
        on: "2022-07-01",
        message: 'Revert "Revert "Sort the queue""\n\nThis reverts commit {revert}.',
        files: ["src/queue.c"],
      },
    ];
    expect(say(...THREE, ...commits)).toEqual([
      "Ada Example: Landed 4 source changes in src, none of which stands reverted; the files were still there a year later.",
    ]);
  });

  it.each([
    ["changes younger than a year", THREE.map((commit) => ({ ...commit, on: "2023-06-01" }))],
    ["two changes", THREE.slice(1)],
    [
      "files that left within a year",
      [...THREE, work("Drop the queue", { on: "2022-09-01", files: { "src/queue.c": "D" } })],
    ],
    ["spelling and layout", THREE.map((commit) => ({ ...commit, message: `${commit.message}: codespell` }))],
    ["one edit repeated", THREE.map((commit, at) => ({ ...commit, message: `part-${at}: swap the lock` }))],
    ["tests", THREE.map((commit) => ({ ...commit, files: ["playground/queue/main.js"] }))],
    ["documents", THREE.map((commit) => ({ ...commit, files: ["docs/queue.md"] }))],
  ])("is silent on %s", (_, commits) => {
    expect(say(...commits)).toEqual([]);
  });

  it("counts files that moved", () => {
    const move = work("Put the queue into a folder", {
      on: "2022-09-01",
      files: { "src/queue.c": "D", "src/queue/queue.c": "R" },
    });
    expect(say(...THREE, move)).toEqual([expect.stringContaining("Landed 3 source changes")]);
  });

  it("cannot see where reverts are not named", () => {
    expect(
      runSignals([durableChange], historyOf({ commits: [...THREE, LAST] })).blind.get("durable-change")?.outcome,
    ).toBe("cannot-see");
  });
});
