import type { About } from "../history/about.ts";
import { entriesBy } from "../history/discussions.ts";
import type { Comment, Commit, Discussion, History } from "../history/history.ts";
import { ownSentences, ownWords, wordsIn } from "../history/own-words.ts";
import { isSamePerson } from "../history/same-name.ts";
import { hasSuggestionBlock, newWordsIn, suggestedLine, suggestedLines } from "../history/suggestion-blocks.ts";
import { answerOf, nextByAuthor, type Uptake, uptakeOf } from "../history/uptake.ts";
import type { CodePlace } from "../model/forge.ts";
import type { Person } from "../model/identity.ts";
import { firstSentence, partakersAsked, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Words that were not there: fewer are a spelling, an article, a name. */
const FEWEST_NEW_WORDS = 4;
/** Words beside the block that say what it is for. */
const FEWEST_WORDS_BESIDE = 12;
/** A co-author's credit says little of one suggestion among more than this. */
const MOST_CREDITED = 5;
/** Lines of a block whose change cannot be measured: shorter ones are mostly a word. */
const FEWEST_LINES = 3;
/** Says itself that it corrects a word. */
const CORRECTS =
  /\b(?:typos?|misspel\w+|spelling|grammar|punctuation|commas?|capitali[sz]\w+|(?:extra|missing|wrong|another|one|this) word|whitespace|indent\w*)\b/i;
/** Offers something else too: what was done is then not known. */
const OFFERS_ANOTHER =
  /\b(?:alternatively|alternatives?|either|or (?:simply|just|maybe|perhaps|something|even|else|like)|another (?:way|option)|something like|along the lines)\b/i;

const isPlain = (beside: string): boolean => !OFFERS_ANOTHER.test(beside) && !CORRECTS.test(beside);

interface Suggested {
  readonly comment: Comment;
  readonly place: CodePlace;
  readonly uptake: Uptake;
  /** How much of it is new; undefined where what it stands on is not known. */
  readonly words: number | undefined;
}

/** Later landed commits of others, on the same file where it is known, that name the person as co-author: what the forge writes when it applies a suggestion. */
const creditedIn = ({ comment, place }: Suggested, person: Person): Commit | undefined =>
  comment.discussion.commits.find(
    ({ author, trailers, touches, day }) =>
      !isSamePerson(author, person) &&
      day >= comment.day &&
      trailers.some(({ key, people }) => key === "co-authored-by" && people.includes(person)) &&
      (place.path === "" || touches.some(({ file }) => file.path === place.path)),
  );

/** Whether it is more than a correction of words: by what it changes, else, where it is the only one, by what stands beside it. */
function isMore(history: History, { comment, place, words }: Suggested, all: readonly Suggested[]): boolean {
  if (words !== undefined) return words >= FEWEST_NEW_WORDS;
  return (
    place.hunk === "" &&
    all.length === 1 &&
    suggestedLines(comment.body) >= FEWEST_LINES &&
    wordsIn(ownSentences(history, comment)) >= FEWEST_WORDS_BESIDE
  );
}

/** Whether the author answered with something else than that it was done or right. */
function isAnsweredOtherwise(history: History, { comment }: Suggested): boolean {
  const reply = nextByAuthor(history, comment);
  return reply !== undefined && answerOf(reply.body) === undefined;
}

function toFinding(history: History, all: readonly Suggested[], person: Person): EventFinding | undefined {
  const known = all
    .filter(({ comment, place }) => place.stands !== true && isPlain(ownWords(comment.body)))
    .filter((one) => isMore(history, one, all))
    .sort((a, b) => (b.words ?? 0) - (a.words ?? 0));
  const answered = known.find(({ uptake }) => uptake.kind === "answered");
  const credited =
    all.length <= MOST_CREDITED
      ? known.find((one) => creditedIn(one, person) && !isAnsweredOtherwise(history, one))
      : undefined;
  const taken = answered ?? credited;
  if (!taken) return undefined;
  const { comment } = taken;
  const { discussion } = comment;
  return {
    person,
    raw: comment.raw!,
    on: comment,
    ...(answered ? {} : { commit: creditedIn(taken, person)! }),
    quote: suggestedLine(comment.body) || firstSentence(comment.body) || discussion.title,
    sentence: `Wrote out a change in review of ${titleWords(discussion)}; ${
      answered
        ? "its author answered that it was done, and the pull request landed"
        : "a commit that landed from it names the reviewer as co-author"
    }.`,
    counterparties: [discussion.author!],
    context: discussion.object,
    anchor: discussion.object,
    weight: known.length,
  };
}

function* detectOf(history: History, person: Person): Iterable<EventFinding> {
  const byDiscussion = new Map<Discussion, Suggested[]>();
  for (const entry of entriesBy(history, person)) {
    if (entry.kind !== "comment" || !entry.raw || !entry.place || !hasSuggestionBlock(entry.body)) continue;
    const { place } = entry;
    const uptake = uptakeOf(history, entry);
    if (!uptake?.landed) continue;
    const one = { comment: entry, place, uptake, words: newWordsIn(entry.body, place.hunk) };
    byDiscussion.set(entry.discussion, [...(byDiscussion.get(entry.discussion) ?? []), one]);
  }
  for (const all of byDiscussion.values()) {
    const finding = toFinding(history, all, person);
    if (finding) yield finding;
  }
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const person of partakersAsked(history, about)) yield* detectOf(history, person);
}

export const suggestionAdopted = defineSignal({
  id: "suggestion-adopted",
  version: 2,
  kind: "event",
  title: "Wrote out a change that was taken",
  definition: `A comment on the code of somebody else's pull request holds the text to put there (a suggestion block), with at least ${FEWEST_NEW_WORDS} different words that the lines it stands under have not, so that corrections of a word are left out; where those lines are not known, it is the only one by this person there, has at least ${FEWEST_LINES} lines, and stands with at least ${FEWEST_WORDS_BESIDE} words that say what it is for. Its author answered next in that thread that it was done, without a reservation, or a later commit that landed from the pull request, on the same file where that is known, names the reviewer as co-author (of at most ${MOST_CREDITED} suggestions there); the lines did not stay as they were, and it landed. Comments that offer another way too, or say that they correct a word, are left out. One event per pull request.`,
  limits:
    "Whether it was taken word for word is not read, nor how much it was worth. Suggestions applied without a word or a trailer, and short ones, are not seen. Of several suggestions, a co-author trailer does not say which was taken.",
  skill: "communication",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
