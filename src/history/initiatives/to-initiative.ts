/** A group of a person's commits as an initiative: what it is called, who else took part, what ties it. */

import type { Person } from "../../model/identity.ts";
import type { InitiativeLink } from "../../model/initiative.ts";
import { isChore } from "../chore-subjects.ts";
import { isTitle } from "../efforts.ts";
import { isHandMade } from "../hand-made.ts";
import { type Commit, type Discussion, type History, type HistoryDocument, memoise } from "../history.ts";
import { daysOf } from "../phrases.ts";
import { broughtBy } from "../reviews.ts";
import type { Initiative, InitiativePart } from "./initiative.ts";
import { isOneLanding } from "./one-landing.ts";
import { discussionOf } from "./strong-keys.ts";
import { NAME_SHARE, type Tie } from "./ties.ts";

const LEAST_STEPS = 3;
/** So many steps are more than a sitting's work, even where they landed at once. */
const MANY_STEPS = 7;
const LEAST_DAYS = 2;
const LEAST_SHARE = 0.5;
/** Work so large takes in no more. */
const MOST_MADE = 120;
/** A name, an issue or a request is what the whole is called where it ties so much of it. */
const TITLE_SHARE = 0.5;

/** A link, with how many of the commits do not only mention it. */
type Link = InitiativeLink & { readonly firm: number };

/** Documents by the commit that added them. */
const documentsAddedBy = memoise((history: History): ReadonlyMap<Commit, readonly HistoryDocument[]> => {
  const added = new Map<Commit, HistoryDocument[]>();
  for (const document of history.documents)
    if (document.addedBy) added.set(document.addedBy, [...(added.get(document.addedBy) ?? []), document]);
  return added;
});

const byIndex = (a: Commit, b: Commit): number => a.index - b.index;

function partsOf(commits: readonly Commit[], leader: Person): readonly InitiativePart[] {
  const parts = new Map<Person, Commit[]>();
  for (const commit of commits)
    if (commit.author !== leader) parts.set(commit.author, [...(parts.get(commit.author) ?? []), commit]);
  return [...parts]
    .map(([person, own]) => ({ person, commits: own }))
    .sort((a, b) => b.commits.length - a.commits.length || byIndex(a.commits[0]!, b.commits[0]!));
}

/** Without changes that are there again, rebased: the same subject, author's day and files. */
function distinct(commits: readonly Commit[]): readonly Commit[] {
  const seen = new Set<string>();
  return commits.filter(({ message, day, touches }) => {
    const paths = touches.map(({ file }) => file.path).sort();
    const before = seen.size;
    return seen.add([message.subject, day, ...paths].join("\0")).size > before;
  });
}

/** Applied from a mailing list: its day is the one on which it was sent, however long it took. */
const isSent = ({ author, committer, landedBy }: Commit): boolean =>
  landedBy === undefined && committer !== author && committer.kind === "person";

/** Steps on several days, or many of them: one sitting's work that landed at once is none. */
function isOverTime(steps: readonly Commit[]): boolean {
  if (steps.length < LEAST_STEPS) return false;
  const landings = new Set(steps.map(({ landedBy, oid }) => landedBy?.oid ?? oid)).size;
  const days = new Set(steps.map(({ day }) => day)).size;
  const many = steps.length >= MANY_STEPS;
  return (days >= LEAST_DAYS && (landings > 1 || many)) || (many && steps.every(isSent));
}

/** Whether the last commit of a branch is the leader's: else they only laid the ground for it. */
const isOwnBranch = (steps: readonly Commit[], branch: string): boolean =>
  steps.some(
    ({ landedBy, author }) =>
      landedBy?.message.merge?.branch === branch &&
      landedBy.parents[1] !== undefined &&
      landedBy.parents[1].author === author,
  );

/** What it is called: its issue, else its request, else the name that ties it, else what its first step says. */
function titleOf(
  history: History,
  steps: readonly Commit[],
  links: readonly Link[],
): Pick<Initiative, "title" | "titleFrom"> {
  const most = links.filter(({ firm }) => firm >= TITLE_SHARE * steps.length);
  for (const kind of ["issue", "request"] as const)
    for (const link of most) {
      const discussion =
        link.kind === "issue" || link.kind === "request" ? discussionOf(history, link.label) : undefined;
      if (discussion && (discussion.kind === "issue") === (kind === "issue"))
        return { title: discussion.title, titleFrom: kind };
    }
  const request = most.find(({ kind }) => kind === "request");
  const title = request && steps.find(({ landedBy }) => `#${landedBy?.message.merge?.request}` === request.label);
  const merged = title?.landedBy?.message.merge?.title;
  if (merged && isTitle(merged)) return { title: merged, titleFrom: "request" };
  const named = most.find(
    ({ kind, label }) => kind === "new-name" || kind === "series" || (kind === "merge" && isOwnBranch(steps, label)),
  );
  return named ? { title: named.label, titleFrom: "link" } : { title: steps[0]!.message.subject, titleFrom: "commit" };
}

/** What of a group counts as steps: no chores, and nothing twice. */
const stepsOf = (own: readonly Commit[]): readonly Commit[] =>
  distinct(own.filter(({ message }) => !isChore(message.subject)));

/**
 * What the leader landed in the same request or merge and that is no hand-made work by itself, as a dependency taken in: it is no
 * step, but part of what was made. Only where the landing's hand-made commits of the leader are all in it.
 */
function landedBeside(
  history: History,
  leader: Person,
  own: ReadonlySet<Commit>,
  ties: readonly Tie[],
): readonly Commit[] {
  const stated = ties.filter(({ kind }) => kind === "request" || kind === "merge");
  const merges = new Set(
    stated.flatMap(({ firm }) => [...firm].flatMap((commit) => (own.has(commit) ? (commit.landedBy ?? []) : []))),
  );
  return [...merges].flatMap((merge) => {
    const theirs = (broughtBy(history).get(merge) ?? []).filter(({ author }) => author === leader);
    const beside = theirs.filter((commit) => !isHandMade(commit));
    return beside.length + own.size <= MOST_MADE && theirs.every((commit) => own.has(commit) || !isHandMade(commit))
      ? beside
      : [];
  });
}

export function toInitiative(
  history: History,
  leader: Person,
  own: readonly Commit[],
  ties: readonly Tie[],
): Initiative | undefined {
  const steps = stepsOf(own);
  const overTime = isOverTime(steps);
  if (!overTime && !steps.some(isOneLanding)) return undefined;
  const isOwn = new Set(own);
  // One own commit under somebody else's issue does not take over their work.
  const tying = ties.filter(({ kind, commits, strength }) => {
    const count = commits.filter((commit) => isOwn.has(commit)).length;
    return strength === "strong" || kind !== "new-name" ? count >= 2 : count >= NAME_SHARE * own.length;
  });
  // What others only mention in passing is theirs still.
  const shared = tying.flatMap(({ strength, commits, firm }) => (strength === "strong" ? [...firm] : commits));
  const commits = [...new Set([...own, ...shared])].sort(byIndex);
  const others = partsOf(commits, leader);
  if (own.length < LEAST_SHARE * commits.length || (others[0]?.commits.length ?? 0) >= own.length) return undefined;
  const all = [...commits, ...landedBeside(history, leader, isOwn, tying)].sort(byIndex);
  const links = tying
    .map(({ kind, label, strength, commits: tied, firm }) => ({
      kind,
      label,
      strength,
      commits: tied.filter((commit) => isOwn.has(commit)).length,
      firm: strength === "weak" ? tied.length : [...firm].filter((commit) => isOwn.has(commit)).length,
    }))
    .sort((a, b) => b.commits - a.commits || (a.label < b.label ? -1 : 1));
  const discussions = new Set<Discussion>();
  for (const { label } of [...tying, ...ties.filter(({ kind }) => kind === "request")]) {
    const discussion = discussionOf(history, label);
    if (discussion) discussions.add(discussion);
  }
  const made = all.filter(({ author }) => author === leader);
  const [firstDay, lastDay] = daysOf(made);
  return {
    leader,
    ...titleOf(history, steps, links),
    own: steps,
    made,
    commits: all,
    others,
    discussions: [...discussions].sort((a, b) => a.at - b.at),
    documents: commits.flatMap((commit) => documentsAddedBy(history).get(commit) ?? []),
    links: links.map(({ firm: _, ...link }) => link),
    oneLanding: !overTime,
    firstDay,
    lastDay,
  };
}
