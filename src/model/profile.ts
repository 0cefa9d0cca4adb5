import type { Authorship } from "./evidence.ts";

/** Enough of somebody to find them. Kept for everybody in a repository. */
export interface PersonSummary {
  readonly key: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly logins: readonly string[];
  /** Held together by likely links: were this the user, they would be taken apart until confirmed. */
  readonly isJoined?: true;
  /** Own substantive commits. */
  readonly commits: number;
}

/** What a repository shows of one person beyond evidence: when and where they worked. Worked out for who is asked about. */
export interface PersonProfile extends PersonSummary {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Weeks with own commits, or with something said or done on the forge, as numbers of `weekOf`, sorted. */
  readonly weeks: readonly number[];
  /** Own commits by day and area, for periods and areas asked for: [day, area, count], days ascending. */
  readonly days: readonly (readonly [day: string, area: string, commits: number])[];
  readonly home: readonly string[];
  readonly authorship: Readonly<Record<Authorship, number>>;
  /** Messages with enough words to tell a language, and how many of them are English. */
  readonly messages: { readonly told: number; readonly english: number };
}
