/**
 * Tests with code: of a person's own commits that write source files, those that write a test in the same commit.
 * Every such commit is a case, refactorings and one-line fixes too, so a share well below all of them is usual.
 */
import { changeKindsOf, SOURCE_WRITTEN, TEST_WRITTEN } from "../history/change-kinds.ts";
import { isMechanical } from "../history/chore-subjects.ts";
import { handMadeCommitsOf } from "../history/hand-made.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { mainSourceAreasOf } from "../history/source-areas.ts";
import { testBlindnessOf } from "../history/test-habits.ts";
import { defineSignal } from "./signal.ts";

/** A commit over more files than this is a sweep, whatever it says. */
const MOST_FILES = 40;
/** Moving and renaming touches tests without testing anything. */
const MOVES = /\b(?:mov(?:e|es|ed|ing)|renam(?:e|es|ed|ing)|imports?|format(?:ting)?|lint\w*)\b/i;

export const testsWithCode = defineSignal({
  kind: "pattern",
  id: "tests-with-code",
  version: 1,
  title: "Source changes that carried tests",
  definition: `Cases are own substantive commits that add or change source files, mechanical ones (lints, renames, reformatting, more than ${MOST_FILES} files) left out; a hit adds or changes a test file in the same commit. Counted per area and half-year.`,
  limits:
    "Cannot tell a change that needs no test from one that lacks it, nor see tests that live elsewhere or inside source files.",
  skill: "technical-bar",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  blindness: (history) => testBlindnessOf(history).blind,
  *detect(history) {
    const kinds = changeKindsOf(history);
    const mainAreas = mainSourceAreasOf(history);
    for (const commit of handMadeCommitsOf(history)) {
      const bits = kinds[commit.index] ?? 0;
      if (
        (bits & SOURCE_WRITTEN) === 0 ||
        commit.changesTotal > MOST_FILES ||
        isMechanical(commit.message.subject) ||
        MOVES.test(commit.message.subject)
      )
        continue;
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        hit: (bits & TEST_WRITTEN) !== 0,
        area: mainAreas[commit.index] ?? "",
      };
    }
  },
  sentence: (hits, cases, area) =>
    `Changed tests together with ${hits} of ${plural(cases, "source change")} in ${areaWords(area)}.`,
});
