import { describe, expect, it } from "vitest";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { isReverted, revertsOf } from "./reverts.ts";

const by = "Ada Example <ada@example.org>";

/** "reverted ← reverter (+days) [undone by]" for every revert. */
function reverts(...commits: readonly Partial<CommitDescription>[]): string[] {
  const history = historyOf({ commits: commits.map((commit) => ({ by, message: "Other", ...commit })) });
  const all = [...revertsOf(history).values()].map(
    ({ reverted, by: reverter, days, undoneBy }) =>
      `${reverted.message.subject} ← ${reverter.message.subject} +${days}${undoneBy ? ` undone by ${undoneBy.message.subject}` : ""}`,
  );
  for (const { reverted, undoneBy } of revertsOf(history).values())
    expect(isReverted(history, reverted)).toBe(undoneBy === undefined);
  return all;
}

describe("a revert", () => {
  it("is found by the id it names, whole or short", () => {
    expect(
      reverts(
        { name: "a", message: "Keep", on: "2024-01-01" },
        { message: 'Revert "Keep"\n\nThis reverts commit {a}.', on: "2024-01-11" },
      ),
    ).toEqual(['Keep ← Revert "Keep" +10']);
    const { commits, find } = historyOf({ commits: [{ by, message: "Keep" }] });
    const short = commits[0]!.oid.slice(0, 8);
    expect(find(short)).toBe(commits[0]);
    expect(reverts({ message: "Keep" }, { message: `Revert the change\n\nThis reverts commit ${short}.` })).toEqual([
      "Keep ← Revert the change +1",
    ]);
  });

  it("names several, and only those", () => {
    expect(
      reverts(
        { name: "a", message: "A" },
        { name: "b", message: "B" },
        { name: "c", message: "C" },
        { message: "Revert two\n\nThis reverts commits {a} and {b}, because {c} is better." },
      ),
    ).toEqual(["A ← Revert two +3", "B ← Revert two +2"]);
  });

  it("is found by the subject it quotes: the latest of that name, with or without its request", () => {
    expect(
      reverts({ message: "Keep", name: "a" }, { message: "Keep (#12)" }, { message: 'Revert "Keep (#12)" (#13)' }),
    ).toEqual(['Keep (#12) ← Revert "Keep (#12)" (#13) +1']);
    expect(reverts({ message: "Keep (#12)" }, { message: 'Revert "Keep"' })).toEqual(['Keep (#12) ← Revert "Keep" +1']);
    expect(reverts({ message: "lexer: keep" }, { message: 'lexer: Revert "lexer: keep"' })).toEqual([
      'lexer: keep ← lexer: Revert "lexer: keep" +1',
    ]);
    expect(reverts({ message: 'Keep "names"' }, { message: 'Revert "Keep "names""' })).toEqual([
      'Keep "names" ← Revert "Keep "names"" +1',
    ]);
  });

  it("is none where the message only speaks of reverting, or names nothing that is here", () => {
    expect(
      reverts({ name: "a", message: "Keep" }, { message: "Keep more\n\nThis reverts commit {a} in part of the docs." }),
    ).toEqual([]);
    expect(
      reverts(
        { message: "Keep" },
        { message: "Add git revert to the manual" },
        { message: 'Revert "Something else"' },
        { message: "Revert\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567." },
      ),
    ).toEqual([]);
    expect(
      reverts(
        { name: "a", message: "Keep" },
        {
          message:
            'Revert "Keep"\n\nThis reverts commit {a}, reversing\nchanges made to 0123456789abcdef0123456789abcdef01234567.',
        },
      ),
    ).toHaveLength(1);
  });

  describe("of a merge", () => {
    const merged: readonly Partial<CommitDescription>[] = [
      { name: "base", message: "Base", files: ["lexer.c"] },
      { name: "x", message: "X", files: ["lexer.c", "names.c"] },
      { name: "y", message: "Y", files: ["names.c"] },
      { name: "z", message: "Z", files: ["docs.md"] },
      { name: "m", message: "Merge branch 'x'", merges: ["x", "y", "z"] },
      {
        name: "r",
        message: "Revert \"Merge branch 'x'\"\n\nThis reverts commit {m}, reversing\nchanges made to {base}.",
        files: ["lexer.c", "names.c"],
      },
    ];

    it("takes back what the merge brought, and not what it stood on or what the revert did not touch", () => {
      expect(reverts(...merged)).toEqual(["X ← Revert \"Merge branch 'x'\" +1", "Y ← Revert \"Merge branch 'x'\" +1"]);
    });

    it("was itself taken back for all of it", () => {
      const again = {
        message: "Reapply \"Merge branch 'x'\"\n\nThis reverts commit {r}.",
        files: ["lexer.c", "names.c"],
      };
      expect(reverts(...merged, again).filter((revert) => revert.includes("undone by Reapply"))).toHaveLength(2);
    });
  });

  it("never goes back in time", () => {
    expect(reverts({ message: 'Revert "Later"' }, { message: "Later" })).toEqual([]);
  });
});

describe("a revert that was taken back", () => {
  const keep: Partial<CommitDescription> = { name: "a", message: "Keep" };
  const revert: Partial<CommitDescription> = { name: "r", message: 'Revert "Keep"\n\nThis reverts commit {a}.' };

  it("by reverting it leaves the work standing", () => {
    expect(reverts(keep, revert, { message: 'Revert "Revert "Keep""\n\nThis reverts commit {r}.' })).toEqual([
      'Keep ← Revert "Keep" +1 undone by Revert "Revert "Keep""',
      'Revert "Keep" ← Revert "Revert "Keep"" +1',
    ]);
  });

  it("in git's own words of today leaves it standing too", () => {
    expect(reverts(keep, revert, { message: 'Reapply "Keep"\n\nThis reverts commit {r}.' })[0]).toBe(
      'Keep ← Revert "Keep" +1 undone by Reapply "Keep"',
    );
    expect(reverts(keep, revert, { message: "Reland the names\n\nThis reverts commit {r}." })[0]).toContain(
      "undone by Reland",
    );
  });

  it("and then reverted once more counts again", () => {
    const again = reverts(
      keep,
      revert,
      { message: 'Reapply "Keep"\n\nThis reverts commit {r}.' },
      { message: 'Revert "Keep" again\n\nThis reverts commit {a}.' },
    );
    expect(again[0]).toBe('Keep ← Revert "Keep" again +3');
  });
});
