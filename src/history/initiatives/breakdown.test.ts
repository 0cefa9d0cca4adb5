import { describe, expect, it } from "vitest";
import { ADA, initiativeOf, issue, LATER, STEPS, sentencesOf, step } from "../../../test/support/initiative-of.ts";

const kindsOf = (record: ReturnType<typeof initiativeOf>) =>
  record.breakdown.map(({ kind, count }) => `${kind} ${count}`);
const LIST = "- [x] keep tokens\n- [ ] drop the second pass";

describe("how an initiative was broken down", () => {
  it("was a series where three of its patches or more landed together", () => {
    const series = [
      ...STEPS,
      ...["four", "five", "six", "seven"].map((name) => step(name, `Read ${name} lines`, "2024-03-04")),
    ];
    const names = series.map(({ name }) => name!);
    const merge = { by: ADA, on: "2024-03-09", message: "Merge branch 'one-pass'", merges: names };
    expect(
      kindsOf(initiativeOf({ commits: [{ ...LATER, message: "Begin", on: "2024-01-01" }, ...series, merge, LATER] })),
    ).toEqual(["series 1"]);
  });

  it("was landed in parts", () => {
    expect(kindsOf(initiativeOf())).toEqual(["landings 3"]);
  });

  it("was listed as tasks in an own issue; a form's list is none", () => {
    const record = initiativeOf({ discussions: [issue({ by: "ada", body: LIST })] });
    expect(kindsOf(record)).toContain("task-list 2");
    expect(sentencesOf(record)).toContain("Issue #7 had a list of 2 items to tick off.");
    const form = issue({ number: 8, on: "2024-01-02", body: LIST });
    expect(kindsOf(initiativeOf({ discussions: [form, issue({ by: "ada", body: LIST })] }))).toEqual(["landings 3"]);
    expect(kindsOf(initiativeOf({ discussions: [issue({ body: LIST })] }))).toEqual(["landings 3"]);
  });

  it("was cut into own issues that an own issue names", () => {
    const parts = [8, 9].map((number) => issue({ number, by: "ada", on: "2024-01-25", title: `Part ${number}` }));
    const record = initiativeOf({ discussions: [issue({ by: "ada", body: "Parts are #8 and #9." }), ...parts] });
    expect(kindsOf(record)).toContain("sub-issues 2");
    expect(sentencesOf(record)).toContain("Issue #7 named 2 later issues of Ada Example.");
  });
});
