/**
 * End to end: one named piece of work whose own commits changed source files, tests and documents for users. A series
 * that landed at once, a topic carried over time, or a squashed request that brings something new; one event each.
 */

import type { About } from "../history/about.ts";
import { changeKinds, DOCUMENT, isDocumentRepository, SOURCE_WRITTEN, TEST_WRITTEN } from "../history/change-kinds.ts";
import { isMechanical } from "../history/chore-subjects.ts";
import { effortsOf, effortWords } from "../history/efforts.ts";
import { isHandMade } from "../history/hand-made.ts";
import type { Commit, History } from "../history/history.ts";
import { areaWords, daysOf, listWords, plural, quoteSubject, shortPath } from "../history/phrases.ts";
import { sourceAreasOf } from "../history/source-areas.ts";
import { isSquashedFeature } from "../history/squashed-features.ts";
import { partsOf } from "../history/work-parts.ts";
import type { Person } from "../model/identity.ts";
import { defineSignal } from "./signal.ts";

const KEEPS = /^(?:[^\s:]+:\s*)*(?:renam\w+|mov(?:e|es|ed|ing)|replac\w+|convert\w*|switch\w*|us(?:e|es|ing))\b/i;

interface Work {
  readonly leader: Person;
  readonly words: string;
  readonly commits: readonly Commit[];
}

const ALL_PARTS = SOURCE_WRITTEN | TEST_WRITTEN | DOCUMENT;

/** Series, then squashed requests. Topics over years are left out: one commit of theirs touching a manual says little. */
function* namedWork(history: History, about: About): Iterable<Work> {
  for (const effort of effortsOf(history, about))
    yield { leader: effort.leader, words: effortWords(effort), commits: effort.commits };
  for (const commit of about.commits)
    if (isHandMade(commit) && isSquashedFeature(commit) && (changeKinds(commit) & ALL_PARTS) === ALL_PARTS)
      yield { leader: commit.author, words: quoteSubject(commit.message.subject, 80), commits: [commit] };
}

export const endToEnd = defineSignal({
  kind: "event",
  id: "end-to-end",
  version: 2,
  title: "Carried work from code to documentation",
  definition:
    "Own substantive commits of one named piece of work (a series that landed at once under one name, or one squashed request that brings something new) that together write source files, tests, and a document for users: manual, guide, reference; READMEs, generated references, changelogs, notes for contributors and design papers do not count. Mechanical changes (lints, renames) are left out.",
  limits: "Cannot tell whether the document describes the change. Work whose commits share no name is not seen.",
  skill: "scope-and-ownership",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  blindness: (history) =>
    isDocumentRepository(history) ? { outcome: "not-applicable", reason: "documents are the work here" } : undefined,
  *detect(history, about) {
    const covered = new Set<Commit>();
    for (const { leader, words, commits } of namedWork(history, about)) {
      if (commits.filter(({ message }) => KEEPS.test(message.subject)).length * 2 > commits.length) continue;
      if (isMechanical(words) || commits.every((commit) => covered.has(commit))) continue;
      const parts = partsOf(commits);
      if (parts === undefined) continue;
      for (const commit of commits) covered.add(commit);
      const areas = sourceAreasOf(commits);
      yield {
        person: leader,
        raw: commits[0]!.rawAuthor,
        commit: commits[0]!,
        day: daysOf(commits)[1],
        sentence: `Carried ${words} from code in ${listWords(areas.map(areaWords), 2)} to tests and ${shortPath(parts.document, 50)}, in ${plural(commits.length, "commit")}.`,
        areas,
        related: commits.slice(1),
        anchor: commits[0]!.oid,
        weight: Math.min(30, commits.length / 2) + Math.min(6, areas.length) + Math.min(4, parts.documents),
      };
    }
  },
});
