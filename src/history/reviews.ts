/**
 * Review acts that git shows: review trailers, and landing somebody else's work (pressing merge on a request, or committing
 * a patch by another author). One act per reviewer and commit. Trailers copied by a cherry-pick or backport are left out;
 * Signed-off-by is a legal statement and no review.
 */
import { clip } from "../model/clip.ts";
import type { Person, RawIdentity } from "../model/identity.ts";
import { type About, commitsBy } from "./about.ts";
import { type Commit, type History, memoise, memoiseBy } from "./history.ts";
import { commitsNaming, peopleNamed } from "./trailer-names.ts";

export type ReviewKind = "reviewed" | "acked" | "tested" | "merged" | "committed";

export interface ReviewAct {
  readonly reviewer: Person;
  readonly raw: RawIdentity;
  readonly kind: ReviewKind;
  /** The commit reviewed; for `merged` the merge commit. */
  readonly commit: Commit;
  /** Authors of the work, without the reviewer, bots and agents; never empty. */
  readonly authors: readonly Person[];
  /** Commits of other people that came in by the act. */
  readonly work: readonly Commit[];
  /** The words it rests on. */
  readonly quote: string;
}

/** Branches that carry everybody's work: merging one into another lands nothing. */
const LONG_LIVED =
  /^(?:[\w.-]+\/)?(?:next|main|master|dev|devel|develop|development|trunk|maint[\w.-]*|release[\w./-]*|stable[\w./-]*|staging|canary|beta|alpha|v?\d+(?:\.(?:\d+|x))*)$/i;

const FORK_AUTHORS = 2;

const TRAILER_KINDS: Readonly<Record<string, ReviewKind>> = {
  "reviewed-by": "reviewed",
  "approved-by": "reviewed",
  "acked-by": "acked",
  "tested-by": "tested",
};

const isHuman = (person: Person): boolean => person.kind === "person";

/** Reviewers that the trailers of a commit name, in their order. */
function namedReviewers({ trailers }: Commit): ReadonlySet<Person> {
  const reviewers = new Set<Person>();
  for (const { key, people } of trailers)
    if (TRAILER_KINDS[key] !== undefined) for (const person of people) reviewers.add(person);
  return reviewers;
}

/** What a reviewer did by the trailers of a commit; a review counts before an ack or a test. */
function trailerAct(commit: Commit, reviewer: Person): ReviewAct | undefined {
  const { author, message, trailers } = commit;
  if (message.pickedFrom.length > 0 || !isHuman(author) || !isHuman(reviewer) || reviewer === author) return undefined;
  let act: ReviewAct | undefined;
  for (const { key, value, people, raws } of trailers) {
    const kind = people.includes(reviewer) ? TRAILER_KINDS[key] : undefined;
    if (kind === undefined || (act !== undefined && kind !== "reviewed")) continue;
    const at = kind === "reviewed" ? people.lastIndexOf(reviewer) : people.indexOf(reviewer);
    const quote = clip(`${key.charAt(0).toUpperCase()}${key.slice(1)}: ${value}`, 240);
    act = { reviewer, raw: raws[at]!, kind, commit, authors: [author], work: [commit], quote };
  }
  return act;
}

/**
 * Whether a merge brought one piece of work: a request, or a branch that was made for it. Newcomers send requests from
 * the main branch of their fork; those of a release carry the work of many.
 */
function isRequest(merge: Commit, work: readonly Commit[]): boolean {
  const facts = merge.message.merge;
  if (facts === undefined) return false;
  if (facts.branch === undefined || !LONG_LIVED.test(facts.branch))
    return facts.request !== undefined || facts.branch !== undefined;
  return (
    facts.request !== undefined &&
    facts.login !== undefined &&
    new Set(work.map(({ author }) => author)).size <= FORK_AUTHORS
  );
}

const byLoginOf = memoise(
  (history: History): ReadonlyMap<string, Person> =>
    new Map(history.people.flatMap((person) => person.logins.map((login) => [login, person] as const))),
);

/** Reviewers that bors names in the merge of a request: `r=login`. */
function borsActs(history: History, merge: Commit): ReviewAct[] {
  return (merge.message.merge?.reviewers ?? []).flatMap((login): ReviewAct[] => {
    const reviewer = byLoginOf(history).get(login);
    const work = broughtBy(history).get(merge) ?? [];
    const others = work.filter((commit) => isHuman(commit.author) && commit.author !== reviewer);
    if (!reviewer || others.length === 0) return [];
    return [
      {
        reviewer,
        raw: { name: `@${login}`, email: "" },
        kind: "reviewed",
        commit: merge,
        authors: [...new Set(others.map((commit) => commit.author))],
        work: others,
        quote: merge.message.subject,
      },
    ];
  });
}

/** The commits each main-line merge brought, oldest first. */
export const broughtBy = memoise((history: History): ReadonlyMap<Commit, readonly Commit[]> => {
  const brought = new Map<Commit, Commit[]>();
  let merge: Commit | undefined;
  let work: Commit[] = [];
  for (const commit of history.commits) {
    if (commit.landedBy === undefined || commit.isMerge) continue;
    // What one merge brought mostly stands together.
    if (commit.landedBy !== merge) {
      merge = commit.landedBy;
      work = brought.get(merge) ?? [];
      brought.set(merge, work);
    }
    work.push(commit);
  }
  return brought;
});

/** Commits under the subject of an earlier one by the same author: the same change, brought to another branch. */
const backportsBy = memoiseBy((history, author: Person): ReadonlySet<Commit> => {
  const subjects = new Set<string>();
  const backports = new Set<Commit>();
  for (const commit of commitsBy(history, author)) {
    if (commit.isMerge) continue;
    const before = subjects.size;
    if (subjects.add(commit.message.subject).size === before) backports.add(commit);
  }
  return backports;
});

const NOTHING: readonly Commit[] = [];

/**
 * Work of other people that somebody landed by a commit: the author of a merge what it brought, where that was mostly
 * others'; the committer of another's patch the patch. A forge's own committer is a bot here, so squash buttons do not
 * count.
 */
export function landedForOthers(history: History, commit: Commit): readonly Commit[] {
  const { author, committer, isMerge } = commit;
  if (!isHuman(author)) return NOTHING;
  if (isMerge) {
    const work = broughtBy(history).get(commit) ?? NOTHING;
    const others = work.filter((part) => isHuman(part.author) && part.author !== author);
    return others.length > 0 && others.length * 2 >= work.length && isRequest(commit, work) ? others : NOTHING;
  }
  const isCommitted =
    committer !== author &&
    isHuman(committer) &&
    commit.landedBy?.message.merge?.request === undefined &&
    commit.message.pickedFrom.length === 0 &&
    !commit.trailers.some(({ key, people }) => key === "co-authored-by" && people.includes(committer)) &&
    !backportsBy(history, author).has(commit);
  return isCommitted ? [commit] : NOTHING;
}

/** Who landed a commit. */
export const landerOf = ({ isMerge, author, committer }: Commit): Person => (isMerge ? author : committer);

function landingAct(history: History, commit: Commit): ReviewAct | undefined {
  const work = landedForOthers(history, commit);
  if (work.length === 0) return undefined;
  return {
    reviewer: landerOf(commit),
    raw: commit.isMerge ? commit.rawAuthor : commit.rawCommitter,
    kind: commit.isMerge ? "merged" : "committed",
    commit,
    authors: commit.isMerge ? [...new Set(work.map(({ author }) => author))] : [commit.author],
    work,
    quote: commit.message.subject,
  };
}

/** Acts on one commit by which somebody looked at it: trailers, and those that bors names. */
const namedActs = (history: History, commit: Commit): ReviewAct[] =>
  commit.isMerge
    ? borsActs(history, commit)
    : [...namedReviewers(commit)].flatMap((reviewer) => trailerAct(commit, reviewer) ?? []);

/** The review acts on one commit. What a merge brought was not acted on by itself. */
export function reviewsOn(history: History, commit: Commit): readonly ReviewAct[] {
  const landing = landingAct(history, commit);
  return landing ? [...namedActs(history, commit), landing] : namedActs(history, commit);
}

/** Whether any commit names a reviewer, acker or tester. */
export const hasNamedReviews = memoise((history: History): boolean =>
  history.commits.some(
    (commit) => (commit.isMerge || commit.trailers.length > 0) && namedActs(history, commit).length > 0,
  ),
);

/** For each person the commits that they may have landed, or as bors names them reviewed, oldest first. */
export const handledBy = memoise((history: History): ReadonlyMap<Person, readonly Commit[]> => {
  const handled = new Map<Person, Commit[]>();
  const add = (person: Person, commit: Commit) => {
    const list = handled.get(person);
    if (!list) handled.set(person, [commit]);
    else if (list.at(-1) !== commit) list.push(commit);
  };
  for (const commit of history.commits) {
    if (commit.isMerge || commit.committer !== commit.author) add(landerOf(commit), commit);
    if (!commit.isMerge) continue;
    for (const login of commit.message.merge?.reviewers ?? []) {
      const reviewer = byLoginOf(history).get(login);
      if (reviewer) add(reviewer, commit);
    }
  }
  return handled;
});

/** A person's review acts, in History order. */
export const reviewsBy = memoiseBy((history, reviewer: Person): readonly ReviewAct[] => {
  const acts: ReviewAct[] = [];
  for (const commit of commitsNaming(history, reviewer)) {
    const act = commit.isMerge ? undefined : trailerAct(commit, reviewer);
    if (act) acts.push(act);
  }
  for (const commit of handledBy(history).get(reviewer) ?? []) {
    if (commit.isMerge) acts.push(...borsActs(history, commit).filter((act) => act.reviewer === reviewer));
    const act = landerOf(commit) === reviewer ? landingAct(history, commit) : undefined;
    if (act) acts.push(act);
  }
  return acts.sort((a, b) => a.commit.index - b.commit.index);
});

/** The review acts of those asked about, person by person, each in History order. */
export function* reviewsByAsked(history: History, about: About): Iterable<ReviewAct> {
  const reviewers = new Set(handledBy(history).keys());
  for (const [person] of peopleNamed(history, about)) reviewers.add(person);
  for (const reviewer of reviewers) if (about.has(reviewer)) yield* reviewsBy(history, reviewer);
}
