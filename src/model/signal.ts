/** Words and shapes that describe a signal's run, apart from what it found. */

/** What became of a signal for one person. `error`: the signal itself failed. */
export type Outcome = "seen" | "not-seen" | "cannot-see" | "not-applicable" | "error";

/** Why a signal cannot speak, about a whole repository or one person. */
export interface Blindness {
  readonly outcome: "cannot-see" | "not-applicable" | "error";
  readonly reason: string;
}

/** A signal's outcome for one person in one repository, with the reason where it is not "seen". */
export interface SignalOutcome {
  readonly signal: string;
  readonly repo: string;
  readonly outcome: Outcome;
  readonly reason: string;
}

/** What a signal reads. A repository that lacks one of them makes the signal `cannot-see`. */
export type Need =
  | "commits"
  | "paths"
  | "message-bodies"
  | "person-trailers"
  | "merges"
  | "documents"
  | "roles"
  | "tags"
  /** Issues and pull requests of a forge, or an archive of it. */
  | "forge";
