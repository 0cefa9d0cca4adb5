/**
 * Tests with code: of a person's own source changes, those with a test of their own in the same commit. A change that
 * does not say that it keeps what the program does and has nothing to do with tests is a case without; what merely
 * adapts tests is neither, so that the number said is a lower bound.
 */

import type { About } from "../history/about.ts";
import { withShare } from "../history/case-windows.ts";
import type { History } from "../history/history.ts";
import { keepsBehaviour, MOST_FILES, ownSourceChangesOf } from "../history/own-source-changes.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { sourceAreaOf } from "../history/source-areas.ts";
import { testBlindnessOf } from "../history/test-habits.ts";
import { isTestArea, testsBesideOf } from "../history/tests-beside.ts";
import { type AreaCaseFinding, defineSignal } from "./signal.ts";

/** Where tests came with fewer than one change in five, it is no habit to speak of. */
const LEAST_SHARE = 0.2;
/** Fewer than so many in an area and half-year neither. */
const LEAST_HITS = 3;

/** Every case, however few a window has. */
export function* testCasesOf(history: History, about: About): Iterable<AreaCaseFinding> {
  for (const commit of ownSourceChangesOf(history, about)) {
    const area = sourceAreaOf(commit);
    if (keepsBehaviour(commit) || isTestArea(area)) continue;
    const tests = testsBesideOf(history, commit, area);
    if (tests !== "unclear")
      yield { person: commit.author, raw: commit.rawAuthor, commit, hit: tests === "shown", area };
  }
}

export const testsWithCode = defineSignal({
  kind: "pattern",
  id: "tests-with-code",
  version: 5,
  title: "Source changed together with tests",
  definition: `Cases are own hand-made commits that add or change source files; chores, reverts, moves, formatter runs, one edit repeated under one subject, changes over more than ${MOST_FILES} files and those that say they keep behaviour (refactor, use, replace, remove, …) are none. A hit adds a test case in the same commit, or changes one named after a source file of the area or after what the subject says; tests alone in the commit right beside it, landed with it and with an issue or half the words of its subject in common, count as the same commit, and those of the same half-day where they have the name of a source file. A commit that has to do with tests in another way (adapted tests, helpers, runners, tests alone in the same request) is no case, nor is one without test files in a language that keeps tests inside source files, nor work on a test harness. Counted per area and half-year where at least a fifth, and three in number, are hits.`,
  limits:
    "A lower bound: leaves out tests changed under another name, at another time or inside source files. Cannot tell a change that needs no test from one that lacks it.",
  skill: "technical-bar",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  blindness: (history) => testBlindnessOf(history).blind,
  detect: (history, about) => withShare(testCasesOf(history, about), LEAST_SHARE, LEAST_HITS),
  sentence: (hits, _cases, area) =>
    `Changed test files together with at least ${plural(hits, "source change")} in ${areaWords(area)}.`,
});
