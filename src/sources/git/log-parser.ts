/**
 * The stream of `git log --raw -z --no-renames` in the format below → commit records. A push parser over NUL-ended
 * fields: nine fields a commit, then for each path a ":mode mode id id status" field and the path. Holds one field at a
 * time; of a huge message it keeps the head and the tail.
 */
import { type Change, type ChangeStatus, type CommitRecord, MAX_CHANGES } from "../../model/commit.ts";
import type { RawIdentity } from "../../model/identity.ts";
import { parseMessage } from "./message.ts";

/** The --format argument this parser reads. git ends it with a NUL under -z. */
export const LOG_FORMAT = "%H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B";
const FIELDS = 9;
const FIELD_LIMIT = 64 * 1024;

/** Gives equal values the same object, so that a history of a million commits holds each name and path once. */
export class Interner {
  readonly #identities = new Map<string, RawIdentity>();
  readonly #strings = new Map<string, string>();

  identity(name: string, email: string): RawIdentity {
    const key = `${name}\0${email}`;
    let identity = this.#identities.get(key);
    if (!identity) this.#identities.set(key, (identity = { name, email }));
    return identity;
  }

  string(text: string): string {
    const before = this.#strings.get(text);
    if (before !== undefined) return before;
    this.#strings.set(text, text);
    return text;
  }
}

/** UTF-8 where valid; else what is valid, and U+FFFD for the rest. */
const textOf = (bytes: Buffer): string => bytes.toString("utf8");

/** A number of seconds as git prints it; 0 for what is not a whole number. */
function secondsOf(field: string): number {
  const seconds = Number(field);
  return Number.isSafeInteger(seconds) ? seconds : 0;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/**
 * Added paths whose content or file name was deleted in the same commit are moves. Exact by blob id, else by a base
 * name of one deletion and one addition.
 */
function markMoves(changes: readonly RawChange[]): Change[] {
  const deletedBlobs = new Set<string>();
  const deletedNames = new Map<string, number>();
  for (const { status, from, path } of changes)
    if (status === "D") {
      deletedBlobs.add(from);
      deletedNames.set(baseName(path), (deletedNames.get(baseName(path)) ?? 0) + 1);
    }
  if (deletedBlobs.size === 0) return changes.map(({ path, status }) => ({ path, status }));
  return changes.map(({ path, status, to }) =>
    status === "A" && (deletedBlobs.has(to) || deletedNames.get(baseName(path)) === 1) ? { path, status: "R" as const } : { path, status },
  );
}

interface RawChange extends Change {
  readonly from: string;
  readonly to: string;
}

/** Feed it chunks with `push`, then call `end`. Each finished commit goes to `emit`. */
export class LogParser {
  readonly #emit: (commit: CommitRecord) => void;
  readonly #interner: Interner;
  #pieces: Buffer[] = [];
  #held = 0;
  #fields: Buffer[] = [];
  #changes: RawChange[] = [];
  #changesTotal = 0;
  #meta: string | undefined;

  constructor(interner: Interner, emit: (commit: CommitRecord) => void) {
    this.#interner = interner;
    this.#emit = emit;
  }

  push(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(0, from); at >= 0; at = chunk.indexOf(0, from)) {
      this.#field(this.#join(chunk.subarray(from, at)));
      from = at + 1;
    }
    if (from < chunk.length) this.#hold(chunk.subarray(from));
  }

  /** Emits the last commit. Returns false where the stream stopped in the middle of one. */
  end(): boolean {
    const whole = this.#held === 0 && this.#meta === undefined && (this.#fields.length === 0 || this.#fields.length === FIELDS);
    if (this.#fields.length === FIELDS && this.#meta === undefined) this.#finish();
    return whole;
  }

  #hold(piece: Buffer): void {
    // A field over the limit keeps its head and its last two pieces: the trailers stand at the end.
    if (this.#held > FIELD_LIMIT && this.#pieces.length > 3) this.#pieces.splice(this.#pieces.length - 2, 1);
    this.#pieces.push(piece);
    this.#held += piece.length;
  }

  #join(last: Buffer): Buffer {
    if (this.#pieces.length === 0) return last;
    const whole = Buffer.concat([...this.#pieces, last]);
    this.#pieces = [];
    this.#held = 0;
    return whole;
  }

  #field(bytes: Buffer): void {
    if (this.#meta !== undefined) {
      this.#change(this.#meta, bytes);
      this.#meta = undefined;
    } else if (this.#fields.length < FIELDS) this.#fields.push(bytes.length > 2 * FIELD_LIMIT ? headAndTail(bytes) : bytes);
    else if (bytes[0] === 0x3a || (bytes[0] === 0x0a && bytes[1] === 0x3a)) this.#meta = bytes.toString("latin1").trimStart();
    else {
      this.#finish();
      this.#fields.push(bytes);
    }
  }

  #change(meta: string, path: Buffer): void {
    this.#changesTotal++;
    if (this.#changes.length === MAX_CHANGES) return;
    const [oldMode, newMode, from, to, status] = meta.slice(1).split(" ");
    if (newMode === "160000" || oldMode === "160000") return;
    const letter = (status ?? "M").charAt(0);
    if (!"AMDT".includes(letter)) return;
    this.#changes.push({ path: this.#interner.string(textOf(path)), status: letter as ChangeStatus, from: from ?? "", to: to ?? "" });
  }

  #finish(): void {
    const text = this.#fields.map(textOf);
    const [oid, parents, authorName, authorEmail, authoredAt, committerName, committerEmail, committedAt, message] = text as [string, string, string, string, string, string, string, string, string];
    this.#emit({
      oid,
      parents: parents === "" ? [] : parents.split(" "),
      author: this.#interner.identity(authorName, authorEmail),
      committer: this.#interner.identity(committerName, committerEmail),
      authoredAt: secondsOf(authoredAt),
      committedAt: secondsOf(committedAt),
      message: parseMessage(message),
      changes: markMoves(this.#changes),
      changesTotal: this.#changesTotal,
    });
    this.#fields = [];
    this.#changes = [];
    this.#changesTotal = 0;
  }
}

function headAndTail(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, FIELD_LIMIT), Buffer.from("\n\n"), bytes.subarray(bytes.length - FIELD_LIMIT)]);
}
