import type { About } from "../history/about.ts";
import { isTestItself } from "../history/file-kind.ts";
import type { Commit, History } from "../history/history.ts";
import { isMadeByRote, repeatedCommitsOf } from "../history/own-source-changes.ts";
import { plural } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { isSamePerson } from "../history/same-name.ts";
import { type ToolLife, toolKindOf, toolLivesOf } from "../history/tool-lives.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_OTHERS = 2;
const FEWEST_CHANGES = 3;
const FEWEST_ABOUT_TESTS = 1;
/** Tests by their own name, programs of one test, and files that every folder of programs has. */
const NO_HELPER = /[._-]tests?\.[a-z]+$|(^|\/)(?:build\.rs|main\.rs|mod\.rs|__init__\.py|setup\.py)$/;
const TEST_PROGRAM =
  /(^|\/)test[-_][^/]*\.(?:c|cc|cpp|cxx)$|(^|\/)test[-_](?!lib|helper|util|harness|support|framework|runner|kit|tool)[^/]*\.[a-z]+$/;

/** Words for edits that leave a helper able to do what it did. */
const COSMETIC =
  /\b(?:styles?|indent\w*|permissions?|executable|shebangs?|moderni[sz]\w+|inclusive|whitespace|spaces?|tabs?|comments?|reorder\w*|sort(?:ed|ing)?|annotations?|reverts?|merge|lint\w*|upgrad\w+|bump\w*|updat\w+ (?:deps|dependenc\w+))\b/i;
/** A commit that changes more helpers than this goes through all of them. */
const MOST_HELPERS = 2;

const helpersIn = ({ touches }: Commit): number =>
  touches.filter(({ file, status }) => status === "M" && toolKindOf(file) === "test-support").length;

/** The life of a helper by the commits that were about something: repeated edits, renames and layout are none. */
function grownLife(life: ToolLife, routine: (commit: Commit) => boolean): ToolLife {
  const changes = life.changes.filter((commit) => !routine(commit));
  const others = life.others.filter((person) => changes.some(({ author }) => isSamePerson(author, person)));
  return { ...life, changes, others };
}

/** Words for helpers that were there before in another file. */
const TAKEN =
  /\b(?:split\w*|mov(?:e|es|ed|ing)|re-?factor\w*|extract\w*|factor\w* out|separat\w+|consolidat\w+|centrali[sz]\w+|unif(?:y|ied|ies)|de-?dup\w*|re-?use\w*|copy|copied|hoist\w*|re-?organi[sz]\w+|re-?work\w*|re-?writ\w+|port(?:s|ed|ing)?|break (?:up|out)|(?:in)?to (?:a |its |their |an? own )?(?:separate|own|common|shared|new)|replac\w+|clean\w*|simplif\w+|typescript|esm|switch\w*|transition\w*)\b/i;

const extensionOf = (path: string): string => path.slice(path.lastIndexOf("."));

/** Whether what a commit adds may be lines of tests or of CI steps that it changes. */
const isDrawnOut = ({ touches }: Commit, { path }: ToolLife): boolean =>
  touches.some(
    ({ file, status }) =>
      status === "M" &&
      ((file.kind === "ci" && path.endsWith(".sh")) ||
        (extensionOf(file.path) === extensionOf(path) &&
          isTestItself(file.path) &&
          toolKindOf(file) !== "test-support")),
  );

/** Whether what a commit adds was written for it, as far as paths and the subject tell: nothing went away for it. */
const isNew = ({ message, touches }: Commit): boolean =>
  !TAKEN.test(message.subject) &&
  !touches.some(
    ({ file, status }) => (status === "D" || status === "R") && (file.kind === "source" || file.kind === "test"),
  );

/** Whether a commit changed tests and nothing that they test: then the helper was not only adapted to what changed elsewhere. */
const isAboutTests = ({ touches }: Commit): boolean =>
  touches.every((touch) => touch.file.kind !== "source" || toolKindOf(touch.file) === "test-support");

const isHelper = (path: string): boolean => !NO_HELPER.test(path) && !TEST_PROGRAM.test(path);

function* detect(history: History, about: About): Iterable<EventFinding> {
  const byCommit = new Map<Commit, ToolLife[]>();
  const repeated = repeatedCommitsOf(history);
  const routine = (commit: Commit) =>
    isMadeByRote(commit) ||
    COSMETIC.test(commit.message.subject) ||
    helpersIn(commit) > MOST_HELPERS ||
    repeated.has(commit);
  for (const all of toolLivesOf(history, about)) {
    if (all.kind !== "test-support" || !isHelper(all.path)) continue;
    if (all.others.length < FEWEST_OTHERS || all.changes.length < FEWEST_CHANGES) continue;
    // "Move helpers to a new module" adds what was there before.
    if (
      isMadeByRote(all.addedBy) ||
      !isNew(all.addedBy) ||
      isDrawnOut(all.addedBy, all) ||
      isReverted(history, all.addedBy)
    )
      continue;
    const life = grownLife(all, routine);
    if (life.others.length < FEWEST_OTHERS || life.changes.length < FEWEST_CHANGES) continue;
    if (life.changes.filter(isAboutTests).length < FEWEST_ABOUT_TESTS) continue;
    const list = byCommit.get(life.addedBy);
    if (list) list.push(life);
    else byCommit.set(life.addedBy, [life]);
  }
  for (const [commit, lives] of byCommit) {
    const main = lives.reduce((best, life) => (life.others.length > best.others.length ? life : best));
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      sentence: `Added the test helper ${main.path}, which ${listPeople(main.others)} later changed in ${plural(main.changes.length, "commit")}.`,
      counterparties: main.others,
      related: main.changes.slice(0, 30),
      context: main.path,
      weight: 1 + main.others.length + Math.log2(main.changes.length),
    };
  }
}

export const testBaseGrown = defineSignal({
  id: "test-base-grown",
  version: 3,
  kind: "event",
  title: "Test helpers others went on with",
  definition:
    "An own hand-made commit added a test helper, library or harness file (by its name or folder; not a test or the program of one, a list of modules, or data) that at least two other people later changed by hand, in three commits or more of at most 15 paths, one of them about tests alone. The adding commit deletes and moves no code, its subject does not speak of splitting, moving or reworking, and it changes no test in the same language, and for a shell script no CI file, from which the helper may come. Renames, layout, one edit repeated under one subject and passes through several helpers do not count as changes.",
  limits:
    "Use without change is not seen. Helpers under names that do not say so are missed; a helper that moved under another name loses its history. Helpers drawn out of existing tests are left out. A first test suite for an untested area is not looked for: where tests live in a tree of their own, its area is not known.",
  skill: "mentorship",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  detect,
});
