import { describe, expect, it } from "vitest";
import { BOB, initiativeOf, LATER, STEPS, sentencesOf, step } from "../../../test/support/initiative-of.ts";

const tag = (name: string, on: string, target: string) => ({ name, by: BOB, on, target });
const COMMITS = [...STEPS, { ...LATER, name: "later" }];

describe("what went along with an initiative", () => {
  it("counts tests and documents", () => {
    const { tests, documents, migration } = initiativeOf().followThrough;
    expect([tests.count, documents.count, migration.count]).toEqual([1, 1, 0]);
    expect(tests.cites).toHaveLength(1);
  });

  it("reads migrations from subjects", () => {
    const moves = step("four", "Convert all callers to the token buffer", "2024-03-03");
    const record = initiativeOf({ commits: [...STEPS, moves, LATER] });
    expect(record.followThrough.migration.count).toBe(1);
    expect(sentencesOf(record)).toContain(
      "Of 4 own commits, 1 changed tests, 1 changed documents and 1 spoke of a migration or deprecation in the subject.",
    );
  });

  it("names the first version that contains its last commit", () => {
    const tags = [
      tag("v1.1.0", "2024-02-20", "two"),
      tag("v1.2.0-rc1", "2024-08-01", "three"),
      tag("v1.2.0", "2024-09-02", "later"),
      tag("v1.3.0", "2024-09-09", "later"),
    ];
    const { release } = initiativeOf({ commits: COMMITS, tags }).followThrough;
    expect([release?.tag, release?.day, release?.cites.length]).toEqual(["v1.2.0", "2024-09-02", 1]);
  });

  it("knows no version where none contains it, nor long after", () => {
    expect(initiativeOf({ commits: COMMITS, tags: [tag("v1.1.0", "2024-02-20", "two")] }).followThrough.release).toBe(
      null,
    );
    expect(initiativeOf({ commits: COMMITS, tags: [tag("v9.0.0", "2025-09-20", "later")] }).followThrough.release).toBe(
      null,
    );
  });
});
