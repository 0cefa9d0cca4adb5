/**
 * A change as `gerrit query --format=JSON` over ssh prints it, with --comments, --patch-sets and --all-approvals
 * (gerrit-review.googlesource.com/Documentation/json.html): the form that Perceval keeps. Turned into the REST form.
 */
import type { MappedPayload } from "../../../model/forge.ts";
import { commitOf, type JsonObject, numberOf, objectsOf, textOf, wordOf } from "../json-value.ts";
import { mapGerritChange } from "./gerrit-rest.ts";

const isoOf = (seconds: unknown): string =>
  typeof seconds === "number" && seconds > 0 && seconds < 4_102_444_800 ? new Date(seconds * 1000).toISOString() : "";

/** Whether JSON has that form. */
export const isGerritQuery = (data: JsonObject): boolean =>
  numberOf(data.number) !== undefined && typeof data.createdOn === "number" && typeof data.project === "string";

export function mapGerritQuery(data: JsonObject): MappedPayload {
  const sets = objectsOf(data.patchSets);
  const revisions = Object.fromEntries(
    sets
      .filter(({ revision }) => commitOf(revision) !== "")
      .map(({ revision, number }) => [
        commitOf(revision),
        { _number: numberOf(number), commit: { message: data.commitMessage } },
      ]),
  );
  const messages = objectsOf(data.comments).map(({ timestamp, reviewer, message }) => ({
    date: isoOf(timestamp),
    author: reviewer,
    message,
    _revision_number: numberOf(/^Patch Set (\d{1,6})/.exec(textOf(message))?.[1]),
  }));
  return mapGerritChange({
    _number: numberOf(data.number),
    created: isoOf(data.createdOn),
    updated: isoOf(data.lastUpdated),
    owner: data.owner,
    subject: data.subject,
    status: data.status,
    branch: data.branch,
    topic: data.topic,
    hashtags: data.hashtags,
    work_in_progress: data.wip,
    web_url: wordOf(data.url),
    current_revision: commitOf(sets.at(-1)?.revision),
    revisions,
    messages,
  });
}
