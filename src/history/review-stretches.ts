/**
 * Rounds of review that a pull request went through: a stretch in which others said something of it, after which new
 * work came. Formal requests for changes are only part of that: most of review is comments. Approvals and thanks alone
 * are no round, nor is a stretch that nothing followed.
 */
import { ackLine } from "./approvals.ts";
import { isSomebody } from "./forge-people.ts";
import { type Discussion, type Entry, type History, memoiseBy } from "./history.ts";
import { ownWords } from "./own-words.ts";
import { isSamePerson } from "./same-name.ts";

/** Whether an entry of the record is new work: a commit, or commits replaced. */
export const isNewWork = (entry: Entry): boolean =>
  entry.kind === "event" && (entry.event === "committed" || entry.event === "force-pushed");

const APPROVES =
  /^\W*(?:(?:concept|approach|tested|code|review|re|ut|t|cr|lgtm|looks? good(?: to me)?|thanks?(?: you)?|nice|great|approved?|ship it|ack|work|pr|for|the|your|and|on|this|it|me)\b\W*){1,14}$/i;

const saysSomething = (text: string): boolean => {
  const words = ownWords(text);
  return (words !== "" || text.includes("```suggestion")) && ackLine(words) === undefined && !APPROVES.test(words);
};

/** Whether others say something of it by an entry: a request for changes, a comment on code or below. */
function isRemark(history: History, { author }: Discussion, entry: Entry): boolean {
  if (entry.kind === "event" || entry.author === undefined || author === undefined) return false;
  if (isSamePerson(entry.author, author) || !isSomebody(history, entry.author)) return false;
  return (entry.kind === "review" && entry.verdict === "changes-requested") || saysSomething(entry.body);
}

/**
 * How many rounds of review a pull request went through before it was closed; undefined where the record shows none of
 * its work coming, so that rounds cannot be told.
 * @example roundsOf(history, discussion) // 2
 */
export const roundsOf = memoiseBy((history, discussion: Discussion): number | undefined => {
  if (discussion.kind !== "pull-request" || !discussion.entries.some(isNewWork)) return undefined;
  let rounds = 0;
  let remarked = false;
  for (const entry of discussion.entries) {
    if (discussion.closedAt !== undefined && entry.at > discussion.closedAt) break;
    if (isNewWork(entry)) {
      if (remarked) rounds++;
      remarked = false;
    } else if (isRemark(history, discussion, entry)) remarked = true;
  }
  return rounds;
});
