/** What was said on a forge, from what was read of it: the source behind evidence that cites a discussion. */
import type { Citation } from "../model/evidence.ts";
import { type ForgePlace, type ForgeRecord, placeKey } from "../model/forge.ts";
import { accountIdentity } from "../model/forge-identity.ts";
import { type ForgeObject, readForgeObject } from "../model/forge-object.ts";
import type { Repository } from "../sources/git/repository.ts";
import { forgesOf, openForge } from "./forge-folder.ts";
import type { Redaction } from "./redaction.ts";
import { numbered, type ShownSource } from "./shown-source.ts";
import type { Workspace } from "./workspace.ts";

const LINES = 200;
const HUNK_LINES = 12;

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

/** The last record under each of two keys. */
async function findRecords(lines: AsyncGenerator<string>, keys: readonly string[]): Promise<Map<string, ForgeRecord>> {
  const found = new Map<string, ForgeRecord>();
  const marks = keys.map((key) => `"key":${JSON.stringify(key)}`);
  for await (const line of lines) {
    if (!marks.some((mark) => line.includes(mark))) continue;
    const record = JSON.parse(line) as ForgeRecord;
    if (keys.includes(record.key)) found.set(record.key, record);
  }
  return found;
}

const KINDS = { comment: "comment", review: "review", event: "event", discussion: "discussion" } as const;

/**
 * @param clean takes what is not to be shown out of a text.
 * @returns undefined where it was not read, or is somebody's who is to stay forgotten.
 */
export async function showDiscussion(
  workspace: Workspace,
  repository: Repository,
  citation: Citation,
  clean: (text: string) => string,
  redaction: Redaction | undefined,
): Promise<ShownSource | undefined> {
  const object = readForgeObject(citation.object);
  const state = forgesOf(workspace, repository).find(({ place }) => placeKey(place) === object?.place);
  if (!object || !state) return undefined;
  const discussionKey = discussionKeyOf(state.place, object);
  const key = object.key === "" ? discussionKey : object.key;
  const records = await findRecords((await openForge(workspace, state.place)).records(), [discussionKey, key]);
  const record = records.get(key);
  const discussion = records.get(discussionKey);
  if (!record || record.type === "resolution") return undefined;
  const author = record.author && accountIdentity(state.place.kind, record.author);
  if (author && redaction?.isForgotten(author)) return undefined;
  const place = record.type === "comment" ? record.place : undefined;
  const body = record.type === "event" ? record.what : record.body;
  const hunk = place?.hunk ? place.hunk.split("\n").slice(-HUNK_LINES) : [];
  return {
    kind: KINDS[record.type],
    object: citation.object,
    path: citation.path ?? null,
    header: [
      ...(discussion?.type === "discussion"
        ? [
            [
              discussion.kind === "issue" ? "Issue" : "Pull request",
              clean(`${object.sign}${discussion.number} ${discussion.title}`),
            ] as const,
          ]
        : []),
      ["Author", clean(record.author ? record.author.name || record.author.login : "an account that is gone")],
      ["Date", instant(record.at)],
      ...(record.type === "review" ? [["Verdict", record.verdict.replace("-", " ")] as const] : []),
      ...(record.url === "" ? [] : [["Address", record.url] as const]),
      ...(hunk.length === 0 ? [] : [["Code", place?.path ?? ""] as const]),
      ...hunk.map((line) => ["", `  ${clean(line)}`] as const),
    ],
    lines: numbered(clean(body), citation, 1, LINES),
    files: [],
  };
}

/** The key of a discussion's own record. */
function discussionKeyOf({ kind }: ForgePlace, { sign, number }: ForgeObject): string {
  if (kind !== "gitlab") return `discussion/${number}`;
  return `discussion/${sign === "!" ? "pull-request" : "issue"}/${number}`;
}
