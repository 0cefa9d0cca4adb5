/**
 * What `waymark people` says: who is taken for one person in each repository, and what waits for the user's word. Links
 * stand by address. A person is called by the name to show and by no other: former names are nowhere in it.
 */

/** One end of a link. */
export interface LinkEnd {
  /** The address as a record has it; null where there is none. */
  readonly address: string | null;
  /** How the end is written for people: the address, or what stands for it. */
  readonly shown: string;
}

/** Why two identities are, or may be, one person's. */
export interface PeopleLink {
  /** Eight hex digits that stay the same, for `people confirm` and `people split`. */
  readonly id: string;
  readonly a: LinkEnd;
  readonly b: LinkEnd;
  readonly grade: "certain" | "likely" | "possible";
  /** 0 to 1: the share of the rule's links that were right where that could be checked. */
  readonly strength: number;
  readonly rule: string;
  readonly reason: string;
  /** The address or account name that both share; null where there is none, or where it would tell a name. */
  readonly shared: string | null;
  /** False for what is only suggested. */
  readonly applied: boolean;
  /** Whether it would make an identity yours: not applied before you say so. */
  readonly isYours: boolean;
}

export interface ListedPerson {
  readonly key: string;
  /** The user's word, else the mailmap's name, else the latest. */
  readonly name: string;
  readonly kind: "person" | "agent" | "bot";
  readonly isYou: boolean;
  /** Lower-cased and sorted. */
  readonly addresses: readonly string[];
  readonly logins: readonly string[];
  /** Ids of the links that made this person, and of those that are only suggested. */
  readonly links: readonly string[];
}

/** One thing the user said, where it stands in people.yaml. */
export interface SaidClaim {
  readonly line: number;
  /** In words: "ada@a.example and ada@b.example are one person". */
  readonly said: string;
  readonly on: string | null;
}

/** Claims that cannot all be true; none of them is applied. */
export interface PeopleConflict {
  readonly apart: SaidClaim;
  readonly same: readonly SaidClaim[];
}

export interface RepositoryPeople {
  readonly name: string;
  readonly path: string;
  /** Ordered by name. */
  readonly people: readonly ListedPerson[];
  /** Strongest first. */
  readonly links: readonly PeopleLink[];
  readonly conflicts: readonly PeopleConflict[];
  readonly notes: readonly string[];
}

export interface PeopleList {
  readonly schema: "waymark.people/1";
  /** The words you go by, and where they come from. */
  readonly you: { readonly words: readonly string[]; readonly source: string };
  /** The words of --person; null where everybody is listed. */
  readonly person: string | null;
  readonly repositories: readonly RepositoryPeople[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}
