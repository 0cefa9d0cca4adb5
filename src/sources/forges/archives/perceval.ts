/**
 * Items of Perceval (github.com/chaoss/grimoirelab-perceval): the object of a forge's API under `data`, with what Perceval
 * fetched for it beside its own fields (`comments_data`, `reviews_data`, `user_data`).
 */
import type { ForgeRecord, MappedPayload } from "../../../model/forge.ts";
import { isGerritQuery, mapGerritQuery } from "../gerrit/gerrit-query.ts";
import { mapGerritChange } from "../gerrit/gerrit-rest.ts";
import { codeCommentOf, commentOf, discussionOf, reviewOf } from "../github-rest.ts";
import { gitlabDiscussionOf, isMergeRequest, mapGitlabNotes } from "../gitlab/gitlab-rest.ts";
import { isObject, type JsonObject, objectOf, objectsOf, wordOf } from "../json-value.ts";
import { tally } from "./tally.ts";

/** Whether JSON has the form of an item. */
export const isPercevalItem = (value: unknown): value is JsonObject =>
  isObject(value) && typeof value.backend_name === "string" && isObject(value.data) && typeof value.origin === "string";

/** An object whose accounts are the fuller ones that Perceval fetched. */
function withUsers(value: JsonObject): JsonObject {
  const fetched = (name: string): unknown => {
    const data = objectOf(value[`${name}_data`]);
    return data && wordOf(data.login) !== "" ? { ...objectOf(value[name]), ...data } : value[name];
  };
  return { ...value, user: fetched("user"), merged_by: fetched("merged_by"), closed_by: fetched("closed_by") };
}

function mapGithub(data: JsonObject): MappedPayload {
  const discussion = discussionOf(withUsers(data));
  if (!discussion) return { records: [], skipped: new Map([["discussion without number or date", 1]]) };
  const { number } = discussion;
  const found: (ForgeRecord | undefined)[] = [discussion];
  for (const comment of objectsOf(data.comments_data)) found.push(commentOf(withUsers(comment), number));
  for (const review of objectsOf(data.reviews_data)) found.push(reviewOf(withUsers(review), number));
  for (const comment of objectsOf(data.review_comments_data)) found.push(codeCommentOf(withUsers(comment), number));
  return {
    records: found.filter((record) => record !== undefined),
    skipped: tally(found.flatMap((record) => (record ? [] : ["comment or review without id, date or verdict"]))),
  };
}

function mapGitlab(data: JsonObject): MappedPayload {
  const discussion = gitlabDiscussionOf(data);
  if (!discussion) return { records: [], skipped: new Map([["discussion without number or date", 1]]) };
  const records: ForgeRecord[] = [discussion];
  const reasons: string[] = [];
  const noteable_type = isMergeRequest(data) ? "MergeRequest" : "Issue";
  for (const note of objectsOf(data.notes_data)) {
    const mapped = mapGitlabNotes({ notes: [{ noteable_type, ...note }], url: data.web_url }, discussion.number);
    records.push(...mapped.records);
    reasons.push(...mapped.skipped.keys());
  }
  return { records, skipped: tally(reasons) };
}

/** One item. Those of other backends are left out: commits come from the clone. */
export function mapPerceval(item: JsonObject): MappedPayload {
  const data = objectOf(item.data) ?? {};
  const backend = wordOf(item.backend_name).toLowerCase();
  if (backend === "github" && ["issue", "pull_request"].includes(wordOf(item.category) || "issue"))
    return mapGithub(data);
  if (backend === "gitlab") return mapGitlab(data);
  if (backend === "gerrit") return isGerritQuery(data) ? mapGerritQuery(data) : mapGerritChange(data);
  const what = `${wordOf(item.backend_name)} ${wordOf(item.category)}`.trim().slice(0, 60);
  return { records: [], skipped: new Map([[`Perceval item "${what}": not read`, 1]]) };
}
