import { describe, expect, it } from "vitest";
import type { DescribedEntry, DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { unblockedOthers } from "./unblocked-others.ts";

const find = (entries: readonly DescribedEntry[], more: Partial<DiscussionDescription> = {}) =>
  told(unblockedOthers, {
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start" }],
    discussions: [{ number: 1, kind: "issue", by: "bob", on: "2024-02-01", title: "Queue hangs", entries, ...more }],
  });

const ANSWER = { by: "ada", says: "Set the limit to five in the settings file." };
const THANKS = { by: "bob", says: "Thanks for the explanation." };
const WORKS = { by: "bob", says: "That worked, thank you!" };

describe("unblocked-others", () => {
  it("fires where the reporter says that it works", () => {
    expect(find([ANSWER, WORKS])).toEqual([
      'Ada Example: Answered the issue "Queue hangs" (#1) of somebody else, who then wrote that it works.',
    ]);
  });

  it("fires on thanks for the answer to a question", () => {
    expect(find([ANSWER, THANKS], { body: "Is there a limit?" })).toEqual([
      'Ada Example: Answered the issue "Queue hangs" (#1) of somebody else, who gave thanks for the answer.',
    ]);
  });

  it("fires on somebody stuck in a pull request", () => {
    const stuck = { by: "bob", says: "I am stuck, how do I run the tests?" };
    expect(find([stuck, ANSWER, WORKS], { kind: "pull-request" })).toEqual([
      'Ada Example: Answered a request for help in "Queue hangs" (#1) of somebody else, who then wrote that it works.',
    ]);
  });

  it("takes the one whom the reply names", () => {
    const other = { by: "eve", says: "Or maybe build it again from the sources." };
    expect(find([other, ANSWER, { by: "bob", says: "@ada that worked, thank you!" }])).toHaveLength(1);
    expect(find([other, ANSWER, WORKS])).toEqual([]);
  });

  it.each([
    ["an answer nobody confirmed", [ANSWER], {}],
    ["thanks where nothing was asked", [ANSWER, THANKS], {}],
    [
      "thanks for a refusal",
      [{ by: "ada", says: "No plans for that on our side." }, THANKS],
      { body: "Is there a limit?" },
    ],
    [
      "thanks for hearing that all is well",
      [{ by: "ada", says: "It is slow there, somewhat by design." }, THANKS],
      { body: "Is there a limit?" },
    ],
    ["thanks for clarifying", [ANSWER, { by: "bob", says: "Thanks for clarifying!" }], { body: "Is there a limit?" }],
    ["another cause", [ANSWER, { by: "bob", says: "The issue was the cache. I removed it. It works now." }], {}],
    [
      "another cause found later",
      [ANSWER, THANKS, { by: "bob", says: "I found the reason, the disk was full." }],
      { body: "Is there a limit?" },
    ],
    ["a reservation", [ANSWER, { by: "bob", says: "That worked, but it hangs again" }], {}],
    ["what would work", [ANSWER, { by: "bob", says: "It would be solved if that works" }], {}],
    ["somebody else's word", [ANSWER, { by: "eve", says: "That worked" }], {}],
    ["the reporter's own way out", [{ by: "bob", says: "Set the limit to five, that worked." }], {}],
    ["a program's answer", [{ ...ANSWER, by: "tidy[bot]" }, WORKS], {}],
    ["quoted words", [ANSWER, { by: "bob", says: "> that worked" }], {}],
    ["a pull request where nobody was stuck", [ANSWER, WORKS], { kind: "pull-request" }],
  ] as const)("is silent on %s", (_, entries, more) => {
    expect(find(entries, more)).toEqual([]);
  });
});
