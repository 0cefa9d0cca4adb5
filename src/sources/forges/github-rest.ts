/**
 * GitHub's REST objects → records: the same for what the API answers and what archives of it keep. The fields are those
 * of "REST API endpoints for issues, pulls and timeline events" (docs.github.com/rest), version 2022-11-28.
 */
import type {
  CodePlace,
  CommentRecord,
  DiscussionRecord,
  EventKind,
  EventRecord,
  ForgeAccount,
  ForgeRecord,
  ReviewRecord,
  Verdict,
} from "../../model/forge.ts";
import {
  commitOf,
  idOf,
  type JsonObject,
  namesOf,
  numberOf,
  objectOf,
  objectsOf,
  secondsOf,
  textOf,
  wordOf,
} from "./json-value.ts";

const HUNK = 2000;

/** Undefined for an account that is gone (null, or "ghost"). */
export function accountOf(value: unknown): ForgeAccount | undefined {
  const user = objectOf(value);
  const login = wordOf(user?.login);
  if (!user || login === "" || login === "ghost") return undefined;
  return {
    login,
    id: idOf(user.id),
    name: wordOf(user.name),
    email: wordOf(user.email),
    isBot: user.type === "Bot" || login.endsWith("[bot]"),
  };
}

const accountsOf = (value: unknown): ForgeAccount[] => objectsOf(value).flatMap((one) => accountOf(one) ?? []);

const reactionsOf = (value: unknown): number => numberOf(objectOf(value)?.total_count) ?? 0;

/** The number at the end of an address such as ".../issues/12"; undefined where there is none. */
const numberIn = (value: unknown): number | undefined => {
  const digits = typeof value === "string" ? /\/(?:issues|pulls?)\/(\d{1,12})(?:[/#?]|$)/.exec(value)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
};

/**
 * An issue, or a pull request as either endpoint gives it. Undefined where it lacks number or date.
 * @param value an element of /issues or /pulls.
 */
export function discussionOf(value: JsonObject): DiscussionRecord | undefined {
  const number = numberOf(value.number);
  const at = secondsOf(value.created_at);
  if (number === undefined || at === undefined) return undefined;
  const link = objectOf(value.pull_request);
  const isPull = link !== undefined || "merge_commit_sha" in value || objectOf(value.head) !== undefined;
  const mergedAt = secondsOf(value.merged_at) ?? secondsOf(link?.merged_at);
  const isMerged = mergedAt !== undefined || value.merged === true;
  const head = objectOf(value.head);
  const closedAt = mergedAt ?? secondsOf(value.closed_at);
  return {
    type: "discussion",
    key: `discussion/${number}`,
    number,
    at,
    updatedAt: secondsOf(value.updated_at) ?? at,
    author: accountOf(value.user),
    url: wordOf(value.html_url),
    kind: isPull ? "pull-request" : "issue",
    title: wordOf(value.title),
    body: textOf(value.body),
    state: isMerged ? "merged" : value.state === "open" ? "open" : "closed",
    closedAt,
    closedAs: wordOf(value.state_reason),
    closedBy: accountOf(value.closed_by),
    mergedBy: accountOf(value.merged_by),
    labels: namesOf(value.labels),
    milestone: wordOf(objectOf(value.milestone)?.title),
    assignees: accountsOf(value.assignees),
    reactions: reactionsOf(value.reactions),
    draft: value.draft === true,
    landedAs: isMerged ? commitOf(value.merge_commit_sha) : "",
    head: commitOf(head?.sha),
    base: wordOf(objectOf(value.base)?.ref),
    branch: wordOf(head?.ref),
  };
}

/** A comment below a discussion: an element of /issues/comments, or a "commented" event of a timeline. */
export function commentOf(
  value: JsonObject,
  number = numberIn(value.issue_url) ?? numberIn(value.html_url),
): CommentRecord | undefined {
  const id = idOf(value.id);
  const at = secondsOf(value.created_at);
  if (id === "" || at === undefined || number === undefined) return undefined;
  return {
    type: "comment",
    key: `comment/${id}`,
    number,
    at,
    updatedAt: secondsOf(value.updated_at) ?? at,
    author: accountOf(value.user ?? value.actor),
    url: wordOf(value.html_url),
    body: textOf(value.body),
    place: undefined,
    answers: "",
    review: "",
    reactions: reactionsOf(value.reactions),
    resolved: undefined,
  };
}

/** GitHub takes the current line away where the lines below a comment have changed. */
function placeOf(value: JsonObject): CodePlace | undefined {
  const path = textOf(value.path);
  if (path === "") return undefined;
  const isFile = value.subject_type === "file";
  return {
    path,
    line: numberOf(value.original_line) ?? numberOf(value.line),
    commit: commitOf(value.original_commit_id),
    hunk: textOf(value.diff_hunk).slice(-HUNK),
    stands: isFile || !("line" in value) ? undefined : numberOf(value.line) !== undefined,
  };
}

/** A comment on code: an element of /pulls/comments. */
export function codeCommentOf(
  value: JsonObject,
  number = numberIn(value.pull_request_url) ?? numberIn(value.html_url),
): CommentRecord | undefined {
  const base = commentOf(value, number);
  if (!base) return undefined;
  const answers = idOf(value.in_reply_to_id);
  const review = idOf(value.pull_request_review_id);
  return {
    ...base,
    key: `code-comment/${idOf(value.id)}`,
    place: placeOf(value),
    answers: answers === "" ? "" : `code-comment/${answers}`,
    review: review === "" ? "" : `review/${review}`,
  };
}

/** Verdicts of reviews by GitHub's own words, in small letters. */
export const VERDICTS: Readonly<Record<string, Verdict>> = {
  approved: "approved",
  changes_requested: "changes-requested",
  commented: "commented",
  dismissed: "dismissed",
};

/** A review: an element of /pulls/N/reviews, or a "reviewed" event of a timeline. Undefined for one not sent yet. */
export function reviewOf(
  value: JsonObject,
  number = numberIn(value.pull_request_url) ?? numberIn(value.html_url),
): ReviewRecord | undefined {
  const id = idOf(value.id);
  const at = secondsOf(value.submitted_at) ?? secondsOf(value.created_at);
  const verdict = VERDICTS[wordOf(value.state).toLowerCase()];
  if (id === "" || at === undefined || number === undefined || verdict === undefined) return undefined;
  return {
    type: "review",
    key: `review/${id}`,
    number,
    at,
    updatedAt: secondsOf(value.updated_at) ?? at,
    author: accountOf(value.user ?? value.actor),
    url: wordOf(value.html_url),
    verdict,
    body: textOf(value.body),
    commit: commitOf(value.commit_id),
  };
}

const EVENTS: Readonly<Record<string, EventKind>> = {
  closed: "closed",
  reopened: "reopened",
  merged: "merged",
  labeled: "labelled",
  unlabeled: "unlabelled",
  assigned: "assigned",
  unassigned: "unassigned",
  review_requested: "review-requested",
  renamed: "renamed",
  committed: "committed",
  head_ref_force_pushed: "force-pushed",
  referenced: "referenced",
  "cross-referenced": "referenced",
  milestoned: "milestoned",
  ready_for_review: "ready",
  convert_to_draft: "draft",
  converted_to_draft: "draft",
  marked_as_duplicate: "duplicate",
};

/** What an event is about, in a few words. */
function whatOf(value: JsonObject): string {
  const source = objectOf(objectOf(value.source)?.issue);
  const repository = wordOf(objectOf(source?.repository)?.full_name);
  return (
    wordOf(objectOf(value.label)?.name) ||
    wordOf(objectOf(value.rename)?.to) ||
    wordOf(objectOf(value.milestone)?.title) ||
    (source ? `${repository}#${numberOf(source.number) ?? ""}` : "") ||
    wordOf(typeof value.message === "string" ? value.message.split("\n", 1)[0] : "")
  );
}

/** A timeline or issue event; undefined for kinds that say nothing of work, such as "subscribed". */
export function eventOf(value: JsonObject, number = numberOf(objectOf(value.issue)?.number)): EventRecord | undefined {
  const event = EVENTS[wordOf(value.event)];
  const author = objectOf(value.author);
  const at = secondsOf(value.created_at) ?? secondsOf(objectOf(value.committer)?.date) ?? secondsOf(author?.date);
  if (event === undefined || at === undefined || number === undefined) return undefined;
  const commit = commitOf(value.sha) || commitOf(value.commit_id);
  // One commit may be in several pull requests.
  const id = idOf(value.id) || (event === "committed" ? `${number}/${commit}` : wordOf(value.node_id));
  const source = objectOf(objectOf(value.source)?.issue);
  return {
    type: "event",
    key: `event/${id || `${number}/${event}/${at}/${numberOf(source?.number) ?? ""}`}`,
    number,
    at,
    updatedAt: at,
    author: accountOf(value.actor),
    url: wordOf(value.html_url),
    event,
    commit,
    to: accountOf(value.assignee ?? value.requested_reviewer),
    what: whatOf(value),
    committed: event === "committed" && author ? { name: wordOf(author.name), email: wordOf(author.email) } : undefined,
  };
}

/** An entry of a timeline: a comment, a review or an event. */
export function timelineEntryOf(value: JsonObject, number: number): ForgeRecord | undefined {
  if (value.event === "commented") return commentOf(value, number);
  if (value.event === "reviewed") return reviewOf(value, number);
  return eventOf(value, number);
}
