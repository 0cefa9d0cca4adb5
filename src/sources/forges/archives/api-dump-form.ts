/**
 * What `gh api` and `glab api` printed into files: lists of REST objects, several lists one after the other (--paginate), or
 * one object a line (--jq '.[]'). An object tells what it is by its fields; the file's name is not trusted.
 */
import type { ForgePlace } from "../../../model/forge.ts";
import { isMergeRequest } from "../gitlab/gitlab-rest.ts";
import { isObject, type JsonObject, numberOf, objectOf, objectsOf, wordOf } from "../json-value.ts";
import type { Payload, PayloadForm } from "../payload.ts";
import { type ArchiveForm, gitlabPlaceOfUrl, isAt, placeOfUrl } from "./archive-form.ts";

const isGitlabUser = (value: unknown): boolean => typeof objectOf(value)?.username === "string";

function gitlabFormOf(value: JsonObject): PayloadForm | undefined {
  if (Array.isArray(value.notes) && typeof value.individual_note === "boolean") return "gitlab-notes";
  if ("iid" in value && isGitlabUser(value.author)) return "gitlab-discussion";
  if ("noteable_type" in value && "body" in value) return "gitlab-note";
  return "resource_type" in value && isGitlabUser(value.user) ? "gitlab-event" : undefined;
}

function githubFormOf(value: JsonObject): PayloadForm | undefined {
  if ("number" in value && "created_at" in value && "title" in value) return "github-discussion";
  if ("diff_hunk" in value || ("pull_request_review_id" in value && "path" in value)) return "github-code-comment";
  if (typeof value.event === "string") {
    const isTimeline = !("issue" in value);
    return isTimeline ? "github-timeline" : "github-event";
  }
  if ("pull_request_url" in value && "state" in value) return "github-review";
  return "issue_url" in value && "body" in value ? "github-comment" : undefined;
}

/** What an object is; undefined where it is none of the known ones. */
const formOf = (value: JsonObject): PayloadForm | undefined => gitlabFormOf(value) ?? githubFormOf(value);

/** The discussion that the addresses in a timeline entry name. */
function numberOfEntry(value: JsonObject): number | undefined {
  for (const url of [value.issue_url, value.html_url, value.pull_request_url]) {
    const digits = typeof url === "string" ? /\/(?:issues|pulls?)\/(\d{1,9})(?:[/#?]|$)/.exec(url)?.[1] : undefined;
    if (digits !== undefined) return Number(digits);
  }
  return undefined;
}

/** "issues/12/timeline" in a file's name, with any characters between: how people name such files. */
const numberOfName = (source: string): number | undefined =>
  numberOf(/(?:issue|pull|mr|merge_request)s?[^0-9a-z]{0,3}(\d{1,9})(?!.*\d)/i.exec(source.slice(-300))?.[1]);

function toPayload(source: string, value: JsonObject, index: number): Payload {
  const form = formOf(value) ?? "unknown-object";
  const number =
    form === "github-timeline" ? (numberOfEntry(value) ?? numberOfName(source)) : numberOf(value.noteable_iid);
  const name = `${source}#${wordOf(value.node_id) || (numberOf(value.id) ?? index)}`;
  return { form, source: name, data: value, ...(number === undefined ? {} : { number }) };
}

/** Lists in lists (`--slurp`) opened, search results taken out. */
function objectsIn(data: unknown): readonly JsonObject[] {
  if (Array.isArray(data))
    return data.flatMap((one: unknown) => (Array.isArray(one) ? objectsOf(one) : objectsIn(one)));
  if (!isObject(data)) return [];
  return Array.isArray(data.items) && "total_count" in data ? objectsOf(data.items) : [data];
}

/** The repository that an object's address for people is in. */
function placeOfObject(value: JsonObject): ForgePlace | undefined {
  const url = wordOf(value.html_url) || wordOf(value.web_url);
  const isGitlab = isMergeRequest(value) || "iid" in value || url.includes("/-/");
  return isGitlab ? gitlabPlaceOfUrl(url) : placeOfUrl(url);
}

export const apiDump: ArchiveForm = {
  name: "gh api or glab api output",
  mayHold: (source) => /\.(?:json|jsonl|ndjson)$/i.test(source),
  payloadsOf: (source, data) => {
    const objects = objectsIn(data);
    return objects.some((one) => formOf(one) !== undefined)
      ? objects.map((one, index) => toPayload(source, one, index))
      : undefined;
  },
  placeOf: (data) => {
    for (const value of objectsIn(data).slice(0, 1000)) {
      const place = placeOfObject(value);
      if (place) return place;
    }
    return undefined;
  },
  isOf: ({ data }, place) => isAt(placeOfObject(objectOf(data) ?? {}), place),
};
