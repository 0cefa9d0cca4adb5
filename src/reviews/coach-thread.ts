/**
 * A whole exported thread, or one draft, read by the coach: one reading per comment of the user's own, and which are
 * worth rewriting first. Comments of others are context and are not read: nobody is coached behind their back.
 */
import { UserError } from "../errors.ts";
import { clip } from "../model/clip.ts";
import { COMMENT_KINDS, type CoachedComment, type CoachThread, type ThreadComment } from "../model/review-comment.ts";
import { coachComment } from "./coach.ts";
import { LONGEST_READ } from "./comment-text.ts";
import { MOST_COMMENTS, parseThread } from "./thread-form.ts";

const MOST_FIRST = 3;
/** Logins named in an error, at most. */
const MOST_LOGINS = 8;

export interface ThreadOptions {
  /** The login or name whose comments are read; needed where several people wrote. */
  readonly mine?: string | undefined;
}

const isSame = (a: string | null, b: string): boolean =>
  a !== null && a.toLowerCase() === b.replace(/^@/, "").toLowerCase();

/** Whose comments are read. */
function resolveMine(comments: readonly ThreadComment[], mine: string | undefined): string | null {
  const authors = [...new Set(comments.flatMap(({ author }) => author ?? []))].sort();
  if (mine !== undefined) {
    if (authors.length === 0) return null;
    const own = authors.find((author) => isSame(author, mine));
    if (own === undefined)
      throw new UserError(
        "nobody-of-that-login",
        `Nobody called ${mine} wrote in this thread.`,
        `Use --mine with one of: ${listed(authors)}.`,
      );
    return own;
  }
  if (authors.length > 1)
    throw new UserError(
      "several-authors",
      `This thread has comments of ${authors.length} people; only your own are read.`,
      `Say which are yours: --mine LOGIN, one of ${listed(authors)}.`,
    );
  return authors[0] ?? null;
}

const listed = (authors: readonly string[]): string =>
  `${authors.slice(0, MOST_LOGINS).join(", ")}${authors.length > MOST_LOGINS ? ` and ${authors.length - MOST_LOGINS} more` : ""}`;

/** How much a comment would gain by being rewritten: harsh ones first, then bare requests, then bare questions. */
function gain({ coach, text }: CoachedComment): number {
  if (coach === null) return 0;
  if (coach.kind === "blocks-harshly") return 3;
  const small = /\b(?:nit|typo|whitespace|spelling|s\/)/i.test(text) || /```suggestion/.test(text);
  if (coach.kind === "directs")
    return (small ? 0.5 : 1.5) + (coach.reading.givesReason ? 0 : 0.4) + coach.confidence / 10;
  return coach.kind === "asks" && !coach.reading.givesReason ? 0.8 + coach.confidence / 10 : 0;
}

/**
 * Reads a thread or a draft.
 * @param text a draft, comments parted by lines of dashes, mails, or an export as JSON: GitHub's REST API, a dump of it, an
 * IETF archive.json or one pull request of it.
 * @returns one reading for each comment of the user's, and a summary; `coach` is null where there was nothing to read.
 * @throws UserError several-authors, where several people wrote and `mine` does not say which is the user;
 * nobody-of-that-login; no-comments, where the text holds none.
 * @example coachThread("Rename this.\n---\nWhy?").counts.asks // 1
 */
export function coachThread(text: string, options: ThreadOptions = {}): CoachThread {
  const { form, comments, cut } = parseThread(text);
  if (comments.length === 0)
    throw new UserError(
      "no-comments",
      "There is no comment in this text.",
      "Give a draft, or an exported thread: JSON of GitHub's comments, an IETF archive, or comments parted by lines of ---.",
    );
  const mine = resolveMine(comments, options.mine);
  const own = mine === null ? comments : comments.filter(({ author }) => isSame(author, mine));
  const long = own.filter(({ text: words }) => words.length > LONGEST_READ).length;
  const coached = own.map((comment) => ({
    ...comment,
    text: clip(comment.text, LONGEST_READ),
    coach: coachComment(comment.text) ?? null,
  }));
  const counts = Object.fromEntries(
    [...COMMENT_KINDS, "blocks-harshly" as const].map((kind) => [
      kind,
      coached.filter(({ coach }) => coach?.kind === kind).length,
    ]),
  ) as CoachThread["counts"];
  const ranked = coached.map((each) => ({ number: each.number, gain: gain(each) })).filter((each) => each.gain > 0.7);
  return {
    schema: "waymark.coach/1",
    form,
    mine,
    comments: coached,
    context: comments.length - own.length,
    unread: coached.filter(({ coach }) => coach === null).length,
    counts,
    rewriteFirst: ranked
      .sort((a, b) => b.gain - a.gain || a.number - b.number)
      .slice(0, MOST_FIRST)
      .map(({ number }) => number),
    notes: [
      ...(cut ? [`only the first ${MOST_COMMENTS} comments were read`] : []),
      ...(long > 0
        ? [`only the first ${LONGEST_READ} characters were read of ${long === 1 ? "a comment" : `${long} comments`}`]
        : []),
    ],
  };
}
