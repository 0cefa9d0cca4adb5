/**
 * Payloads: pieces of JSON as a forge or an archive gave them. They are kept as they came, so that mapping can be done
 * again without the network. Each form has one mapper; a mapper is pure, and what it does not know it leaves out and counts.
 */
import type { ForgeRecord, MappedPayload } from "../../model/forge.ts";
import { mapBackupFile } from "./archives/github-backup.ts";
import { mapGithubMigration } from "./archives/github-migration.ts";
import { mapIetfDiscussion } from "./archives/ietf-archive.ts";
import { mapPerceval } from "./archives/perceval.ts";
import { mapGerritChange, mapGerritComments } from "./gerrit/gerrit-rest.ts";
import { mapReviewNote } from "./gerrit/review-note.ts";
import { mapGithubThreads } from "./github/map-threads.ts";
import { codeCommentOf, commentOf, discussionOf, eventOf, reviewOf, timelineEntryOf } from "./github-rest.ts";
import { gitlabDiscussionOf, gitlabEventOf, mapGitlabNotes } from "./gitlab/gitlab-rest.ts";
import { mapGitlabExport } from "./gitlab/map-export.ts";
import { isObject, type JsonObject } from "./json-value.ts";

export interface Payload {
  readonly form: PayloadForm;
  /** Where it came from: a file of the archive, or the path of an address. */
  readonly source: string;
  /** The discussion it belongs to, where the payload does not say. */
  readonly number?: number;
  readonly data: unknown;
}

type Mapper = (data: JsonObject, number: number | undefined) => MappedPayload;

/** A mapper that makes one record of one object. */
const single =
  (name: string, map: (data: JsonObject, number?: number) => ForgeRecord | undefined): Mapper =>
  (data, number) => {
    const record = number === undefined ? map(data) : map(data, number);
    return record
      ? { records: [record], skipped: NOTHING }
      : { records: [], skipped: new Map([[skippedWords(name, data), 1]]) };
  };

const NOTHING: ReadonlyMap<string, number> = new Map();

const skippedWords = (name: string, data: JsonObject): string =>
  typeof data.event === "string"
    ? `event "${data.event.slice(0, 40)}": says nothing of work`
    : `${name} without number or date`;

const MAPPERS = {
  "github-backup": mapBackupFile,
  "github-discussion": single("discussion", discussionOf),
  "github-comment": single("comment", commentOf),
  "github-code-comment": single("code comment", codeCommentOf),
  "github-review": single("review", reviewOf),
  "github-event": single("event", eventOf),
  "github-timeline": single("timeline entry", (data, number) =>
    number === undefined ? undefined : timelineEntryOf(data, number),
  ),
  "github-threads": mapGithubThreads,
  "github-migration": mapGithubMigration,
  "ietf-archive": mapIetfDiscussion,
  "gitlab-discussion": single("discussion", gitlabDiscussionOf),
  "gitlab-notes": mapGitlabNotes,
  "gitlab-note": (data, number) => mapGitlabNotes({ notes: [data] }, number),
  "gitlab-event": single("event", gitlabEventOf),
  "gitlab-export": mapGitlabExport,
  "gerrit-change": mapGerritChange,
  "gerrit-comments": mapGerritComments,
  "gerrit-note": mapReviewNote,
  perceval: mapPerceval,
  "unknown-object": () => ({ records: [], skipped: new Map([["object of an unknown kind", 1]]) }),
} as const satisfies Readonly<Record<string, Mapper>>;

export type PayloadForm = keyof typeof MAPPERS;

/**
 * Maps one payload.
 * @example mapPayload({ form: "github-discussion", source: "issues/1", data: { number: 1, created_at: "2020-01-01T00:00:00Z" } }).records
 */
export function mapPayload({ form, number, data }: Payload): MappedPayload {
  const map: Mapper | undefined = MAPPERS[form];
  if (map === undefined) return { records: [], skipped: new Map([[`unknown form "${String(form).slice(0, 40)}"`, 1]]) };
  if (!isObject(data)) return { records: [], skipped: new Map([["not an object", 1]]) };
  return map(data, number);
}
