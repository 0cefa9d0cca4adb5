/** What ties a person's commits: what is stated to belong together, repairs, and names that do not chain. */

import type { Person } from "../../model/identity.ts";
import type { InitiativeLink, LinkKind } from "../../model/initiative.ts";
import { aboutEverybody } from "../about.ts";
import { documentMentionsOf } from "../document-mentions.ts";
import { isHandMade } from "../hand-made.ts";
import type { Commit, History } from "../history.ts";
import type { Groups } from "./groups.ts";
import { landedTogetherBy } from "./landed-together.ts";
import { patchSeriesOf } from "./patch-series.ts";
import { landedAgain, statedIn } from "./stated-parts.ts";
import { type Keyed, strongKeysOf } from "./strong-keys.ts";

/** A commit that repairs or takes back another belongs to its work only within so many days. */
const REPAIR_DAYS = 120;
/** A new name joins what strong links left apart where it stands in so much of each. */
export const NAME_SHARE = 0.6;

/** What carries out a document is landed within so many days of it. */
const DOCUMENT_DAYS = 365;
/** Work so large does not grow by one commit's word. */
const MOST_STATED = 80;

export const NOBODY: ReadonlySet<Commit> = new Set();

export interface Tie {
  readonly kind: LinkKind;
  readonly label: string;
  readonly strength: InitiativeLink["strength"];
  /** Those that it joins whatever else they are part of; the others only where it does not chain (below). */
  readonly firm: ReadonlySet<Commit>;
  /** Everybody's. */
  readonly commits: readonly Commit[];
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

/** A key with those of the person's commits added that say in words that they are a part of it. */
function withStated(keyed: Keyed, own: ReadonlyMap<Commit, ReadonlySet<string>>): Keyed {
  const more = keyed.commits.filter((commit) => !keyed.firm.has(commit) && own.get(commit)?.has(keyed.label) === true);
  return more.length === 0 ? keyed : { ...keyed, firm: new Set([...keyed.firm, ...more]) };
}

/** Commits of a person under each name. */
function groupedBy(own: readonly Commit[], nameOf: (commit: Commit) => string | undefined): Map<string, Commit[]> {
  const found = new Map<string, Commit[]>();
  for (const commit of own) {
    const name = nameOf(commit);
    if (name === undefined) continue;
    const known = found.get(name);
    if (known) known.push(commit);
    else found.set(name, [commit]);
  }
  return found;
}

/** Patches that were sent in one series, in whichever version. */
const sentSeries = (own: readonly Commit[]): readonly Tie[] =>
  [...groupedBy(own, patchSeriesOf)]
    .filter(([, commits]) => commits.length > 1)
    .map(([label, commits]) => ({ kind: "series", label, strength: "strong", commits, firm: new Set(commits) }));

/** Documents that the person added, and what they landed under their names: what was planned and what carries it out. */
function documentTies(history: History, person: Person): readonly Tie[] {
  const mentions = documentMentionsOf(history, aboutEverybody(history));
  return [...mentions].flatMap(([document, commits]): Tie[] => {
    const { addedBy, path } = document;
    if (addedBy?.author !== person || !isHandMade(addedBy)) return [];
    const own = commits.filter(
      (commit) => commit.author === person && Math.abs(commit.landedAt - addedBy.landedAt) <= DOCUMENT_DAYS * 86_400,
    );
    const all = [...new Set([addedBy, ...own])].sort((a, b) => a.index - b.index);
    return all.length < 2 ? [] : [{ kind: "document", label: path, strength: "strong", commits: all, firm: NOBODY }];
  });
}

/** What is stated to belong together. */
export function strongTies(history: History, person: Person, own: readonly Commit[]): Tie[] {
  const stated = new Map(own.map((commit) => [commit, statedIn(commit).labels]));
  const keys = new Set(own.flatMap((commit) => strongKeysOf(history, commit)));
  const ties: Tie[] = [...keys].map((keyed) => ({ ...withStated(keyed, stated), strength: "strong" }));
  for (const { commits, label, isSent } of landedTogetherBy(history, person))
    if (isSent) ties.push({ kind: "series", label, strength: "strong", commits, firm: new Set(commits) });
  return [...ties, ...sentSeries(own), ...documentTies(history, person)];
}

/** Joins what says in words that it continues another commit, or lands it again. */
export function joinStated(history: History, own: readonly Commit[], groups: Groups): Tie[] {
  const sizes = sizesOf(own, groups);
  const pairs = own.flatMap((commit) =>
    statedIn(commit).ids.flatMap((id): (readonly [Commit, Commit])[] => {
      const named = history.find(id);
      return named && named !== commit && groups.has(named) ? [[named, commit]] : [];
    }),
  );
  return [...pairs, ...landedAgain(history, own)].flatMap(([before, commit]): Tie[] => {
    const size = (sizes.get(groups.find(before)) ?? 1) + (sizes.get(groups.find(commit)) ?? 1);
    if (size > MOST_STATED || Math.abs(commit.landedAt - before.landedAt) > REPAIR_DAYS * 86_400) return [];
    groups.join(before, commit);
    const commits = [before, commit].sort((a, b) => a.index - b.index);
    const label = before.oid.slice(0, 12);
    return [{ kind: "follow-up", label, strength: "strong", commits, firm: new Set(commits) }];
  });
}

/** Takes a repair that stands alone to what it repairs; one that is part of other work stays there. */
export function joinRepairs(history: History, own: readonly Commit[], groups: Groups): Tie[] {
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
export function joinWithoutChaining(ties: readonly Tie[], own: readonly Commit[], groups: Groups): Tie[] {
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
