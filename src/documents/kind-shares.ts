/**
 * How likely each kind is by the clues found. A kind's clues are added up by where they were found, weighted
 * (kind-weights.ts) and turned into shares that sum to one: multinomial logistic regression, whose shares are calibrated
 * on the rows it was fitted on. How they hold elsewhere is in docs/reference/accuracy.md.
 */
import type { DocumentKind } from "../model/document.ts";
import { CLUE_SOURCES, type Clue, type ClueSource } from "./clue.ts";
import type { KindWeights } from "./kind-weights.ts";

type ClueSums = Readonly<Record<ClueSource, number>>;

/** More than this from one source says no more. */
const SOURCE_CAP = 8;

/** Weight of a kind's clues by source. */
export function clueSums(clues: readonly Clue[], kind: DocumentKind): ClueSums {
  const sums = { folder: 0, name: 0, title: 0, sections: 0, fields: 0, opening: 0, shape: 0 };
  for (const clue of clues) if (clue.kind === kind) sums[clue.source] += clue.weight;
  for (const source of CLUE_SOURCES) sums[source] = Math.min(SOURCE_CAP, sums[source]);
  return sums;
}

/** Shares of all kinds, likeliest first; equal ones in the order of the table, the cautious kind first. */
export function kindShares(
  sumsOf: (kind: DocumentKind) => ClueSums,
  table: readonly KindWeights[],
): readonly (readonly [kind: DocumentKind, share: number])[] {
  const scores = table.map(({ kind, base, weights }) => {
    const sums = sumsOf(kind);
    return [kind, CLUE_SOURCES.reduce((score, source) => score + weights[source] * sums[source], base)] as const;
  });
  const highest = Math.max(...scores.map(([, score]) => score));
  const powers = scores.map(([kind, score]) => [kind, Math.exp(score - highest)] as const);
  const total = powers.reduce((all, [, power]) => all + power, 0);
  return powers.map(([kind, power]) => [kind, power / total] as const).sort((a, b) => b[1] - a[1]);
}
