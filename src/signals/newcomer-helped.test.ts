import { describe, expect, it } from "vitest";
import type { DescribedEntry, DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { newcomerHelped } from "./newcomer-helped.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const FOUNDED: DiscussionDescription = { number: 1, by: "ada", on: "2022-01-02", merged: "2022-01-03" };
const on = (says: string, by = "ada"): DescribedEntry => ({ by, says, at: "src/a.c:3" });
const find = (entries: readonly DescribedEntry[], more: Partial<DiscussionDescription> = {}) =>
  told(newcomerHelped, {
    commits: [{ by: ADA, on: "2022-01-01", message: "Start" }],
    discussions: [
      FOUNDED,
      { number: 20, by: "ned", on: "2023-02-01", title: "Read faster", merged: "2023-02-09", entries, ...more },
    ],
  });

describe("newcomer-helped", () => {
  it("fires on several comments on the code of a first pull request that landed", () => {
    expect(find([on("Close the file here"), on("This leaks")])).toEqual([
      'Ada Example: Reviewed a newcomer\'s first pull request here, "Read faster" (#20), with 2 comments on its code; it landed afterwards.',
    ]);
  });

  it("fires on one comment that an approval followed", () => {
    expect(find([on("Close the file here"), { by: "ada", reviews: "approved" }])).toEqual([
      'Ada Example: Reviewed a newcomer\'s first pull request here, "Read faster" (#20), with 1 comment on its code and an approval; it landed afterwards.',
    ]);
  });

  it.each([
    ["one remark", [on("Close the file here")], {}],
    ["words that only approve", [on("LGTM"), on("Nice work, thanks!")], {}],
    [
      "conversation",
      [
        { by: "ada", says: "Close the file" },
        { by: "ada", says: "This leaks" },
      ],
      {},
    ],
    ["a pull request that did not land", [on("This leaks"), on("And this")], { merged: undefined }],
    ["comments after it landed", [{ ...on("This leaks"), on: "2023-03-01" }, on("And this")], {}],
    ["another newcomer", [on("This leaks", "zoe"), on("And this", "zoe")], {}],
    ["the newcomer's own answers", [on("This leaks", "ned"), on("And this", "ned")], {}],
    ["a program", [on("This leaks", "lint[bot]"), on("And this", "lint[bot]")], {}],
    ["somebody who was here from the start", [on("This leaks"), on("And this")], { on: "2022-02-01", by: "flo" }],
  ] as const)("is silent on %s", (_, entries, more) => {
    expect(find(entries, more)).toEqual([]);
  });
});
