import { type About, commitsBy } from "../history/about.ts";
import { borderedAreasOf, borderedHomesOf, isRelatedArea } from "../history/bordered-areas.ts";
import type { Commit, History } from "../history/history.ts";
import { areaWords, quoteSubject } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { reviewsOn } from "../history/reviews.ts";
import { isSamePerson } from "../history/same-name.ts";
import { threadContext } from "../history/thread-contexts.ts";
import type { Person } from "../model/identity.ts";
import { nameWords } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** A change over more areas than this is tree-wide: each reviewer saw a corner of it. */
const MOST_AREAS = 5;
/** A person at home in more areas than this is at home everywhere and stands for none. */
const MOST_HOMES = 4;

/** A reviewer stands for a home that they also worked in of late: over so long, in so many own commits, a part of all. */
const LATE_SECONDS = 2 * 365 * 86_400;
const LATE_COMMITS = 10;
const LATE_SHARE = 0.1;

/** Whether a fair part of somebody's work lay in an area in the years before a commit landed. */
function workedThere(history: History, person: Person, area: string, { index, landedAt }: Commit): boolean {
  const late = commitsBy(history, person).filter(
    (own) => own.substantive && own.index < index && own.landedAt >= landedAt - LATE_SECONDS,
  );
  const there = late.filter((own) => own.area === area).length;
  return there >= LATE_COMMITS && there >= LATE_SHARE * late.length;
}

/** Who reviewed a commit, by trailer. */
const reviewersOf = (history: History, commit: Commit): readonly Person[] =>
  reviewsOn(history, commit).flatMap(({ kind, reviewer }) =>
    kind === "reviewed" || kind === "acked" ? [reviewer] : [],
  );

/** Areas that a person stood for when a commit that touches them landed. */
function homesIn(history: History, person: Person, areas: ReadonlySet<string>, commit: Commit): string[] {
  const homes = borderedHomesOf(history, person);
  if (!homes || homes.length > MOST_HOMES) return [];
  return homes.filter((area) => areas.has(area) && workedThere(history, person, area, commit));
}

interface Bridge {
  readonly a: { readonly person: Person; readonly area: string };
  readonly b: { readonly person: Person; readonly area: string };
}

/** Two reviewers, each at home in a touched area that is not, nor is related to, a home of the other. */
function bridgeOf(
  history: History,
  commit: Commit,
  reviewers: readonly Person[],
  areas: ReadonlySet<string>,
): Bridge | undefined {
  const standing = reviewers
    .filter((person) => !isSamePerson(person, commit.author))
    .map((person) => ({
      person,
      homes: homesIn(history, person, areas, commit),
      all: borderedHomesOf(history, person) ?? [],
    }));
  for (const [index, a] of standing.entries())
    for (const b of standing.slice(index + 1)) {
      if (isSamePerson(a.person, b.person)) continue;
      const onlyA = a.homes.find((area) => !b.all.some((other) => isRelatedArea(area, other)));
      const onlyB = b.homes.find((area) => !a.all.some((other) => isRelatedArea(area, other)));
      if (onlyA !== undefined && onlyB !== undefined)
        return { a: { person: a.person, area: onlyA }, b: { person: b.person, area: onlyB } };
    }
  return undefined;
}

/** One small change repeated in many places joins none of them. */
const TIDIES =
  /\b(?:remov(?:e[sd]?|ing)|drop(?:s|ped)?|clean ?-?ups?|unused|useless|redundant|typos?|spelling|renam\w+|convert\w*|deprecat\w+|use of|avoid|replac\w+|check ?patch|white ?space|warnings?|fix (?:the )?build|compil\w+|includes?|headers?|config symbols?|licen[cs]e|spdx)\b/i;

function* detect(history: History, about: About): Iterable<EventFinding> {
  const bordered = borderedAreasOf(history);
  for (const commit of about.commits) {
    if (!commit.substantive || commit.trailers.length === 0) continue;
    const areas = new Set<string>();
    for (const { file } of commit.touches) if (bordered.has(file.area)) areas.add(file.area);
    if (areas.size < 2 || areas.size > MOST_AREAS || TIDIES.test(commit.message.subject)) continue;
    const people = reviewersOf(history, commit);
    if (people.length < 2) continue;
    const bridge = bridgeOf(history, commit, people, areas);
    if (!bridge || isReverted(history, commit)) continue;
    const { a, b } = bridge;
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      sentence: `Brought ${quoteSubject(commit.message.subject, 38)} through review by ${nameWords(a.person)} (at home in ${areaWords(a.area)}) and ${nameWords(b.person)} (in ${areaWords(b.area)}).`,
      counterparties: people.filter((person) => !isSamePerson(person, commit.author)),
      areas: [...areas].sort(),
      context: threadContext(history, commit),
      anchor: commit.oid,
      weight: areas.size + people.length,
    };
  }
}

export const bridgeBetweenAreas = defineSignal({
  id: "bridge-between-areas",
  version: 3,
  kind: "event",
  title: "Work reviewed from two areas",
  definition: `One own hand-made commit touches two to five areas and names as reviewers or ackers two people, each at home in one of them and not in the other or one related to it. In the two years before, each made at least ${LATE_COMMITS} own commits in that home, a tenth or more of all of theirs. People at home in more than four areas stand for none. Commits that tidy up (remove, rename, convert, warnings) are left out. Common ground (top folder, documentation, tests, CI, includes, folders that only hold others) and folders the tree no longer has are no areas for this. One event per commit.`,
  limits:
    "Homes are judged by the share of a person's own commits, so somebody who mostly reviews has none. Review without a trailer is not seen.",
  skill: "relationships",
  needs: ["commits", "paths", "person-trailers"],
  language: "any",
  counter: false,
  detect,
});
