/**
 * From clues to a kind. Weights of a kind add up; the heaviest kind wins. Some kinds become claims about a person ("wrote
 * the design document …"), so they also need a higher sum, and most of them a part of it from the content: where they fall
 * short the answer is `other`, not the runner-up, because a document that nearly is a design is no tutorial either.
 */
import type { DocumentKind } from "../model/document.ts";
import { type Clue, type ClueSource, isFromContent } from "./clue.ts";

export interface Choice {
  readonly kind: DocumentKind;
  readonly because: string;
}

/** Least weight in all, from the content, and from the content's build (sections, fields, shape) where it matters. */
interface Bar {
  readonly total: number;
  readonly content: number;
  readonly build?: number;
}

const CLAIMED: Readonly<Partial<Record<DocumentKind, Bar>>> = {
  "design-doc": { total: 5, content: 1.5 },
  adr: { total: 5, content: 1.5, build: 0.5 },
  postmortem: { total: 5, content: 1.5, build: 0.7 },
  roadmap: { total: 5, content: 1 },
  investigation: { total: 5, content: 1.5, build: 1.5 },
  onboarding: { total: 3.5, content: 0 },
};
const BAR: Bar = { total: 2, content: 0 };
/** Folder and name together say so plainly ("adr/ADR-12-queues.md"): then a little content will do. */
const PLAIN_PATH = 7;
const LITTLE_CONTENT = 0.5;

/** Fixed order, so that equal sums always give the same kind; the cautious answer first. */
const ORDER: readonly DocumentKind[] = [
  "other",
  "changelog",
  "meeting-notes",
  "process-ci",
  "onboarding",
  "api-reference",
  "tutorial",
  "runbook",
  "roadmap",
  "investigation",
  "design-doc",
  "adr",
  "postmortem",
];

const REASONS_SHOWN = 3;

const sum = (clues: readonly Clue[]): number => clues.reduce((total, { weight }) => total + weight, 0);

function reasons(clues: readonly Clue[]): string {
  const strongest = [...clues].sort((a, b) => b.weight - a.weight).slice(0, REASONS_SHOWN);
  return strongest.map(({ words }) => words).join(", ");
}

const BUILD: ReadonlySet<ClueSource> = new Set(["sections", "fields", "shape"]);

function passes(own: readonly Clue[], bar: Bar): boolean {
  const content = sum(own.filter(isFromContent));
  const path = sum(own) - content;
  const build = sum(own.filter(({ source }) => BUILD.has(source)));
  const enough = path >= PLAIN_PATH ? Math.min(bar.content, LITTLE_CONTENT) : bar.content;
  return path + content >= bar.total && content >= enough && build >= (bar.build ?? 0);
}

/**
 * Chooses a kind.
 * @returns the kind and why, in words.
 */
export function chooseKind(clues: readonly Clue[]): Choice {
  let best: DocumentKind = "other";
  let most = 0;
  for (const kind of ORDER) {
    const total = sum(clues.filter((clue) => clue.kind === kind));
    if (total > most) [best, most] = [kind, total];
  }
  const own = clues.filter((clue) => clue.kind === best);
  if (best !== "other" && !passes(own, CLAIMED[best] ?? BAR))
    return { kind: "other", because: `too little speaks for ${best}: ${reasons(own)}` };
  return { kind: best, because: own.length === 0 ? "nothing in path or content names a kind" : reasons(own) };
}
