/**
 * Durable change: of a person's own source changes that are at least a year old at the as-of day and whose files were
 * still there a year later, those that no explicit revert took back. Only where the project names what it reverts often
 * enough for its absence to say something.
 */
import { stoodUntil } from "../history/file-ends.ts";
import type { Commit, History } from "../history/history.ts";
import { ownSourceChangesOf } from "../history/own-source-changes.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { revertsOf } from "../history/reverts.ts";
import { mainSourceAreasOf } from "../history/source-areas.ts";
import { standingRevertsOf } from "../history/standing-reverts.ts";
import type { Person } from "../model/identity.ts";
import { endOfDay, halfYearOf } from "../model/time.ts";
import { defineSignal } from "./signal.ts";

const YEAR_SECONDS = 365 * 86_400;
const LEAST_REVERTS = 10;
/** Fewer changes in an area and half-year say nothing about how long they stood. */
const LEAST_CASES = 3;

function standingWords(reverted: number): string {
  return reverted === 0 ? "none of which stands" : `${reverted} of which ${reverted === 1 ? "stands" : "stand"}`;
}

/** Whether every source file that a commit wrote was there a year later; one that deletes them counts as nothing. */
function filesStood(history: History, { touches, landedAt }: Commit): boolean {
  return touches.every(
    ({ file, status }) =>
      file.kind !== "source" || status === "D" || stoodUntil(history, file, landedAt + 1, landedAt + YEAR_SECONDS),
  );
}

export const durableChange = defineSignal({
  kind: "pattern",
  id: "durable-change",
  version: 2,
  title: "Changes not reverted a year later",
  definition:
    "Cases are own hand-made commits that add or change source files and landed at least a year before the as-of day, where every source file that they wrote was still there a year after; chores, reverts, moves, formatter runs, one edit repeated under one subject and changes over more than 40 files are none. A hit was not taken back by an explicit revert that still stands. Counted per area and half-year with at least three cases.",
  limits:
    "Sees explicit reverts only: a change rewritten or removed step by step in files that stay counts as standing. Standing is not the same as good.",
  skill: "judgment",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  blindness: (history) => {
    const count = revertsOf(history).size;
    return count < LEAST_REVERTS
      ? { outcome: "cannot-see", reason: `${plural(count, "explicit revert")} in all: here their absence says nothing` }
      : undefined;
  },
  *detect(history) {
    const mainAreas = mainSourceAreasOf(history);
    const latest = endOfDay(history.asOf) - YEAR_SECONDS;
    const reverted = new Set<Commit>(standingRevertsOf(history).map((revert) => revert.reverted));
    const groups = new Map<Person, Map<string, Commit[]>>();
    for (const commit of ownSourceChangesOf(history)) {
      if (commit.landedAt > latest) break;
      if (!filesStood(history, commit)) continue;
      const own = groups.get(commit.author) ?? new Map<string, Commit[]>();
      groups.set(commit.author, own);
      const key = `${mainAreas[commit.index] ?? ""}\0${halfYearOf(commit.day)}`;
      const group = own.get(key);
      if (group) group.push(commit);
      else own.set(key, [commit]);
    }
    for (const [person, own] of groups)
      for (const [key, commits] of own) {
        if (commits.length < LEAST_CASES) continue;
        const area = key.slice(0, key.indexOf("\0"));
        for (const commit of commits) yield { person, raw: commit.rawAuthor, commit, hit: !reverted.has(commit), area };
      }
  },
  sentence: (hits, cases, area) =>
    `Landed ${plural(cases, "source change")} in ${areaWords(area)}, ${standingWords(cases - hits)} reverted; the files were still there a year later.`,
});
