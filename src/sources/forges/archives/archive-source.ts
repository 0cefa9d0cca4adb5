/** What an archive is, wherever its files come from: units that are read one after the other, so that no more than one is in memory. */

/** One file of an archive. `stamp` changes when the file does, as far as can be told without reading it. */
export interface ArchiveUnit {
  /** Its path in the archive; "" where it is the archive. */
  readonly source: string;
  readonly stamp: string;
  readonly size: number;
}

export interface ReadUnit {
  readonly unit: ArchiveUnit;
  /** Undefined where it is too large or cannot be read. */
  readonly bytes: Buffer | undefined;
}

export interface ArchiveSource {
  readonly units: readonly ArchiveUnit[];
  /** What is wrong with the archive as a whole, for people. */
  readonly trouble: readonly string[];
  /** Contents of some of the units, one at a time; those that cannot be found again are not yielded. */
  readonly read: (wanted: readonly ArchiveUnit[]) => AsyncGenerator<ReadUnit>;
}
