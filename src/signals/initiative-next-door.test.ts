import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { ADA, BOB, CY, DEE, recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeNextDoor } from "./initiative-next-door.ts";

/** Ada at home in queue, three others in parser. */
const HOMES: CommitDescription[] = Array.from({ length: 40 }, (_, at) => [
  { by: ADA, on: "2023-01-01", message: `Grow queue ${at}`, files: ["queue/run.c"] },
  { by: [BOB, CY, DEE][at % 3]!, on: "2023-01-01", message: `Grow parser ${at}`, files: ["parser/read.c"] },
]).flat();
const ELSEWHERE = "Eve Further <eve@users.noreply.github.com>";
/** The trailer stands in the last paragraph. */
const withReview = (by: string) =>
  steps(4).map((step) => ({ ...step, message: `${step.message.split("\n")[0]}\n\nFixes #7\n\nReviewed-by: ${by}` }));

describe("initiative-next-door", () => {
  it("fires where those who work most there accepted it", () => {
    expect(toldOf(initiativeNextDoor, recordOf(HOMES, withReview(BOB)))).toEqual([
      "Ada Example: Landed at least 4 commits of work on #7 in parser in Jan 2024, at least 4 of them accepted by Bob Sample; before it, fewer than five of their own commits were mainly there.",
    ]);
  });

  it("is silent at home, and where nobody of there accepted it", () => {
    expect(toldOf(initiativeNextDoor, recordOf(HOMES, withReview(ELSEWHERE)))).toEqual([]);
    const home = withReview(BOB).map((step) => ({ ...step, files: ["queue/run.c"] }));
    expect(toldOf(initiativeNextDoor, recordOf(HOMES, home))).toEqual([]);
  });
});
