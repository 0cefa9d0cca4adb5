import { describe, expect, it } from "vitest";
import { ADA, BOB, initiativeOf, issue, LATER, STEPS, sentencesOf, step } from "../../../test/support/initiative-of.ts";

const revertsOf = (names: readonly string[]) =>
  names.map((name, at) => ({
    by: ADA,
    message: `Revert "${STEPS.find((one) => one.name === name)!.message.split("\n")[0]}"\n\nThis reverts commit {${name}}.`,
    on: `2024-04-0${at + 1}`,
    files: ["src/parse.c"],
  }));

describe("how an initiative ended", () => {
  it.each([
    ["landed", {}],
    ["open", { closed: undefined }],
    ["abandoned", { closed: "2024-05-01", closedAs: "not_planned" }],
  ])("is %s by its issue", (ending, more) => {
    expect(initiativeOf({ discussions: [issue(more)] }).ending).toBe(ending);
  });

  it("is landed in part where its issue was still open a year later", () => {
    const commits = [...STEPS, { ...LATER, on: "2025-09-01" }];
    const record = initiativeOf({ commits, discussions: [issue({ closed: undefined })] });
    expect(record.ending).toBe("partly");
    expect(sentencesOf(record)).toContain('Issue #7 ("Parsing is slow") was still open on 1 Sep 2025.');
  });

  it("is taken back, or landed in part, by what was reverted", () => {
    const taken = initiativeOf({ commits: [...STEPS, ...revertsOf(["one", "two"]), LATER] });
    expect(taken.ending).toBe("taken-back");
    expect(sentencesOf(taken)).toContain("Of its commits 2 were reverted later.");
    expect(initiativeOf({ commits: [...STEPS, ...revertsOf(["one"]), LATER] }).ending).toBe("partly");
  });

  it("was handed over where others went on under the same issue", () => {
    const others = ["Read lines in blocks", "Read blocks ahead"].map((subject, at) =>
      step(`other${at}`, subject, `2024-04-0${at + 1}`, { by: BOB }),
    );
    const record = initiativeOf({ commits: [...STEPS, ...others, LATER] });
    expect(record.ending).toBe("handed-over");
    expect(sentencesOf(record)).toContain(
      "After the last commit of Ada Example, Bob Example made 2 more commits for #7.",
    );
    expect(initiativeOf({ commits: [...STEPS, others[0]!, LATER] }).ending).toBe("landed");
  });

  it("was withdrawn where a later request for it was closed without landing", () => {
    const request = { number: 9, by: "ada", on: "2024-05-01", closed: "2024-05-09", body: "More for #7" };
    expect(initiativeOf({ discussions: [issue(), request] }).ending).toBe("withdrawn");
    expect(initiativeOf({ discussions: [issue(), { ...request, by: "eve" }] }).ending).toBe("landed");
  });

  it("goes on where it was worked on shortly before the record ends", () => {
    expect(initiativeOf({ commits: STEPS }).ending).toBe("ongoing");
  });
});
