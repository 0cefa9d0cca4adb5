/**
 * How much a clue counts, for each kind by where it was found (clue.ts): written by `node bench/artifacts.mjs --fit`, not
 * by hand. Multinomial logistic regression (D. R. Cox, 1958; bench/kind-fit.mjs) on the openings of 827 documents of 122
 * public repositories: those of the labelled corpus whose name hashes to the fitted half, and 551 more, drawn by folder
 * name and at random and labelled by the same rules; each counts a little once more without its folder. Of investigations there are no rows: they are weighed as designs
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
  { kind: "other", base: 2.23, weights: { folder: 0.91, name: 0.65, title: 0.7, sections: 1.05, fields: 1.22, opening: 0.98, shape: 2.22 } },
  { kind: "changelog", base: -0.32, weights: { folder: 1.5, name: 1.05, title: 0.43, sections: 1.1, fields: 1.22, opening: 1.07, shape: 0.85 } },
  { kind: "meeting-notes", base: -1.37, weights: { folder: 1.23, name: 1.27, title: 0.55, sections: 1.06, fields: 1.23, opening: 1.1, shape: 1.19 } },
  { kind: "process-ci", base: 0.3, weights: { folder: 1.02, name: 0.7, title: 0.95, sections: 0.75, fields: 1.22, opening: 0.86, shape: 1.09 } },
  { kind: "onboarding", base: 0.72, weights: { folder: 0.86, name: 0.89, title: 0.64, sections: 1.18, fields: 1.22, opening: 0.82, shape: 1.19 } },
  { kind: "api-reference", base: 0.58, weights: { folder: 1.33, name: 0.85, title: 0.06, sections: 1.06, fields: 1.22, opening: 0.85, shape: 0.91 } },
  { kind: "tutorial", base: 1.06, weights: { folder: 0.58, name: 0.49, title: 0.19, sections: 0.58, fields: 1.22, opening: 0.69, shape: 0.8 } },
  { kind: "runbook", base: 0.19, weights: { folder: 1.18, name: 1.01, title: 0.53, sections: 1.11, fields: 1.22, opening: 1.24, shape: 1.19 } },
  { kind: "roadmap", base: -0.92, weights: { folder: 1.18, name: 0.81, title: 0.61, sections: 0.82, fields: 1.22, opening: 1.16, shape: 1.19 } },
  { kind: "investigation", base: -2.17, weights: { folder: 1.02, name: 0.61, title: 0.49, sections: 1.29, fields: 1.27, opening: 0.93, shape: 1.21 } },
  { kind: "design-doc", base: 0.43, weights: { folder: 1.02, name: 0.61, title: 0.49, sections: 1.29, fields: 1.27, opening: 0.93, shape: 1.21 } },
  { kind: "adr", base: -1.02, weights: { folder: 1.2, name: 1.21, title: 0.51, sections: 1.37, fields: 1.14, opening: 1.05, shape: 1.19 } },
  { kind: "postmortem", base: -1.87, weights: { folder: 1.11, name: 0.88, title: 0.63, sections: 1.25, fields: 1.27, opening: 1.07, shape: 1.27 } },
];
