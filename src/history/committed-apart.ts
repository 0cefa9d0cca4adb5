/**
 * Tests and documents that their author committed apart from the code they go with, because of smaller commits: own
 * commits without source next to one with source. Those right on top of it, or right below where no other code stands
 * there, that landed with it and say that they are about the same are one change in several commits; others of the same
 * landing or half-day may belong to it. What stands between two changes of code goes with the first.
 */
import type { Person } from "../model/identity.ts";
import { commitsBy } from "./about.ts";
import { changeKinds, SOURCE, SOURCE_WRITTEN } from "./change-kinds.ts";
import { type Commit, type History, memoiseBy } from "./history.ts";

export interface CommittedApart {
  readonly commit: Commit;
  /** Whether it stands next to the code in the history, landed with it and names the same; else only in time. */
  readonly isOneChange: boolean;
}

/** One right on the other on the main line, within this many seconds: made in one sitting. */
const SITTING_SECONDS = 3600;
/** Within so many in one half-day, whatever the time zone. */
const HALF_DAY_SECONDS = 43_200;

const requestOf = ({ message }: Commit): string | undefined =>
  message.references.find(({ kind, role }) => kind === "pull-request" && role === "landed-as")?.value;

function landedTogether(a: Commit, b: Commit): boolean {
  if (a.landedBy !== undefined || b.landedBy !== undefined) return a.landedBy === b.landedBy;
  const request = requestOf(a);
  return Math.abs(a.landedAt - b.landedAt) <= SITTING_SECONDS || (request !== undefined && request === requestOf(b));
}

const isNear = (a: Commit, b: Commit): boolean =>
  landedTogether(a, b) ||
  (a.landedBy === undefined && b.landedBy === undefined && Math.abs(a.landedAt - b.landedAt) <= HALF_DAY_SECONDS);

/** Words of a subject that do not say what it is about. */
const PLAIN =
  /^(?:add(?:s|ed)?|tests?|testing|specs?|docs?|documents?|documentation|document(?:ed|ing)|describe[sd]?|cover(?:s|age)?|readme|manual|fix(?:es|ed)?|new|updates?|updated|more|some|unit|the|and|for|with|that|this|how|what|when|into|from|also|now|feat|then|use[sd]?|chore|closes|refs|fixes|see|part)$/;

const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !PLAIN.test(word))
    .map((word) => (word.length > 4 ? word.replace(/s$/, "") : word));

const namedIn = ({ message }: Commit): readonly string[] =>
  message.references.filter(({ kind }) => kind !== "commit").map(({ value }) => value);

/** A commit that names more is about many things: a release. */
const MOST_NAMED = 3;

/** Whether a commit names an issue or request that the code names, or at least half of its subject's words are the code's. */
function isAboutTheSame(apart: Commit, code: Commit): boolean {
  const named = namedIn(apart);
  if (named.length <= MOST_NAMED && namedIn(code).some((value) => named.includes(value))) return true;
  const words = [...new Set(wordsOf(apart.message.subject))];
  const said = new Set(wordsOf(code.message.subject));
  return words.length > 0 && words.filter((word) => said.has(word)).length * 2 >= words.length;
}

/** Commits without source next to one of `own`, in one direction (1 later, -1 earlier), nearest first. */
function nextTo(own: readonly Commit[], at: number, step: 1 | -1): CommittedApart[] {
  const code = own[at] as Commit;
  const found: CommittedApart[] = [];
  let last = code;
  let isChain = true;
  for (let next = at + step; ; next += step) {
    const commit = own[next];
    if (commit === undefined || !isNear(code, commit)) return found;
    // Earlier ones go with the code that stands before them.
    if ((changeKinds(commit) & SOURCE) !== 0) return step === 1 ? found : [];
    isChain &&= (step === 1 ? commit.parents[0] === last : last.parents[0] === commit) && landedTogether(code, commit);
    found.push({ commit, isOneChange: isChain && isAboutTheSame(commit, code) });
    last = commit;
  }
}

const NOTHING: readonly CommittedApart[] = [];

const apartOf = memoiseBy((history: History, author: Person): ReadonlyMap<Commit, readonly CommittedApart[]> => {
  const own = commitsBy(history, author).filter(({ substantive }) => substantive);
  const apart = new Map<Commit, readonly CommittedApart[]>();
  for (const [at, commit] of own.entries())
    if ((changeKinds(commit) & SOURCE_WRITTEN) !== 0) {
      const found = [...nextTo(own, at, 1), ...nextTo(own, at, -1)];
      if (found.length > 0) apart.set(commit, found);
    }
  return apart;
});

/**
 * What the author of a source change committed apart from it, that may go with it.
 * @param commit a substantive commit that writes source
 * @returns own commits without source, later ones first, nearest first; none where other code stands between
 * @example committedApartFrom(history, code) // [{ commit: itsTests, isOneChange: true }]
 */
export const committedApartFrom = (history: History, commit: Commit): readonly CommittedApart[] =>
  apartOf(history, commit.author).get(commit) ?? NOTHING;
