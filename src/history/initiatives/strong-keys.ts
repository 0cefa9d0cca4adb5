/**
 * What ties commits for certain: the issue or request that they name, the request or branch whose merge brought them, the
 * change id that they share. What many people name over years is an umbrella or a placeholder ("#1") and ties nothing.
 */

import type { LinkKind } from "../../model/initiative.ts";
import { discussionAt, mentionsIn, placeOf } from "../discussion-links.ts";
import { pullRequestOf } from "../discussions.ts";
import { isHandMade } from "../hand-made.ts";
import { type Commit, type Discussion, type History, memoise } from "../history.ts";
import { ownIssue } from "../own-references.ts";
import { broughtBy } from "../reviews.ts";
import { cutAtGaps } from "./cut-at-gaps.ts";

export interface StrongKey {
  readonly kind: Extract<LinkKind, "issue" | "request" | "merge" | "change-id">;
  /** "#812" for issues and requests alike, because forges number them together. */
  readonly label: string;
}

interface Naming extends StrongKey {
  /** Whether it is only mentioned, which people do to much in passing, rather than closed, landed or fixed. */
  readonly inPassing: boolean;
}

/** More commits than this under one key are an umbrella. */
const UMBRELLA_COMMITS = 60;
/** So are fewer, where so many people wrote them over so many days. */
const UMBRELLA_PEOPLE = 8;
const UMBRELLA_DAYS = 365;
/** A merge that brings more is an integration of many things. */
const MERGED_COMMITS = 80;
/** Branches that collect this and that. */
const COLLECTING =
  /^(?:.*\/)?(?:master|main|trunk|dev|devel|develop|development|next|maint|stable|staging|upstream|head|pull|seen|pu|fix|fixes|bugfix(?:es)?|hotfix(?:es)?|fix(?:ed)?[-_]\w{1,8}|updates?|wip|tests?|cleanups?|misc|work|working|changes|for[-_/].*|release.*|(?:.*[-_/])?patch(?:es)?(?:[-_]?\d+)?|v?\d[\d.x-]*)$|:\/\//i;

const NONE: readonly never[] = [];

const numberOf = ({ number }: Discussion): string => `#${number}`;

/** What the opening text of a request says that it is for: issues that it closes, and what it is a part of. */
function askedFor(history: History, request: Discussion): readonly string[] {
  return mentionsIn(history, request).flatMap(({ to, closing }) => (closing ? [numberOf(to)] : []));
}

/** "Merge #12: title" and "Merge octo-org/engine#12: title", as scripts that merge requests locally write. */
const LOCAL_MERGE = /^Merge ((?:[\w.-]{1,80}\/[\w.-]{1,80})?#\d{1,7})\b/;

/** The request that a merge landed, as its label. */
function requestOf(history: History, { message: { merge, subject } }: Commit): string | undefined {
  if (merge?.request !== undefined) return `#${merge.request}`;
  const value = merge === undefined ? LOCAL_MERGE.exec(subject)?.[1] : undefined;
  if (value === undefined) return undefined;
  return ownIssue(history, { kind: "pull-request", value: value.replace(/^#/, ""), role: "landed-as" }) ?? value;
}

/** A merge that says nothing known of its origin ties only few commits, of one or two people … */
const PLAIN_MERGED_COMMITS = 30;
const PLAIN_MERGED_PEOPLE = 2;
/** … and none where it brings one line up to date with another. */
const SYNC = /\b(?:master|main|trunk|develop|upstream|origin|release|conflicts?|into|from|of)\b|:\/\//i;

function plainMergeKey(merge: Commit, brought: readonly Commit[]): Naming | undefined {
  const { subject } = merge.message;
  const people = new Set(brought.map(({ author }) => author)).size;
  return brought.length > PLAIN_MERGED_COMMITS || people > PLAIN_MERGED_PEOPLE || SYNC.test(subject)
    ? undefined
    : { kind: "merge", label: merge.oid.slice(0, 12), inPassing: false };
}

/** Whether commits landed as several requests before, so that the merge that brings them together is a release of this and that. */
function collects(history: History, brought: readonly Commit[]): boolean {
  const requests = new Set(
    brought.flatMap(({ message }) =>
      message.references.flatMap((one) => (one.role === "landed-as" ? (ownIssue(history, one) ?? []) : [])),
    ),
  );
  return requests.size > 1;
}

function mergeKey(history: History, merge: Commit): Naming | undefined {
  const brought = broughtBy(history).get(merge) ?? NONE;
  if (brought.length > MERGED_COMMITS) return undefined;
  const request = requestOf(history, merge);
  const branch = merge.message.merge?.branch;
  if (request !== undefined)
    return branch !== undefined && COLLECTING.test(branch) && collects(history, brought)
      ? undefined
      : { kind: "request", label: request, inPassing: false };
  if (branch === undefined) return plainMergeKey(merge, brought);
  return COLLECTING.test(branch) ? undefined : { kind: "merge", label: branch, inPassing: false };
}

function* keysIn(history: History, commit: Commit): Iterable<Naming> {
  for (const reference of commit.message.references) {
    if (reference.kind === "change-id") yield { kind: "change-id", label: reference.value, inPassing: false };
    const label = ownIssue(history, reference);
    if (label === undefined) continue;
    // Frames of a stack trace ("#0 main") and steps of a list look like issues.
    if (reference.role === "mentions" && /^#\d$/.test(label)) continue;
    const kind = reference.role === "landed-as" ? "request" : "issue";
    yield { kind, label, inPassing: reference.role === "mentions" };
  }
  if (commit.landedBy) {
    const key = mergeKey(history, commit.landedBy);
    if (key) yield key;
  }
  const request = pullRequestOf(history).get(commit);
  if (request) {
    yield { kind: "request", label: numberOf(request), inPassing: false };
    for (const label of askedFor(history, request)) yield { kind: "issue", label, inPassing: false };
  }
}

export interface Keyed extends StrongKey {
  /** People's commits under it, oldest first. */
  readonly commits: readonly Commit[];
  /** Those of them that do not only mention it. */
  readonly firm: ReadonlySet<Commit>;
}

/** A branch's name is used again for other work: after so many days it is another one. An issue stays what it is for longer. */
const REUSED_DAYS: Readonly<Record<StrongKey["kind"], number>> = {
  merge: 60,
  request: 365,
  issue: 365,
  "change-id": 365,
};

/** Commits under one label, cut where so much time passed that the label means something else. */
const cut = ({ kind, label, firm, commits }: Keyed): readonly Keyed[] =>
  cutAtGaps(commits, REUSED_DAYS[kind]).map((part) => ({
    kind,
    label,
    commits: part,
    firm: new Set(part.filter((commit) => firm.has(commit))),
  }));

function isUmbrella(commits: readonly Commit[]): boolean {
  if (commits.length > UMBRELLA_COMMITS) return true;
  const people = new Set(commits.map(({ author }) => author)).size;
  return people >= UMBRELLA_PEOPLE && commits.at(-1)!.landedAt - commits[0]!.landedAt > UMBRELLA_DAYS * 86_400;
}

/** By commit, every key that ties it to others or names a discussion. */
const keysOf = memoise((history: History): ReadonlyMap<Commit, readonly Keyed[]> => {
  const byLabel = new Map<string, { kind: StrongKey["kind"]; label: string; commits: Commit[]; firm: Set<Commit> }>();
  for (const commit of history.commits) {
    if (!isHandMade(commit)) continue;
    for (const { kind, label, inPassing } of keysIn(history, commit)) {
      const keyed = byLabel.get(label) ?? { kind, label, commits: [], firm: new Set() };
      byLabel.set(label, keyed);
      if (keyed.commits.at(-1) !== commit) keyed.commits.push(commit);
      if (!inPassing) keyed.firm.add(commit);
      if (kind === "issue") keyed.kind = "issue";
    }
  }
  const keys = new Map<Commit, Keyed[]>();
  for (const keyed of byLabel.values()) {
    if (isUmbrella(keyed.commits)) continue;
    for (const part of cut(keyed))
      for (const commit of part.commits) {
        const own = keys.get(commit);
        if (own) own.push(part);
        else keys.set(commit, [part]);
      }
  }
  return keys;
});

/** The keys of a commit; the same object for all commits under one key. */
export const strongKeysOf = (history: History, commit: Commit): readonly Keyed[] => keysOf(history).get(commit) ?? NONE;

/** The issue or request that a label names, where it was read. */
export function discussionOf(history: History, label: string): Discussion | undefined {
  const [first] = history.discussions;
  return first === undefined || !label.startsWith("#")
    ? undefined
    : discussionAt(history).get(`${placeOf(first)}${label}`);
}
