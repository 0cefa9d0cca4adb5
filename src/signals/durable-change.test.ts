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
const FIVE = [
  work("Add a queue"),
  work("Retry an entry"),
  work("Give up in time"),
  work("Wake the reader"),
  work("Count what is left"),
];

describe("durable-change", () => {
  it("counts what was not reverted", () => {
    expect(say(...FIVE)).toEqual([
      "Ada Example: Landed at least 5 source changes in src that were not explicitly reverted in the year after.",
    ]);
  });

  it("leaves out what was reverted", () => {
    expect(
      say(...FIVE, work("Sort the queue", { name: "bad" }), {
        by: BOB,
        on: "2022-06-01",
        message: 'Revert "Sort the queue"\n\nThis reverts commit {bad}.',
        files: ["src/queue.c"],
      }),
    ).toEqual([
      "Ada Example: Landed at least 5 source changes in src that were not explicitly reverted in the year after.",
    ]);
  });

  it("leaves out what was reverted and landed again", () => {
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
    expect(say(...FIVE, ...commits)).toEqual([
      "Ada Example: Landed at least 5 source changes in src that were not explicitly reverted in the year after.",
    ]);
  });

  it.each([
    ["changes younger than a year", FIVE.map((commit) => ({ ...commit, on: "2023-06-01" }))],
    ["four changes", FIVE.slice(1)],
    [
      "files that left within a year",
      [...FIVE, work("Drop the queue", { on: "2022-09-01", files: { "src/queue.c": "D" } })],
    ],
    ["spelling and layout", FIVE.map((commit) => ({ ...commit, message: `${commit.message}: codespell` }))],
    ["one edit repeated", FIVE.map((commit, at) => ({ ...commit, message: `part-${at}: swap the lock` }))],
    ["tests", FIVE.map((commit) => ({ ...commit, files: ["playground/queue/main.js"] }))],
    ["documents", FIVE.map((commit) => ({ ...commit, files: ["docs/queue.md"] }))],
  ])("is silent on %s", (_, commits) => {
    expect(say(...commits)).toEqual([]);
  });

  it("is silent where more than one in five was reverted, in one message too", () => {
    const tried = ["a", "b"].map((name) => work(`Sort by ${name}`, { name }));
    const revert = {
      by: BOB,
      on: "2022-06-01",
      message: "Revert sorting\n\nThis reverts commits:\n * {a}\n * {b}",
      files: ["src/queue.c"],
    };
    expect(say(...FIVE, ...tried, revert)).toEqual([]);
    expect(say(...FIVE, ...tried)).toHaveLength(1);
  });

  it("leaves out what a message names without calling itself a revert", () => {
    const named = [
      work("Sort the queue", { name: "bad" }),
      { by: BOB, on: "2022-06-01", message: "Keep the order\n\nThis reverts commit {bad}.", files: ["src/queue.c"] },
    ];
    expect(say(...FIVE, ...named)).toEqual([expect.stringContaining("at least 5 source changes")]);
  });

  it("leaves out what another repository brought in", () => {
    const theirs = FIVE.map((commit, at) => ({ ...commit, on: "2020-02-01", name: `their${at}` }));
    const merge = {
      by: BOB,
      on: "2021-06-01",
      message: "Bring in the queue",
      merges: theirs.map(({ name }) => name),
    };
    expect(toldOf(durableChange, [...theirs, ...REVERTS, merge, LAST])).not.toContainEqual(
      expect.stringContaining("Ada"),
    );
    expect(toldOf(durableChange, [...theirs, ...REVERTS, LAST])).toContainEqual(expect.stringContaining("Ada"));
  });

  it("counts files that moved", () => {
    const move = work("Put the queue into a folder", {
      on: "2022-09-01",
      files: { "src/queue.c": "D", "src/queue/queue.c": "R" },
    });
    expect(say(...FIVE, move)).toEqual([expect.stringContaining("Landed at least 5 source changes")]);
  });

  it("cannot see where reverts are not named", () => {
    expect(
      runSignals([durableChange], historyOf({ commits: [...FIVE, LAST] })).blind.get("durable-change")?.outcome,
    ).toBe("cannot-see");
  });
});
