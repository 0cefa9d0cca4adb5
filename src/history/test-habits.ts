/**
 * Whether a repository can show tests moving with code at all: it has tests, and they are not always changed apart. Tests
 * in the commit next to the code's, by the same author, about the same and landed with it, are not apart.
 */
import type { Blindness } from "../model/signal.ts";
import { changeKinds, SOURCE_WRITTEN, TEST_WRITTEN } from "./change-kinds.ts";
import { committedApartFrom } from "./committed-apart.ts";
import { type Commit, type History, memoise } from "./history.ts";
import { holdsTestsAlone } from "./tests-beside.ts";

/** Below this share of source changes with tests … */
const RARELY_TOGETHER = 0.05;
/** … and this many times as many commits of tests alone, tests are kept apart by convention. */
const MOSTLY_APART = 1.5;
/** Fewer source changes show no convention. */
const LEAST_SOURCE = 20;

/** Source changes whose tests stand in a commit of their own right beside them, and those commits. */
function countBeside(history: History): { readonly changes: number; readonly tests: number } {
  const tests = new Set<Commit>();
  let changes = 0;
  for (const commit of history.commits) {
    if (!commit.substantive || (changeKinds(commit) & (SOURCE_WRITTEN | TEST_WRITTEN)) !== SOURCE_WRITTEN) continue;
    const beside = committedApartFrom(history, commit).filter((one) => one.isOneChange && holdsTestsAlone(one.commit));
    if (beside.length > 0) changes++;
    for (const one of beside) tests.add(one.commit);
  }
  return { changes, tests: tests.size };
}

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
  const isConvention = () =>
    source >= LEAST_SOURCE && together < RARELY_TOGETHER * source && apart > MOSTLY_APART * together;
  if (isConvention()) {
    const { changes, tests } = countBeside(history);
    together += changes;
    apart -= tests;
  }
  const convention = isConvention();
  return {
    blind: convention
      ? {
          outcome: "cannot-see",
          reason: `tests are changed apart from code here: ${together} of ${source} source changes carried a test`,
        }
      : undefined,
  };
});
