import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { ADA, AFTER, BEFORE, dayAfter } from "../../test/support/initiative-commits.ts";
import { initiativesLedBy } from "./initiatives/initiatives.ts";
import { isOneProblem } from "./one-problem.ts";

/** Whether what Ada did under some subjects, a week apart, is about one problem. */
function isOne(subject: (at: number) => string, before = BEFORE): boolean | undefined {
  const own = [1, 2, 3, 4, 5].map((at) => ({
    by: ADA,
    on: dayAfter(7 * at),
    message: subject(at),
    files: ["parser/read.c"],
  }));
  const history = historyOf({ commits: [...before, ...own, AFTER] });
  const person = history.people.find(({ name }) => name === "Ada Example")!;
  const [initiative] = initiativesLedBy(history, person);
  return initiative && isOneProblem(history, initiative);
}

describe("isOneProblem", () => {
  it("holds for an issue, and for a new name of a new thing", () => {
    expect(isOne((at) => `Read block ${at} at once\n\nFixes #7`)).toBe(true);
    expect(isOne((at) => `block-reader: read block ${at}`)).toBe(true);
  });

  it("does not hold for a part that was there, nor for a run of repairs", () => {
    const old = BEFORE.map((commit) => ({ ...commit, files: ["parser/block-reader.c"] }));
    expect(isOne((at) => `block-reader: read block ${at}`, old)).toBe(false);
    expect(isOne((at) => `block-reader: fix crash ${at}`)).toBe(false);
  });

  it("does not hold at the beginning of a record, when every name is new", () => {
    expect(isOne((at) => `block-reader: read block ${at}`, [])).toBe(false);
  });
});
