/**
 * Fixes with tests: of a person's own commits that say they fix a defect and write source files, those that brought a
 * test: in the same commit, or in a commit of tests alone in the small series that it landed with.
 */
import { changeKindsOf, SOURCE_WRITTEN, TEST_WRITTEN } from "../history/change-kinds.ts";
import { isMechanical } from "../history/chore-subjects.ts";
import { saysFix } from "../history/defect-fixes.ts";
import { handMadeCommitsOf } from "../history/hand-made.ts";
import type { Commit, History } from "../history/history.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { mainSourceAreasOf } from "../history/source-areas.ts";
import { testBlindnessOf } from "../history/test-habits.ts";
import { seriesOf } from "../history/threads.ts";
import { defineSignal } from "./signal.ts";

/** In a larger series a test may belong to anything. */
const SMALL_SERIES = 6;

/** Commits whose series holds a commit of tests alone; a test that came with another change belongs to that one. */
function besideTests(history: History, kinds: Uint16Array): ReadonlySet<Commit> {
  const found = new Set<Commit>();
  for (const { commits } of seriesOf(history))
    if (
      commits.length <= SMALL_SERIES &&
      commits.some(({ index }) => ((kinds[index] ?? 0) & (TEST_WRITTEN | SOURCE_WRITTEN)) === TEST_WRITTEN)
    )
      for (const commit of commits) found.add(commit);
  return found;
}

export const fixWithTest = defineSignal({
  kind: "pattern",
  id: "fix-with-test",
  version: 1,
  title: "Defect fixes that brought a test",
  definition: `Cases are own substantive commits that say they fix a defect (subject, or a Fixes: trailer naming a commit) and add or change source files; fixes of words, warnings, builds, types and tests are left out. A hit adds or changes a test in the same commit, or in a commit of tests alone in the same series of at most ${SMALL_SERIES} own commits that landed together.`,
  limits: "Cannot tell whether the test fails without the fix, nor see a defect that an existing test already showed.",
  skill: "technical-bar",
  needs: ["commits", "paths"],
  language: "en",
  counter: false,
  blindness: (history) => testBlindnessOf(history).blind,
  *detect(history) {
    const kinds = changeKindsOf(history);
    const mainAreas = mainSourceAreasOf(history);
    const beside = besideTests(history, kinds);
    for (const commit of handMadeCommitsOf(history)) {
      const bits = kinds[commit.index] ?? 0;
      if ((bits & SOURCE_WRITTEN) === 0 || !saysFix(commit) || isMechanical(commit.message.subject)) continue;
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        hit: (bits & TEST_WRITTEN) !== 0 || beside.has(commit),
        area: mainAreas[commit.index] ?? "",
      };
    }
  },
  sentence: (hits, cases, area) =>
    `Brought a test with ${hits} of ${plural(cases, "defect fix", "defect fixes")} in ${areaWords(area)}.`,
});
