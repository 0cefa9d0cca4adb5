/**
 * The stream of `git log --raw -z --no-renames` in the format below → commit records. A push parser over NUL-ended
 * fields: nine fields a commit, then for each path a ":mode mode id id status" field and the path. Holds one field at a
 * time; of a huge message it keeps the head and the tail, whatever chunks it came in.
 */
import { type Change, type ChangeStatus, type CommitRecord, MAX_CHANGES } from "../../model/commit.ts";
import type { Interner } from "../../model/interner.ts";
import { parseMessage } from "./message.ts";

/** The --format argument this parser reads. git ends it with a NUL under -z. */
export const LOG_FORMAT = "%H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B";
const FIELDS = 9;
const FIELD_LIMIT = 64 * 1024;
const HOLD_LIMIT = 8 * FIELD_LIMIT;
const BREAK = Buffer.from("\n\n");

/** A number of seconds as git prints it; 0 for what is not a whole number. */
function secondsOf(field: string): number {
  const seconds = Number(field);
  return Number.isSafeInteger(seconds) ? seconds : 0;
}

/** Extensions that one text goes through when a project changes its markup or language. */
const SAME_TEXT: readonly RegExp[] = [/\.(md|mdx|markdown|txt|rst|adoc|asciidoc|org)$/, /\.([cm]?[jt]sx?)$/];

/** "0000-" of a proposal that is given its number when it is accepted. */
const NUMBER = /^\d{2,5}[-_](?=\D)/;

/** The file name by which a move is recognised: its number left out, its extension reduced to its family. */
function moveName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(NUMBER, "");
  for (const [family, extension] of SAME_TEXT.entries())
    if (extension.test(name)) return `${name.replace(extension, "")}/${family}`;
  return name;
}

/** Files without content share one id, which says nothing of where they came from. */
const EMPTY_BLOBS = new Set([
  "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
  "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
]);

function countNames(changes: readonly RawChange[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of changes) counts.set(moveName(path), (counts.get(moveName(path)) ?? 0) + 1);
  return counts;
}

/**
 * Added paths whose content or file name was deleted in the same commit are moves. Exact by blob id, else by a file
 * name of one deletion and one addition that have no such partner.
 */
function markMoves(changes: readonly RawChange[], interner: Interner): Change[] {
  const deletions = changes.filter(({ status }) => status === "D");
  if (deletions.length === 0) return changes.map(({ path, status }) => interner.change(path, status));
  const additions = changes.filter(({ status }) => status === "A");
  const deleted = new Set(deletions.map(({ from }) => from).filter((blob) => !EMPTY_BLOBS.has(blob)));
  const added = new Set(additions.map(({ to }) => to));
  const goneNames = countNames(deletions.filter(({ from }) => !deleted.has(from) || !added.has(from)));
  const newNames = countNames(additions.filter(({ to }) => !deleted.has(to)));
  const isMove = ({ path, to }: RawChange): boolean =>
    deleted.has(to) || (goneNames.get(moveName(path)) === 1 && newNames.get(moveName(path)) === 1);
  return changes.map((change) =>
    interner.change(change.path, change.status === "A" && isMove(change) ? "R" : change.status),
  );
}

interface RawChange extends Change {
  readonly from: string;
  readonly to: string;
}

/** Statuses that are kept, by their letter's code. */
const STATUS_OF: readonly (ChangeStatus | undefined)[] = Array.from({ length: 128 }, (_, code) =>
  (["A", "M", "D", "T"] as const).find((status) => status.charCodeAt(0) === code),
);

/** Whether the mode at a place is 160000, the only one that starts with "16". */
const isSubmodule = (meta: Buffer, at: number): boolean => meta[at] === 0x31 && meta[at + 1] === 0x36;

/** What a ":mode mode id id status" field says of the path after it. */
interface Meta {
  /** Undefined for what is left out: submodules, and what git could not tell. */
  readonly status: ChangeStatus | undefined;
  readonly from: string;
  readonly to: string;
}

/** Paths over the limit are counted only. */
const LEFT_OUT: Meta = { status: undefined, from: "", to: "" };
const PLAIN: readonly Meta[] = (["M", "T"] as const).map((status) => ({ status, from: "", to: "" }));

/** @param at where the field's ":" stands. */
function readMeta(bytes: Buffer, at: number, end: number): Meta {
  const start = at + 1;
  if (isSubmodule(bytes, start) || isSubmodule(bytes, start + 7)) return LEFT_OUT;
  const status = STATUS_OF[bytes[bytes.lastIndexOf(0x20, end - 1) + 1] ?? 0];
  // Only what was added or deleted can be a move, which its blob tells.
  if (status !== "A" && status !== "D") return PLAIN.find((plain) => plain.status === status) ?? LEFT_OUT;
  const [from = "", to = ""] = bytes.toString("latin1", start + 14, end).split(" ", 2);
  return { status, from, to };
}

/**
 * Feed it chunks with `push`, then call `end`. Each finished commit goes to `emit`. Fields are read where they stand in
 * a chunk: an object for each would be a million.
 */
export class LogParser {
  readonly #emit: (commit: CommitRecord) => void;
  readonly #interner: Interner;
  #pieces: Buffer[] = [];
  #held = 0;
  /** The start of a field so long that its middle was let go. */
  #head: Buffer | undefined;
  /** As UTF-8 where valid; else what is valid, and U+FFFD for the rest. */
  #fields: string[] = [];
  #changes: RawChange[] = [];
  #changesTotal = 0;
  #meta: Meta | undefined;

  constructor(interner: Interner, emit: (commit: CommitRecord) => void) {
    this.#interner = interner;
    this.#emit = emit;
  }

  push(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(0, from); at >= 0; at = chunk.indexOf(0, from)) {
      if (this.#pieces.length === 0) this.#field(chunk, from, at);
      else {
        const whole = this.#join(chunk.subarray(from, at));
        this.#field(whole, 0, whole.length);
      }
      from = at + 1;
    }
    if (from < chunk.length) this.#hold(chunk.subarray(from));
  }

  /** Emits the last commit. Returns false, and emits nothing, where the stream stopped in the middle of one. */
  end(): boolean {
    const whole =
      this.#held === 0 && this.#meta === undefined && (this.#fields.length === 0 || this.#fields.length === FIELDS);
    if (whole && this.#fields.length === FIELDS) this.#finish();
    return whole;
  }

  #hold(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#held += piece.length;
    if (this.#held <= HOLD_LIMIT) return;
    // Only head and tail of a huge message are read, so the middle need not be held: the same wherever chunks end.
    const whole = Buffer.concat(this.#pieces);
    this.#head ??= Buffer.from(whole.subarray(0, FIELD_LIMIT));
    this.#pieces = [Buffer.from(whole.subarray(whole.length - FIELD_LIMIT))];
    this.#held = FIELD_LIMIT;
  }

  #join(last: Buffer): Buffer {
    const joined = Buffer.concat([...this.#pieces, last]);
    const whole = this.#head ? shorten(this.#head, joined) : joined;
    this.#pieces = [];
    this.#held = 0;
    this.#head = undefined;
    return whole;
  }

  #field(bytes: Buffer, from: number, to: number): void {
    if (this.#meta !== undefined) {
      const { status, from: before, to: after } = this.#meta;
      this.#meta = undefined;
      if (status !== undefined)
        this.#changes.push({ path: bytes.toString("utf8", from, to), status, from: before, to: after });
    } else if (this.#fields.length < FIELDS)
      this.#fields.push(
        to - from > 2 * FIELD_LIMIT + BREAK.length
          ? shorten(bytes.subarray(from, to), bytes.subarray(from, to)).toString("utf8")
          : bytes.toString("utf8", from, to),
      );
    else {
      const start = bytes[from] === 0x0a ? from + 1 : from;
      if (bytes[start] === 0x3a) {
        this.#changesTotal++;
        this.#meta = this.#changes.length === MAX_CHANGES ? LEFT_OUT : readMeta(bytes, start, to);
      } else {
        this.#finish();
        this.#fields.push(bytes.toString("utf8", from, to));
      }
    }
  }

  #finish(): void {
    const [oid, parents, authorName, authorEmail, authoredAt, committerName, committerEmail, committedAt, message] =
      this.#fields as [string, string, string, string, string, string, string, string, string];
    this.#emit({
      oid,
      parents: parents === "" ? [] : parents.split(" "),
      author: this.#interner.identity(authorName, authorEmail),
      committer: this.#interner.identity(committerName, committerEmail),
      authoredAt: secondsOf(authoredAt),
      committedAt: secondsOf(committedAt),
      message: parseMessage(message),
      changes: markMoves(this.#changes, this.#interner),
      changesTotal: this.#changesTotal,
    });
    this.#fields = [];
    this.#changes = [];
    this.#changesTotal = 0;
  }
}

/** What is kept of a field that is too long: its head, and its tail from a line's start. */
function shorten(head: Buffer, end: Buffer): Buffer {
  const tail = end.subarray(end.length - FIELD_LIMIT);
  const line = tail.indexOf(0x0a);
  return Buffer.concat([
    head.subarray(0, FIELD_LIMIT),
    BREAK,
    line < 0 || line === tail.length - 1 ? tail : tail.subarray(line + 1),
  ]);
}
