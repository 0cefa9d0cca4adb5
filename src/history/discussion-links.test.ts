import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { closersOf, isLandedWork, mentionsIn, mentionsTo, namedIn } from "./discussion-links.ts";

const PLACE = "github.com/octo-org/engine";
const objects = (text: string) => namedIn(text, PLACE).map(({ object, closing }) => `${object}${closing ? "!" : ""}`);

describe("namedIn", () => {
  it.each([
    ["Closes #7, see #9.", [`${PLACE}#7!`, `${PLACE}#9`]],
    ["Fixes #1, #2 and #3; not #4", [`${PLACE}#1!`, `${PLACE}#2!`, `${PLACE}#3!`, `${PLACE}#4`]],
    ["resolves https://github.com/Octo-Org/engine/issues/12", [`${PLACE}#12!`]],
    ["as in other/lexer#5", ["github.com/other/lexer#5"]],
    ["> Fixes #7\n`#8` <!-- Fixes #9 -->", []],
    ["colour#7 #7a &#39; # 7", []],
  ])("%s", (text, found) => {
    expect(objects(text)).toEqual(found);
  });

  it("reads hostile texts in bounded time", () => {
    for (const text of [
      "<!--".repeat(20_000),
      "a/".repeat(40_000),
      "#1 ".repeat(30_000),
      "-a-a".repeat(20_000),
      "`".repeat(60_000),
    ])
      expect(namedIn(text, PLACE).length).toBeLessThanOrEqual(100);
  });
});

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";
const history = historyOf({
  commits: [
    { name: "a", by: ADA, on: "2024-01-01", message: "Begin" },
    { name: "s", by: BOB, on: "2024-02-10", message: "Parse faster (#8)\n\nFixes #6" },
    { name: "t", by: ADA, on: "2024-03-10", message: "Somebody else's work (#9)" },
  ],
  discussions: [
    { number: 5, kind: "issue", by: "ada", on: "2024-02-01", closed: "2024-02-10", title: "Slow" },
    { number: 6, kind: "issue", by: "ada", on: "2024-02-01", closed: "2024-02-10" },
    { number: 7, kind: "issue", by: "ada", on: "2024-02-01", closed: "2024-03-30" },
    {
      number: 8,
      by: "bob",
      on: "2024-02-05",
      merged: "2024-02-10",
      landedAs: "s",
      body: "Fixes #5. Fixes #7, in part #99.",
      entries: [
        { by: "ada", says: "Nice" },
        { by: "ci[bot]", says: "Green" },
        { by: "bob", says: "Thanks" },
      ],
    },
    { number: 9, by: "bob", on: "2024-03-05", merged: "2024-03-10", landedAs: "t", body: "See #5" },
  ],
});
const at = (number: number) => history.discussions.find((one) => one.number === number)!;
const numbers = (found: readonly { readonly number: number }[] | undefined) =>
  (found ?? []).map(({ number }) => number);

describe("links between discussions", () => {
  it("close an issue where it was closed when the pull request landed", () => {
    expect(numbers(closersOf(history).get(at(5)))).toEqual([8]);
    expect(numbers(closersOf(history).get(at(6)))).toEqual([8]);
    expect(closersOf(history).has(at(7))).toBe(false);
  });

  it("name those that were read", () => {
    expect(numbers(mentionsIn(history, at(8)).map(({ to }) => to))).toEqual([5, 7]);
    expect(numbers(mentionsTo(history, at(5)).map(({ from }) => from))).toEqual([8, 9]);
  });

  it("tell own landed work from work that landed for somebody", () => {
    expect([8, 9, 5].map((number) => isLandedWork(at(number)))).toEqual([true, false, false]);
  });
});
