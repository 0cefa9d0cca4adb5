/** Investigation on the forge: a comment in somebody else's issue that says what was found out. The sentence is cited. */
import type { About } from "../history/about.ts";
import { isSomebody } from "../history/forge-people.ts";
import type { Comment, Discussion, History } from "../history/history.ts";
import { type FindingOut, type Investigation, investigationIn } from "../history/investigations.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const DEEDS: Readonly<Record<FindingOut, string>> = {
  bisected: "Named the change that a problem came with",
  cause: "Named the cause of a problem",
  measured: "Reported a measurement",
  reproduced: "Reproduced, or said how to reproduce, a problem",
};

interface Found extends Investigation {
  readonly comment: Comment;
}

/** The first comment of each person asked about in somebody else's issue that says what was found out. */
function foundIn(history: History, about: About, { entries, author }: Discussion): ReadonlyMap<Person, Found> {
  const found = new Map<Person, Found>();
  for (const entry of entries) {
    if (entry.kind !== "comment" || !entry.author || found.has(entry.author) || !about.has(entry.author)) continue;
    if ((author && isSamePerson(entry.author, author)) || !isSomebody(history, entry.author)) continue;
    const investigation = investigationIn(history, entry);
    if (investigation) found.set(entry.author, { ...investigation, comment: entry });
  }
  return found;
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const issue of history.discussions) {
    if (issue.kind !== "issue") continue;
    for (const [person, { comment, kind, quote }] of foundIn(history, about, issue))
      yield {
        person,
        raw: comment.raw!,
        on: comment,
        quote,
        sentence: `${DEEDS[kind]} in the issue ${titleWords(issue)} by somebody else.`,
        counterparties: issue.author ? [issue.author] : [],
        context: issue.object,
        weight: kind === "bisected" || kind === "cause" ? 2 : 1,
      };
  }
}

export const investigationOnForge = defineSignal({
  id: "investigation-on-forge",
  version: 2,
  kind: "event",
  title: "Investigated others' problem in an issue",
  definition:
    "A comment in an issue that somebody else opened says, in the writer's own words, which change a problem came with (bisect, regression), what its cause is, what was measured, or how to reproduce it. Doubts, beliefs, guesses, questions and requests are left out, as are causes that the opening text names in the same words or that come with a fix of the writer's own, and steps of which the comment says that all went well. One event per issue.",
  limits:
    "Whether what it says is right is not known. Findings put in other words, or shown only as a log or picture, are not seen.",
  skill: "ambiguity",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
