/**
 * How storing can fail, as types. The ledger and the packs are caches: each of these means "go on without it, or build
 * it again, and say so in one line". Anything else that is thrown here is a bug.
 *
 * Driver files translate their engine's words into these; nothing outside a driver reads an engine's error text.
 */

/** Why the cache folder cannot be used. `newer`: a later Waymark wrote the ledger, and it is left alone. */
export type UnavailableReason = "disk-full" | "no-permission" | "read-only" | "newer" | "other";

/** The cache cannot be read or written here; the message is one line without a full stop. */
export class LedgerUnavailable extends Error {
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LedgerUnavailable";
    this.reason = reason;
  }
}

/** Another process kept writing for longer than the caller would wait. */
export class LedgerBusy extends Error {
  /** The process that writes; undefined where the system did not say. */
  readonly pid: number | undefined;

  constructor(pid: number | undefined) {
    super(`the ledger is being written by ${pid === undefined ? "another process" : `process ${pid}`}`);
    this.name = "LedgerBusy";
    this.pid = pid;
  }
}

/** A file's contents are not what was written. The reader has already thrown the file away. */
export class LedgerDamaged extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LedgerDamaged";
  }
}

/** The file to open is not there (any more). Never leaves `store/`. */
export class DatabaseMissing extends Error {}

/** The file to open is open for writing elsewhere. Never leaves `store/`. */
export class DatabaseLocked extends Error {
  readonly pid: number | undefined;

  constructor(pid: number | undefined) {
    super(`the file is open for writing in ${pid === undefined ? "another process" : `process ${pid}`}`);
    this.pid = pid;
  }
}

const REASONS: Readonly<Record<string, UnavailableReason>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "disk-full",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EROFS: "read-only",
  ENOENT: "other",
  EIO: "other",
  EMFILE: "other",
  ENFILE: "other",
  ENOTDIR: "other",
  EEXIST: "other",
  EISDIR: "other",
  ENAMETOOLONG: "other",
  ELOOP: "other",
};

const WORDS: Readonly<Record<UnavailableReason, string>> = {
  "disk-full": "the disk is full",
  "no-permission": "no permission to use the cache folder",
  "read-only": "the cache folder is on a read-only file system",
  newer: "the ledger was written by a newer Waymark",
  other: "the cache folder cannot be used",
};

/** A LedgerUnavailable in the words of its reason. */
export function unavailable(reason: UnavailableReason, cause?: unknown): LedgerUnavailable {
  const detail = reason === "other" && cause instanceof Error ? ` (${cause.message.split("\n")[0]})` : "";
  return new LedgerUnavailable(reason, WORDS[reason] + detail, { cause });
}

/** The error code of a failed system call ("ENOENT"); undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What may not leave `store/` (a failed system call, a missing or locked file) as LedgerUnavailable; else as it is. */
export function toFailure(error: unknown): unknown {
  if (error instanceof DatabaseMissing || error instanceof DatabaseLocked) return unavailable("other", error);
  const reason = REASONS[systemCode(error) ?? ""];
  return reason === undefined ? error : unavailable(reason, error);
}
