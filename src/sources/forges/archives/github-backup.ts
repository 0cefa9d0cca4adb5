/**
 * Files of github-metadata-backup repositories: `issues/12.json` and `pulls/34.json`, each with the discussion, its
 * timeline and, for pull requests, the comments on code, as GitHub's REST API gave them
 * (github.com/0xB10C/github-metadata-backup).
 */
import type { ForgeRecord, MappedPayload } from "../../../model/forge.ts";
import { codeCommentOf, discussionOf, timelineEntryOf } from "../github-rest.ts";
import { isObject, type JsonObject, objectOf, objectsOf, wordOf } from "../json-value.ts";
import { tally } from "./tally.ts";

/** Whether JSON has the form of such a file. */
export const isBackupFile = (data: unknown): data is JsonObject =>
  isObject(data) && ((data.type === "issue" && isObject(data.issue)) || (data.type === "pull" && isObject(data.pull)));

/** One file: its discussion with all that is in it. */
export function mapBackupFile(data: JsonObject): MappedPayload {
  const discussion = discussionOf(objectOf(data.pull) ?? objectOf(data.issue) ?? {});
  if (!discussion) return { records: [], skipped: new Map([["discussion without number or date", 1]]) };
  const records: ForgeRecord[] = [];
  const skipped: string[] = [];
  let mergedBy = discussion.mergedBy;
  let landedAs = discussion.landedAs;
  for (const entry of objectsOf(data.events)) {
    const record = timelineEntryOf(entry, discussion.number);
    if (!record) {
      skipped.push(`event "${wordOf(entry.event).slice(0, 40)}": says nothing of work`);
      continue;
    }
    records.push(record);
    if (record.type === "event" && record.event === "merged") {
      mergedBy ??= record.author;
      landedAs ||= record.commit;
    }
  }
  for (const comment of objectsOf(data.comments)) {
    const record = codeCommentOf(comment, discussion.number);
    if (record) records.push(record);
    else skipped.push("code comment without id or date");
  }
  return { records: [{ ...discussion, mergedBy, landedAs }, ...records], skipped: tally(skipped) };
}
