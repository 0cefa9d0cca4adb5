/**
 * Tests with code: of a person's own source changes, those that add or change a test in the same commit. Every such
 * change that does not say that it keeps what the program does is a case, one-line fixes too, so a share well below all
 * of them is usual.
 */
import { changeKindsOf, TEST, TEST_WRITTEN } from "../history/change-kinds.ts";
import { keepsBehaviour, MOST_FILES, ownSourceChangesOf } from "../history/own-source-changes.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { mainSourceAreasOf } from "../history/source-areas.ts";
import { testBlindnessOf } from "../history/test-habits.ts";
import { defineSignal } from "./signal.ts";

export const testsWithCode = defineSignal({
  kind: "pattern",
  id: "tests-with-code",
  version: 2,
  title: "Source changed together with tests",
  definition: `Cases are own hand-made commits that add or change source files; chores, reverts, moves, formatter runs, one edit repeated under one subject, changes over more than ${MOST_FILES} files and those that say they keep behaviour (refactor, use, replace, remove, …) are none. A hit adds or changes a test, or what a test runs on, in the same commit; benchmarks, stand-ins, notes and build files in test folders are no tests, and a commit with nothing else beside the source is no case. Counted per area and half-year.`,
  limits:
    "Cannot tell a change that needs no test from one that lacks it, nor a new test from one adjusted; does not see tests that live elsewhere or inside source files.",
  skill: "technical-bar",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  blindness: (history) => testBlindnessOf(history).blind,
  *detect(history) {
    const kinds = changeKindsOf(history);
    const mainAreas = mainSourceAreasOf(history);
    for (const commit of ownSourceChangesOf(history)) {
      const bits = kinds[commit.index] ?? 0;
      const hit = (bits & TEST_WRITTEN) !== 0;
      // Benchmarks, notes and deleted tests: neither with tests nor without.
      if (keepsBehaviour(commit) || (!hit && (bits & TEST) !== 0)) continue;
      yield { person: commit.author, raw: commit.rawAuthor, commit, hit, area: mainAreas[commit.index] ?? "" };
    }
  },
  sentence: (hits, cases, area) =>
    `Changed test files together with ${hits} of ${plural(cases, "source change")} in ${areaWords(area)}.`,
});
