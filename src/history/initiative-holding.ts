/** How an initiative held: what of it was taken back, and which later commits say that they fix it. */
import type { About } from "./about.ts";
import type { Commit, History } from "./history.ts";
import type { Initiative } from "./initiatives/initiative.ts";
import { type LaterFix, laterFixesOf } from "./later-fixes.ts";
import type { Revert } from "./reverts.ts";
import { countedRevertsOf } from "./standing-reverts.ts";

/** Reverts of its steps that stand and speak against them. */
export function revertedSteps(history: History, about: About, { own }: Initiative): readonly Revert[] {
  const steps = new Set(own);
  return countedRevertsOf(history, about).filter(({ reverted }) => steps.has(reverted));
}

/** Later commits, by whomever, whose messages name one of its commits as what they fix. */
export function fixesOf(history: History, about: About, { made }: Initiative): readonly LaterFix[] {
  const own = new Set<Commit>(made);
  return laterFixesOf(history, about).filter(({ fixed }) => own.has(fixed));
}
