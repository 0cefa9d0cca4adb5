import { describe, expect, it } from "vitest";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { historyOf } from "../../test/support/history-of.ts";
import { forgeNewcomersOf } from "./forge-newcomers.ts";

const FOUNDED = { by: "Ada Example <ada@users.noreply.github.com>", on: "2022-01-01", message: "Start" };
const FIRST: DiscussionDescription = { number: 1, by: "ada", on: "2022-01-05", merged: "2022-01-06" };

const newcomers = (discussions: readonly DiscussionDescription[], commits: readonly (typeof FOUNDED)[] = []) =>
  [
    ...forgeNewcomersOf(historyOf({ commits: [FOUNDED, ...commits], discussions: [FIRST, ...discussions] })).values(),
  ].map(({ person, first, later }) => `${person.logins[0]} ${first.length}+${later.length}`);

describe("forgeNewcomersOf", () => {
  it("finds who came later, with what landed afterwards", () => {
    const own = [10, 11, 12].map((number) => ({ number, by: "ned", on: "2023-02-01", merged: "2023-02-05" }));
    expect(newcomers(own)).toEqual(["ned 2+1"]);
  });

  it.each([
    ["a founder", [{ number: 10, by: "flo", on: "2022-03-01" }], []],
    ["a program", [{ number: 10, by: "tidy[bot]", on: "2023-02-01" }], []],
    [
      "whoever landed something before",
      [{ number: 10, by: "ned", on: "2023-02-01" }],
      [{ by: "Ned Example <ned@users.noreply.github.com>", on: "2022-10-01", message: "Early" }],
    ],
    [
      "whoever had much to say before",
      [
        {
          number: 9,
          by: "ada",
          on: "2022-05-01",
          entries: Array.from({ length: 6 }, () => ({ by: "ned", says: "I think so" })),
        },
        { number: 10, by: "ned", on: "2023-02-01" },
      ],
      [],
    ],
  ] as const)("leaves out %s", (_, discussions, commits) => {
    expect(newcomers(discussions, commits)).toEqual([]);
  });
});
