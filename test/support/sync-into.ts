/** Keeps what a sync yields as a store does, payloads by their source, and compares it with what there was to read. */
import type { ForgePlace } from "../../src/model/forge.ts";
import { syncGithub } from "../../src/sources/forges/github/sync.ts";
import type { ForgeRequest } from "../../src/sources/forges/http/forge-request.ts";
import { mapPayload, type Payload, type PayloadForm } from "../../src/sources/forges/payload.ts";
import type { SkippedPart, SyncOptions } from "../../src/sources/forges/sync-batch.ts";
import type { MadeUpGithub } from "./made-up-github.ts";

export interface Kept {
  readonly payloads: Map<string, Payload>;
  readonly cursor: unknown;
  readonly skipped: readonly SkippedPart[];
  readonly isDone: boolean;
  readonly batches: number;
}

/**
 * Syncs until the end, or until so many batches came and the program is "killed".
 * @param before what an earlier run kept; its cursor goes through JSON, as on disk.
 */
export async function syncInto(
  before: Kept | undefined,
  request: ForgeRequest,
  place: ForgePlace,
  options: Omit<SyncOptions, "cursor">,
  most = Number.POSITIVE_INFINITY,
): Promise<Kept> {
  const payloads = new Map(before?.payloads);
  const skipped = [...(before?.skipped ?? [])];
  let cursor = before?.cursor;
  let isDone = false;
  let batches = 0;
  const stored: unknown = cursor === undefined ? undefined : JSON.parse(JSON.stringify(cursor));
  for await (const batch of syncGithub(request, place, { ...options, cursor: stored })) {
    // Killed before the batch was kept.
    if (++batches > most) break;
    for (const payload of batch.payloads) payloads.set(payload.source, payload);
    skipped.push(...batch.skipped);
    cursor = batch.cursor;
    isDone = batch.isDone;
  }
  return { payloads, cursor, skipped, isDone, batches };
}

/** Records by key, as lines. A key of two payloads that say different things appears as `KEY (doubled)`. */
export function recordsOf(payloads: ReadonlyMap<string, Payload>): Map<string, string> {
  const records = new Map<string, string>();
  for (const payload of payloads.values())
    for (const record of mapPayload(payload).records) {
      const line = JSON.stringify(record);
      const isDoubled = records.has(record.key) && records.get(record.key) !== line;
      records.set(isDoubled ? `${record.key} (doubled)` : record.key, line);
    }
  return new Map([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The records of all that there was to read. */
export function toldBy(made: MadeUpGithub): Map<string, string> {
  const payloads: Payload[] = [];
  const add = (form: PayloadForm, data: object, number?: number): void => {
    payloads.push({ form, source: String(payloads.length), data, ...(number === undefined ? {} : { number }) });
  };
  for (const pull of made.pulls) add("github-discussion", pull);
  for (const issue of made.issues) if (issue.pull_request === undefined) add("github-discussion", issue);
  for (const comment of made.comments) add("github-comment", comment);
  for (const comment of made.codeComments) add("github-code-comment", comment);
  for (const [number, entries] of made.timelines)
    for (const entry of entries)
      if (!made.gone.has(number) && (entry as { event: string }).event !== "commented")
        add("github-timeline", entry, number);
  for (const [number, threads] of made.threads)
    add(
      "github-threads",
      {
        nodes: threads.map(({ id, createdAt, isResolved }) => ({
          isResolved,
          resolvedBy: isResolved ? { login: "ada-l" } : null,
          comments: {
            nodes: [{ databaseId: id, createdAt, url: `https://github.com/octo-org/engine/pull/${number}#r${id}` }],
          },
        })),
      },
      number,
    );
  return recordsOf(new Map(payloads.map((payload) => [payload.source, payload])));
}
