import type { About } from "../history/about.ts";
import { entriesBy } from "../history/discussions.ts";
import type { Comment, Discussion, History } from "../history/history.ts";
import { ownWords, sentencesOf, straight } from "../history/own-words.ts";
import { reasonIn } from "../history/stated-reasons.ts";
import { type Uptake, uptakeOf } from "../history/uptake.ts";
import type { Person } from "../model/identity.ts";
import { partakersAsked, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const LEAST_CONFIDENCE = 0.75;

/** Words that ask for something: a comment that only answers or remarks has nothing to be taken up. */
const ASKS =
  /\?\W*$|\b(?:should(?:n't)?|could|please|must|needs? to|suggest\w*|instead|rather|better|prefer\w*|would be (?:nice|good|great|useful|clear\w*|helpful)|can (?:you|we)|let's|consider|how about|what about|why not|i'd|i would|you (?:may|might) want|safely)\b|^\W*(?:nit|drop|remove|rename|avoid|use|add|move|replace|make)\b/i;

/** Whether the sentence that gives the reason, or the one before or after it, asks for something, or code is suggested. */
function asksBeside(body: string, reason: string): boolean {
  if (/^\s*```suggestion\b/m.test(body)) return true;
  const sentences = sentencesOf(body);
  const at = sentences.indexOf(reason);
  return sentences.slice(Math.max(0, at - 1), at + 2).some((sentence) => ASKS.test(straight(sentence)));
}

interface Taught {
  readonly comment: Comment;
  readonly quote: string;
  readonly uptake: Uptake;
}

/** What was said to have come of it; undefined where the record does not say that it led to a change. */
function resultWords({ kind, answer, changed }: Uptake): string | undefined {
  if (kind === "answered") return "its author answered that it was done";
  return changed && answer !== undefined ? "its author agreed, the code under the comment changed" : undefined;
}

function taughtIn(history: History, comment: Comment): Taught | undefined {
  const uptake = uptakeOf(history, comment);
  if (!uptake?.landed || resultWords(uptake) === undefined) return undefined;
  const reading = history.readComment(ownWords(comment.body));
  if (reading?.kind !== "teaches" || reading.confidence < LEAST_CONFIDENCE) return undefined;
  const quote = reasonIn(comment.body);
  return quote !== undefined && asksBeside(comment.body, quote) ? { comment, quote, uptake } : undefined;
}

function* detectOf(history: History, person: Person): Iterable<EventFinding> {
  const byDiscussion = new Map<Discussion, Taught[]>();
  for (const entry of entriesBy(history, person)) {
    if (entry.kind !== "comment" || entry.raw === undefined) continue;
    const taught = taughtIn(history, entry);
    if (taught) byDiscussion.set(entry.discussion, [...(byDiscussion.get(entry.discussion) ?? []), taught]);
  }
  for (const [discussion, all] of byDiscussion) {
    const { comment, uptake, quote } = all.find((one) => one.uptake.kind === "answered") ?? all[0]!;
    const more = all.length > 1 ? `, one of ${all.length} such comments` : "";
    yield {
      person,
      raw: comment.raw!,
      on: comment,
      quote,
      sentence: `Gave a reason with a request in review of ${titleWords(discussion)}${more}; ${resultWords(uptake)}, and the pull request landed.`,
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

export const teachingTakenUp = defineSignal({
  id: "teaching-taken-up",
  version: 2,
  kind: "event",
  title: "Explained in review, and taken up",
  definition: `A comment on the code of somebody else's pull request that the reader of comments takes to teach, at a confidence of at least ${LEAST_CONFIDENCE}, gives a reason in so many words (because, so that, otherwise, since it …) and asks for something in that sentence or one beside it; its author answered next in that thread that it was done, or agreed and the lines under the comment changed; and the pull request landed. Answers with a reservation do not count. One event per pull request.`,
  limits:
    "Only where the forge's record links an answer to its comment. Most authors change the code and say nothing, so most of what was taken up is not seen. The author may have meant to change it anyway.",
  skill: "communication",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
