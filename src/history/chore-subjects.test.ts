import { describe, expect, it } from "vitest";
import { isChore, isMechanical } from "./chore-subjects.ts";

describe("isChore", () => {
  it.each([
    "Bump left-pad from 1.0 to 1.1",
    "chore(deps): bump left-pad to 2",
    "build(deps-dev): update linter",
    "Release 1.2.0",
    "v1.2.0",
    "Merge branch 'main'",
    "fixup! Add a queue",
    "wip",
    "Fix lint",
    "Updated tests",
    "address review comments",
    "fix(queue): rustfmt",
    "l10n: German",
    "Update translations of the menu",
    "ARM: dts: sync with Linux 6.6",
    'Revert "Add a queue"',
    "tests",
  ])("is %j", (subject) => {
    expect(isChore(subject)).toBe(true);
  });

  it.each([
    "Add a queue for entries",
    "queue: retry an entry that failed",
    "fix(queue): keep the last entry",
    "Update the parser to read escapes",
    "Test entries that failed twice before retrying",
    "midx: write sizes",
  ])("is not %j", (subject) => {
    expect(isChore(subject)).toBe(false);
  });
});

describe("isMechanical", () => {
  it("looks at the words of a name, joined or not", () => {
    expect(["Fix all clippy warnings", "ada/header-split", "Rename entries to jobs"].map(isMechanical)).toEqual([
      true,
      true,
      true,
    ]);
    expect(["Trace requests end to end", "ada/queue-retry"].map(isMechanical)).toEqual([false, false]);
  });
});
