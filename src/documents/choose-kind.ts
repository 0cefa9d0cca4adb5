/**
 * From clues to a kind and how sure it is: the likeliest kind wins, by the shares of kind-shares.ts.
 *
 * Some kinds become claims about a person ("wrote the design document …"). They need a higher share, and some of them a
 * part of it from the content; where they fall short the answer is the next likeliest kind that meets its own bar.
 */
import type { DocumentKind } from "../model/document.ts";
import { type Clue, type ClueSource, isFromContent } from "./clue.ts";
import { clueSums, kindShares } from "./kind-shares.ts";
import { KIND_WEIGHTS, type KindWeights } from "./kind-weights.ts";

export interface Choice {
  readonly kind: DocumentKind;
  /** Share of documents with such clues that are of this kind, 0 to 1. */
  readonly confidence: number;
  readonly because: string;
}

/** Least share, and least weight in all, from the content and from the content's build (sections, fields, shape). */
interface Bar {
  readonly share: number;
  readonly content: number;
  readonly build?: number;
  readonly total?: number;
}

/**
 * Chosen in ten folds over the repositories of the fitted rows, weights fitted anew for each. From a share of 0.8 on, 99 in
 * 100 designs were right there before the causes of the false ones were looked for, and at least 95 in nearly all of 500
 * draws of repositories with replacement (at 0.7: 98, and 94 draws in 100); every decision and postmortem is right. That a
 * share alone makes no decision record is older than the shares: what a folder holds is not yet what a document says.
 */
const CLAIMED: Readonly<Partial<Record<DocumentKind, Bar>>> = {
  "design-doc": { share: 0.8, content: 0.5 },
  adr: { share: 0.7, content: 1.5, build: 0.5 },
  postmortem: { share: 0.7, content: 1.5, build: 0.7 },
  roadmap: { share: 0.5, content: 1 },
  investigation: { share: 0.6, content: 1.5, build: 1.5 },
  onboarding: { share: 0.35, content: 0, total: 3 },
};
/** Folder and name together say so plainly ("adr/ADR-12-queues.md"): then a little content will do. */
const PLAIN_PATH = 7;
const LITTLE_CONTENT = 0.5;
/** Title and opening that both say so make up for a build of one paragraph. */
const MUCH_CONTENT = 3;

const BUILD: ReadonlySet<ClueSource> = new Set(["sections", "fields", "shape"]);

const REASONS_SHOWN = 3;

const sum = (clues: readonly Clue[]): number => clues.reduce((total, { weight }) => total + weight, 0);

function reasons(clues: readonly Clue[]): string {
  const strongest = [...clues].sort((a, b) => b.weight - a.weight).slice(0, REASONS_SHOWN);
  return strongest.map(({ words }) => words).join(", ");
}

function passes(clues: readonly Clue[], kind: DocumentKind, share: number): boolean {
  const bar = CLAIMED[kind];
  if (bar === undefined) return true;
  const own = clues.filter((clue) => clue.kind === kind);
  const content = sum(own.filter(isFromContent));
  const enough = sum(own) - content >= PLAIN_PATH ? Math.min(bar.content, LITTLE_CONTENT) : bar.content;
  const build = sum(own.filter(({ source }) => BUILD.has(source)));
  const total = sum(own) >= (bar.total ?? 0);
  return total && share >= bar.share && content >= enough && (build >= (bar.build ?? 0) || content >= MUCH_CONTENT);
}

/**
 * Chooses a kind.
 * @returns the kind, how sure that is, and why, in words.
 */
export function chooseKind(clues: readonly Clue[], table: readonly KindWeights[] = KIND_WEIGHTS): Choice {
  const shares = kindShares((kind) => clueSums(clues, kind), table);
  const [best, most] = shares[0] ?? ["other", 1];
  const own = clues.filter(({ kind }) => kind === best);
  if (passes(clues, best, most))
    return {
      kind: best,
      confidence: most,
      because: own.length === 0 ? "nothing in path or content names a kind" : reasons(own),
    };
  // A kind without clues stands at its base alone, so it says no more than `other` does.
  const [next, share] = shares.find(
    ([kind, its]) => kind === "other" || (clues.some((clue) => clue.kind === kind) && passes(clues, kind, its)),
  ) ?? ["other", 0];
  return next === "other"
    ? { kind: next, confidence: share, because: `too little speaks for ${best}: ${reasons(own)}` }
    : { kind: next, confidence: share, because: reasons(clues.filter(({ kind }) => kind === next)) };
}
