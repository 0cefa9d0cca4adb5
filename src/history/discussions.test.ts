import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { discussionsBy, entriesBy, pullRequestOf } from "./discussions.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const history = historyOf({
  commits: [
    { name: "a", by: ADA, on: "2024-01-01", message: "Begin", files: ["src/parser/a.c"] },
    { name: "t", by: BOB, on: "2024-01-05", message: "Parse faster", files: ["src/parser/b.c"] },
    { name: "m", by: ADA, on: "2024-01-09", message: "Merge pull request #7 from bob/topic", merges: ["t"] },
    { name: "s", by: BOB, on: "2024-02-01", message: "Squashed (#8)", files: ["src/lexer/c.c"] },
  ],
  discussions: [
    {
      number: 7,
      by: "bob",
      on: "2024-01-04",
      merged: "2024-01-09",
      mergedBy: "ada",
      landedAs: "m",
      entries: [
        { by: "ada", on: "2024-01-06", says: "Why a copy?", at: "src/parser/b.c:12", name: "q" },
        { by: "bob", says: "None needed", at: "src/parser/b.c:12", answers: "q" },
        { by: "ada", on: "2024-01-08", reviews: "approved" },
      ],
    },
    { number: 8, by: "bob", on: "2024-01-30", merged: "2024-02-01", landedAs: "s" },
    { number: 9, kind: "issue", by: "ghost", on: "2024-02-02", entries: [{ by: "ada", says: "Seen" }] },
  ],
});
const person = (name: string) => history.people.find((one) => one.name === name)!;

describe("discussions", () => {
  it("belong to the people who commit under the accounts", () => {
    expect(discussionsBy(history, person("Bob Example")).map(({ number }) => number)).toEqual([7, 8]);
    expect(entriesBy(history, person("Ada Example")).map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      "comment 2024-01-06",
      "review 2024-01-08",
      "comment 2024-02-02",
    ]);
  });

  it("landed as what their merge brought, or as the commit they were squashed into", () => {
    const subjects = history.discussions.map(({ commits }) => commits.map(({ message }) => message.subject));
    expect(subjects).toEqual([["Parse faster"], ["Squashed (#8)"], []]);
    expect(history.discussions[0]?.areas).toEqual(["src/parser"]);
    expect([...pullRequestOf(history).values()].map(({ number }) => number)).toEqual([7, 8]);
  });

  it("know which comment answers which, and where each stands", () => {
    const [question, answer] = history.discussions[0]!.entries;
    expect(answer).toMatchObject({ kind: "comment", answers: question });
    expect(question).toMatchObject({
      object: "github.com/octo-org/engine#7/code-comment/7000",
      place: { path: "src/parser/b.c", line: 12 },
    });
  });

  it("carry the history's last day on", () => {
    expect(history.asOf).toBe("2024-02-02");
  });
});
