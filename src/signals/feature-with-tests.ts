/**
 * Feature with tests: something new, landed in one change that writes several source files and their tests: where
 * requests are squashed, a piece of work of days or weeks is one commit. Work in several commits is for series-led and
 * end-to-end.
 */
import { changeKinds, isTestFile, TEST_WRITTEN } from "../history/change-kinds.ts";
import { effortsOf } from "../history/efforts.ts";
import type { Commit } from "../history/history.ts";
import { ownSourceChangesOf } from "../history/own-source-changes.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { sourceAreaOf } from "../history/source-areas.ts";
import { bringsSomethingNew } from "../history/squashed-features.ts";
import { isTestArea, testsBesideOf } from "../history/tests-beside.ts";
import { defineSignal } from "./signal.ts";

const LEAST_SOURCES = 2;
const LEAST_FILES = 4;

/** Brought back, made elsewhere, or itself a test. */
const NOT_NEW =
  /\b(?:add(?:s|ed)? back|re-?add|re-?introduce|re-?enable|restore|again|from the|from contrib|assert\w*)\b/i;

function sizesOf({ touches }: Commit): { sources: number; tests: number } {
  let [sources, tests] = [0, 0];
  for (const { file, status } of touches) {
    if (status !== "A" && status !== "M") continue;
    if (file.kind === "source") sources++;
    else if (isTestFile(file)) tests++;
  }
  return { sources, tests };
}

export const featureWithTests = defineSignal({
  kind: "event",
  id: "feature-with-tests",
  version: 2,
  title: "Landed something new with tests",
  definition: `One own hand-made commit, no step of a series, whose subject says that something is added, implemented, supported, allowed or introduced, and that writes at least ${LEAST_SOURCES} source files and ${LEAST_FILES} source and test files in all, and that adds a test case or changes one named after a source file or after what the subject says. Chores, moves, ports, repeated edits and changes over more than 40 files are left out.`,
  limits: "How large the change was is known by files only. Whether the tests are about what is new cannot be told.",
  skill: "scope-and-ownership",
  needs: ["commits", "paths"],
  language: "en",
  counter: false,
  *detect(history, about) {
    const steps = new Set(effortsOf(history, about).flatMap(({ commits }) => commits));
    for (const commit of ownSourceChangesOf(history, about)) {
      if ((changeKinds(commit) & TEST_WRITTEN) === 0 || steps.has(commit) || !bringsSomethingNew(commit)) continue;
      if (NOT_NEW.test(commit.message.subject)) continue;
      const area = sourceAreaOf(commit);
      if (isTestArea(area) || testsBesideOf(history, commit, area) !== "shown") continue;
      const { sources, tests } = sizesOf(commit);
      if (sources < LEAST_SOURCES || sources + tests < LEAST_FILES) continue;
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        sentence: `Landed ${quoteSubject(commit.message.subject, 80)} in one change of ${plural(sources, "source file")} and ${plural(tests, "test file")}.`,
        weight: Math.min(20, (sources + tests) / 2),
      };
    }
  },
});
