import { describe, expect, it } from "vitest";
import { coachThread } from "../../reviews/coach-thread.ts";
import { coachPage } from "./coach-page.ts";

describe("coachPage", () => {
  it("says what a draft does, what it lacks and what would help", () => {
    const { comments, kept } = coachPage(coachThread("Rename this."));
    expect(comments).toHaveLength(1);
    expect(comments[0]?.reading).toMatchObject({
      kind: "directs",
      does: "directs: it says what to change, not why",
      because: ["Rename this."],
    });
    expect(comments[0]?.reading?.parts).toContainEqual({ title: "reason", has: false });
    expect(comments[0]?.reading?.advice.length).toBeGreaterThan(0);
    expect(kept).toContain("Nothing of this was kept");
  });

  it("takes comments apart, and has no reading where there is nothing to read", () => {
    const { comments } = coachPage(coachThread("Rename this.\n---\n> only a quote"));
    expect(comments.map(({ number, reading }) => [number, reading === null])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it("shows no more than a thread that can be read", () => {
    const { comments, notes } = coachPage(coachThread(Array.from({ length: 30 }, () => "Why?").join("\n---\n")));
    expect(comments).toHaveLength(20);
    expect(notes).toContain("only the first 20 of 30 comments are shown");
  });
});
