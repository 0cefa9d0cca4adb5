import type { About } from "../history/about.ts";
import { entriesBy } from "../history/discussions.ts";
import type { Comment, Commit, Discussion, History } from "../history/history.ts";
import { isSamePerson } from "../history/same-name.ts";
import { hasSuggestionBlock, suggestedLine } from "../history/suggestion-blocks.ts";
import { type Uptake, uptakeOf } from "../history/uptake.ts";
import type { Person } from "../model/identity.ts";
import { firstSentence, partakersAsked, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

interface Suggested {
  readonly comment: Comment;
  readonly uptake: Uptake;
}

/** A landed commit of the pull request that names the person as co-author: what the forge writes when it applies a suggestion. */
const creditedIn = ({ commits }: Discussion, person: Person): Commit | undefined =>
  commits.find(
    ({ author, trailers }) =>
      !isSamePerson(author, person) &&
      trailers.some(({ key, people }) => key === "co-authored-by" && people.includes(person)),
  );

function* detectOf(history: History, person: Person): Iterable<EventFinding> {
  const byDiscussion = new Map<Discussion, Suggested[]>();
  for (const entry of entriesBy(history, person)) {
    if (entry.kind !== "comment" || !entry.raw || !entry.place || !hasSuggestionBlock(entry.body)) continue;
    const uptake = uptakeOf(history, entry);
    if (!uptake?.landed) continue;
    byDiscussion.set(entry.discussion, [...(byDiscussion.get(entry.discussion) ?? []), { comment: entry, uptake }]);
  }
  for (const [discussion, all] of byDiscussion) {
    const answered = all.find(({ uptake }) => uptake.kind === "answered");
    const credited = creditedIn(discussion, person);
    if (!answered && !credited) continue;
    const { comment } = answered ?? all[0]!;
    const result = answered
      ? "its author answered that it was done"
      : "a commit that landed from it names the reviewer as co-author";
    yield {
      person,
      raw: comment.raw!,
      on: comment,
      ...(credited && !answered ? { commit: credited } : {}),
      quote: suggestedLine(comment.body) || firstSentence(comment.body) || discussion.title,
      sentence: `Wrote out a change in review of ${titleWords(discussion)}; ${result}${answered ? ", and the pull request landed" : ""}.`,
      counterparties: [discussion.author!],
      context: discussion.object,
      anchor: discussion.object,
      weight: all.length,
    };
  }
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const person of partakersAsked(history, about)) yield* detectOf(history, person);
}

export const suggestionAdopted = defineSignal({
  id: "suggestion-adopted",
  version: 1,
  kind: "event",
  title: "Suggested code that was taken",
  definition:
    "A comment on the code of somebody else's pull request holds the text to put there (a suggestion block); its author answered next in that thread that it was done, without a reservation, or a commit that landed from the pull request names the reviewer as co-author; and it landed. One event per pull request.",
  limits:
    "Many suggestions are spellings and style; how much one was worth is not known. Suggestions applied without a word or a trailer are not seen. Of several suggestions, a co-author trailer does not say which was taken.",
  skill: "communication",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
