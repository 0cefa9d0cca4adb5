import { describe, expect, it } from "vitest";
import { type HistoryDescription, historyOf } from "../../../test/support/history-of.ts";
import { initiativeRecords } from "./initiative-records.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const step = (name: string, subject: string, on: string, files = ["src/parse.c"]) => ({
  name,
  by: ADA,
  message: `${subject}\n\nFixes #7`,
  on,
  files,
});
const STEPS = [
  step("one", "Measure how long parsing takes", "2024-02-02"),
  step("two", "Keep tokens between lines", "2024-02-12", ["src/parse.c", "test/parse.test.c"]),
  step("three", "Drop the second pass over lines", "2024-03-02", ["src/parse.c", "doc/parse.md"]),
];
const LATER = {
  by: "Bob Example <bob@users.noreply.github.com>",
  message: "Print colours",
  on: "2024-09-01",
  files: ["src/print.c"],
};

function recordOf(description: Partial<HistoryDescription>) {
  const history = historyOf({ commits: [...STEPS, LATER], ...description });
  const person = history.people.find(({ name }) => name === "Ada Example")!;
  const [record] = initiativeRecords(history, person);
  return record!;
}

const issue = (more: Partial<NonNullable<HistoryDescription["discussions"]>[number]> = {}) => ({
  number: 7,
  kind: "issue" as const,
  by: "bob",
  on: "2024-01-20",
  title: "Parsing is slow",
  ...more,
});

describe("the story of an initiative", () => {
  it("says only what is known, and cites every sentence", () => {
    const { story, origin, ending, own, areas } = recordOf({});
    expect([origin, ending, own]).toEqual(["unknown", "landed", 3]);
    expect(areas.length).toBeGreaterThan(0);
    expect(story.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Ada Example made 3 commits from Feb 2024 to Mar 2024, in 3 landings/),
      "Of 3 own commits, test files changed in 1, documents in 1.",
    ]);
    for (const { cites } of story) expect(cites.length).toBeGreaterThan(0);
  });

  it.each([
    ["found", { by: "ada" }],
    ["reported", {}],
    ["assigned", { entries: [{ by: "bob", on: "2024-01-21", does: "assigned" as const, to: "ada" }] }],
  ])("knows that the problem was %s", (origin, more) => {
    expect(recordOf({ discussions: [issue(more)] }).origin).toBe(origin);
  });

  it("says of an own issue before the code that it was written down first", () => {
    const { story } = recordOf({ discussions: [issue({ by: "ada" })] });
    expect(story.map(({ text }) => text)).toContain("Wrote down what was wanted 13 days before its first commit.");
  });

  it.each([
    ["landed", { closed: "2024-03-02" }],
    ["open", {}],
  ])("knows that it is %s", (ending, more) => {
    expect(recordOf({ discussions: [issue(more)] }).ending).toBe(ending);
  });

  it("knows what was taken back", () => {
    const reverts = ["one", "two"].map((name, at) => ({
      by: ADA,
      message: `Revert "${STEPS[at]!.message.split("\n")[0]}"\n\nThis reverts commit {${name}}.`,
      on: `2024-04-0${at + 1}`,
      files: ["src/parse.c"],
    }));
    expect(recordOf({ commits: [...STEPS, ...reverts, LATER] }).ending).toBe("taken-back");
  });

  it("keeps its id when more is done", () => {
    const more = step("four", "Read lines in blocks", "2024-04-02");
    expect(recordOf({ commits: [...STEPS, more, LATER] }).id).toBe(recordOf({}).id);
  });
});
