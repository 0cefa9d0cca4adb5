/**
 * Durable change: of a person's own source changes that are at least a year old at the as-of day, those that no explicit
 * revert took back. Only where the project names what it reverts often enough for its absence to say something.
 */
import { changeKindsOf, SOURCE_WRITTEN } from "../history/change-kinds.ts";
import { handMadeCommitsOf } from "../history/hand-made.ts";
import type { Commit } from "../history/history.ts";
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

export const durableChange = defineSignal({
  kind: "pattern",
  id: "durable-change",
  version: 1,
  title: "Changes that stood for a year",
  definition:
    "Cases are own substantive commits that add or change source files and landed at least a year before the as-of day; a hit was not taken back by an explicit revert that still stands. Counted per area and half-year with at least three cases.",
  limits:
    "Sees explicit reverts only: a change rewritten or removed step by step counts as standing. Standing is not the same as good.",
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
    const kinds = changeKindsOf(history);
    const mainAreas = mainSourceAreasOf(history);
    const latest = endOfDay(history.asOf) - YEAR_SECONDS;
    const reverted = new Set<Commit>(standingRevertsOf(history).map((revert) => revert.reverted));
    const groups = new Map<Person, Map<string, Commit[]>>();
    for (const commit of handMadeCommitsOf(history)) {
      if (commit.landedAt > latest) break;
      if (((kinds[commit.index] ?? 0) & SOURCE_WRITTEN) === 0) continue;
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
    `Landed ${plural(cases, "source change")} in ${areaWords(area)}, ${standingWords(cases - hits)} reverted.`,
});
