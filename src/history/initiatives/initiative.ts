/**
 * An initiative: the work of one person, or of a small group that one person leads, on one problem over time. It is
 * threaded from commits and, where a forge was read, issues and pull requests, by links whose strength is stated.
 */
import type { Person } from "../../model/identity.ts";
import type { InitiativeLink } from "../../model/initiative.ts";
import type { Commit, Discussion, HistoryDocument } from "../history.ts";

export interface InitiativePart {
  readonly person: Person;
  readonly commits: readonly Commit[];
}

export interface Initiative {
  /** Wrote more of its commits than anybody else, and at least half. */
  readonly leader: Person;
  /** What it is called, and where that is said. */
  readonly title: string;
  readonly titleFrom: "issue" | "request" | "link" | "commit";
  /** Its steps: the leader's substantive commits without chores, oldest first; at least three, but for one landing. */
  readonly own: readonly Commit[];
  /** All that the leader made, chores too, oldest first. */
  readonly made: readonly Commit[];
  /** Everybody's, the leader's too. */
  readonly commits: readonly Commit[];
  readonly others: readonly InitiativePart[];
  /** Issues and pull requests of it, oldest first. */
  readonly discussions: readonly Discussion[];
  /** Documents that its commits added. */
  readonly documents: readonly HistoryDocument[];
  /** What ties it, the most tying first. */
  readonly links: readonly InitiativeLink[];
  /** Whether it is one squashed landing, whose steps cannot be seen (one-landing.ts): then `own` may hold a single commit. */
  readonly oneLanding: boolean;
  /** Of all that the leader made. */
  readonly firstDay: string;
  readonly lastDay: string;
}
