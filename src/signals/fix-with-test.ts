/**
 * Fixes with tests: of a person's own source changes that say they fix a defect, those with a test of their own in the
 * same commit or in the one right beside it. What has to do with tests in another way is no case, so that the number said is a lower bound.
 */

import type { About } from "../history/about.ts";
import { withShare } from "../history/case-windows.ts";
import { saysFix } from "../history/defect-fixes.ts";
import type { History } from "../history/history.ts";
import { isMadeByRote, ownSourceChangesOf } from "../history/own-source-changes.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { sourceAreaOf } from "../history/source-areas.ts";
import { testBlindnessOf } from "../history/test-habits.ts";
import { isTestArea, testsBesideOf } from "../history/tests-beside.ts";
import { type AreaCaseFinding, defineSignal } from "./signal.ts";

/** Where tests came with fewer than one fix in five, it is no habit to speak of. */
const LEAST_SHARE = 0.2;
/** Fewer than so many in an area and half-year neither. */
const LEAST_HITS = 2;

/** What is put right after a review, for a tool or for another version of something is no defect of the program. */
const NO_DEFECT =
  /\b(?:feedbacks?|review\w*|remarks?|suggestions?|mypy|pyright|lgtm|codeql|sonar\w*|breaking changes?|crates?|dependenc(?:y|ies)|deps?|upgrad\w+|compat\w*|imports?|(?<!content[- ])types?|gating|todos?|fixme|bench\w*|circleci|appveyor|logs?|logging|messages?)\b/i;

/** Every case, however few a window has. */
export function* fixCasesOf(history: History, about: About): Iterable<AreaCaseFinding> {
  for (const commit of ownSourceChangesOf(history, about)) {
    if (!saysFix(commit) || NO_DEFECT.test(commit.message.subject) || isMadeByRote(commit)) continue;
    const area = sourceAreaOf(commit);
    if (isTestArea(area)) continue;
    const tests = testsBesideOf(history, commit, area);
    if (tests !== "unclear")
      yield { person: commit.author, raw: commit.rawAuthor, commit, hit: tests === "shown", area };
  }
}

export const fixWithTest = defineSignal({
  kind: "pattern",
  id: "fix-with-test",
  version: 5,
  title: "Defects fixed together with tests",
  definition:
    "Cases are own hand-made commits that say they fix a defect (subject, or a Fixes: trailer naming a commit) and add or change source files; fixes of words, warnings, builds, types, imports and tests, what a review asked for, and chores, reverts, sweeps and repetitions are none. A hit adds a test case in the same commit, or changes one named after a source file of the area or after what the subject says; tests alone in the commit right beside it, landed with it and with an issue or half the words of its subject in common, count as the same commit, and those of the same half-day where they have the name of a source file. A fix that has to do with tests in another way (adapted tests, helpers, runners, tests alone in the same request) is no case, nor is one without test files in a language that keeps tests inside source files. Counted per area and half-year where at least a fifth, and two in number, are hits.",
  limits:
    "A lower bound: leaves out tests changed under another name, at another time or inside source files. Cannot tell whether the test fails without the fix, nor see a defect that an existing test already showed.",
  skill: "technical-bar",
  needs: ["commits", "paths"],
  language: "en",
  counter: false,
  blindness: (history) => testBlindnessOf(history).blind,
  detect: (history, about) => withShare(fixCasesOf(history, about), LEAST_SHARE, LEAST_HITS),
  sentence: (hits, _cases, area) =>
    `Changed test files along with at least ${plural(hits, "defect fix", "defect fixes")} in ${areaWords(area)}.`,
});
