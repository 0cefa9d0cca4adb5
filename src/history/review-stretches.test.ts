import { describe, expect, it } from "vitest";
import type { DescribedEntry } from "../../test/support/discussions-of.ts";
import { historyOf } from "../../test/support/history-of.ts";
import { roundsOf } from "./review-stretches.ts";

const pushes: DescribedEntry = { by: "bob", does: "force-pushed" };
const remarks: DescribedEntry = { by: "ada", says: "Close the file here", at: "src/a.c:3" };
const count = (...entries: DescribedEntry[]) => {
  const history = historyOf({
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start" }],
    discussions: [{ number: 7, by: "bob", on: "2024-02-01", merged: "2024-02-20", entries }],
  });
  return roundsOf(history, history.discussions[0]!);
};

describe("roundsOf", () => {
  it("counts stretches of remarks that new work followed", () => {
    expect(count(pushes)).toBe(0);
    expect(count(pushes, remarks, { ...remarks, by: "eve" }, pushes, pushes)).toBe(1);
    expect(count(pushes, remarks, pushes, { by: "ada", reviews: "changes-requested" }, pushes)).toBe(2);
    expect(count(pushes, remarks)).toBe(0);
  });

  it("leaves out approvals, the author's words, programs and what came after the end", () => {
    const silent: DescribedEntry[] = [
      { by: "ada", says: "ACK 1a2b3c4d" },
      { by: "ada", says: "Looks good to me, thanks!" },
      { by: "bob", says: "Reworked the loop" },
      { by: "ci[bot]", says: "Coverage fell" },
    ];
    expect(count(pushes, ...silent, pushes)).toBe(0);
    expect(count(pushes, { ...remarks, on: "2024-02-21" }, pushes)).toBe(0);
  });

  it("cannot tell where no work is on record", () => {
    expect(count(remarks)).toBeUndefined();
  });
});
