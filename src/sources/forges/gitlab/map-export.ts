/**
 * One issue or merge request of a GitLab project export (a line of `tree/project/issues.ndjson` or `merge_requests.ndjson`,
 * or an element of the older `project.json`) → records. Exports name accounts by number; their fields are those of GitLab's
 * tables, turned here into those of its REST API. Ids of an export are the ids of the server it came from.
 */
import type { ForgeRecord, MappedPayload } from "../../../model/forge.ts";
import { tally } from "../archives/tally.ts";
import { idOf, type JsonObject, numberOf, objectOf, objectsOf, wordOf } from "../json-value.ts";
import { gitlabDiscussionOf, gitlabEventOf, isMergeRequest, mapGitlabNotes } from "./gitlab-rest.ts";

type FindUser = (id: unknown) => JsonObject | undefined;

/** Accounts by number: from the project's members, else the names that notes give. */
function usersOf(item: JsonObject, accounts: JsonObject): FindUser {
  const names = new Map<string, string>();
  for (const note of objectsOf(item.notes)) {
    const name = wordOf(objectOf(note.author)?.name);
    if (name !== "") names.set(idOf(note.author_id), name);
  }
  return (value) => {
    const id = idOf(value);
    if (id === "") return undefined;
    const known = objectOf(accounts[id]);
    const name = names.get(id);
    return {
      id,
      username: wordOf(known?.username) || `user-${id}`,
      name: name ?? "",
      email: known?.public_email ?? known?.email,
    };
  };
}

function toRest(item: JsonObject, user: FindUser): JsonObject {
  const metrics = objectOf(item.metrics);
  const diff = objectOf(item.merge_request_diff);
  const assignees = [...objectsOf(item.issue_assignees), ...objectsOf(item.merge_request_assignees)].map(
    ({ user_id }) => user_id,
  );
  return {
    ...item,
    author: user(item.author_id),
    assignees: (assignees.length > 0 ? assignees : [item.assignee_id]).flatMap((id) => user(id) ?? []),
    labels: objectsOf(item.label_links).map(({ label }) => label),
    merged_at: item.state === "merged" ? metrics?.merged_at : undefined,
    merge_user: item.state === "merged" ? user(metrics?.merged_by_id ?? item.merge_user_id) : undefined,
    closed_by: user(item.closed_by_id ?? metrics?.latest_closed_by_id),
    closed_at: item.closed_at ?? metrics?.latest_closed_at,
    sha: diff?.head_commit_sha ?? item.diff_head_sha ?? item.source_branch_sha,
    upvotes: objectsOf(item.award_emoji).filter(({ name }) => name === "thumbsup").length,
  };
}

/** Notes by the thread they are in, threads in the order of their first note. */
function threadsOf(item: JsonObject, user: FindUser, noteable: string): JsonObject[] {
  const threads = new Map<string, JsonObject[]>();
  for (const note of objectsOf(item.notes)) {
    const thread = wordOf(note.discussion_id) || `note ${idOf(note.id)}`;
    const isResolved = note.resolved_at !== null && note.resolved_at !== undefined;
    const isCode = note.type === "DiffNote" || wordOf(note.line_code) !== "";
    const rest = {
      ...note,
      body: note.note,
      author: user(note.author_id),
      noteable_type: noteable,
      resolvable: isResolved || isCode,
      resolved: isResolved,
    };
    threads.set(thread, [...(threads.get(thread) ?? []), rest]);
  }
  return [...threads.values()].map((notes) => ({ notes }));
}

/** @param data `{ item, accounts }`: accounts by number, those that the item names. */
export function mapGitlabExport(data: JsonObject): MappedPayload {
  const item = objectOf(data.item) ?? {};
  const user = usersOf(item, objectOf(data.accounts) ?? {});
  const discussion = gitlabDiscussionOf(toRest(item, user));
  const number = numberOf(item.iid);
  if (!discussion || number === undefined)
    return { records: [], skipped: new Map([["discussion without number or date", 1]]) };
  const noteable = isMergeRequest(item) ? "MergeRequest" : "Issue";
  const records: ForgeRecord[] = [discussion];
  const reasons: string[] = [];
  for (const thread of threadsOf(item, user, noteable)) {
    const mapped = mapGitlabNotes(thread, number);
    records.push(...mapped.records);
    for (const [reason, times] of mapped.skipped) for (let time = 0; time < times; time++) reasons.push(reason);
  }
  const events = [item.resource_state_events, item.resource_label_events, item.resource_milestone_events].flatMap(
    objectsOf,
  );
  for (const event of events) {
    const record = gitlabEventOf({ ...event, user: user(event.user_id), resource_type: noteable }, number);
    if (record) records.push(record);
    else reasons.push("event without date, label or state");
  }
  for (const approval of objectsOf(item.approvals)) {
    const at = Date.parse(wordOf(approval.created_at)) / 1000;
    const who = user(approval.user_id);
    if (Number.isNaN(at) || !who) continue;
    const note = {
      id: `approval-${idOf(approval.id) || idOf(approval.user_id)}`,
      system: true,
      body: "approved this merge request",
      author: who,
      created_at: approval.created_at,
      noteable_type: noteable,
    };
    // Told by a system note already, in most exports.
    const isTold = records.some(
      (record) =>
        record.type === "review" && record.verdict === "approved" && record.author?.id === idOf(approval.user_id),
    );
    if (!isTold) records.push(...mapGitlabNotes({ notes: [note] }, number).records);
  }
  return { records, skipped: tally(reasons) };
}
