/**
 * Issues and pull requests of the repository's forge, where they were read: who said and did what in them, and which
 * commits a pull request landed as. Only what was there by the History's last moment.
 */
import type {
  CommentRecord,
  DiscussionRecord,
  EventRecord,
  ForgeAccount,
  ForgeKind,
  ForgePlace,
  ForgeRecord,
  ReviewRecord,
} from "../model/forge.ts";
import { placeKey } from "../model/forge.ts";
import { accountIdentity } from "../model/forge-identity.ts";
import type { Person, RawIdentity } from "../model/identity.ts";
import { dayOf } from "../model/time.ts";
import {
  type Comment,
  type Commit,
  type Discussion,
  type Entry,
  type EntryCommon,
  type History,
  memoise,
} from "./history.ts";
import { broughtBy } from "./reviews.ts";

export interface DiscussionSource {
  readonly place: ForgePlace;
  readonly records: readonly ForgeRecord[];
}

/** Area of a path that commits touched; undefined for others. */
export const areaOfPath = memoise((history: History): ReadonlyMap<string, string> => {
  const areas = new Map<string, string>();
  for (const { touches } of history.commits) for (const { file } of touches) areas.set(file.path, file.area);
  return areas;
});

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Parts {
  discussion: DiscussionRecord | undefined;
  readonly rest: (CommentRecord | ReviewRecord | EventRecord)[];
}

/** What names a discussion in its repository: GitLab counts issues and merge requests apart, and writes "!12" for the latter. */
const nameOf = (kind: ForgeKind, record: ForgeRecord): string =>
  `${kind === "gitlab" && record.kind === "pull-request" ? "!" : "#"}${record.number}`;

/** The records that count, by discussion: of one key the last, with what was said of its thread later. */
function byName(kind: ForgeKind, records: readonly ForgeRecord[], until: number): ReadonlyMap<string, Parts> {
  const last = new Map<string, ForgeRecord>();
  for (const record of records) last.set(record.key, record);
  const found = new Map<string, Parts>();
  for (const record of last.values()) {
    if (record.at > until || record.type === "resolution") continue;
    const name = nameOf(kind, record);
    const parts = found.get(name) ?? { discussion: undefined, rest: [] };
    found.set(name, parts);
    if (record.type === "discussion") parts.discussion = record;
    else if (record.type === "comment") {
      const resolution = last.get(`resolution/${record.key}`);
      parts.rest.push(resolution?.type === "resolution" ? { ...record, resolved: resolution.resolved } : record);
    } else parts.rest.push(record);
  }
  return found;
}

/** The commits of a pull request: what its merge brought, else what it was squashed or rebased into. */
function landedCommits(
  record: DiscussionRecord,
  rest: Parts["rest"],
  history: Pick<History, "find">,
  brought: (merge: Commit) => readonly Commit[],
): readonly Commit[] {
  const landed = record.landedAs === "" ? undefined : history.find(record.landedAs);
  if (landed?.isMerge) return brought(landed);
  const own = rest.flatMap((one) =>
    one.type === "event" && one.event === "committed" ? (history.find(one.commit) ?? []) : [],
  );
  const all = landed && !own.includes(landed) ? [...own, landed] : own;
  return [...new Set(all)].sort((a, b) => a.index - b.index);
}

function rank(areas: Iterable<string>): readonly string[] {
  const counts = new Map<string, number>();
  for (const area of areas) if (area !== "") counts.set(area, (counts.get(area) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([area]) => area);
}

/**
 * @param until seconds; what came later is left out, and what was closed later is open.
 * @param personOf who an account is.
 */
export function deriveDiscussions(
  history: History,
  sources: readonly DiscussionSource[],
  until: number,
  personOf: (raw: RawIdentity) => Person,
): readonly Discussion[] {
  const merges = broughtBy(history);
  const areas = areaOfPath(history);
  const all: Discussion[] = [];
  for (const { place, records } of sources) {
    const name = placeKey(place);
    const rawOf = (account: ForgeAccount | undefined): RawIdentity | undefined =>
      account && accountIdentity(place.kind, account);
    const person = (account: ForgeAccount | undefined): Person | undefined => {
      const raw = rawOf(account);
      return raw && personOf(raw);
    };
    for (const [sign, { discussion: record, rest }] of byName(place.kind, records, until)) {
      if (record === undefined) continue;
      const isClosed = record.closedAt !== undefined && record.closedAt <= until;
      const commits =
        record.kind === "pull-request" && isClosed
          ? landedCommits(record, rest, history, (merge) => merges.get(merge) ?? [])
          : [];
      const entries: Entry[] = [];
      const discussion: Mutable<Discussion> = {
        object: `${name}${sign}`,
        url: record.url,
        number: record.number,
        kind: record.kind,
        title: record.title,
        body: record.body,
        at: record.at,
        day: dayOf(record.at),
        author: person(record.author),
        raw: rawOf(record.author),
        state: isClosed ? record.state : "open",
        closedDay: isClosed ? dayOf(record.closedAt!) : undefined,
        closedAt: isClosed ? record.closedAt : undefined,
        closedAs: isClosed ? record.closedAs : "",
        closedBy: isClosed ? person(record.closedBy) : undefined,
        mergedBy: isClosed ? person(record.mergedBy) : undefined,
        labels: record.labels,
        milestone: record.milestone,
        assignees: record.assignees.flatMap((account) => person(account) ?? []),
        reactions: record.reactions,
        draft: record.draft,
        entries,
        commits,
        areas: [],
      };
      const comments = new Map<string, Comment>();
      rest.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
      for (const one of rest) {
        const common: EntryCommon = {
          object: `${name}${sign}/${one.key}`,
          url: one.url || record.url,
          at: one.at,
          day: dayOf(one.at),
          author: person(one.author),
          raw: rawOf(one.author),
          discussion,
        };
        if (one.type === "comment") {
          const comment: Comment = {
            ...common,
            kind: "comment",
            body: one.body,
            place: one.place,
            answers: comments.get(one.answers),
            review: one.review === "" ? "" : `${name}${sign}/${one.review}`,
            reactions: one.reactions,
            resolved: one.resolved,
          };
          comments.set(one.key, comment);
          entries.push(comment);
        } else if (one.type === "review")
          entries.push({ ...common, kind: "review", verdict: one.verdict, body: one.body, commit: one.commit });
        else if (one.type === "event")
          entries.push({
            ...common,
            kind: "event",
            event: one.event,
            commit: one.commit,
            to: person(one.to),
            what: one.what,
          });
      }
      const landedIn = rank(commits.flatMap((commit) => commit.areas));
      discussion.areas =
        landedIn.length > 0
          ? landedIn
          : rank(entries.flatMap((entry) => (entry.kind === "comment" && areas.get(entry.place?.path ?? "")) || []));
      all.push(discussion);
    }
  }
  return all.sort((a, b) => a.at - b.at || a.number - b.number);
}

/** Pull requests by the commits that they landed as. */
export const pullRequestOf = memoise((history: History): ReadonlyMap<Commit, Discussion> => {
  const found = new Map<Commit, Discussion>();
  for (const discussion of history.discussions) for (const commit of discussion.commits) found.set(commit, discussion);
  return found;
});

const entriesByAuthorOf = memoise((history: History): ReadonlyMap<Person, readonly Entry[]> => {
  const byAuthor = new Map<Person, Entry[]>();
  for (const { entries } of history.discussions)
    for (const entry of entries) {
      if (entry.author === undefined) continue;
      const own = byAuthor.get(entry.author);
      if (own) own.push(entry);
      else byAuthor.set(entry.author, [entry]);
    }
  for (const own of byAuthor.values()) own.sort((a, b) => a.at - b.at || (a.object < b.object ? -1 : 1));
  return byAuthor;
});

/** What somebody said and did on the forge, oldest first. */
export const entriesBy = (history: History, person: Person): readonly Entry[] =>
  entriesByAuthorOf(history).get(person) ?? [];

/** Everybody who said or did something on the forge. */
export const partakersOf = (history: History): readonly Person[] => [...entriesByAuthorOf(history).keys()];

const discussionsByAuthorOf = memoise((history: History): ReadonlyMap<Person, readonly Discussion[]> => {
  const byAuthor = new Map<Person, Discussion[]>();
  for (const discussion of history.discussions) {
    if (discussion.author === undefined) continue;
    const own = byAuthor.get(discussion.author);
    if (own) own.push(discussion);
    else byAuthor.set(discussion.author, [discussion]);
  }
  return byAuthor;
});

/** The discussions somebody began, oldest first. */
export const discussionsBy = (history: History, person: Person): readonly Discussion[] =>
  discussionsByAuthorOf(history).get(person) ?? [];
