/**
 * Where a sync of GitHub stands, as JSON. Each stream knows the latest change it holds (`upTo`), so that the next run asks
 * from there, and within a run the page that comes next. Discussions whose timelines are still to be read stand in a queue.
 * No clock is read: all times are the forge's.
 */
import { isObject, objectOf, wordOf } from "../json-value.ts";
import { numbersIn, toRanges } from "../number-ranges.ts";

/** Raised when what is asked for changes: older cursors then begin again. */
const VERSION = 1;

export interface Stream {
  /** The latest `updated_at` that is kept; "" before the first page. */
  upTo: string;
  /** Address of the page that comes next in this run; "" where that follows from `upTo`. */
  next: string;
  /** Of a list that is read newest first: its newest change, which becomes `upTo` when the end is reached. */
  newest: string;
  /** The first page of the last run and its tag: where it still holds, nothing changed. */
  head: { readonly path: string; readonly etag: string } | undefined;
  /** Whether the end was reached in this run. */
  isDone: boolean;
}

/** The state of a run; changed by its steps, written out with each batch. */
export interface GithubState {
  readonly mode: string;
  readonly streams: Map<string, Stream>;
  /** Discussions whose timeline is to be read. */
  readonly queue: Set<number>;
  /** Those of `queue` that are pull requests to be read whole. */
  readonly pulls: Set<number>;
  /** Pull requests whose review threads are to be read. */
  readonly reviewed: Set<number>;
  /** What the forge could not answer; tried again in the next run. */
  readonly failed: Set<number>;
  /** Whether a run is under way: false when the last one read everything. */
  isRunning: boolean;
}

export function streamOf(state: GithubState, name: string): Stream {
  const known = state.streams.get(name);
  if (known) return known;
  const stream: Stream = { upTo: "", next: "", newest: "", head: undefined, isDone: false };
  state.streams.set(name, stream);
  return stream;
}

const addressOf = (value: unknown): string =>
  typeof value === "string" && value.length < 4000 && /^(?:https?:\/\/|\/)/.test(value) ? value : "";

function parseStream(value: unknown): Stream {
  const stream = objectOf(value);
  const head = objectOf(stream?.head);
  return {
    upTo: wordOf(stream?.upTo),
    next: addressOf(stream?.next),
    newest: wordOf(stream?.newest),
    head:
      typeof head?.path === "string" && typeof head.etag === "string"
        ? { path: head.path, etag: head.etag }
        : undefined,
    isDone: stream?.isDone === true,
  };
}

/**
 * The state that a cursor holds; a new one where it is none, of an older version or of another mode.
 * @param mode "everything", or whose discussions are read.
 */
export function parseCursor(cursor: unknown, mode: string): GithubState {
  const known = isObject(cursor) && cursor.version === VERSION && cursor.mode === mode ? cursor : {};
  const streams = objectOf(known.streams) ?? {};
  return {
    mode,
    streams: new Map(Object.entries(streams).map(([name, stream]) => [name, parseStream(stream)])),
    queue: numbersIn(known.queue),
    pulls: numbersIn(known.pulls),
    reviewed: numbersIn(known.reviewed),
    failed: numbersIn(known.failed),
    isRunning: known.isRunning === true,
  };
}

export function toCursor(state: GithubState): unknown {
  return {
    version: VERSION,
    mode: state.mode,
    isRunning: state.isRunning,
    streams: Object.fromEntries([...state.streams].map(([name, stream]) => [name, { ...stream }])),
    queue: toRanges(state.queue),
    pulls: toRanges(state.pulls),
    reviewed: toRanges(state.reviewed),
    failed: toRanges(state.failed),
  };
}
