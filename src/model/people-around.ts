/**
 * The people somebody worked with, and the areas they know, as a record keeps them. Others appear by what they and the person did
 * with each other and by nothing else: no numbers, no order of merit.
 */

/**
 * What the person and somebody else did with each other. reviewed: the person reviewed their work; reviewed-by: they reviewed the
 * person's; wrote-with: one change, or one initiative whose ties are stated, holds work of both; helped-to-begin: the person reviewed what they first landed here.
 */
export const TIE_KINDS = ["reviewed", "reviewed-by", "wrote-with", "helped-to-begin"] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** Where it shows. landing: one merged or applied the other's work, without landing everybody's. */
export type TieWay = "trailer" | "landing" | "pull-request" | "same-change" | "initiative";

/** A commit by its full id, or something on a forge as citations name it. */
export interface TieSource {
  readonly object: string;
  /** On a forge; null for commits. */
  readonly url: string | null;
  readonly day: string;
  /** Its subject or title. */
  readonly words: string;
}

export interface PersonTie {
  readonly kind: TieKind;
  readonly ways: readonly TieWay[];
  /** ISO days. */
  readonly first: string;
  readonly last: string;
  /** By name; at most six, those with most of it. */
  readonly areas: readonly string[];
  /** At least one: the first, and the latest. */
  readonly sources: readonly TieSource[];
}

/** Somebody the person worked with. */
export interface PersonAround {
  readonly key: string;
  readonly name: string;
  /** At least one, in the order of TIE_KINDS. */
  readonly ties: readonly PersonTie[];
}

/** An area that the person worked in, and who of those they worked with knows it by what they did there lately. */
export interface KnownArea {
  readonly area: string;
  /** The person's first change there, and the latest. */
  readonly first: TieSource;
  readonly last: TieSource;
  /** Whether the person is among those who know it lately. */
  readonly isLately: boolean;
  /** Keys of people around who do, by name. */
  readonly others: readonly string[];
  /** Whether people whom the person never worked with do too. */
  readonly isKnownToMore: boolean;
  /** Who alone knows it lately: "you", or the name of somebody else. Null where several do, or nobody does. */
  readonly onlyOne: "you" | { readonly name: string } | null;
}

/** What is known of one person in one repository. */
export interface PeopleAround {
  /** By name. */
  readonly people: readonly PersonAround[];
  /** By name. */
  readonly areas: readonly KnownArea[];
  /** ISO day from which on "lately" counts. */
  readonly latelySince: string;
  /** What was left out, and why, one sentence each. */
  readonly notes: readonly string[];
}

/** The same over all repositories that were read, for the person alone. */
export interface PeopleAroundReport {
  readonly asOf: string;
  readonly person: { readonly key: string; readonly name: string; readonly because: string; readonly isYou: boolean };
  readonly repositories: readonly string[];
  /** Forges that were read; empty where none was. */
  readonly forges: readonly string[];
  readonly people: readonly (Omit<PersonAround, "ties"> & {
    readonly ties: readonly (PersonTie & { readonly repository: string })[];
  })[];
  readonly areas: readonly (KnownArea & { readonly repository: string; readonly latelySince: string })[];
  readonly notes: readonly string[];
}
