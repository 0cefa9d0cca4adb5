/**
 * A history written down as plain data: commits with everything git would store about them, the branches and
 * annotated tags that point at them. Parents stand before children. Nothing in a description depends on a clock, a
 * machine or a configuration, so the same description always gives the same object ids.
 */

/** Text, or bytes where it is not UTF-8 on purpose. */
export type Bytes = string | Uint8Array;

/** A moment as git stores it: seconds since 1970 (any number, plausible or not) and a UTC offset such as "+0530". */
export interface Moment {
  readonly seconds: number;
  readonly offset: string;
}

/** A name and an address; neither may hold "<", ">" or a line feed, and either may be empty. */
export interface Identity {
  readonly name: Bytes;
  readonly email: Bytes;
}

/** Who and when, as on an author, committer or tagger line. */
export interface Signature extends Identity {
  readonly at: Moment;
}

export type FileMode = "100644" | "100755" | "120000";

/** One change to the tree. Deleting or renaming a folder means everything below it. */
export type Edit =
  | { readonly kind: "write"; readonly path: Bytes; readonly mode: FileMode; readonly content: Bytes }
  | { readonly kind: "submodule"; readonly path: Bytes; readonly commit: string }
  | { readonly kind: "delete"; readonly path: Bytes }
  | { readonly kind: "rename"; readonly from: Bytes; readonly to: Bytes };

/** Finds the object id of an earlier commit of the same description by its id. */
export type FindOid = (id: string) => string;

export interface CommitDescription {
  /** Name of the commit inside the description; unique. */
  readonly id: string;
  /** Ids of earlier commits, or full object ids of commits the target repository already has. */
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  /** A function where the message quotes object ids, as a revert does. */
  readonly message: Bytes | ((oidOf: FindOid) => Bytes);
  /** Value of the encoding header, for messages that are not UTF-8. */
  readonly encoding?: string;
  /** Changes against the first parent, applied in order. */
  readonly edits: readonly Edit[];
}

/** An annotated tag. */
export interface TagDescription {
  readonly name: string;
  /** Id of the tagged commit. */
  readonly target: string;
  readonly tagger: Signature;
  readonly message: Bytes;
}

export interface HistoryDescription {
  readonly commits: readonly CommitDescription[];
  /** Branch names, without refs/heads/, and the commit each points at. */
  readonly branches: ReadonlyMap<string, string>;
  readonly tags: readonly TagDescription[];
  /** The branch HEAD names. */
  readonly head: string;
}

/** The bytes of text or bytes. */
export function toBuffer(bytes: Bytes): Buffer {
  return typeof bytes === "string" ? Buffer.from(bytes, "utf8") : Buffer.from(bytes);
}

/**
 * Reads an ISO moment with its offset: "2024-03-05T09:30:00+01:00" or "…Z".
 * @throws RangeError where the offset is missing or the text is no date
 * @example toMoment("1970-01-01T01:00:00+01:00") // { seconds: 0, offset: "+0100" }
 */
export function toMoment(text: string): Moment {
  const zone = /(?:(?<utc>Z)|(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d))$/.exec(text)?.groups;
  const milliseconds = Date.parse(text);
  if (zone === undefined || Number.isNaN(milliseconds))
    throw new RangeError(`Unexpected "${text}", expected a date with an offset such as 2024-03-05T09:30:00+01:00`);
  const offset = zone.utc === undefined ? `${zone.sign}${zone.hours}${zone.minutes}` : "+0000";
  return { seconds: Math.floor(milliseconds / 1000), offset };
}
