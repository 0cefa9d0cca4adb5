/** Whether a repository can show tests moving with code at all: it has tests, and they are not always changed apart. */
import type { Blindness } from "../model/signal.ts";
import { changeKinds, SOURCE_WRITTEN, TEST_WRITTEN } from "./change-kinds.ts";
import { type History, memoise } from "./history.ts";

/** Below this share of source changes with tests … */
const RARELY_TOGETHER = 0.05;
/** … and this many times as many commits of tests alone, tests are kept apart by convention. */
const MOSTLY_APART = 1.5;
/** Fewer source changes show no convention. */
const LEAST_SOURCE = 20;

/** Why tests cannot be seen to move with code here; undefined where they can. */
export const testBlindnessOf = memoise((history: History): { readonly blind: Blindness | undefined } => {
  let source = 0;
  let together = 0;
  let apart = 0;
  for (const commit of history.commits) {
    if (!commit.substantive) continue;
    const bits = changeKinds(commit);
    if ((bits & SOURCE_WRITTEN) !== 0) {
      source++;
      if ((bits & TEST_WRITTEN) !== 0) together++;
    } else if ((bits & TEST_WRITTEN) !== 0) apart++;
    // Settled, whatever is still to come: mostly long before the last commit.
    const most = source + history.commits.length - 1 - commit.index;
    if (together > 0 && together >= RARELY_TOGETHER * most) return { blind: undefined };
  }
  if (together + apart === 0)
    return { blind: { outcome: "cannot-see", reason: "no test files were found in this repository" } };
  const convention = source >= LEAST_SOURCE && together < RARELY_TOGETHER * source && apart > MOSTLY_APART * together;
  return {
    blind: convention
      ? {
          outcome: "cannot-see",
          reason: `tests are changed apart from code here: ${together} of ${source} source changes carried a test`,
        }
      : undefined,
  };
});
