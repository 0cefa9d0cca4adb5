/** What a sync of any forge yields: payloads and, with them, the cursor to go on from once they are kept. */
import type { Payload } from "./payload.ts";

/** What could not be read, and why: a line of the coverage ledger. */
export interface SkippedPart {
  /** "issues/12/timeline". */
  readonly source: string;
  readonly reason: string;
}

export interface SyncBatch {
  readonly payloads: readonly Payload[];
  /**
   * JSON to be kept together with the payloads, or after them, never before: a run that is given it goes on behind this
   * batch. Opaque to everybody but the sync that made it.
   */
  readonly cursor: unknown;
  readonly skipped: readonly SkippedPart[];
  /** For progress: what is being read, and how many discussions are left where that is known. */
  readonly step: string;
  readonly left: number | undefined;
  /** True in the last batch of a run that read everything there was. */
  readonly isDone: boolean;
}

export interface SyncOptions {
  /** Whose discussions are read where not everything is: their login. */
  readonly login: string | undefined;
  /** Everything, instead of what `login` took part in. */
  readonly everything: boolean;
  /** The cursor of the last batch that was kept; undefined at first. */
  readonly cursor: unknown;
  /** Where the token came from, for errors; undefined where there is none. */
  readonly tokenOrigin: string | undefined;
}
