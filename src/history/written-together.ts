/** Who wrote changes together, as trailers say: co-authors and co-developers, without what a forge puts there by itself. */
import type { Person, RawIdentity } from "../model/identity.ts";
import { halfYearOf } from "../model/time.ts";
import type { About } from "./about.ts";
import { isChore } from "./chore-subjects.ts";
import type { Commit, History } from "./history.ts";
import { isSamePerson } from "./same-name.ts";
import { commitsByOrNaming } from "./trailer-names.ts";

/** More co-authors than this on one commit is a list of everybody in a discussion. */
const MOST_COAUTHORS = 2;
/** A forge writes the trailer for an accepted review suggestion too, so that one such commit says little. */
const FEWEST_FORGED = 2;

/** Changes that two people share, in one half-year. */
export interface SharedWriting {
  readonly a: Person;
  readonly b: Person;
  readonly rawOf: Map<Person, RawIdentity>;
  readonly window: string;
  readonly commits: Commit[];
  /** How many of them came through a forge. */
  forged: number;
}

/** Whether a commit came through a forge, where an accepted review suggestion makes a co-author. */
export const cameThroughForge = (commit: Commit): boolean =>
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

/** What those asked about wrote together with others, by pair and half-year. */
export function writtenTogether(history: History, about: About): readonly SharedWriting[] {
  const shared = new Map<string, SharedWriting>();
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
  return [...shared.values()].filter(({ commits, forged }) => forged < commits.length || forged >= FEWEST_FORGED);
}
