/**
 * Gerrit's changes → records (gerrit-review.googlesource.com/Documentation/rest-api-changes.html, ChangeInfo and
 * CommentInfo). Who voted what, and when, stands in the messages of a change, in words that Gerrit itself writes:
 * "Patch Set 3: Code-Review+2". Only votes on Code-Review are reviews; other labels are mostly set by programs.
 */
import type {
  CommentRecord,
  DiscussionRecord,
  EventKind,
  EventRecord,
  ForgeAccount,
  ForgeRecord,
  MappedPayload,
  ReviewRecord,
  Verdict,
} from "../../../model/forge.ts";
import { tally } from "../archives/tally.ts";
import {
  commitOf,
  idOf,
  isObject,
  type JsonObject,
  numberOf,
  objectOf,
  objectsOf,
  textOf,
  wordOf,
} from "../json-value.ts";

/** "2013-02-21 11:16:36.775000000", UTC without saying so; an ISO time is one too. */
export function gerritSecondsOf(value: unknown): number | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(typeof value === "string" ? value : "") ?? [];
  const at = day ? Date.parse(`${day}T${time}Z`) / 1000 : Number.NaN;
  return at > 0 && at < 4_102_444_800 ? at : undefined;
}

/** Accounts have a login only where the server shows it: then their address, else their number. */
function gerritAccountOf(value: unknown): ForgeAccount | undefined {
  const account = objectOf(value);
  if (!account) return undefined;
  const id = idOf(account._account_id);
  const email = wordOf(account.email);
  const login = wordOf(account.username) || email || (id === "" ? "" : `id-${id}`);
  if (login === "") return undefined;
  const isBot = Array.isArray(account.tags) && account.tags.includes("SERVICE_USER");
  return { login, id, name: wordOf(account.name), email, isBot };
}

interface Revision {
  readonly number: number | undefined;
  readonly commit: string;
  readonly message: string;
}

function revisionsOf(data: JsonObject): readonly Revision[] {
  return Object.entries(objectOf(data.revisions) ?? {}).map(([commit, value]) => ({
    number: numberOf(objectOf(value)?._number),
    commit: commitOf(commit),
    message: textOf(objectOf(objectOf(value)?.commit)?.message),
  }));
}

const STATES: Readonly<Record<string, DiscussionRecord["state"]>> = { MERGED: "merged", ABANDONED: "closed" };

function discussionOf(data: JsonObject, revisions: readonly Revision[], url: string): DiscussionRecord | undefined {
  const number = numberOf(data._number);
  const at = gerritSecondsOf(data.created);
  if (number === undefined || at === undefined) return undefined;
  const current = commitOf(data.current_revision) || (revisions.at(-1)?.commit ?? "");
  const state = STATES[wordOf(data.status)] ?? "open";
  const updatedAt = gerritSecondsOf(data.updated) ?? at;
  return {
    type: "discussion",
    key: `discussion/${number}`,
    number,
    at,
    updatedAt,
    author: gerritAccountOf(data.owner),
    url,
    kind: "pull-request",
    title: wordOf(data.subject),
    body: revisions.find(({ commit }) => commit === current)?.message ?? "",
    state,
    closedAt: state === "open" ? undefined : (gerritSecondsOf(data.submitted) ?? updatedAt),
    closedAs: "",
    closedBy: undefined,
    mergedBy: state === "merged" ? gerritAccountOf(data.submitter) : undefined,
    labels: (Array.isArray(data.hashtags) ? data.hashtags : []).map(wordOf).filter((label) => label !== ""),
    milestone: wordOf(data.topic),
    assignees: [],
    reactions: 0,
    draft: data.work_in_progress === true,
    landedAs: state === "merged" ? current : "",
    head: current,
    base: wordOf(data.branch),
    branch: "",
  };
}

/** The words of votes before labels were printed (Gerrit 2.5 and older). */
const OLD_VOTES: readonly (readonly [RegExp, number])[] = [
  [/Looks good to me, approved/, 2],
  [/Looks good to me, but someone else must approve/, 1],
  [/I would prefer (?:that you didn't submit|this is not (?:merged|submitted))/, -1],
  [/Do not (?:submit|merge)|This shall not be (?:merged|submitted)/, -2],
];

/** The vote on Code-Review in the first line of a message; undefined where there is none, 0 where it was taken back. */
export function voteIn(line: string): number | undefined {
  const [, sign, value] = /\bCode-Review([+-])(\d)/.exec(line) ?? [];
  if (sign && value) return Number(`${sign}${value}`);
  if (/(?:^|[\s:])-Code-Review\b/.test(line)) return 0;
  return OLD_VOTES.find(([pattern]) => pattern.test(line))?.[1];
}

/** +1 says "good, but somebody else must approve": a comment. */
const verdictOf = (vote: number | undefined): Verdict =>
  vote === undefined || vote === 1
    ? "commented"
    : vote >= 2
      ? "approved"
      : vote === 0
        ? "dismissed"
        : "changes-requested";

const EVENTS: readonly (readonly [RegExp, EventKind])[] = [
  [
    /^(?:Change has been successfully|Patch Set \d+: Change has been successfully|Patch Set \d+ was (?:successfully )?(?:cherry.picked|merged))/i,
    "merged",
  ],
  [/^(?:Patch Set \d+: )?Abandoned/, "closed"],
  [/^(?:Patch Set \d+: )?Restored/, "reopened"],
  [/^Uploaded patch set (?!1[.\s:])/, "force-pushed"],
];

const OTHER_LABEL = "vote on another label than Code-Review";

interface ChangePlace {
  readonly number: number;
  readonly url: string;
  readonly revisions: readonly Revision[];
}

/** What one message of a change says; a reason where that is nothing. */
function recordOfMessage(
  message: JsonObject,
  index: number,
  { number, url, revisions }: ChangePlace,
): ForgeRecord | string {
  const at = gerritSecondsOf(message.date);
  if (at === undefined) return "message without date";
  const text = textOf(message.message);
  const [first = "", ...rest] = text.split("\n");
  const id = idOf(message.id) || `${at}/${index}`;
  const commit = revisions.find((revision) => revision.number === numberOf(message._revision_number))?.commit ?? "";
  const common = { number, at, updatedAt: at, author: gerritAccountOf(message.author), url };
  const event = EVENTS.find(([pattern]) => pattern.test(first))?.[1];
  if (event !== undefined) {
    const record: EventRecord = {
      ...common,
      type: "event",
      key: `event/${number}/${id}`,
      event,
      commit,
      to: undefined,
      what: "",
      committed: undefined,
    };
    return record;
  }
  if (!/^Patch Set \d+/.test(first)) return "message of Gerrit: says nothing of work";
  const vote = voteIn(first);
  const body = rest
    .join("\n")
    .replace(/^\(\d+ (?:inline )?comments?\)$/m, "")
    .trim();
  const said =
    body ||
    first
      .replace(/^Patch Set \d+:?\s*/, "")
      .replace(/[\w-]+[+-]\d\s*/g, "")
      .replace(/^\(\d+ comments?\)$/, "");
  const isProgram = wordOf(message.tag).startsWith("autogenerated:");
  if (vote === undefined && isProgram) return "message of a program";
  // Mostly programs: "Patch Set 1: Verified+1".
  if (vote === undefined && /\b(?!Code-Review)[A-Z][\w-]{0,60}[+-]\d\b/.test(first)) return OTHER_LABEL;
  const hasComments = /^\(\d+ (?:inline )?comments?\)$/m.test(text);
  if (vote === undefined && said === "" && !hasComments) return OTHER_LABEL;
  const review: ReviewRecord = {
    ...common,
    type: "review",
    key: `review/${number}/${id}`,
    verdict: verdictOf(vote),
    body: body,
    commit,
  };
  return review;
}

/** A change with all its messages. */
export function mapGerritChange(data: JsonObject): MappedPayload {
  const revisions = revisionsOf(data);
  const url = wordOf(data.web_url);
  const discussion = discussionOf(data, revisions, url);
  if (!discussion) return { records: [], skipped: new Map([["change without number or date", 1]]) };
  const found = objectsOf(data.messages).map((message, index) =>
    recordOfMessage(message, index, { number: discussion.number, url, revisions }),
  );
  return {
    records: [discussion, ...found.filter((one) => typeof one !== "string")],
    skipped: tally(found.filter((one) => typeof one === "string")),
  };
}

/** Paths that stand for no file. */
const isFile = (path: string): boolean => path !== "/PATCHSET_LEVEL";

/** The comments of a change: lists by path. `data.web_url` is the change's address. */
export function mapGerritComments(data: JsonObject, number: number | undefined): MappedPayload {
  const byPath = objectOf(data.comments) ?? {};
  const found: CommentRecord[] = [];
  const unresolved = new Map<string, boolean>();
  const reasons: string[] = [];
  for (const [path, list] of Object.entries(byPath))
    for (const comment of Array.isArray(list) ? list.filter(isObject) : []) {
      const at = gerritSecondsOf(comment.updated);
      const id = wordOf(comment.id);
      if (at === undefined || id === "" || number === undefined) {
        reasons.push("comment without id or date");
        continue;
      }
      const key = `code-comment/${id}`;
      const answers = wordOf(comment.in_reply_to);
      if (typeof comment.unresolved === "boolean") unresolved.set(key, comment.unresolved);
      found.push({
        type: "comment",
        key,
        number,
        at,
        updatedAt: at,
        author: gerritAccountOf(comment.author),
        url: wordOf(data.web_url),
        body: textOf(comment.message),
        place: isFile(path)
          ? {
              path: textOf(path),
              line: numberOf(comment.line),
              commit: commitOf(comment.commit_id),
              hunk: "",
              stands: undefined,
            }
          : undefined,
        answers: answers === "" ? "" : `code-comment/${answers}`,
        review: "",
        reactions: 0,
        resolved: undefined,
      });
    }
  return { records: withResolution(found, unresolved), skipped: tally(reasons) };
}

/** A thread is resolved where its last comment is. */
function withResolution(comments: readonly CommentRecord[], unresolved: ReadonlyMap<string, boolean>): CommentRecord[] {
  const byKey = new Map(comments.map((comment) => [comment.key, comment]));
  const rootOf = (comment: CommentRecord): string => {
    let at = comment;
    for (let step = 0; step < 1000; step++) {
      const before = byKey.get(at.answers);
      if (!before) break;
      at = before;
    }
    return at.key;
  };
  const last = new Map<string, CommentRecord>();
  for (const comment of comments) {
    const root = rootOf(comment);
    const known = last.get(root);
    if (!known || comment.at >= known.at) last.set(root, comment);
  }
  return comments.map((comment) => {
    const open = unresolved.get(last.get(rootOf(comment))?.key ?? "");
    return { ...comment, resolved: open === undefined ? undefined : !open };
  });
}
