/**
 * Durable change: of a person's own source changes that are at least a year old at the as-of day, those that no message
 * on record says were reverted. Only where the project names what it reverts often enough for its absence to say something.
 */
import type { About } from "../history/about.ts";
import { caseWindowsOf } from "../history/case-windows.ts";
import { stoodUntil } from "../history/file-ends.ts";
import { type Commit, type History, memoise } from "../history/history.ts";
import { ownSourceChangesOf } from "../history/own-source-changes.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { revertsOf } from "../history/reverts.ts";
import { sourceAreaOf } from "../history/source-areas.ts";
import { standingRevertsOf } from "../history/standing-reverts.ts";
import { endOfDay } from "../model/time.ts";
import { type AreaCaseFinding, defineSignal } from "./signal.ts";

const YEAR_SECONDS = 365 * 86_400;
const LEAST_REVERTS = 10;
/** Fewer changes in an area and half-year say nothing about how long they stood. */
const LEAST_HITS = 5;
/** Where more than one in five was reverted, the changes were not durable. */
const LEAST_SHARE = 0.8;

/** Whether every source file that a commit wrote was there a year later; one that deletes them counts as nothing. */
function filesStood(history: History, { touches, landedAt }: Commit): boolean {
  return touches.every(
    ({ file, status }) =>
      file.kind !== "source" || status === "D" || stoodUntil(history, file, landedAt + 1, landedAt + YEAR_SECONDS),
  );
}

/** Commits that grew from another first commit than most: a history brought in later, whose files stood elsewhere. */
const importedCommitsOf = memoise((history: History): { readonly has: (commit: Commit) => boolean } => {
  if (history.repo.shallow) return { has: () => false };
  const roots = new Int32Array(history.commits.length);
  const sizes = new Int32Array(history.commits.length);
  for (const { index, parents } of history.commits) {
    const root = parents[0] ? roots[parents[0].index]! : index;
    roots[index] = root;
    sizes[root]!++;
  }
  const main = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  return { has: ({ index }) => roots[index] !== main };
});

/** Commits that any message says were reverted: whole or in part, for good or not. */
function namedInReverts(history: History): ReadonlySet<Commit> {
  const named = new Set<Commit>(revertsOf(history).keys());
  for (const { message } of history.commits)
    for (const oid of message.reverts) {
      const commit = history.find(oid);
      if (commit) named.add(commit);
    }
  return named;
}

function* casesOf(history: History, about: About): Iterable<AreaCaseFinding> {
  const imported = importedCommitsOf(history);
  const reverted = namedInReverts(history);
  const standing = new Set<Commit>(standingRevertsOf(history, about).map((revert) => revert.reverted));
  const latest = endOfDay(history.asOf) - YEAR_SECONDS;
  for (const commit of ownSourceChangesOf(history, about)) {
    if (commit.landedAt > latest) break;
    const hit = !reverted.has(commit);
    // Reverted and landed again: neither stood nor did not.
    if (imported.has(commit) || (!hit && !standing.has(commit)) || !filesStood(history, commit)) continue;
    yield { person: commit.author, raw: commit.rawAuthor, commit, hit, area: sourceAreaOf(commit) };
  }
}

export const durableChange = defineSignal({
  kind: "pattern",
  id: "durable-change",
  version: 3,
  title: "Changes not reverted a year later",
  definition:
    "Cases are own hand-made commits that add or change source files and landed at least a year before the as-of day, where every source file that they wrote was still there a year after, under its name or in another folder; chores, reverts, moves, formatter runs, one edit repeated under one subject, changes over more than 40 files and histories brought in from other repositories are none. A hit is named as reverted by no message at all; one that was reverted and landed again is no case. Counted per area and half-year with at least five hits that are at least four in five of the cases.",
  limits:
    "A lower bound. Sees explicit reverts only: a change rewritten or removed step by step in files that stay counts as standing. Standing is not the same as good.",
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
  *detect(history, about) {
    for (const window of caseWindowsOf(casesOf(history, about))) {
      const hits = window.filter(({ hit }) => hit).length;
      const isDurable = hits >= LEAST_HITS && hits >= LEAST_SHARE * window.length;
      // A window with many reverts counts without hits; one with few changes does not count.
      if (isDurable || window.length >= LEAST_HITS)
        for (const one of window) yield isDurable ? one : { ...one, hit: false };
    }
  },
  sentence: (hits, _cases, area) =>
    `Landed at least ${plural(hits, "source change")} in ${areaWords(area)} that were not explicitly reverted in the year after.`,
});
