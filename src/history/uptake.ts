/**
 * What became of a comment on the code of somebody else's pull request. The author's own answer is the strongest sign,
 * then that the lines changed; that it landed as it was says that the comment led to nothing there.
 */

import { isByAnother } from "./forge-people.ts";
import type { Comment, Discussion, History } from "./history.ts";
import { memoiseBy } from "./history.ts";
import { ownWords } from "./own-words.ts";

export type UptakeKind =
  /** The author answered that it was done. */
  | "answered"
  /** The lines that it stands on changed afterwards. */
  | "changed"
  /** Its thread was resolved. */
  | "resolved"
  /** The pull request landed with those lines as they were. */
  | "landed-unchanged"
  | "unknown";

export interface Uptake {
  readonly kind: UptakeKind;
  /** The author's answer that it was done, or that it was a good point. */
  readonly answer: Comment | undefined;
  /** Whether the lines are known to have changed. */
  readonly changed: boolean;
  readonly landed: boolean;
}

/** What may stand before the deed: thanks and agreement. */
const AGREES =
  /^(?:(?:@[\w-]{1,40}|ok|okay|thanks?|thank you|ty|thx|yes|yeah|yep|sure|right|indeed|oops|ah|oh|agreed|agree|true|(?:good|great|nice|excellent) (?:point|catch|idea|call|suggestion|find)|makes sense|sounds good|lgtm|will do|so much|for (?:the|this|your) \w{1,20}|:\w{1,20}:)[\s,.!:;)–—-]{0,4}){1,5}/i;
const DONE =
  /^(?:(?:i'?ve|i have|it'?s|is|was|have|all|also|now|just|should be) )?(?:done|fixed|updated|changed|added|removed|dropped|addressed|adopted|applied|accepted|incorporated|taken|took|renamed|corrected|reworded|rewrote|moved|replaced|reverted|tweaked|adjusted|reworked|deleted|switched|used|using|included|implemented|resolved)\b|^\[(?:done|fixed|updated|changed|addressed)\]\(/i;
/** Done in part, done otherwise, or not done. */
const RESERVES =
  /\b(?:but|however|although|though|except|instead|not|no longer|\w{2,8}n['’]t|cannot|without|disagree|prefer|rather|unless|why|later|follow-?up|next|another|different\w*|already|earlier)\b|\?/i;

/** How far an answer is read. */
const ANSWER_READ = 240;

/**
 * How an author answers: "done" where it says that it did what was asked, "agreed" where it only agrees; undefined for
 * everything else, and for answers with a reservation.
 * @example answerOf("Good catch, fixed.") // "done"
 */
export function answerOf(text: string): "done" | "agreed" | undefined {
  const words = ownWords(text).slice(0, ANSWER_READ);
  if (words === "" || RESERVES.test(words)) return undefined;
  const agreement = AGREES.exec(words)?.[0] ?? "";
  const rest = words.slice(agreement.length);
  if (DONE.test(rest)) return "done";
  return agreement !== "" && !/^thank|^ty|^thx/i.test(agreement.trim()) && rest.trim() === "" ? "agreed" : undefined;
}

const rootOf = (comment: Comment): Comment => {
  let root = comment;
  for (let steps = 0; root.answers !== undefined && steps < 200; steps++) root = root.answers;
  return root;
};

/** Comments on code by the thread they stand in, in the order they were made. */
const threadsIn = memoiseBy((_, discussion: Discussion): ReadonlyMap<Comment, readonly Comment[]> => {
  const threads = new Map<Comment, Comment[]>();
  for (const entry of discussion.entries) {
    if (entry.kind !== "comment" || entry.place === undefined) continue;
    const root = rootOf(entry);
    const thread = threads.get(root);
    if (thread) thread.push(entry);
    else threads.set(root, [entry]);
  }
  return threads;
});

/** The words with which the author of a pull request answers a comment on its code: the next in the thread, where nobody else spoke in between. */
export function nextByAuthor(history: History, comment: Comment): Comment | undefined {
  const thread = threadsIn(history, comment.discussion).get(rootOf(comment)) ?? [];
  for (const later of thread.slice(thread.indexOf(comment) + 1)) {
    if (later.author === comment.discussion.author) return later;
    if (later.author !== comment.author) return undefined;
  }
  return undefined;
}

/**
 * What became of a comment.
 * @returns undefined where it does not stand on code of another person's pull request
 * @example uptakeOf(history, comment)?.kind // "answered"
 */
export const uptakeOf = memoiseBy((history, comment: Comment): Uptake | undefined => {
  const { discussion, place, author } = comment;
  if (place === undefined || discussion.kind !== "pull-request" || author === undefined) return undefined;
  if (!isByAnother(discussion, author, history)) return undefined;
  const landed = discussion.state === "merged";
  const next = nextByAuthor(history, comment);
  const said = next && answerOf(next.body);
  const changed = place.stands === false;
  const common = { answer: said ? next : undefined, changed, landed };
  if (said === "done") return { kind: "answered", ...common };
  if (changed) return { kind: "changed", ...common };
  if (rootOf(comment).resolved === true) return { kind: "resolved", ...common };
  return { kind: landed && place.stands === true ? "landed-unchanged" : "unknown", ...common };
});
