/**
 * Review acts that git shows: review trailers, and landing somebody else's work (pressing merge on a request, or committing
 * a patch by another author). One act per reviewer and commit. Trailers copied by a cherry-pick or backport are left out;
 * Signed-off-by is a legal statement and no review.
 */
import { clip } from "../model/clip.ts";
import type { Person, RawIdentity } from "../model/identity.ts";
import { type Commit, type History, memoise } from "./history.ts";

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

function trailerActs(commit: Commit): ReviewAct[] {
  if (commit.message.pickedFrom.length > 0 || !isHuman(commit.author)) return [];
  const acts = new Map<Person, ReviewAct>();
  for (const { key, value, people, raws } of commit.trailers) {
    const kind = TRAILER_KINDS[key];
    if (!kind) continue;
    for (const [index, reviewer] of people.entries())
      if (isHuman(reviewer) && reviewer !== commit.author && (!acts.has(reviewer) || kind === "reviewed"))
        acts.set(reviewer, {
          reviewer,
          raw: raws[index]!,
          kind,
          commit,
          authors: [commit.author],
          work: [commit],
          quote: clip(`${key.charAt(0).toUpperCase()}${key.slice(1)}: ${value}`, 240),
        });
  }
  return [...acts.values()];
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

/** Reviewers that bors names in the merge of a request: `r=login`. */
function borsActs(merge: Commit, work: readonly Commit[], byLogin: ReadonlyMap<string, Person>): ReviewAct[] {
  return (merge.message.merge?.reviewers ?? []).flatMap((login): ReviewAct[] => {
    const reviewer = byLogin.get(login);
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
  for (const commit of history.commits)
    if (commit.landedBy && !commit.isMerge) {
      const list = brought.get(commit.landedBy);
      if (list) list.push(commit);
      else brought.set(commit.landedBy, [commit]);
    }
  return brought;
});

/** All review acts, in History order. */
export const reviewsOf = memoise((history: History): readonly ReviewAct[] => {
  const brought = broughtBy(history);
  const acts: ReviewAct[] = [];
  const byLogin = new Map(history.people.flatMap((person) => person.logins.map((login) => [login, person] as const)));
  const landed = new Map<Person, Set<string>>();
  for (const commit of history.commits) {
    if (!commit.isMerge) {
      // The same change by the same author before: this is its backport.
      const changes = landed.get(commit.author) ?? new Set<string>();
      landed.set(commit.author, changes);
      const backport = changes.has(commit.message.subject);
      changes.add(commit.message.subject);
      if (commit.trailers.length > 0) acts.push(...trailerActs(commit));
      const { committer, author } = commit;
      // A patch committed for another author; a forge's own committer is a bot here, so squash buttons do not count.
      if (
        !backport &&
        commit.landedBy?.message.merge?.request === undefined &&
        committer !== author &&
        isHuman(committer) &&
        isHuman(author) &&
        commit.message.pickedFrom.length === 0 &&
        !commit.trailers.some((trailer) => trailer.key === "co-authored-by" && trailer.people.includes(committer))
      )
        acts.push({
          reviewer: committer,
          raw: commit.rawCommitter,
          kind: "committed",
          commit,
          authors: [author],
          work: [commit],
          quote: commit.message.subject,
        });
      continue;
    }
    const work = brought.get(commit) ?? [];
    acts.push(...borsActs(commit, work, byLogin));
    const others = work.filter((part) => isHuman(part.author) && part.author !== commit.author);
    if (isHuman(commit.author) && others.length > 0 && others.length * 2 >= work.length && isRequest(commit, work))
      acts.push({
        reviewer: commit.author,
        raw: commit.rawAuthor,
        kind: "merged",
        commit,
        authors: [...new Set(others.map((part) => part.author))],
        work: others,
        quote: commit.message.subject,
      });
  }
  return acts;
});
