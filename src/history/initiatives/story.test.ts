import { describe, expect, it } from "vitest";
import { initiativeOf, issue, LATER, STEPS, sentencesOf, step } from "../../../test/support/initiative-of.ts";

describe("the story of an initiative", () => {
  it("says only what is known, and cites every sentence", () => {
    const record = initiativeOf();
    expect([record.origin, record.ending, record.own]).toEqual(["unknown", "landed", 3]);
    expect(record.areas.length).toBeGreaterThan(0);
    expect(sentencesOf(record)).toEqual([
      expect.stringMatching(/^Ada Example made 3 commits from Feb 2024 to Mar 2024, in 3 landings/),
      "Of 3 own commits, 1 changed tests and 1 changed documents.",
    ]);
    for (const { cites } of record.story) expect(cites.length).toBeGreaterThan(0);
  });

  it("tells them in the order in which they happened", () => {
    const commits = [
      step("one", "Measure how long parsing takes", "2024-02-02", {
        trailers: "Reviewed-by: Bob Example <bob@example.org>",
      }),
      ...STEPS.slice(1),
      { ...LATER, name: "later" },
    ];
    const tags = [{ name: "v1.2.0", by: "Bob Example <bob@example.org>", on: "2024-09-02", target: "later" }];
    expect(sentencesOf(initiativeOf({ commits, tags, discussions: [issue()] }))).toEqual([
      'Bob Example opened issue #7 ("Parsing is slow") on 20 Jan 2024, 13 days before its first commit.',
      expect.stringMatching(/^Ada Example made 3 commits/),
      "Bob Example reviewed it or parts of it.",
      "Of 3 own commits, 1 changed tests and 1 changed documents.",
      "Issue #7 was closed on 2 Mar 2024.",
      "Its last commit was part of v1.2.0 of 2 Sep 2024.",
    ]);
  });

  it("keeps its id when more is done", () => {
    const more = step("four", "Read lines in blocks", "2024-04-02");
    expect(initiativeOf({ commits: [...STEPS, more, LATER] }).id).toBe(initiativeOf().id);
  });
});
