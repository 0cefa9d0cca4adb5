/**
 * Somebody was stuck, one other person answered, and the next words of whoever had asked confirm it. All three stand in
 * the record, so nothing is read into silence.
 */
import type { Person } from "../model/identity.ts";
import { entriesBy } from "./discussions.ts";
import { isSomebody } from "./forge-people.ts";
import { type Comment, type Discussion, type History, memoiseBy } from "./history.ts";
import { ownWords, sentencesOf } from "./own-words.ts";
import { isSamePerson } from "./same-name.ts";

export interface Answered {
  readonly person: Person;
  readonly answer: Comment;
  readonly asker: Person;
  readonly confirmed: Comment;
  /** What was asked: an issue reported it, or a comment said that its author was stuck. */
  readonly cry: "issue" | "stuck";
  /** Whether it gives thanks for the help, rather than say that it works. */
  readonly thanks: boolean;
}

const STUCK =
  /\b(?:i'?m|i am|we are|we're) (?:\w{2,10} )?(?:stuck|blocked|lost)\b|\bany ideas?\b[^.!]{0,80}\?|\bpointers? (?:are |is )?(?:welcome|appreciated)\b|\b(?:i )?(?:can'?t|cannot|couldn'?t|could not) figure\b|\b(?:i'?m |i am )?(?:not sure|unsure) how to\b|\bi (?:don'?t|do not) know how to\b|\b(?:i|we) (?:need|could use|would appreciate) (?:some |a bit of |your |any )?(?:help|pointers?|guidance)\b|\bhow (?:do|can|should) i\b/i;
const WORKS =
  /\b(?:that|this|it|which) (?:\w{2,9} )?(?:works?|worked|helped|helps|did it|did the trick|(?:fixed|fixes|solved|solves) (?:it|my|the))\b|\b(?:works|working) (?:now|again|fine|great|perfectly)\b|\bthat was (?:it|the (?:problem|issue|reason|cause))\b|\b(?:my |the )?(?:problem|issue) (?:is |was |has been )?(?:solved|fixed|resolved)\b(?! (?:by|in|with))/i;
const THANKS = /\bthank(?:s| you)\b.{0,60}\b(?:help\w*|expla\w+|clarif\w+|answer\w*|tips?|pointers?|hints?)\b/i;
const RESERVES =
  /\b(?:forgot|closing|duplicate|in #\d+|not|\w{2,8}n['’]t|cannot|but|however|unfortunately|still|if|would|should|could|once|until|when|except|although|nor|no)\b|\?/i;

/** The first sentences in which somebody says that it works. */
const CONFIRM_READ = 4;
const FEWEST_WORDS_OF_ANSWER = 5;

function confirmationIn(text: string): string | undefined {
  const sentences = sentencesOf(text).slice(0, CONFIRM_READ);
  return sentences.find(
    (sentence) => sentence.length < 200 && (WORKS.test(sentence) || THANKS.test(sentence)) && !RESERVES.test(sentence),
  );
}

/** Whom a confirmation means: the only one who answered, or the one it names by login. */
function meant(history: History, answers: readonly Comment[], confirmed: Comment): Person | undefined {
  const people = [...new Set(answers.flatMap(({ author }) => (isSomebody(history, author) ? author : [])))];
  if (people.length <= 1) return people[0];
  const named = people.filter(({ logins }) =>
    logins.some((login) => confirmed.body.slice(0, 2000).toLowerCase().includes(`@${login}`)),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** The first cry in a discussion that was answered and confirmed. */
const answeredIn = memoiseBy((history, discussion: Discussion): Answered | undefined => {
  const comments = discussion.entries.filter((entry): entry is Comment => entry.kind === "comment");
  for (const confirmed of comments) {
    const asker = confirmed.author;
    if (!isSomebody(history, asker)) continue;
    const quote = confirmationIn(confirmed.body);
    if (quote === undefined) continue;
    const before = comments.slice(0, comments.indexOf(confirmed));
    const asked = before.findLastIndex(({ author }) => author === asker);
    const isOpening = asked < 0 && discussion.author === asker && discussion.kind === "issue";
    const isStuck = asked >= 0 && STUCK.test(ownWords(before[asked]!.body).slice(0, 4000));
    if (!isOpening && !isStuck) continue;
    const answers = before.slice(asked + 1).filter(({ author }) => author !== undefined);
    const answer = answers.find(({ author }) => author === meant(history, answers, confirmed));
    const person = answer?.author;
    if (!answer || !isSomebody(history, person)) continue;
    if (isSamePerson(person, asker) || ownWords(answer.body).split(/\s+/).length < FEWEST_WORDS_OF_ANSWER) continue;
    return { person, answer, asker, confirmed, cry: isOpening ? "issue" : "stuck", thanks: !WORKS.test(quote) };
  }
  return undefined;
});

/** Such answers by one person, at most one in a discussion. */
export const answersBy = (history: History, person: Person): readonly Answered[] => {
  const discussions = new Set(
    entriesBy(history, person).flatMap(({ kind, discussion }) => (kind === "comment" ? discussion : [])),
  );
  return [...discussions]
    .flatMap((discussion) => answeredIn(history, discussion) ?? [])
    .filter((answered) => answered.person === person);
};
