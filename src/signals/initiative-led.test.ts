import { describe, expect, it } from "vitest";
import { told, toldOf } from "../../test/support/findings.ts";
import { AFTER, BEFORE, dayAfter, recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeLed } from "./initiative-led.ts";

describe("initiative-led", () => {
  it("fires on steps over weeks that one issue ties", () => {
    expect(toldOf(initiativeLed, recordOf(steps(5)))).toEqual([
      "Ada Example: Led work on #7 in at least 5 commits from Jan 2024 to Feb 2024, in 5 landings, mainly in parser.",
    ]);
  });

  it("fires on a new name that names a new thing", () => {
    const named = steps(5, (at) => ({ message: `merge-ort: handle case ${at + 40} of trees` })).map((step) => ({
      ...step,
      message: step.message.split("\n")[0]!,
    }));
    expect(toldOf(initiativeLed, recordOf(named))[0]).toContain('Led work on "merge-ort" in at least 5 commits');
  });

  it("is silent on a name that is a part of the product", () => {
    const named = steps(5, (at) => ({ message: `read-c: handle case ${at + 40} of trees` })).map((step) => ({
      ...step,
      message: step.message.split("\n")[0]!.replace("read-c", "run-sh"),
    }));
    const before = BEFORE.map((commit) => ({ ...commit, files: ["tools/run-sh.c"] }));
    expect(toldOf(initiativeLed, [...before, ...named, AFTER])).toEqual([]);
  });

  it("is silent on runs of repairs under a name", () => {
    const named = steps(5, (at) => ({ message: `merge-ort: fix crash ${at + 40}` })).map((step) => ({
      ...step,
      message: step.message.split("\n")[0]!,
    }));
    expect(toldOf(initiativeLed, recordOf(named))).toEqual([]);
  });

  it("is silent on few days, few steps, notes alone and one change repeated", () => {
    expect(toldOf(initiativeLed, recordOf(steps(5, (at) => ({ on: dayAfter(at) }))))).toEqual([]);
    expect(toldOf(initiativeLed, recordOf(steps(4)))).toEqual([]);
    expect(toldOf(initiativeLed, recordOf(steps(5, () => ({ files: ["doc/parse.md"] }))))).toEqual([]);
    expect(toldOf(initiativeLed, recordOf(steps(5, (at) => ({ message: `Replace strcpy in part ${at}` }))))).toEqual(
      [],
    );
  });

  it("is silent while its issue is open", () => {
    const issue = { number: 7, kind: "issue" as const, by: "bob", on: "2023-12-01", title: "Parsing is slow" };
    expect(told(initiativeLed, { commits: recordOf(steps(5)), discussions: [issue] })).toEqual([]);
    const closed = { ...issue, closed: "2024-03-01" };
    expect(told(initiativeLed, { commits: recordOf(steps(5)), discussions: [closed] })[0]).toContain(
      'Led work on "Parsing is slow"',
    );
  });
});
