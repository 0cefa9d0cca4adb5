import { describe, expect, it } from "vitest";
import { type HistoryDescription, historyOf } from "../../../test/support/history-of.ts";
import { initiativeRecords } from "./initiative-records.ts";
import { initiativesLedBy } from "./initiatives.ts";
import { momentsOf } from "./moments.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";
const step = (name: string, subject: string, on: string, by = ADA) => ({
  name,
  by,
  message: `${subject}\n\nFixes #7`,
  on,
  files: ["src/parse.c"],
});
const STEPS = [
  step("one", "Measure how long parsing takes", "2024-02-02"),
  step("two", "Keep tokens between lines", "2024-02-12"),
  step("bob", "Count tokens", "2024-02-20", BOB),
  step("three", "Drop the second pass over lines", "2024-03-02"),
];
const REVERT = {
  name: "revert",
  by: BOB,
  message: 'Revert "Keep tokens between lines"\n\nThis reverts commit {two}.',
  on: "2024-04-01",
  files: ["src/parse.c"],
};
const LATER = { by: BOB, message: "Print colours", on: "2024-09-01", files: ["src/print.c"] };

function recordOf(description: Partial<HistoryDescription>) {
  const history = historyOf({ commits: [...STEPS, LATER], ...description });
  const person = history.people.find(({ name }) => name === "Ada Example")!;
  return initiativeRecords(history, person)[0]!;
}

const days = ({ moments }: ReturnType<typeof recordOf>): readonly string[] =>
  moments.map(([kind, day]) => `${day} ${kind}`);

describe("the moments of an initiative", () => {
  it("are landings and others' commits, by day, as many landings as are counted", () => {
    const record = recordOf({});
    expect(days(record)).toEqual([
      "2024-02-02 landing",
      "2024-02-12 landing",
      "2024-02-20 other",
      "2024-03-02 landing",
    ]);
    expect(record.moments.filter(([kind]) => kind === "landing")).toHaveLength(record.landings);
    for (const [, , object] of record.moments) expect(object).toMatch(/^[0-9a-f]{40}$/);
  });

  it("are what was opened, and closed without landing by it", () => {
    const issue = { number: 7, kind: "issue" as const, by: "bob", on: "2024-01-20", title: "Parsing is slow" };
    expect(days(recordOf({ discussions: [issue] }))).toContain("2024-01-20 issue");
    expect(days(recordOf({ discussions: [{ ...issue, closed: "2024-03-02" }] }))).toContain("2024-03-02 closed");
  });

  it("are reverts that stand, and no others", () => {
    expect(days(recordOf({ commits: [...STEPS, REVERT, LATER] }))).toContain("2024-04-01 revert");
    const again = {
      by: ADA,
      message: 'Revert "Revert "Keep tokens between lines""\n\nThis reverts commit {revert}.',
      on: "2024-04-05",
      files: ["src/parse.c"],
    };
    expect(days(recordOf({ commits: [...STEPS, REVERT, again, LATER] }))).not.toContain("2024-04-01 revert");
  });

  it("are a hundred of a kind at most, the earliest", () => {
    const theirs = Array.from({ length: 150 }, (_, at) => ({
      ...LATER,
      on: new Date(1.7e12 + at * 86_400_000).toISOString().slice(0, 10),
    }));
    const history = historyOf({ commits: [...STEPS, ...theirs] });
    const [ada, bob] = ["Ada Example", "Bob Example"].map((name) => history.people.find((one) => one.name === name)!);
    const [initiative] = initiativesLedBy(history, ada!);
    const others = [{ person: bob!, commits: history.commits.filter(({ author }) => author === bob) }];
    const found = momentsOf(history, { ...initiative!, others }).filter(([kind]) => kind === "other");
    expect(found).toHaveLength(100);
    expect(found.map(([, on]) => on)).toEqual(found.map(([, on]) => on).toSorted());
  });
});
