import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeFollowedThrough } from "./initiative-followed-through.ts";

const withTests = (document: string) =>
  steps(5, (at) => ({
    files: at < 2 ? ["parser/read.c", "tests/read_test.c"] : at === 4 ? ["parser/read.c", document] : ["parser/read.c"],
  }));

describe("initiative-followed-through", () => {
  it("fires on code, tests and a document for users", () => {
    expect(toldOf(initiativeFollowedThrough, recordOf(withTests("doc/parsing.md")))).toEqual([
      "Ada Example: Took work on #7 in at least 5 commits from Jan 2024 to Feb 2024 from code to tests (in at least 2 commits) and doc/parsing.md.",
    ]);
  });

  it("is silent without tests, and where only the changelog was written", () => {
    expect(toldOf(initiativeFollowedThrough, recordOf(withTests("CHANGELOG.md")))).toEqual([]);
    const untested = steps(5, (at) => ({ files: at === 4 ? ["doc/parsing.md", "parser/read.c"] : ["parser/read.c"] }));
    expect(toldOf(initiativeFollowedThrough, recordOf(untested))).toEqual([]);
  });
});
