/**
 * Threads a person's commits into initiatives: first by strong links, then by new names, which join what strong links
 * left apart. Whoever wrote the most leads; what others did under the same links belongs to it. Chores are no steps, and a
 * sitting's work that landed at once is no initiative.
 */
import type { Person } from "../../model/identity.ts";
import { commitsBy } from "../about.ts";
import { isChore } from "../chore-subjects.ts";
import { isTitle, sharedPrefix } from "../efforts.ts";
import { isHandMade } from "../hand-made.ts";
import { type Commit, type Discussion, type History, type HistoryDocument, memoise, memoiseBy } from "../history.ts";
import { daysOf } from "../phrases.ts";
import { seriesLedBy } from "../threads.ts";
import type { Initiative, InitiativeLink, InitiativePart, LinkKind } from "./initiative.ts";
import { namedStretchesBy } from "./new-names.ts";
import { discussionOf, strongKeysOf } from "./strong-keys.ts";
import { twinWord } from "./twins.ts";

const LEAST_STEPS = 3;
/** So many steps are more than a sitting's work, even where they landed at once. */
const MANY_STEPS = 7;
const LEAST_DAYS = 2;
const LEAST_SHARE = 0.5;
/** A name, an issue or a request is what the whole is called where it ties so much of it. */
const TITLE_SHARE = 0.5;
/** A commit that repairs or takes back another belongs to its work only within so many days. */
const REPAIR_DAYS = 120;
/** A new name joins what strong links left apart where it stands in so much of each. */
const NAME_SHARE = 0.6;
/** Pieces of work begun after one that are looked at as its continuation. */
const NEIGHBOURS = 12;

const NOBODY: ReadonlySet<Commit> = new Set();

interface Tie {
  readonly kind: LinkKind;
  readonly label: string;
  readonly strength: InitiativeLink["strength"];
  /** Those that it joins whatever else they are part of; the others only where it does not chain (below). */
  readonly firm: ReadonlySet<Commit>;
  /** Everybody's. */
  readonly commits: readonly Commit[];
}

/** A link, with how many of the commits do not only mention it. */
type Link = InitiativeLink & { readonly firm: number };

/** Joins commits into groups (union-find with halving). */
class Groups {
  readonly #root = new Map<Commit, Commit>();

  constructor(commits: readonly Commit[]) {
    for (const commit of commits) this.#root.set(commit, commit);
  }

  has(commit: Commit): boolean {
    return this.#root.has(commit);
  }

  find(commit: Commit): Commit {
    let at = commit;
    for (let up = this.#root.get(at)!; up !== at; up = this.#root.get(at)!) {
      this.#root.set(at, this.#root.get(up)!);
      at = this.#root.get(at)!;
    }
    return at;
  }

  join(a: Commit, b: Commit): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first.index < second.index) this.#root.set(second, first);
    else this.#root.set(first, second);
  }

  /** The commits of each group by its root. */
  members(commits: readonly Commit[]): ReadonlyMap<Commit, readonly Commit[]> {
    const members = new Map<Commit, Commit[]>();
    for (const commit of commits) {
      const root = this.find(commit);
      const group = members.get(root);
      if (group) group.push(commit);
      else members.set(root, [commit]);
    }
    return members;
  }
}

/** Commits that a message says it repairs, takes back or lands again, near in time. */
function repairedBy(history: History, { message, landedAt }: Commit): readonly Commit[] {
  const ids = [
    ...message.references.flatMap(({ kind, role, value }) => (kind === "commit" && role === "fixes" ? [value] : [])),
    ...message.reverts,
  ];
  return ids.flatMap((id) => {
    const named = history.find(id);
    return named && isHandMade(named) && Math.abs(landedAt - named.landedAt) <= REPAIR_DAYS * 86_400 ? [named] : [];
  });
}

/** What is stated to belong together. */
function strongTies(history: History, person: Person, own: readonly Commit[]): Tie[] {
  const ties: Tie[] = [...new Set(own.flatMap((commit) => strongKeysOf(history, commit)))].map((keyed) => ({
    ...keyed,
    strength: "strong",
  }));
  for (const { commits, merge } of seriesLedBy(history, person)) {
    const label = merge === undefined ? sharedPrefix(commits) : undefined;
    if (label !== undefined) ties.push({ kind: "series", label, strength: "strong", commits, firm: new Set(commits) });
  }
  return ties;
}

/** Joins pieces of work that continue each other (twins.ts), each with those that began within the weeks after it. */
function joinTwins(history: History, own: readonly Commit[], groups: Groups): Tie[] {
  const found = [...groups.members(own).values()].filter(({ length }) => length >= LEAST_STEPS - 1);
  const ties: Tie[] = [];
  for (const [at, piece] of found.entries())
    for (const next of found.slice(at + 1, at + 1 + NEIGHBOURS)) {
      const word = twinWord(history, piece, next);
      if (word === undefined) continue;
      groups.join(piece[0]!, next[0]!);
      ties.push({ kind: "same-files", label: word, strength: "weak", commits: [...piece, ...next], firm: NOBODY });
    }
  return ties;
}

/** Takes a repair that stands alone to what it repairs; one that is part of other work stays there. */
function joinRepairs(history: History, own: readonly Commit[], groups: Groups): Tie[] {
  const sizes = sizesOf(own, groups);
  const ties: Tie[] = [];
  for (const commit of own)
    for (const named of repairedBy(history, commit)) {
      if (named === commit || !groups.has(named) || sizes.get(groups.find(commit)) !== 1) continue;
      groups.join(named, commit);
      ties.push({
        kind: "names-commit",
        label: named.oid.slice(0, 12),
        strength: "strong",
        commits: [named, commit],
        firm: new Set([named, commit]),
      });
    }
  return ties;
}

const sizesOf = (own: readonly Commit[], groups: Groups): ReadonlyMap<Commit, number> =>
  new Map([...groups.members(own)].map(([root, { length }]) => [root, length]));

/**
 * Joins groups by what does not chain: issues mentioned in passing, and new names; the largest first. A group goes under one of
 * them only, and only where most of it is under it: else one word or number would chain all that somebody ever did.
 */
function joinWithoutChaining(ties: readonly Tie[], own: readonly Commit[], groups: Groups): Tie[] {
  const sizes = sizesOf(own, groups);
  const taken = new Set<Commit>();
  return ties.filter(({ commits }) => {
    const found = new Map<Commit, number>();
    for (const commit of commits)
      if (groups.has(commit)) found.set(groups.find(commit), (found.get(groups.find(commit)) ?? 0) + 1);
    const roots = [...found].flatMap(([root, count]) =>
      !taken.has(root) && count >= NAME_SHARE * (sizes.get(root) ?? 1) ? [root] : [],
    );
    if (roots.length < 2) return false;
    for (const root of roots.slice(1)) groups.join(roots[0]!, root);
    taken.add(groups.find(roots[0]!));
    return true;
  });
}

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

/** Steps on several days, or many of them: one sitting's work that landed at once is none. */
function isOverTime(steps: readonly Commit[]): boolean {
  if (steps.length < LEAST_STEPS) return false;
  const landings = new Set(steps.map(({ landedBy, oid }) => landedBy?.oid ?? oid)).size;
  const days = new Set(steps.map(({ day }) => day)).size;
  return days >= LEAST_DAYS && (landings > 1 || steps.length >= MANY_STEPS);
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

function toInitiative(
  history: History,
  leader: Person,
  own: readonly Commit[],
  ties: readonly Tie[],
): Initiative | undefined {
  const steps = own.filter(({ message }) => !isChore(message.subject));
  if (!isOverTime(steps)) return undefined;
  const isOwn = new Set(own);
  // One own commit under somebody else's issue does not take over their work.
  const tying = ties.filter(({ kind, commits, strength }) => {
    const count = commits.filter((commit) => isOwn.has(commit)).length;
    return strength === "strong" || kind === "same-files" ? count >= 2 : count >= NAME_SHARE * own.length;
  });
  // What others only mention in passing is theirs still.
  const shared = tying.flatMap(({ strength, commits, firm }) => (strength === "strong" ? [...firm] : commits));
  const commits = [...new Set([...own, ...shared])].sort(byIndex);
  const others = partsOf(commits, leader);
  if (own.length < LEAST_SHARE * commits.length || (others[0]?.commits.length ?? 0) >= own.length) return undefined;
  const links = tying
    .map(({ kind, label, strength, commits: all, firm }) => ({
      kind,
      label,
      strength,
      commits: all.filter((commit) => isOwn.has(commit)).length,
      firm: strength === "weak" ? all.length : [...firm].filter((commit) => isOwn.has(commit)).length,
    }))
    .sort((a, b) => b.commits - a.commits || (a.label < b.label ? -1 : 1));
  const discussions = new Set<Discussion>();
  for (const { label } of [...tying, ...ties.filter(({ kind }) => kind === "request")]) {
    const discussion = discussionOf(history, label);
    if (discussion) discussions.add(discussion);
  }
  const made = commits.filter(({ author }) => author === leader);
  const [firstDay, lastDay] = daysOf(made);
  return {
    leader,
    ...titleOf(history, steps, links),
    own: steps,
    made,
    commits,
    others,
    discussions: [...discussions].sort((a, b) => a.at - b.at),
    documents: commits.flatMap((commit) => documentsAddedBy(history).get(commit) ?? []),
    links: links.map(({ firm: _, ...link }) => link),
    firstDay,
    lastDay,
  };
}

/** The initiatives that a person leads, the latest begun last. */
export const initiativesLedBy = memoiseBy((history: History, leader: Person): readonly Initiative[] => {
  if (leader.kind !== "person") return [];
  const own = commitsBy(history, leader).filter(isHandMade);
  const groups = new Groups(own);
  const strong = strongTies(history, leader, own);
  for (const { firm } of strong) {
    const [first, ...rest] = [...firm].filter((commit) => groups.has(commit));
    for (const commit of rest) groups.join(first!, commit);
  }
  const repairs = joinRepairs(history, own, groups);
  const named = namedStretchesBy(history, leader).map(
    ({ name, commits }): Tie => ({ kind: "new-name", label: name, strength: "weak", commits, firm: NOBODY }),
  );
  const loose = [...strong.filter(({ commits, firm }) => firm.size < commits.length), ...named];
  const ties = [
    ...strong,
    ...repairs,
    ...joinWithoutChaining(loose, own, groups).filter(({ strength }) => strength === "weak"),
  ];
  ties.push(...joinTwins(history, own, groups));
  const tiesOf = new Map<Commit, Tie[]>();
  for (const tie of ties)
    for (const root of new Set(tie.commits.flatMap((commit) => (groups.has(commit) ? [groups.find(commit)] : [])))) {
      const known = tiesOf.get(root);
      if (known) known.push(tie);
      else tiesOf.set(root, [tie]);
    }
  return [...groups.members(own)]
    .flatMap(([root, group]) => toInitiative(history, leader, group, tiesOf.get(root) ?? []) ?? [])
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : a.own[0]!.index - b.own[0]!.index));
});
