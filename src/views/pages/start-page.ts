/** The start of somebody new: what is read, what is in the way, and whom the record is about. */
import type { FoundClones } from "../../workspace/app-start.ts";

export type { FoundClones };

export interface StartPage {
  /** Clones that are read; empty while none were named. */
  readonly paths: readonly string[];
  /** Why there is no profile; null where there is one. */
  readonly problem: { readonly code: string; readonly message: string; readonly hint: string } | null;
  /** Who the user could be, where they are not to be found by name. */
  readonly question: {
    readonly text: string;
    readonly candidates: readonly { readonly key: string; readonly name: string; readonly commits: number }[];
  } | null;
}
