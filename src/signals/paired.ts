import type { About } from "../history/about.ts";
import { isChore } from "../history/chore-subjects.ts";
import type { Commit, History } from "../history/history.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import { commitsByOrNaming } from "../history/trailer-names.ts";
import type { Person, RawIdentity } from "../model/identity.ts";
import { halfYearOf } from "../model/time.ts";
import { nameWords } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** More co-authors than this on one commit is a list of everybody in a discussion. */
const MOST_COAUTHORS = 2;
/** A forge writes the trailer for an accepted review suggestion too, so that one such commit says little. */
const FEWEST_FORGED = 2;

interface Shared {
  readonly a: Person;
  readonly b: Person;
  readonly rawOf: Map<Person, RawIdentity>;
  readonly window: string;
  readonly commits: Commit[];
  /** How many of them came through a forge. */
  forged: number;
}

/** Whether a commit came through a forge, where an accepted review suggestion makes a co-author. */
const cameThroughForge = (commit: Commit): boolean =>
  isSquash(commit) || commit.landedBy?.message.merge?.request !== undefined;

/** A forge's own committer, with the request's number on the subject: the trailers are the forge's. */
function isSquash({ committer, message }: Commit): boolean {
  return (
    committer.kind !== "person" &&
    (message.references.some(({ kind, role }) => kind === "pull-request" && role === "landed-as") ||
      /\(#\d+\)$/.test(message.subject))
  );
}

const NONE: readonly (readonly [Person, RawIdentity])[] = [];

function coauthorsOf(commit: Commit): readonly (readonly [Person, RawIdentity])[] {
  if (!commit.trailers.some(({ key }) => key === "co-authored-by" || key === "co-developed-by")) return NONE;
  const found: [Person, RawIdentity][] = [];
  for (const { key, people, raws } of commit.trailers) {
    if (key !== "co-authored-by" && key !== "co-developed-by") continue;
    for (const [index, person] of people.entries())
      if (
        person.kind === "person" &&
        !isSamePerson(person, commit.author) &&
        !found.some(([known]) => isSamePerson(known, person))
      )
        found.push([person, raws[index]!]);
  }
  return found;
}

/** Whoever landed the commit: their name among the co-authors is a habit of the tool they merge with. */
const landed = (commit: Commit, person: Person): boolean =>
  isSamePerson(commit.committer, person) ||
  (commit.landedBy !== undefined && isSamePerson(commit.landedBy.author, person));

function collect(history: History, about: About): readonly Shared[] {
  const shared = new Map<string, Shared>();
  for (const commit of commitsByOrNaming(history, about)) {
    if (!commit.substantive || commit.author.kind !== "person") continue;
    const coauthors = coauthorsOf(commit);
    if (coauthors.length === 0 || coauthors.length > MOST_COAUTHORS) continue;
    if (
      commit.message.pickedFrom.length > 0 ||
      commit.touches.every(({ status }) => status === "R" || status === "D") ||
      isChore(commit.message.subject)
    )
      continue;
    // Made in the forge's own editor: an accepted suggestion from a review.
    if (commit.committer.kind !== "person" && !isSquash(commit)) continue;
    const forge = cameThroughForge(commit);
    for (const [person, raw] of coauthors) {
      if ((!about.has(commit.author) && !about.has(person)) || landed(commit, person)) continue;
      const [a, b] = commit.author.key < person.key ? [commit.author, person] : [person, commit.author];
      const window = halfYearOf(commit.day);
      const id = `${a.key}\0${b.key}\0${window}`;
      const one = shared.get(id) ?? { a, b, rawOf: new Map<Person, RawIdentity>(), window, commits: [], forged: 0 };
      shared.set(id, one);
      if (!one.rawOf.has(commit.author)) one.rawOf.set(commit.author, commit.rawAuthor);
      if (!one.rawOf.has(person)) one.rawOf.set(person, raw);
      // The same change may have landed on two branches.
      if (one.commits.some(({ message }) => message.subject === commit.message.subject)) continue;
      one.commits.push(commit);
      if (forge) one.forged++;
    }
  }
  return [...shared.values()];
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const { a, b, rawOf, window, commits, forged } of collect(history, about)) {
    if (forged === commits.length && forged < FEWEST_FORGED) continue;
    const commit = commits.find((one) => !cameThroughForge(one)) ?? commits[0]!;
    const days = new Set(commits.map(({ day }) => day)).size;
    for (const [person, other] of [
      [a, b],
      [b, a],
    ] as const)
      yield {
        person,
        raw: rawOf.get(person)!,
        commit,
        quote: commit.message.subject,
        sentence:
          commits.length === 1
            ? `Shared authorship of ${quoteSubject(commit.message.subject, 70)} with ${nameWords(other)}.`
            : `Shared authorship of ${plural(commits.length, "change")} with ${nameWords(other)} in ${window.replace("-", " ")}, among them ${quoteSubject(commit.message.subject, 50)}.`,
        counterparties: [other],
        related: commits,
        context: `${other.key} ${window}`,
        anchor: commits[0]!.oid,
        weight: Math.log2(1 + commits.length) + Math.log2(1 + days),
      };
  }
}

export const paired = defineSignal({
  id: "paired",
  version: 1,
  kind: "event",
  title: "Shared authorship with a colleague",
  definition:
    "Own hand-made commits name another person as co-author or co-developer, or another's name this one; one event per pair and half-year. Agents, bots, commits with more than two co-authors, and co-authors who merged or committed the change are left out. Version bumps and other chores are left out, and so are suggestions accepted in a forge's editor; of changes that came through a forge two are needed, because it lists whoever made an accepted suggestion as co-author.",
  limits: "Says that two people share a change, not that they sat together. Pairs who leave no trailer are not seen.",
  skill: "mentorship",
  needs: ["commits", "person-trailers"],
  language: "any",
  counter: false,
  detect,
});
