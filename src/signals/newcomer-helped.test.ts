import { describe, expect, it } from "vitest";
import type { DescribedEntry, DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { newcomerHelped } from "./newcomer-helped.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const FOUNDED: DiscussionDescription = { number: 1, by: "ada", on: "2022-01-02", merged: "2022-01-03" };
const on = (says: string, by = "ada"): DescribedEntry => ({ by, says, at: "src/a.c:3" });
const WORDS = "Close the file here, because the reader returns before its end where nothing is left";
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
    expect(find([on("Close the file here, please"), on("This leaks where the reader returns before its end")])).toEqual(
      [
        'Ada Example: Reviewed a newcomer\'s first pull request here, "Read faster" (#20), with 2 comments on its code; it landed afterwards.',
      ],
    );
  });

  it("fires on one comment that an approval followed", () => {
    expect(find([on(WORDS), { by: "ada", reviews: "approved" }])).toEqual([
      'Ada Example: Reviewed a newcomer\'s first pull request here, "Read faster" (#20), with 1 comment on its code and an approval; it landed afterwards.',
    ]);
  });

  it.each([
    ["one remark", [on(WORDS)], {}],
    ["a word or two", [on("This leaks"), on("And this")], {}],
    ["words that only approve", [on("LGTM"), on("Nice work, thanks!")], {}],
    [
      "conversation",
      [
        { by: "ada", says: WORDS },
        { by: "ada", says: WORDS },
      ],
      {},
    ],
    ["a pull request that did not land", [on(WORDS), on(WORDS)], { merged: undefined }],
    ["comments after it landed", [{ ...on(WORDS), on: "2023-03-01" }, on(WORDS)], {}],
    ["another newcomer", [on(WORDS, "zoe"), on(WORDS, "zoe")], {}],
    ["the newcomer's own answers", [on(WORDS, "ned"), on(WORDS, "ned")], {}],
    ["a program", [on(WORDS, "lint[bot]"), on(WORDS, "lint[bot]")], {}],
    ["somebody who was here from the start", [on(WORDS), on(WORDS)], { on: "2022-02-01", by: "flo" }],
  ] as const)("is silent on %s", (_, entries, more) => {
    expect(find(entries, more)).toEqual([]);
  });

  it("is silent on a second pull request, and on a first one reviewed when others had been opened or landed", () => {
    const early = (number: number, more: Partial<DiscussionDescription> = {}): DiscussionDescription => ({
      number,
      by: "ned",
      on: "2023-02-02",
      ...more,
    });
    const reviewed = [on(WORDS), on(WORDS)].map((entry) => ({ ...entry, on: "2023-02-08" }));
    const findWith = (...others: DiscussionDescription[]) =>
      told(newcomerHelped, {
        commits: [{ by: ADA, on: "2022-01-01", message: "Start" }],
        discussions: [
          FOUNDED,
          { number: 20, by: "ned", on: "2023-02-01", title: "Read faster", merged: "2023-02-09", entries: reviewed },
          ...others,
        ],
      });
    expect(findWith(early(21))).toHaveLength(1);
    expect(findWith(early(21), early(22))).toEqual([]);
    expect(findWith(early(21, { merged: "2023-02-05" }))).toEqual([]);
    expect(findWith(early(19, { on: "2023-01-20" }))).toEqual([]);
  });

  it("is silent on a first pull request that waited for its review until its author was new no longer", () => {
    const late = [on(WORDS), on(WORDS)].map((entry) => ({ ...entry, on: "2023-12-01" }));
    expect(find(late, { merged: "2023-12-09" })).toEqual([]);
  });
});
