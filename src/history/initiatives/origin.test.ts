import { describe, expect, it } from "vitest";
import { initiativeOf, issue, LATER, STEPS, sentencesOf, step } from "../../../test/support/initiative-of.ts";

const assigned = [{ by: "bob", on: "2024-01-21", does: "assigned" as const, to: "ada" }];

describe("where an initiative came from", () => {
  it.each([
    ["found", { by: "ada" }],
    ["reported", {}],
    ["assigned", { entries: assigned }],
  ])("is known as %s by its issue", (origin, more) => {
    expect(initiativeOf({ discussions: [issue(more)] }).origin).toBe(origin);
  });

  it.each([
    ["an issue that carries on others' words", { by: "ada", body: "Originally reported by Eve in a mail." }],
    ["an issue opened after the first commit", { on: "2024-02-10" }],
    ["an issue of an account that is gone", { by: "robot[bot]" }],
  ])("is not known by %s", (_, more) => {
    expect(initiativeOf({ discussions: [issue(more)] }).origin).toBe("unknown");
  });

  it("does not rest on an issue that a few steps are for", () => {
    const commits = [
      ...STEPS,
      step("four", "Read lines in blocks", "2024-03-03", { message: "Read lines in blocks\n\nFixes #7, fixes #8" }),
      LATER,
    ];
    const other = issue({ number: 8, on: "2023-12-01", by: "eve", title: "Lines are long" });
    const { story } = initiativeOf({ commits, discussions: [other, issue()] });
    expect(story[0]!.text).toContain("Bob Example opened issue #7");
  });

  it("is told by who the first message says reported it", () => {
    const commits = [
      step("one", "Measure how long parsing takes", "2024-02-02", {
        trailers: "Reported-by: Eve Example <eve@example.org>",
      }),
      ...STEPS.slice(1),
      LATER,
    ];
    const record = initiativeOf({ commits });
    expect(record.origin).toBe("reported");
    expect(sentencesOf(record)).toContain("Its first commit named Eve Example as who reported the matter.");
  });
});
