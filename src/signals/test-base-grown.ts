import type { Commit, History } from "../history/history.ts";
import { plural } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { type ToolLife, toolLivesOf } from "../history/tool-lives.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_OTHERS = 2;

function* detect(history: History): Iterable<EventFinding> {
  const byCommit = new Map<Commit, ToolLife[]>();
  for (const life of toolLivesOf(history)) {
    if (life.kind !== "test-support" || life.others.length < FEWEST_OTHERS || isReverted(history, life.addedBy))
      continue;
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
  version: 1,
  kind: "event",
  title: "Test helpers others build on",
  definition:
    "An own hand-made commit added a test helper, library or harness file (by its name or folder, not a test itself and not data) that at least two other people later changed by hand, in commits of at most 15 paths.",
  limits:
    "Use without change is not seen. Helpers under names that do not say so are missed; a helper that moved under another name loses its history. A first test suite for an untested area is not looked for: where tests live in a tree of their own, its area is not known.",
  skill: "mentorship",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  detect,
});
