/**
 * GitHub's own migration archive (docs.github.com/rest/migrations; "Export account data"): files such as
 * `issues_000001.json`, each a list. Accounts and objects are named by their addresses, so ids are read from those: they
 * are the ids of the REST API, and what is read both ways is one record.
 */
import type { ForgeRecord, MappedPayload } from "../../../model/forge.ts";
import { codeCommentOf, commentOf, discussionOf, eventOf, reviewOf } from "../github-rest.ts";
import { type JsonObject, listOf, objectOf, objectsOf, wordOf } from "../json-value.ts";

const numberOfUrl = (value: unknown): number | undefined => {
  const digits = typeof value === "string" ? /\/(?:issues|pull)\/(\d{1,9})(?:[/#?]|$)/.exec(value)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
};

/** The id behind "#": "…#issuecomment-5" → "5", "…#r5" → "5". */
const idOfUrl = (value: unknown): string =>
  typeof value === "string" ? (/#[a-z_-]{1,40}?(\d{1,20})$/.exec(value)?.[1] ?? "") : "";

/** "https://github.com/octo" → "octo". */
const lastOfUrl = (value: unknown): string => {
  const last = typeof value === "string" ? (/\/([^/#?]{1,200})$/.exec(value)?.[1] ?? "") : "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

/** GitHub's numbers for the states of a review. */
const REVIEW_STATES: Readonly<Record<string, string>> = {
  1: "commented",
  30: "changes_requested",
  40: "approved",
  50: "dismissed",
};

/** An object of the archive with the accounts it names, in the fields of the REST API. */
function toRest(data: JsonObject, accounts: JsonObject): JsonObject {
  const user = (value: unknown): unknown => {
    const known = typeof value === "string" ? objectOf(accounts[value]) : undefined;
    const login = wordOf(known?.login) || lastOfUrl(value);
    if (login === "") return null;
    return {
      ...known,
      login,
      email: wordOf(objectsOf(known?.emails).find(({ primary }) => primary === true)?.address),
    };
  };
  const labels = listOf(data.labels).map((label) => (typeof label === "string" ? lastOfUrl(label) : label));
  return {
    ...data,
    id: idOfUrl(data.url),
    number: numberOfUrl(data.url),
    html_url: data.url,
    user: user(data.user),
    actor: user(data.actor),
    assignee: user(data.assignee ?? data.subject),
    assignees: listOf(data.assignees).map(user),
    labels,
    label: { name: wordOf(data.label_name) },
    rename: { to: wordOf(data.title_is) },
    milestone: { title: wordOf(data.milestone_title) },
    reactions: { total_count: listOf(data.reactions).length },
    state: data.closed_at || data.merged_at ? "closed" : "open",
  };
}

function recordOf(data: JsonObject, rest: JsonObject): ForgeRecord | undefined {
  const number = numberOfUrl(data.issue) ?? numberOfUrl(data.pull_request) ?? numberOfUrl(data.url);
  switch (data.type) {
    case "issue":
    case "pull_request":
      return discussionOf({ ...rest, draft: data.work_in_progress === true });
    case "issue_comment":
      return commentOf(rest, number);
    case "pull_request_review":
      return reviewOf(
        { ...rest, state: REVIEW_STATES[String(data.state)] ?? data.state, commit_id: data.head_sha },
        number,
      );
    case "pull_request_review_comment":
      return codeCommentOf(
        {
          ...rest,
          in_reply_to_id: idOfUrl(data.in_reply_to),
          pull_request_review_id: idOfUrl(data.pull_request_review),
        },
        number,
      );
    case "pull_request_review_thread":
      return undefined;
    default:
      return eventOf(rest, number);
  }
}

/** @param data `{ item, accounts }`: one element of a file, and the accounts it names. */
export function mapGithubMigration(data: JsonObject): MappedPayload {
  const item = objectOf(data.item) ?? {};
  const accounts = objectOf(data.accounts) ?? {};
  const record = recordOf(item, toRest(item, accounts));
  if (record) return { records: [record], skipped: new Map() };
  const reason =
    item.type === "pull_request_review_thread"
      ? "review thread: told by its comments"
      : item.type === "issue_event"
        ? `event "${wordOf(item.event).slice(0, 40)}": says nothing of work`
        : `${wordOf(item.type) || "object"} without number or date`;
  return { records: [], skipped: new Map([[reason, 1]]) };
}
