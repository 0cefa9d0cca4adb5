import { describe, expect, it } from "vitest";
import { atClosing } from "../../test/support/at-closing.ts";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { choseNotToBuild } from "./chose-not-to-build.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const DAY = "2024-02-09";
const find = (says: string, more: Partial<DiscussionDescription> = {}, by = "bob") =>
  told(choseNotToBuild, {
    commits: [ADA, BOB].map((who) => ({ name: who === ADA ? "c" : "d", by: who, on: "2024-03-01", message: "Begin" })),
    discussions: [
      {
        number: 5,
        kind: "issue",
        by: "bob",
        on: "2024-02-01",
        closed: DAY,
        closedBy: by,
        title: "Support old clients",
        entries: atClosing(by, says, DAY),
        ...more,
      },
    ],
  });

describe("chose-not-to-build", () => {
  it.each([
    "This is not worth the effort.",
    "That adds too much complexity for what it gives.",
    "The maintenance burden would be ours.",
    "This is out of scope for a parser.",
    "Closing, there is no need for old clients here.",
    "On reflection, I don't think this is necessary.",
    "The gain does not justify the risk.",
  ])("fires on %j", (says) => {
    expect(find(says)).toEqual([
      'Bob Example: Closed the own issue "Support old clients" (#5) without the change and gave a reason against it.',
    ]);
  });

  it("tells others' from own", () => {
    expect(find("This is not worth the effort.", { by: "ada", kind: "pull-request" })).toEqual([
      'Bob Example: Closed the pull request "Support old clients" (#5) without the change and gave a reason against it.',
    ]);
  });

  const REASON = "This is not worth the effort.";
  it.each([
    ["no reason", "Closing for now.", {}],
    ["that nobody agreed", "Closing, there is no consensus for this.", {}],
    ["that nobody supports it", "Not seeing much support for this, so closing.", {}],
    ["that nobody asked", "Nobody asked for this, so closing.", {}],
    ["a courtesy", "No need to apologize, closing.", {}],
    ["what is needed no more", "This is not needed anymore.", {}],
    ["a change too small to look at", "This is not worth the review time.", {}],
    ["a correction of words", REASON, { title: "Fix a typo" }],
    ["a successor", "Closing in favour of #9, this is not worth it.", {}],
    ["a duplicate", "Not needed, duplicate of #9.", {}],
    ["what is fixed", "Not needed any more, fixed in #9.", {}],
    ["inactivity", "Closing due to lack of activity.", {}],
    ["quoted words", "> This is not worth the effort.\nFine.", {}],
    ["an open question", "Is this worth it?", {}],
    ["a support question", REASON, { title: "How to build this" }],
    ["a list of which parts were done", REASON, { body: "- [x] Lexer #6" }],
    [
      "an issue that a commit closed",
      REASON,
      { entries: [...atClosing("bob", REASON, DAY), { by: "bob", does: "closed", commit: "c" }] },
    ],
    ["what is open again", REASON, { closed: undefined }],
  ] as const)("is silent on %s", (_, says, more) => {
    expect(find(says, more as Partial<DiscussionDescription>)).toEqual([]);
  });

  it("is silent where the same words closed several", () => {
    const closed = (number: number): DiscussionDescription => ({
      number,
      by: "ada",
      on: "2024-02-01",
      closed: DAY,
      closedBy: "bob",
      title: `Support client ${number}`,
      entries: atClosing("bob", REASON, DAY),
    });
    const told3 = (numbers: readonly number[]) =>
      told(choseNotToBuild, {
        commits: [{ by: BOB, on: "2024-03-01", message: "Begin" }],
        discussions: numbers.map(closed),
      });
    expect(told3([1, 2])).toHaveLength(2);
    expect(told3([1, 2, 3])).toEqual([]);
  });

  it("is silent where work that landed names it", () => {
    const work = { number: 7, by: "ada", on: "2024-02-03", merged: "2024-02-08", body: "Part of #5" };
    const discussion: DiscussionDescription = {
      number: 5,
      kind: "issue",
      by: "ada",
      on: "2024-02-01",
      closed: DAY,
      closedBy: "bob",
      title: "Support old clients",
      entries: atClosing("bob", REASON, DAY),
    };
    const commits = [{ by: BOB, on: "2024-03-01", message: "Begin" }];
    expect(told(choseNotToBuild, { commits, discussions: [discussion] })).toHaveLength(1);
    expect(told(choseNotToBuild, { commits, discussions: [discussion, work] })).toEqual([]);
  });

  it("is silent where somebody else closed it, or a bot", () => {
    expect(find(REASON, { closedBy: "ada" })).toEqual([]);
    expect(find(REASON, {}, "ci[bot]")).toEqual([]);
  });
});
