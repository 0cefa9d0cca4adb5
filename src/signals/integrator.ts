import type { About } from "../history/about.ts";
import type { Commit, History } from "../history/history.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { reviewsByAsked } from "../history/reviews.ts";
import { isSamePerson } from "../history/same-name.ts";
import { sourceAreaOf } from "../history/source-areas.ts";
import type { Person } from "../model/identity.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

/** Where a change was made: a change log or test that goes with source does not say so. */
const areaOf = (commit: Commit): string => sourceAreaOf(commit) || commit.area;

/** The area that most of some commits are mainly in. */
function mainArea(work: readonly Commit[]): string {
  if (work.length === 1) return areaOf(work[0]!);
  const counts = new Map<string, number>();
  for (const commit of work) {
    const area = areaOf(commit);
    if (area !== "") counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}

function* detect(history: History, about: About): Iterable<CaseFinding> {
  const committed = new Map<Commit, Person>();
  for (const { kind, reviewer, raw, commit, authors, work, quote } of reviewsByAsked(history, about)) {
    if (kind !== "merged" && kind !== "committed") continue;
    if (kind === "committed") {
      // Inside a request that somebody merged, a committer other than the author only rebased.
      if (
        commit.landedBy?.message.merge?.request !== undefined ||
        !commit.substantive ||
        isSamePerson(commit.author, reviewer)
      )
        continue;
      committed.set(commit, reviewer);
      yield { person: reviewer, raw, commit, hit: true, quote, area: areaOf(commit), counterparty: commit.author };
      continue;
    }
    // With a root another history came in: an import, whoever wrote it.
    if (work.some(({ parents }) => parents.length === 0)) continue;
    const others = work.filter((one) => one.substantive && !isSamePerson(one.author, reviewer));
    // Patches that the same person had applied before are counted once.
    if (others.length === 0 || others.every((one) => committed.get(one) === reviewer)) continue;
    yield { person: reviewer, raw, commit, hit: true, quote, area: mainArea(others), counterparty: authors[0]! };
  }
}

export const integrator = defineSignal({
  id: "integrator",
  version: 3,
  kind: "pattern",
  title: "Landed others' changes",
  definition:
    "Merged a request or branch that is at least half other people's commits, or committed a patch by another author. A merge of patches that this person had committed before counts once, and the import of another history not at all. The area is that of the source changed, where any was. Every case is a hit: which changes waited to be landed cannot be known.",
  limits:
    "Landing is responsibility, not authorship, and no proof of review. Where a forge squashes or merges under its own name, who pressed the button is not seen.",
  skill: "relationships",
  needs: ["commits"],
  language: "any",
  counter: false,
  detect,
  sentence: (hits, _cases, area) =>
    `Landed at least ${plural(hits, "change")} by others in ${areaWords(area)}, by merging or committing.`,
});
