import { describe, expect, it } from "vitest";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { newcomerWentOn } from "./newcomer-went-on.ts";

const on = (says: string, by = "ada") => ({ by, says, at: "src/a.c:3" });
const FIRST: readonly DiscussionDescription[] = [
  { number: 1, by: "ada", on: "2022-01-02", merged: "2022-01-03" },
  {
    number: 20,
    by: "ned",
    on: "2023-02-01",
    title: "Read faster",
    merged: "2023-02-09",
    entries: [on("Close the file here"), on("This leaks")],
  },
  { number: 21, by: "ned", on: "2023-02-10", merged: "2023-02-11" },
];
const find = (later: readonly DiscussionDescription[], first = FIRST) =>
  told(newcomerWentOn, {
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", on: "2022-01-01", message: "Start" }],
    discussions: [...first, ...later],
  });
const landed = (number: number) => ({ number, by: "ned", on: "2023-05-01", merged: "2023-05-02" });
const reviewed = (number: number) => ({
  number,
  by: "bob",
  on: "2023-06-01",
  entries: [{ by: "ned", reviews: "approved" as const }],
});

describe("newcomer-went-on", () => {
  it("says what the newcomer did later", () => {
    expect(find([landed(30), landed(31), reviewed(32), reviewed(33)])).toEqual([
      'Ada Example: Reviewed a newcomer\'s first pull request here, "Read faster" (#20), which landed; the newcomer later opened and landed 3 further pull requests and reviewed at least 2 pull requests of others.',
    ]);
  });

  it("counts from this reviewer's own comments", () => {
    const late = { ...FIRST[1]!, merged: "2023-08-09", entries: [on("Close the file here"), on("This leaks")] };
    const entries = late.entries.map((entry) => ({ ...entry, on: "2023-07-01" }));
    const between = [landed(30), landed(31)];
    const after = [40, 41].map((number) => ({ ...landed(number), on: "2023-09-01", merged: "2023-09-02" }));
    const told = (later: readonly DiscussionDescription[]) => find(later, [FIRST[0]!, { ...late, entries }, FIRST[2]!]);
    expect(told([landed(30)])).toEqual([]);
    expect(told([landed(30), ...after])[0]).toContain("opened and landed 2 further pull requests.");
    expect(told([...between, ...after])).toEqual([]);
  });

  it.each([
    ["a newcomer who did not go on", []],
    ["pull requests that did not land", [30, 31].map((number) => ({ number, by: "ned", on: "2023-05-01" }))],
    ["reviews of one's own", [34, 35].map((number) => ({ ...reviewed(number), by: "ned" }))],
  ] as const)("is silent on %s", (_, later) => {
    expect(find(later)).toEqual([]);
  });
});
