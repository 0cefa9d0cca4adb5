/**
 * Fixes with tests: of a person's own source changes that say they fix a defect, those that change tests in the same
 * commit. Where the request also holds a commit of tests alone, nobody can say whose those are: no case.
 */
import { changeKindsOf, SOURCE_WRITTEN, TEST, TEST_WRITTEN } from "../history/change-kinds.ts";
import { saysFix } from "../history/defect-fixes.ts";
import type { Commit, History } from "../history/history.ts";
import { ownSourceChangesOf } from "../history/own-source-changes.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { mainSourceAreasOf } from "../history/source-areas.ts";
import { testBlindnessOf } from "../history/test-habits.ts";
import { seriesOf } from "../history/threads.ts";
import { defineSignal } from "./signal.ts";

/** Commits whose request, or push, holds a commit of tests alone. */
function besideTests(history: History, kinds: Uint16Array): ReadonlySet<Commit> {
  const found = new Set<Commit>();
  for (const { commits } of seriesOf(history))
    if (commits.some(({ index }) => ((kinds[index] ?? 0) & (TEST_WRITTEN | SOURCE_WRITTEN)) === TEST_WRITTEN))
      for (const commit of commits) found.add(commit);
  return found;
}

export const fixWithTest = defineSignal({
  kind: "pattern",
  id: "fix-with-test",
  version: 2,
  title: "Defects fixed together with tests",
  definition:
    "Cases are own hand-made commits that say they fix a defect (subject, or a Fixes: trailer naming a commit) and add or change source files; fixes of words, warnings, builds, types and tests, and chores, reverts, sweeps and repetitions are none. A hit adds or changes a test in the same commit. A fix without one is no case where it touches benchmarks or the like, or landed together with a commit of tests alone.",
  limits:
    "Cannot tell whether the test fails without the fix, whether it is new or adjusted, nor see a defect that an existing test already showed.",
  skill: "technical-bar",
  needs: ["commits", "paths"],
  language: "en",
  counter: false,
  blindness: (history) => testBlindnessOf(history).blind,
  *detect(history) {
    const kinds = changeKindsOf(history);
    const mainAreas = mainSourceAreasOf(history);
    const beside = besideTests(history, kinds);
    for (const commit of ownSourceChangesOf(history)) {
      if (!saysFix(commit)) continue;
      const bits = kinds[commit.index] ?? 0;
      const hit = (bits & TEST_WRITTEN) !== 0;
      if (!hit && ((bits & TEST) !== 0 || beside.has(commit))) continue;
      yield { person: commit.author, raw: commit.rawAuthor, commit, hit, area: mainAreas[commit.index] ?? "" };
    }
  },
  sentence: (hits, cases, area) =>
    `Changed test files along with ${hits} of ${plural(cases, "defect fix", "defect fixes")} in ${areaWords(area)}.`,
});
