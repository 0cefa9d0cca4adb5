/**
 * Approvals on a forge: a review with that verdict, or, where a project writes them, the words "ACK 1a2b3c4" that name the
 * revision read. An approval of one's own work is none.
 */
import type { Person } from "../model/identity.ts";
import { isByAnother, isSomebody } from "./forge-people.ts";
import { type Comment, type Discussion, type History, memoiseBy, type Review } from "./history.ts";
import { ownLines } from "./own-words.ts";

export interface Approval {
  readonly person: Person;
  readonly entry: Review | Comment;
  /** The words it rests on. */
  readonly quote: string;
}

/** "ACK", with what was done before it, and the revision: the convention of Bitcoin Core (its CONTRIBUTING.md, "Peer review"). */
const ACK = /^(?:re-?|[\w-]{1,12} ){0,3}(?:ut|t|cr)?ACK:? \W{0,3}[\da-f]{6,40}\b/i;
const NOT_ACK = /^(?:[\w-]{1,12} )?(?:concept|approach|N)-? ?ACK|\bNACK\b|\bnot\b/i;

/** The line that approves a revision by that convention; undefined where there is none. */
export function ackLine(text: string): string | undefined {
  const [first] = ownLines(text);
  return first !== undefined && ACK.test(first) && !NOT_ACK.test(first.slice(0, 80)) ? first : undefined;
}

function approvalIn(entry: Review | Comment): string | undefined {
  if (entry.kind === "comment") return entry.place ? undefined : ackLine(entry.body);
  if (entry.verdict === "approved") return ownLines(entry.body)[0] ?? "approved";
  return entry.verdict === "commented" ? ackLine(entry.body) : undefined;
}

/** Who approved a pull request of somebody else before it was closed: of each person the last approval. */
export const approvalsOf = memoiseBy((history: History, discussion: Discussion): readonly Approval[] => {
  if (discussion.kind !== "pull-request") return [];
  const last = new Map<Person, Approval>();
  for (const entry of discussion.entries) {
    if (entry.kind === "event" || (discussion.closedAt !== undefined && entry.at > discussion.closedAt)) continue;
    const { author } = entry;
    if (!isSomebody(history, author) || !isByAnother(discussion, author, history)) continue;
    const quote = approvalIn(entry);
    if (quote !== undefined) last.set(author, { person: author, entry, quote });
    else if (entry.kind === "review" && (entry.verdict === "changes-requested" || entry.verdict === "dismissed"))
      last.delete(author);
  }
  return [...last.values()];
});
