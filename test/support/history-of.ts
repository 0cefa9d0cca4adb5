/**
 * Builds a History in memory from a readable description, through the real message parser and derivations, so that a
 * signal's examples are commits as people write them. Dates are UTC; commits stand oldest first and are a line unless
 * `merges` is given.
 */
import { createHash } from "node:crypto";
import { deriveAreas } from "../../src/history/areas.ts";
import { deriveHistory } from "../../src/history/derive.ts";
import type { History } from "../../src/history/history.ts";
import { deriveLanding } from "../../src/history/landing.ts";
import { classifyAuthorship } from "../../src/identity/classify-authorship.ts";
import { resolvePeople } from "../../src/identity/resolve.ts";
import type { Change, ChangeStatus, CommitRecord, TagRecord } from "../../src/model/commit.ts";
import type { DocumentRecord } from "../../src/model/document.ts";
import type { RawIdentity } from "../../src/model/identity.ts";
import type { CommentReading } from "../../src/model/review-comment.ts";
import type { RoleLine } from "../../src/model/roles.ts";
import { startOfDay } from "../../src/model/time.ts";
import { parseMessage } from "../../src/sources/git/message.ts";
import { identitiesOnForge } from "../../src/workspace/forge-identities.ts";
import { type DiscussionDescription, discussionsOf } from "./discussions-of.ts";

export interface CommitDescription {
  /** Referred to by `merges` and, as `{name}`, inside messages (replaced by the commit's id). */
  readonly name?: string;
  /** "Ada Example <ada@example.org>" */
  readonly by: string;
  readonly committer?: string;
  /** ISO day; noon UTC. Default: one day after the commit before. */
  readonly on?: string;
  readonly message: string;
  /** Path → status; a bare list means modified. */
  readonly files?: readonly string[] | Readonly<Record<string, ChangeStatus>>;
  /** Names of commits on a side branch that this commit merges; they leave the main line. */
  readonly merges?: readonly string[];
}

export interface HistoryDescription {
  readonly commits: readonly CommitDescription[];
  /** Issues and pull requests; people by login, so that "ada" is whoever commits as ada@users.noreply.github.com. */
  readonly discussions?: readonly DiscussionDescription[];
  readonly documents?: readonly (Pick<DocumentRecord, "path" | "kind" | "title"> & Partial<DocumentRecord>)[];
  readonly roles?: readonly (Pick<RoleLine, "role" | "path" | "scope"> & {
    readonly who: string;
    readonly quote?: string;
    readonly line?: number;
  })[];
  /** Tag name → who, when, the name of the commit. */
  /** Lightweight tags: a name, and the commit's. */
  readonly lightTags?: readonly { readonly name: string; readonly target: string }[];
  readonly tags?: readonly {
    readonly name: string;
    readonly by: string;
    readonly on: string;
    readonly target: string;
  }[];
}

export function identityOf(text: string): RawIdentity {
  const match = /^(.*?)\s*<(.*)>$/.exec(text);
  return match ? { name: match[1]!, email: match[2]! } : { name: text, email: "" };
}

const fakeId = (seed: string): string => createHash("sha1").update(seed).digest("hex");

function changesOf(files: CommitDescription["files"]): Change[] {
  if (files === undefined) return [];
  if (Array.isArray(files)) return (files as readonly string[]).map((path) => ({ path, status: "M" }));
  return Object.entries(files as Record<string, ChangeStatus>).map(([path, status]) => ({ path, status }));
}

/** Stands in for the reader of review comments: "because" teaches, "?" asks, "nice" praises, "LGTM" approves, all else directs. */
function readComment(text: string): CommentReading | undefined {
  if (text.trim() === "") return undefined;
  const kind = /\bbecause\b/.test(text)
    ? "teaches"
    : text.includes("?")
      ? "asks"
      : /\bnice\b/i.test(text)
        ? "praises"
        : /\bLGTM\b/.test(text)
          ? "approves"
          : "directs";
  return {
    kind,
    confidence: 0.9,
    because: [{ start: 0, end: Math.min(20, text.length), words: text.slice(0, 20), clue: "described" }],
    givesReason: kind === "teaches",
    namesTradeOff: /\btrade-off\b/.test(text),
    givesAlternative: /\binstead\b/.test(text),
    linksReference: /https?:/.test(text),
    isQuestion: text.includes("?"),
  };
}

/** @example historyOf({ commits: [{ by: "Ada <ada@example.org>", message: "Fix it", files: ["a.c"] }] }) */
export function historyOf(description: HistoryDescription): History {
  const ids = new Map<string, string>();
  const sideBranches = new Set(description.commits.flatMap((commit) => commit.merges ?? []));
  const records: CommitRecord[] = [];
  let time = startOfDay("2024-01-01") + 43_200;
  let main: string | undefined;
  const branchTip = new Map<string, string>();
  for (const [index, commit] of description.commits.entries()) {
    time = commit.on
      ? Math.max(startOfDay(commit.on) + 43_200 + (records.at(-1) ? index : 0), commit.on ? 0 : time)
      : time + 86_400;
    const oid = fakeId(`${index} ${commit.message}`);
    if (commit.name) ids.set(commit.name, oid);
    const message = commit.message.replace(/\{(\w+)\}/g, (whole, name: string) => ids.get(name) ?? whole);
    const onSide = commit.name !== undefined && sideBranches.has(commit.name);
    const group = onSide ? description.commits.findIndex((other) => other.merges?.includes(commit.name!)) : -1;
    const parents = onSide
      ? [branchTip.get(String(group)) ?? main].filter((id): id is string => id !== undefined)
      : [main, commit.merges ? branchTip.get(String(index)) : undefined].filter((id): id is string => id !== undefined);
    if (onSide) branchTip.set(String(group), oid);
    else main = oid;
    const author = identityOf(commit.by);
    records.push({
      oid,
      parents,
      author,
      committer: commit.committer ? identityOf(commit.committer) : author,
      authoredAt: time,
      committedAt: time,
      message: parseMessage(message),
      changes: commit.merges ? [] : changesOf(commit.files ?? ["src/main.c"]),
      changesTotal: commit.merges ? 0 : changesOf(commit.files ?? ["src/main.c"]).length,
    });
  }
  const discussions = discussionsOf(description.discussions ?? [], (name) => ids.get(name) ?? "");
  const raws = [
    ...identitiesOnForge(discussions).identities,
    ...records.flatMap((record) => [
      record.author,
      record.committer,
      ...record.message.trailers.flatMap((trailer) => trailer.people),
    ]),
    ...(description.roles ?? []).map((role) => identityOf(role.who)),
    ...(description.tags ?? []).map((tag) => identityOf(tag.by)),
  ];
  const unique = [...new Map(raws.map((raw) => [`${raw.name}\0${raw.email}`, raw])).values()];
  const people = resolvePeople(unique.map((raw) => ({ raw, mapped: raw, lastUsed: 0 })));
  const tree = [...new Set(records.flatMap((record) => record.changes.map((change) => change.path)))].map((path) => ({
    path,
    blob: fakeId(path),
  }));
  const tags: TagRecord[] = (description.tags ?? []).map((tag) => ({
    name: tag.name,
    oid: fakeId(`tag ${tag.name}`),
    target: ids.get(tag.target) ?? "",
    tagger: identityOf(tag.by),
    taggedAt: startOfDay(tag.on) + 43_200,
    subject: tag.name,
  }));
  return deriveHistory({
    repo: { key: fakeId("repository"), name: "example", shallow: false, pathsReadable: true },
    until: Number.POSITIVE_INFINITY,
    landed: deriveLanding(records, main ? [main] : []),
    personOf: people.of,
    authoredOf: (record) => classifyAuthorship(record, undefined, (raw) => people.of(raw).kind),
    people: people.all,
    areas: deriveAreas(tree, []),
    roles: (description.roles ?? []).map((role) => ({
      raw: identityOf(role.who),
      role: role.role,
      path: role.path,
      blob: fakeId(role.path),
      line: role.line ?? 1,
      quote: role.quote ?? `${role.scope} ${role.who}`,
      scope: role.scope,
    })),
    documents: (description.documents ?? []).map((document) => ({
      blob: fakeId(document.path),
      because: "described",
      authors: [],
      ...document,
    })),
    tags,
    lightTags: (description.lightTags ?? []).map(({ name, target }) => ({ name, target: ids.get(target) ?? "" })),
    discussions,
    readComment,
  });
}
