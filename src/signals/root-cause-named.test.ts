import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { rootCauseNamed } from "./root-cause-named.ts";

const ADA = "Ada Example <ada@example.org>";
const BODY = {
  by: "Bob Example <bob@example.org>",
  message: "docs: say more\n\nA body of enough words so that this repository has bodies.\n",
  files: ["docs/x.md"],
};
const commit = (subject: string, body: string) => ({
  by: ADA,
  message: `${subject}\n\n${body}\n`,
  files: ["src/cache.c"],
});
const CAUSE = "The root cause is that the index is read before the lock is taken.";

describe("root-cause-named", () => {
  it.each([
    ["a fix with its root cause", "cache: fix crash on startup", CAUSE],
    [
      "a fix whose problem is explained",
      "cache: fix stale entries",
      "The problem is that the timestamp is compared before it has been written.",
    ],
    ["a repaired test", "tests: fix failing cache test", "The culprit is a fixture that another test deletes."],
  ])("fires on %s", (_, subject, body) => {
    expect(toldOf(rootCauseNamed, [BODY, commit(subject, body)])).toEqual([
      `Ada Example: Named the cause of the failure in the message of "${subject}".`,
    ]);
  });

  it.each([
    ["a feature", "cache: add eviction", CAUSE],
    ["a spelling fix", "cache: fix typo in comment", CAUSE],
    ["a guess", "cache: fix crash on startup", "The root cause is probably that the index is read too early."],
    [
      "a problem already solved",
      "cache: fix test names",
      "The root cause was already fixed in an earlier change of ours.",
    ],
  ])("is silent on %s", (_, subject, body) => {
    expect(toldOf(rootCauseNamed, [BODY, commit(subject, body)])).toEqual([]);
  });

  it("is silent on a fix that was reverted", () => {
    const fix = { ...commit("cache: fix crash on startup", CAUSE), name: "fix" };
    const revert = {
      by: ADA,
      message: 'Revert "cache: fix crash on startup"\n\nThis reverts commit {fix}.\n',
      files: ["src/cache.c"],
    };
    expect(toldOf(rootCauseNamed, [BODY, fix, revert])).toEqual([]);
  });
});
