/**
 * Subsystem created: the person added a source file or folder that lasted and grew by the person's own further work and
 * by others'. One event per adding commit.
 */

import type { About } from "../history/about.ts";
import { areAlike } from "../history/alike.ts";
import { isDocumentRepository } from "../history/change-kinds.ts";
import type { Commit, History } from "../history/history.ts";
import { daysFrom, daysOf, listWords, plural, shortPath } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import { type UnitLife, unitLivesOf } from "../history/unit-lives.ts";
import type { Person } from "../model/identity.ts";
import { endOfDay, monthOf } from "../model/time.ts";
import { defineSignal } from "./signal.ts";

const LEAST_OWN = 5;
const LEAST_DAYS = 365;
/** What is gone by now lasted only if it was worked on for longer than an experiment is. */
const LEAST_DAYS_OF_THE_DEAD = 1095;
/** Changed for so long at least: what was written in one go and left alone may have been forgotten. */
const LEAST_CHANGING_DAYS = 180;
const SECONDS_PER_DAY = 86_400;
/** More source files than this in one commit were written elsewhere before. */
const MOST_ADDED = 40;
/** A unit with more than this share of all commits is the product itself. */
const PRODUCT_SHARE = 0.2;
/** Settings, samples, texts, drawers of odds and ends, folders that only hold others, and declarations that go with a source file. */
const NOT_A_SUBSYSTEM = new RegExp(
  [
    "(?:^|/)(?:examples?|samples?|demos?|templates?|scripts?|configs?|assets?|static|public|images?|locales?|i18n|docs?|dts|website|site)/$",
    "(?:^|/)(?:src|lib|libs|include|includes|pkg|cmd|app|apps|core|internal|common|packages|crates|modules|utils?|helpers|misc|contrib|tools?|vendor|services|models|controllers|views|components|middleware|plugins|migrate|migrations|versions)/$",
    "(?:^|/)(?:configs?|examples?|samples?|demos?|include|includes|website|site|docs?)/",
    "(?:^|/)(?:config|index|types?|constants?|version|setup|main|mod|lib|app|__init__|common|misc|(?:\\w+[-_])?(?:utils?|helpers?))\\.[a-z]+$",
    "(?:^|/)tests?[-_][^/]*$",
    "(?:^|/)\\.|_defconfig$|\\.(?:css|scss|html?|dtsi?|sql|d\\.ts|pyi|h|hh|hpp|hxx)$",
  ].join("|"),
  "i",
);

/** So many others are named. */
const MOST_NAMED = 2;
/** With so many that look like different people, there are others than those named, whoever has two addresses. */
const SURELY_MORE = 5;

interface Grown {
  readonly life: UnitLife;
  /** Further own commits mainly about it. */
  readonly own: readonly Commit[];
  /** Others who changed it, most often first, everybody once; no more than SURELY_MORE. */
  readonly others: readonly Person[];
}

const mayBeOne = (a: Person, b: Person): boolean => areAlike(a, b) || isSamePerson(a, b);

function othersOf({ addedBy, commits }: UnitLife): Person[] {
  const counts = new Map<Person, number>();
  for (const { author } of commits) counts.set(author, (counts.get(author) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0].key < b[0].key ? -1 : 1));
  const others: Person[] = [];
  for (const [person] of byCount) {
    if (others.length === SURELY_MORE) break;
    if (![addedBy.author, ...others].some((known) => mayBeOne(person, known))) others.push(person);
  }
  return others;
}

/** "Ada Example and Bob Example", "Ada Example, Bob Example and others". */
function nameOthers(others: readonly Person[]): string {
  const names = others.slice(0, MOST_NAMED).map(({ name }) => name);
  return others.length < SURELY_MORE ? listWords(names) : `${names.join(", ")} and others`;
}

const SAYS_NEW =
  /\b(?:add(?:s|ed|ing)?|new|introduc\w*|implement\w*|creat\w*|initial|first|support\w*|writ\w*|provid\w*|start\w*|feat)\b/i;
const SAYS_OLD =
  /^(?:tests?|fix|style|docs?|perf)\b[^:]{0,40}:|\b(?:split\w*|mov(?:e|es|ed|ing)|renam\w*|extract\w*|refactor\w*|import(?:s|ed|ing)?|port(?:s|ed|ing)?|vendor\w*|merg\w*|separat\w*|convert\w*|copy|copied|factor\w*|reorgani\w*|rearrang\w*|libif\w*|restructur\w*|rework\w*|clean\w*|illumos|upstream|backport\w*|sync|switch\w*|migrat\w*|generated|new home|typescript)\b/i;

/** "Ada Example's cache", "Ada Example added a cache", "by Ada Example", "source supplied by …": the author passed on what another wrote. */
const SAYS_OTHERS =
  /\p{Lu}[\p{Ll}.]* \p{Lu}\p{Ll}+(?:['’]| (?:add(?:s|ed)|wrote|made|created|implemented|introduced|began|started)\b)|\b[Bb]y \p{Lu}\p{Ll}+ \p{Lu}|\b(?:provided|supplied|contributed|contribution|donated|submitted|courtesy of|thanks to|(?:written|sent|patch(?:es)?|code|work) (?:by|from)|on behalf of|based on)\b/u;
const OTHERS_TRAILER =
  /^(?:based-on|original|initial|contribut|submitted-by|supplied-by|provided-by|written-by|authored-by|patch-by|code-by|co-developed-by)/;

/** Whether a commit says that what it added is new, and not old code under a new name or what somebody else wrote. */
const beginsSomething = ({ message: { subject }, touches, trailers }: Commit): boolean =>
  SAYS_NEW.test(subject) &&
  !SAYS_OLD.test(subject) &&
  !SAYS_OTHERS.test(subject) &&
  !trailers.some(({ key }) => OTHERS_TRAILER.test(key)) &&
  !touches.some(({ status, file }) => status === "D" && file.kind === "source") &&
  touches.filter(({ status, file }) => status === "A" && file.kind === "source").length <= MOST_ADDED;

/** Further commits by the author of the first one; a commit that landed on two branches counts once. */
function ownOf(commits: readonly Commit[], addedBy: Commit): Commit[] {
  const own = new Map<string, Commit>();
  for (const commit of commits)
    if (commit.author === addedBy.author && commit !== addedBy)
      own.set(`${commit.day} ${commit.message.subject}`, commit);
  own.delete(`${addedBy.day} ${addedBy.message.subject}`);
  return [...own.values()];
}

/** What became of a unit, where it lasted and grew; undefined otherwise. */
function grownOf(life: UnitLife, history: History, product: number): Grown | undefined {
  const { addedBy, commits, focused, path, alive } = life;
  if (
    commits.length <= LEAST_OWN ||
    commits.length > product ||
    life.stoodBefore ||
    NOT_A_SUBSYSTEM.test(path) ||
    !beginsSomething(addedBy)
  )
    return undefined;
  const changed = commits.at(-1)!.landedAt;
  if (
    changed - addedBy.landedAt < LEAST_CHANGING_DAYS * SECONDS_PER_DAY ||
    (alive
      ? endOfDay(history.asOf) - addedBy.landedAt < LEAST_DAYS * SECONDS_PER_DAY
      : changed - addedBy.landedAt < LEAST_DAYS_OF_THE_DEAD * SECONDS_PER_DAY)
  )
    return undefined;
  const own = ownOf(focused, addedBy);
  if (own.length < LEAST_OWN) return undefined;
  const others = othersOf(life);
  if (others.length === 0) return undefined;
  return { life, own, others };
}

/** How long it was changed, by the days of the work and by those of its landing, rounded down: "8 months", "3 years". */
function spanWords({ addedBy, commits }: UnitLife): string {
  const landed = (commits.at(-1)!.landedAt - addedBy.landedAt) / SECONDS_PER_DAY;
  const days = Math.min(landed, daysFrom(addedBy.day, daysOf(commits)[1]));
  const years = Math.floor(days / 366);
  return years > 0 ? plural(years, "year") : plural(Math.floor(days / 31), "month");
}

/** How much of a unit is the author's own further work: many commits, and not lost among everybody's. */
const ownness = ({ own, life }: Grown): number => own.length ** 2 / life.commits.length;

/**
 * What each commit added: of a folder, the folders within it and their files the one that is most the author's own. What
 * lies within a folder already named is left out.
 */
function largest(history: History, about: About): Grown[] {
  const product = PRODUCT_SHARE * history.commits.length;
  const byCommit = new Map<Commit, Grown>();
  for (const life of unitLivesOf(history, about)) {
    const grown = grownOf(life, history, product);
    if (grown === undefined) continue;
    const before = byCommit.get(life.addedBy);
    if (before === undefined || ownness(grown) > ownness(before)) byCommit.set(life.addedBy, grown);
  }
  const named = new Map<Person, string[]>();
  return [...byCommit.values()].filter(({ life: { addedBy, path, isFolder } }) => {
    const folders = named.get(addedBy.author) ?? [];
    if (folders.some((folder) => path.startsWith(folder))) return false;
    if (isFolder) named.set(addedBy.author, [...folders, path]);
    return true;
  });
}

export const subsystemCreated = defineSignal({
  kind: "event",
  id: "subsystem-created",
  version: 5,
  title: "Added a part that lasted",
  definition: `An own substantive commit added a source file or folder (a document, where documents are the work) that is still in the tree and at least ${LEAST_DAYS} days old, or was changed over at least ${LEAST_DAYS_OF_THE_DEAD} days, that was changed over at least ${LEAST_CHANGING_DAYS} days, that the author changed in at least ${LEAST_OWN} further commits mainly about it, and that others changed as well. The subject says that something was added, and the commit deletes no source file and adds at most ${MOST_ADDED}. A folder that held other files before is not added. Moved, split, imported, generated and vendored files, tests, examples, settings, headers and folders that only hold others do not count. What the subject or a trailer gives another as the author of does not count. Moving or deleting is no change of it, a folder that moved whole goes on under its new name, and what comes back under the name after it was deleted is something else: counts and times are the least that is certain.`,
  limits:
    "A new file may hold old code that came from another name; a subsystem spread over existing files is not seen.",
  skill: "scope-and-ownership",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  blindness: (history) =>
    isDocumentRepository(history) ? { outcome: "not-applicable", reason: "documents are the work here" } : undefined,
  *detect(history, about) {
    for (const { life, own, others } of largest(history, about)) {
      const { addedBy, path, movedTo } = life;
      const moved = movedTo === undefined ? "" : ` (later ${shortPath(movedTo, 40)})`;
      yield {
        person: addedBy.author,
        raw: addedBy.rawAuthor,
        commit: addedBy,
        sentence: `Added ${shortPath(path)}${moved} in ${monthOf(addedBy.day)} and changed it in at least ${plural(own.length, "further commit")}; it was changed over at least ${spanWords(life)}, also by ${nameOthers(others)}.`,
        counterparties: others.slice(0, MOST_NAMED),
        related: own,
        anchor: addedBy.oid,
        weight: own.length + others.length,
      };
    }
  },
});
