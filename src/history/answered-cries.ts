/**
 * Somebody was stuck, one other person answered, and the next words of whoever had asked confirm it. All three stand in
 * the record, so nothing is read into silence.
 */
import type { Person } from "../model/identity.ts";
import { entriesBy } from "./discussions.ts";
import { isSomebody } from "./forge-people.ts";
import { type Comment, type Discussion, type History, memoiseBy } from "./history.ts";
import { ownSentences, ownWords, sentencesOf, straight } from "./own-words.ts";
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
const THANKS = /\bthank(?:s| you)\b.{0,60}\b(?:help\w*|expla\w+|answer\w*|tips?|pointers?|hints?)\b/i;
/** The asker found another cause: the answer was not what helped. */
const OWN_CAUSE =
  /\b(?:the (?:issue|problem|cause|reason|culprit) (?:was|is)|turn(?:s|ed) out|i (?:have |had )?(?:fixed|solved|found|discovered|figured|noticed|reali[sz]ed|worked around|ended up)|my (?:own|mistake|bad|fault))\b/i;
/** Goes another way. */
const OWN_WAY = /\b(?:already|instead|anyways?|still|i (?:removed|decided|went))\b/i;
/** Refuses, or says that nothing is amiss: who thanks for that was not got going. */
const REFUSES =
  /^(?:no\b|nope|unfortunately|sorry)|\b(?:by design|(?:no|not any) plans?|won'?t (?:fix|do|be)|will not be|not planned|(?:is|are|looks?|seems?) (?:correct|expected|intended|intentional|fine)|(?:not|isn'?t|no) (?:a )?(?:bug|issue|problem|error)|out of scope|not supported|don'?t support)\b/i;
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

const refuses = (text: string): boolean =>
  sentencesOf(text)
    .slice(0, 2)
    .some((sentence) => REFUSES.test(straight(sentence)));

/** Asks without a question mark. */
const ASKS =
  /\b(?:hop(?:e|ing) for|looking for|wonder(?:ing)?|curious|cannot tell|can'?t tell|(?:do not|don'?t) (?:know|understand))\b/i;

/** Whether an opening text or a title asks something. */
const asks = (history: History, discussion: Discussion): boolean =>
  discussion.title.trimEnd().endsWith("?") ||
  ownSentences(history, discussion).some((sentence) => sentence.endsWith("?") || ASKS.test(straight(sentence)));

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
    const answer = answers.findLast(({ author }) => author === meant(history, answers, confirmed));
    const person = answer?.author;
    const since = comments.slice(asked + 1).filter(({ author }) => author === asker);
    if (since.some(({ body }) => OWN_CAUSE.test(ownWords(body).slice(0, 4000)))) continue;
    if (OWN_WAY.test(ownWords(confirmed.body).slice(0, 4000))) continue;
    const thanks = !WORKS.test(quote);
    if (!answer || !isSomebody(history, person)) continue;
    if (isSamePerson(person, asker) || ownWords(answer.body).split(/\s+/).length < FEWEST_WORDS_OF_ANSWER) continue;
    if (thanks && !isStuck && !asks(history, discussion)) continue;
    if (thanks && answers.some(({ author, body }) => author === person && refuses(body))) continue;
    return { person, answer, asker, confirmed, cry: isOpening ? "issue" : "stuck", thanks };
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
