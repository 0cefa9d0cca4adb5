/** How far a sync of GitLab has come, and the cursor that says so. */
import { isObject, objectOf, wordOf } from "../json-value.ts";
import { numbersIn, toRanges } from "../number-ranges.ts";
import type { Payload } from "../payload.ts";
import type { SkippedPart, SyncBatch } from "../sync-batch.ts";

export const LISTS = ["issues", "merge_requests"] as const;
export type List = (typeof LISTS)[number];

const VERSION = 1;
/** Seconds looked back behind the last change known. */
export const OVERLAP = 600;
/** Pages of one list about one discussion: more are a server that goes round in circles. */
export const MOST_PAGES = 1000;

export interface State {
  readonly mode: string;
  /** By list and role, the latest change that is kept. */
  readonly upTo: Map<string, string>;
  readonly queue: Readonly<Record<List, Set<number>>>;
  /** Discussions that the person commented on: those not read yet, and all of them. */
  readonly unread: Readonly<Record<List, Set<number>>>;
  readonly commented: Readonly<Record<List, Set<number>>>;
  /** Lists read to their end in this run. */
  readonly done: Set<string>;
}

export function parseCursor(cursor: unknown, mode: string): State {
  const known = isObject(cursor) && cursor.version === VERSION && cursor.mode === mode ? cursor : {};
  const upTo = objectOf(known.upTo) ?? {};
  return {
    mode,
    upTo: new Map(Object.entries(upTo).map(([name, time]) => [name, wordOf(time)])),
    queue: { issues: numbersIn(known.issues), merge_requests: numbersIn(known.merge_requests) },
    unread: numbersOf(known.unread),
    commented: numbersOf(known.commented),
    done: new Set(Array.isArray(known.done) ? known.done.map(wordOf) : []),
  };
}

const rangesOf = ({ issues, merge_requests }: Readonly<Record<List, Set<number>>>): unknown => ({
  issues: toRanges(issues),
  merge_requests: toRanges(merge_requests),
});

function numbersOf(ranges: unknown): Record<List, Set<number>> {
  const known = objectOf(ranges);
  return { issues: numbersIn(known?.issues), merge_requests: numbersIn(known?.merge_requests) };
}

const toCursor = ({ mode, upTo, queue, unread, commented, done }: State): unknown => ({
  version: VERSION,
  mode,
  upTo: Object.fromEntries(upTo),
  issues: toRanges(queue.issues),
  merge_requests: toRanges(queue.merge_requests),
  unread: rangesOf(unread),
  commented: rangesOf(commented),
  done: [...done],
});

/** An ISO instant some seconds before another; "" where that is none. */
export function earlier(time: string, seconds: number): string {
  const at = Date.parse(time);
  return Number.isNaN(at) ? "" : new Date(at - seconds * 1000).toISOString();
}

/** What was read, with the cursor behind it. */
export const batchOf = (
  state: State,
  step: string,
  payloads: readonly Payload[],
  skipped: readonly SkippedPart[],
): SyncBatch => ({
  payloads,
  cursor: toCursor(state),
  skipped,
  step,
  left: state.queue.issues.size + state.queue.merge_requests.size || undefined,
  isDone: false,
});
