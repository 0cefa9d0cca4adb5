/** What signals ask of initiatives (initiatives/): those of the people asked about, and how they stand. */
import { type About, authorsOf } from "./about.ts";
import { changeKinds, DOCUMENT, isDocumentRepository, SOURCE } from "./change-kinds.ts";
import type { Commit, History } from "./history.ts";
import type { Initiative } from "./initiatives/initiative.ts";
import { initiativesLedBy } from "./initiatives/initiatives.ts";
import { endingOf } from "./initiatives/story.ts";

/** The initiatives that those asked about led, each person's by when they began. */
export const initiativesOf = (history: History, about: About): readonly Initiative[] =>
  authorsOf(history).flatMap((author) => (about.has(author) ? initiativesLedBy(history, author) : []));

/** Whether it came to an end: not worked on in the last weeks, nothing of it known to be open, and not taken back. */
export const isLanded = (history: History, initiative: Initiative): boolean =>
  endingOf(history, initiative).ending === "landed";

/** The same for the same initiative in every signal, so that one piece of work is one context. */
export const contextOf = ({ own }: Initiative): string => own[0]!.oid;

/** The first third of the steps, one to three of them. */
export const firstSteps = ({ own }: Initiative): readonly Commit[] =>
  own.slice(0, Math.max(1, Math.min(3, Math.floor(own.length / 3))));

/** Its steps that change the work itself: source files, or documents where those are the work. */
export function workingSteps(history: History, { own }: Initiative): readonly Commit[] {
  const bits = isDocumentRepository(history) ? SOURCE | DOCUMENT : SOURCE;
  return own.filter((commit) => (changeKinds(commit) & bits) !== 0);
}
