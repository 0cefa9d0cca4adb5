/**
 * Commit records as text, and back. A pack is one JSON array of flat lists and, after it, the bodies of the messages. The
 * lists: tables of what repeats (pack-tables.ts), then a tape of texts and a tape of numbers that hold the records in order. Reading takes from the tapes in exactly
 * the order in which writing put there: keep each `write…` and its `read…` alike, line for line.
 *
 * Flat lists because JSON.parse reads them fastest, and because decoded records then share one object for each identity,
 * path change and trailer: 80,000 commits fit in tens of megabytes.
 */
import type {
  Change,
  ChangeStatus,
  CommitRecord,
  MakeBody,
  MergeFacts,
  MessageBody,
  MessageFacts,
  Reference,
  ReferenceRole,
  TextSource,
  Trailer,
} from "../model/commit.ts";
import type { RawIdentity } from "../model/identity.ts";
import type { Interner } from "../model/interner.ts";
import { type PackTables, readIdentities, readTrailers, TableWriter } from "./pack-tables.ts";
import { Tape } from "./tape.ts";

const STATUSES = ["A", "M", "D", "T", "R"] as const satisfies readonly ChangeStatus[];
const KINDS = ["issue", "pull-request", "commit", "change-id", "link"] as const satisfies readonly Reference["kind"][];
const ROLES = ["fixes", "mentions", "landed-as"] as const satisfies readonly ReferenceRole[];
const MERGE_TEXTS = ["request", "login", "branch", "title"] as const satisfies readonly (keyof MergeFacts)[];

/** What the model has and the functions below do not write; should be nothing. */
type Unwritten =
  | Exclude<ChangeStatus, (typeof STATUSES)[number]>
  | Exclude<Reference["kind"], (typeof KINDS)[number]>
  | Exclude<ReferenceRole, (typeof ROLES)[number]>
  | Exclude<keyof MergeFacts, (typeof MERGE_TEXTS)[number] | "reviewers">
  | Exclude<keyof RawIdentity, "name" | "email">
  | Exclude<keyof Change, "path" | "status">
  | Exclude<keyof Reference, "kind" | "value" | "role">
  | Exclude<keyof MessageBody, "line" | "length" | "text" | "cues" | "words" | "english" | "readWords" | "moveTo">
  | Exclude<keyof Trailer, "key" | "value" | "people">
  | Exclude<
      keyof MessageFacts,
      | "subject"
      | "trailers"
      | "references"
      | "reverts"
      | "pickedFrom"
      | "merge"
      | "body"
      | "namedIds"
      | "statements"
      | "series"
    >
  | Exclude<
      keyof CommitRecord,
      "oid" | "parents" | "author" | "committer" | "authoredAt" | "committedAt" | "message" | "changes" | "changesTotal"
    >;

/**
 * Raised whenever the text changes its meaning: packs of other versions are thrown away. Does not compile while the
 * model has something that is not written.
 */
export const PACK_VERSION: [Unwritten] extends [never] ? number : Unwritten = 3;

// Bits of a message's flags; those of the merge texts follow from their position.
const HAS_MERGE = 1;
const HAS_REVIEWERS = 2;
const HAS_SERIES = 4;
const FIRST_MERGE_TEXT = 3;

// Most commits have none of most things; one empty list serves them all.
const NONE: readonly never[] = Object.freeze([]);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Output {
  readonly tables: TableWriter;
  readonly texts: string[];
  readonly numbers: number[];
  readonly bodies: ByteWriter;
  readonly bodyLengths: number[];
}

/** Texts as UTF-8, one after the other. */
class ByteWriter {
  #bytes = Buffer.allocUnsafe(1 << 20);
  #length = 0;

  /** Gives how many bytes were written. */
  write(text: string): number {
    // A UTF-16 unit is three bytes at most.
    const most = this.#length + 3 * text.length;
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(most, 2 * this.#bytes.length));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    const written = this.#bytes.write(text, this.#length, "utf8");
    this.#length += written;
    return written;
  }

  end(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** The names that the records refer to by position, written into each pack. */
const NAMES = { statuses: STATUSES, kinds: KINDS, roles: ROLES } as const;

interface Names {
  readonly statuses: readonly ChangeStatus[];
  readonly kinds: readonly Reference["kind"][];
  readonly roles: readonly ReferenceRole[];
}

interface Input {
  readonly names: Names;
  readonly oids: readonly string[];
  readonly identities: readonly RawIdentity[];
  readonly paths: readonly string[];
  readonly trailers: readonly Trailer[];
  readonly changes: (Change | undefined)[];
  readonly interner: Interner;
  readonly texts: Tape<string>;
  readonly numbers: Tape<number>;
  readonly bodies: TextSource;
  /** Where in `bodies` the next one starts. */
  bodyAt: number;
  readonly makeBody: MakeBody;
}

function writeTexts({ texts, numbers }: Output, list: readonly string[]): void {
  numbers.push(list.length);
  for (const text of list) texts.push(text);
}

function readTexts({ texts, numbers }: Input): readonly string[] {
  const count = numbers.take();
  return count === 0 ? NONE : texts.list(count, () => texts.take());
}

function writeReference({ texts, numbers }: Output, { kind, value, role }: Reference): void {
  numbers.push(KINDS.indexOf(kind), ROLES.indexOf(role));
  texts.push(value);
}

function readReference({ texts, numbers, names }: Input): Reference {
  return { kind: names.kinds[numbers.take()]!, value: texts.take(), role: names.roles[numbers.take()]! };
}

function writeBody({ bodies, bodyLengths, numbers }: Output, { text, line }: MessageBody): void {
  const length = text === "" ? 0 : bodies.write(text);
  numbers.push(length, line);
  bodyLengths.push(length);
}

function readBody(input: Input): MessageBody {
  const length = input.numbers.take();
  const line = input.numbers.take();
  const body = input.makeBody(input.bodies, input.bodyAt, length, line);
  input.bodyAt += length;
  return body;
}

function flagsOf({ merge, series }: MessageFacts): number {
  let flags = 0;
  if (merge) flags |= HAS_MERGE;
  if (merge?.reviewers !== undefined) flags |= HAS_REVIEWERS;
  if (series !== undefined) flags |= HAS_SERIES;
  if (merge)
    for (const [bit, name] of MERGE_TEXTS.entries())
      if (merge[name] !== undefined) flags |= 1 << (FIRST_MERGE_TEXT + bit);
  return flags;
}

function writeMerge(output: Output, merge: MergeFacts): void {
  for (const name of MERGE_TEXTS) if (merge[name] !== undefined) output.texts.push(merge[name]);
  if (merge.reviewers !== undefined) writeTexts(output, merge.reviewers);
}

function readMerge(input: Input, flags: number): MergeFacts {
  const merge: Mutable<MergeFacts> = {};
  for (const [bit, name] of MERGE_TEXTS.entries())
    if (flags & (1 << (FIRST_MERGE_TEXT + bit))) merge[name] = input.texts.take();
  if (flags & HAS_REVIEWERS) merge.reviewers = readTexts(input);
  return merge;
}

function writeMessage(output: Output, message: MessageFacts): void {
  const { tables, texts, numbers } = output;
  const flags = flagsOf(message);
  numbers.push(flags, message.trailers.length);
  texts.push(message.subject);
  for (const trailer of message.trailers) numbers.push(tables.trailer(trailer));
  numbers.push(message.references.length);
  for (const reference of message.references) writeReference(output, reference);
  writeTexts(output, message.reverts);
  writeTexts(output, message.pickedFrom);
  writeBody(output, message.body);
  writeTexts(output, message.namedIds);
  writeTexts(output, message.statements);
  if (message.merge) writeMerge(output, message.merge);
  if (message.series !== undefined) texts.push(message.series);
}

function readMessage(input: Input): MessageFacts {
  const { texts, numbers, trailers } = input;
  const many = <T>(read: () => T): readonly T[] => {
    const count = numbers.take();
    return count === 0 ? NONE : numbers.list(count, read);
  };
  const flags = numbers.take();
  const message: Mutable<MessageFacts> = {
    subject: texts.take(),
    trailers: many(() => trailers[numbers.take()]!),
    references: many(() => readReference(input)),
    reverts: readTexts(input),
    pickedFrom: readTexts(input),
    body: readBody(input),
    namedIds: readTexts(input),
    statements: readTexts(input),
  };
  if (flags & HAS_MERGE) message.merge = readMerge(input, flags);
  if (flags & HAS_SERIES) message.series = texts.take();
  return message;
}

function writeChange({ tables, numbers }: Output, { path, status }: Change): void {
  numbers.push(tables.paths.of(path) * STATUSES.length + STATUSES.indexOf(status));
}

function readChange({ numbers, changes, paths, interner, names: { statuses } }: Input): Change {
  const code = numbers.take();
  const known = changes[code];
  if (known !== undefined) return known;
  const change = interner.change(paths[Math.floor(code / statuses.length)]!, statuses[code % statuses.length]!);
  changes[code] = change;
  return change;
}

function writeParent({ tables, texts, numbers }: Output, parent: string): void {
  const position = tables.oid(parent);
  numbers.push(position);
  if (position < 0) texts.push(parent);
}

function readParent({ texts, numbers, oids }: Input): string {
  const position = numbers.take();
  return position < 0 ? texts.take() : oids[position]!;
}

function writeCommit(output: Output, commit: CommitRecord): void {
  const { tables, numbers } = output;
  numbers.push(tables.identity(commit.author), tables.identity(commit.committer));
  numbers.push(commit.authoredAt, commit.committedAt, commit.parents.length);
  for (const parent of commit.parents) writeParent(output, parent);
  writeMessage(output, commit.message);
  numbers.push(commit.changesTotal, commit.changes.length);
  for (const change of commit.changes) writeChange(output, change);
}

function readCommit(input: Input, oid: string): CommitRecord {
  const { numbers, identities } = input;
  const author = identities[numbers.take()]!;
  const committer = identities[numbers.take()]!;
  const authoredAt = numbers.take();
  const committedAt = numbers.take();
  const parents = numbers.list(numbers.take(), () => readParent(input));
  const message = readMessage(input);
  const changesTotal = numbers.take();
  const touched = numbers.take();
  const changes = touched === 0 ? NONE : numbers.list(touched, () => readChange(input));
  return { oid, parents, author, committer, authoredAt, committedAt, message, changes, changesTotal };
}

type PackJson = readonly [names: Names, tables: PackTables, texts: readonly string[], numbers: readonly number[]];

/** The two parts of a pack. */
export interface PackParts {
  /** One line of JSON. */
  readonly facts: string;
  /** The bodies of the messages, one after the other, as UTF-8. */
  readonly bodies: Buffer;
  /** Bytes of each body; the facts have them too. */
  readonly bodyLengths: readonly number[];
}

/** Commit records as the parts of a pack. */
export function encodePack(records: readonly CommitRecord[]): PackParts {
  const output: Output = {
    tables: new TableWriter(records.map(({ oid }) => oid)),
    texts: [],
    numbers: [],
    bodies: new ByteWriter(),
    bodyLengths: [],
  };
  for (const record of records) writeCommit(output, record);
  const json: PackJson = [NAMES, output.tables.end(), output.texts, output.numbers];
  return { facts: JSON.stringify(json), bodies: output.bodies.end(), bodyLengths: output.bodyLengths };
}

/** Lets the bodies of records lie where `encodePack` put them. */
export function moveBodies(records: readonly CommitRecord[], lengths: readonly number[], bodies: TextSource): void {
  let at = 0;
  for (const [index, { message }] of records.entries()) {
    const length = lengths[index] ?? 0;
    message.body.moveTo(bodies, at, length);
    at += length;
  }
}

/**
 * The records that `encodePack` was given, equal in every field.
 * @param facts as written by the same PACK_VERSION
 * @param bodies the bytes of the bodies, read only when somebody asks for the words of a message
 * @param interner holds the identities and paths that the records share
 * @throws Error where the text is not a pack
 */
export function decodePack(facts: string, bodies: TextSource, interner: Interner, makeBody: MakeBody): CommitRecord[] {
  const [names, tables, texts, numbers]: PackJson = JSON.parse(facts);
  const identities = readIdentities(tables, interner);
  const input: Input = {
    names,
    oids: tables.oids,
    identities,
    paths: tables.paths.map((path) => interner.string(path)),
    trailers: readTrailers(tables, identities, interner),
    changes: [],
    interner,
    texts: new Tape(texts),
    numbers: new Tape(numbers),
    bodies,
    bodyAt: 0,
    makeBody,
  };
  return tables.oids.map((oid) => readCommit(input, oid));
}
