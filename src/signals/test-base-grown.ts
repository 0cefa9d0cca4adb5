import type { Commit, History } from "../history/history.ts";
import { isMadeByRote, repeatedCommitsOf } from "../history/own-source-changes.ts";
import { plural } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { isSamePerson } from "../history/same-name.ts";
import { type ToolLife, toolLivesOf } from "../history/tool-lives.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_OTHERS = 2;
/** Tests by their own name, programs of one test, and files that every folder of programs has. */
const NO_HELPER = /[._-]tests?\.[a-z]+$|(^|\/)(?:build\.rs|main\.rs|__init__\.py|setup\.py)$/;
const TEST_PROGRAM =
  /(^|\/)test[-_][^/]*\.(?:c|cc|cpp|cxx)$|(^|\/)test[-_](?!lib|helper|util|harness|support|framework|runner|kit|tool)[^/]*\.[a-z]+$/;

/** The life of a helper by the commits that were about something: repeated edits, renames and layout are none. */
function grownLife(life: ToolLife, routine: (commit: Commit) => boolean): ToolLife {
  const changes = life.changes.filter((commit) => !routine(commit));
  const others = life.others.filter((person) => changes.some(({ author }) => isSamePerson(author, person)));
  return { ...life, changes, others };
}

const isHelper = (path: string): boolean => !NO_HELPER.test(path) && !TEST_PROGRAM.test(path);

function* detect(history: History): Iterable<EventFinding> {
  const byCommit = new Map<Commit, ToolLife[]>();
  const repeated = repeatedCommitsOf(history);
  const routine = (commit: Commit) => repeated.has(commit) || isMadeByRote(commit);
  for (const all of toolLivesOf(history)) {
    if (all.kind !== "test-support" || all.others.length < FEWEST_OTHERS || !isHelper(all.path)) continue;
    const life = grownLife(all, routine);
    // "Move helpers to a new module" adds what was there before.
    if (life.others.length < FEWEST_OTHERS || isMadeByRote(life.addedBy) || isReverted(history, life.addedBy)) continue;
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
  version: 2,
  kind: "event",
  title: "Test helpers others went on with",
  definition:
    "An own hand-made commit added a test helper, library or harness file (by its name or folder; not a test or the program of one, and not data) that at least two other people later changed by hand, in commits of at most 15 paths; renames, layout and one edit repeated under one subject do not count.",
  limits:
    "Use without change is not seen. Helpers under names that do not say so are missed; a helper that moved under another name loses its history. A first test suite for an untested area is not looked for: where tests live in a tree of their own, its area is not known.",
  skill: "mentorship",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  detect,
});
