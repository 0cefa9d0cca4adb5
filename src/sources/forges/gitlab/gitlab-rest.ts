/**
 * GitLab's REST objects → records: the same for what the API answers and what exports of it keep (docs.gitlab.com/api:
 * issues, merge_requests, discussions, resource state and label events). GitLab counts issues and merge requests apart, so
 * keys name the kind, and each record says which it is. Approvals, review requests, assignments and state changes are told
 * by system notes, whose English words are the same on every server.
 */
import type {
  CodePlace,
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
} from "../json-value.ts";

type Kind = "issue" | "pull-request";

/** Undefined for an account that is gone: GitLab calls what it left behind "ghost". */
function gitlabAccountOf(value: unknown): ForgeAccount | undefined {
  const user = objectOf(value);
  const login = wordOf(user?.username);
  if (!user || login === "" || /^ghost\d*$/.test(login)) return undefined;
  return {
    login,
    id: idOf(user.id),
    name: wordOf(user.name),
    email: wordOf(user.public_email) || wordOf(user.email),
    isBot: user.bot === true || /^(?:project|group)_\d+_bot/.test(login),
  };
}

/** "issue/12", "pull-request/12": names a discussion for good. */
const placeKey = (kind: Kind, number: number): string => `${kind}/${number}`;

/** What kind an object is, by its fields or its address. */
export const isMergeRequest = (value: JsonObject): boolean => "source_branch" in value || "target_branch" in value;

/** An issue or merge request; undefined where it lacks number or date. */
export function gitlabDiscussionOf(value: JsonObject): DiscussionRecord | undefined {
  const number = numberOf(value.iid);
  const at = secondsOf(value.created_at);
  if (number === undefined || at === undefined) return undefined;
  const isPull = isMergeRequest(value);
  const mergedAt = secondsOf(value.merged_at);
  const isMerged = value.state === "merged" || mergedAt !== undefined;
  const head = commitOf(value.sha);
  const landedAs = commitOf(value.merge_commit_sha) || commitOf(value.squash_commit_sha) || head;
  return {
    type: "discussion",
    key: `discussion/${placeKey(isPull ? "pull-request" : "issue", number)}`,
    number,
    at,
    updatedAt: secondsOf(value.updated_at) ?? at,
    author: gitlabAccountOf(value.author),
    url: wordOf(value.web_url),
    kind: isPull ? "pull-request" : "issue",
    title: wordOf(value.title),
    body: textOf(value.description),
    state: isMerged ? "merged" : value.state === "opened" || value.state === "reopened" ? "open" : "closed",
    closedAt: mergedAt ?? secondsOf(value.closed_at),
    closedAs: "",
    closedBy: gitlabAccountOf(value.closed_by),
    mergedBy: gitlabAccountOf(value.merge_user ?? value.merged_by),
    labels: namesOf(value.labels),
    milestone: wordOf(objectOf(value.milestone)?.title),
    assignees: objectsOf(value.assignees).flatMap((one) => gitlabAccountOf(one) ?? []),
    reactions: numberOf(value.upvotes) ?? 0,
    draft: value.draft === true || value.work_in_progress === true,
    landedAs: isMerged ? landedAs : "",
    head,
    base: wordOf(value.target_branch),
    branch: wordOf(value.source_branch),
  };
}

function placeOf(value: unknown): CodePlace | undefined {
  const position = objectOf(value);
  const path = textOf(position?.new_path) || textOf(position?.old_path);
  if (!position || path === "") return undefined;
  return {
    path,
    line: numberOf(position.new_line) ?? numberOf(position.old_line),
    commit: commitOf(position.head_sha),
    hunk: "",
    stands: undefined,
  };
}

const kindOf = (noteable: unknown): Kind | undefined =>
  noteable === "MergeRequest" ? "pull-request" : noteable === "Issue" || noteable === "WorkItem" ? "issue" : undefined;

interface NotePlace {
  readonly kind: Kind;
  readonly number: number;
  readonly url: string;
}

function commentOf(note: JsonObject, at: number, { kind, number, url }: NotePlace): CommentRecord {
  const id = idOf(note.id);
  return {
    type: "comment",
    key: `note/${id}`,
    kind,
    number,
    at,
    updatedAt: secondsOf(note.updated_at) ?? at,
    author: gitlabAccountOf(note.author),
    url: url === "" ? "" : `${url}#note_${id}`,
    body: textOf(note.body),
    place: placeOf(note.position ?? note.original_position),
    answers: "",
    review: "",
    reactions: 0,
    resolved: note.resolvable === true ? note.resolved === true : undefined,
  };
}

const VERDICTS: readonly (readonly [RegExp, Verdict])[] = [
  [/^approved this merge request/, "approved"],
  [/^unapproved this merge request/, "dismissed"],
  [/^requested changes/, "changes-requested"],
];

const EVENTS: readonly (readonly [RegExp, EventKind])[] = [
  [/^closed(?:$| via)/, "closed"],
  [/^reopened$/, "reopened"],
  [/^merged$/, "merged"],
  [/^requested review from /, "review-requested"],
  [/^assigned to /, "assigned"],
  [/^unassigned /, "unassigned"],
  [/^changed title from /, "renamed"],
  [/^marked this merge request as (?:\*\*)?draft/, "draft"],
  [/^marked this merge request as (?:\*\*)?ready/, "ready"],
  [/^marked this issue as a duplicate of /, "duplicate"],
  [/^mentioned in /, "referenced"],
  [/^changed milestone to /, "milestoned"],
];

/** A system note's event, one for each account it names. */
function* eventsOf(note: JsonObject, at: number, { kind, number }: NotePlace): Generator<EventRecord> {
  const text = wordOf(note.body);
  const event = EVENTS.find(([pattern]) => pattern.test(text))?.[1];
  if (event === undefined) return;
  const isAboutPeople = event === "review-requested" || event === "assigned" || event === "unassigned";
  const named = isAboutPeople ? [...text.matchAll(/@([\w.-]{1,255})/g)].map(([, login]) => login!) : [""];
  const what = /\*\*$/.test(text)
    ? (/ to \*\*([^*]{1,400})\*\*$/.exec(text)?.[1] ?? "")
    : text.replace(/^[a-z ]+ /, "");
  for (const login of named)
    yield {
      type: "event",
      key: isAboutPeople ? `event/note/${idOf(note.id)}/${login}` : eventKey(kind, number, event, at),
      kind,
      number,
      at,
      updatedAt: at,
      author: gitlabAccountOf(note.author),
      url: "",
      event,
      commit: event === "referenced" ? commitOf(/\b([0-9a-f]{40})$/.exec(text)?.[1]) : "",
      to: login === "" ? undefined : gitlabAccountOf({ username: login }),
      what:
        event === "renamed" || event === "referenced" || event === "milestoned" || event === "duplicate" ? what : "",
      committed: undefined,
    };
}

/** The same for a system note and a resource event that tell the same. */
const eventKey = (kind: Kind, number: number, event: EventKind, at: number): string =>
  `event/${placeKey(kind, number)}/${event}/${at}`;

/** What one note says: a comment, a review, or events. */
function* recordsOfNote(note: JsonObject, place: NotePlace): Generator<ForgeRecord> {
  const at = secondsOf(note.created_at);
  if (at === undefined || idOf(note.id) === "") return;
  if (note.system !== true) return yield commentOf(note, at, place);
  const verdict = VERDICTS.find(([pattern]) => pattern.test(wordOf(note.body)))?.[1];
  if (verdict === undefined) return yield* eventsOf(note, at, place);
  const review: ReviewRecord = {
    type: "review",
    key: `review/note-${idOf(note.id)}`,
    kind: place.kind,
    number: place.number,
    at,
    updatedAt: at,
    author: gitlabAccountOf(note.author),
    url: "",
    verdict,
    body: "",
    commit: "",
  };
  yield review;
}

/** A thread of notes (an element of /discussions): the first begins, the others answer it. */
export function mapGitlabNotes(data: JsonObject, number: number | undefined): MappedPayload {
  const records: ForgeRecord[] = [];
  const skipped = new Map<string, number>();
  let first: CommentRecord | undefined;
  for (const note of objectsOf(data.notes)) {
    const kind = kindOf(note.noteable_type);
    const own = numberOf(note.noteable_iid) ?? number;
    const found =
      kind && own !== undefined ? [...recordsOfNote(note, { kind, number: own, url: wordOf(data.url) })] : [];
    if (found.length === 0) {
      const reason = note.system === true ? "system note: says nothing of work" : "note without number, date or kind";
      skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    }
    for (const record of found) {
      if (record.type !== "comment") {
        records.push(record);
        continue;
      }
      records.push(first ? { ...record, answers: first.key, place: record.place ?? first.place } : record);
      first ??= record;
    }
  }
  return { records, skipped };
}

const RESOURCE_EVENTS: Readonly<Record<string, EventKind>> = {
  closed: "closed",
  reopened: "reopened",
  merged: "merged",
  "label add": "labelled",
  "label remove": "unlabelled",
  "milestone add": "milestoned",
};

/** A resource state, label or milestone event. */
export function gitlabEventOf(value: JsonObject, number: number | undefined): EventRecord | undefined {
  const about = value.label ? "label " : value.milestone ? "milestone " : "";
  const event = RESOURCE_EVENTS[about === "" ? wordOf(value.state) : `${about}${wordOf(value.action)}`];
  const at = secondsOf(value.created_at);
  const kind = kindOf(value.resource_type);
  if (event === undefined || at === undefined || kind === undefined || number === undefined) return undefined;
  const what = wordOf(objectOf(value.label)?.name ?? objectOf(value.label)?.title ?? objectOf(value.milestone)?.title);
  return {
    type: "event",
    key:
      about === ""
        ? eventKey(kind, number, event, at)
        : `event/${about.trim()}/${idOf(value.id) || `${number}/${event}/${at}/${what}`}`,
    kind,
    number,
    at,
    updatedAt: at,
    author: gitlabAccountOf(value.user),
    url: "",
    event,
    commit: "",
    to: undefined,
    what,
    committed: undefined,
  };
}
