/**
 * How much a clue counts, for each kind by where it was found (clue.ts): written by `node bench/artifacts.mjs --fit`, not
 * by hand. Multinomial logistic regression (D. R. Cox, 1958; bench/kind-fit.mjs) on the openings of 827 documents of 122
 * public repositories: those of the labelled corpus whose name hashes to the fitted half, and 551 more, drawn by folder
 * name and at random and labelled by the same rules. Of investigations there are no rows: they are weighed as designs
 * are, with a lower base. The first kind wins a tie.
 */
import type { DocumentKind } from "../model/document.ts";
import type { ClueSource } from "./clue.ts";

export interface KindWeights {
  readonly kind: DocumentKind;
  readonly base: number;
  readonly weights: Readonly<Record<ClueSource, number>>;
}

// biome-ignore format: a table
export const KIND_WEIGHTS: readonly KindWeights[] = [
  { kind: "other", base: 2.36, weights: { folder: 0.94, name: 0.56, title: 0.62, sections: 0.79, fields: 0.49, opening: 0.83, shape: 2.18 } },
  { kind: "changelog", base: -0.6, weights: { folder: 1.61, name: 1.14, title: 0.27, sections: 0.84, fields: 0.49, opening: 0.93, shape: 0.83 } },
  { kind: "meeting-notes", base: -1.64, weights: { folder: 1.26, name: 1.32, title: 0.6, sections: 0.92, fields: 0.5, opening: 0.87, shape: 1.11 } },
  { kind: "process-ci", base: 0.46, weights: { folder: 0.91, name: 0.72, title: 0.85, sections: 0.71, fields: 0.49, opening: 0.92, shape: 0.93 } },
  { kind: "onboarding", base: 0.72, weights: { folder: 0.85, name: 0.91, title: 0.59, sections: 0.96, fields: 0.49, opening: 0.72, shape: 1.11 } },
  { kind: "api-reference", base: 0.6, weights: { folder: 1.44, name: 0.98, title: -0.04, sections: 0.88, fields: 0.49, opening: 0.74, shape: 0.85 } },
  { kind: "tutorial", base: 1.06, weights: { folder: 0.61, name: 0.49, title: 0.14, sections: 0.48, fields: 0.49, opening: 0.72, shape: 0.94 } },
  { kind: "runbook", base: 0.11, weights: { folder: 1.24, name: 1.07, title: 0.5, sections: 0.77, fields: 0.49, opening: 1.09, shape: 1.11 } },
  { kind: "roadmap", base: -0.93, weights: { folder: 0.33, name: 0.75, title: 0.51, sections: 0.34, fields: 0.49, opening: 0.8, shape: 1.11 } },
  { kind: "investigation", base: -1.94, weights: { folder: 1.01, name: 1.06, title: 0.42, sections: 1.01, fields: 0.61, opening: 0.37, shape: 0.95 } },
  { kind: "design-doc", base: 0.66, weights: { folder: 1.01, name: 1.06, title: 0.42, sections: 1.01, fields: 0.61, opening: 0.37, shape: 0.95 } },
  { kind: "adr", base: -1.51, weights: { folder: 1.4, name: 0.98, title: 0.44, sections: 0.77, fields: 0.35, opening: 0.84, shape: 1.11 } },
  { kind: "postmortem", base: -1.29, weights: { folder: 1.17, name: 1, title: 0.48, sections: 1.01, fields: 0.5, opening: 1.13, shape: 1.12 } },
];
