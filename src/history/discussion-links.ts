/**
 * Which discussions name which. An opening text names others of its forge as "#12", "owner/name#12" or by address; with
 * "fixes", "closes" or "resolves" before it, it asks the forge to close them. A link closes only where the issue was in
 * fact closed about when the pull request landed, so that numbers of another repository do not count.
 */
import { type Discussion, type History, memoise } from "./history.ts";
import { isSamePerson } from "./same-name.ts";

/** Characters of an opening text that are read. */
const READ_LIMIT = 16_384;
/** A forge closes an issue within moments of the landing; people who do it by hand take up to a day. */
const CLOSED_WITHIN = 86_400;
/** A text that names more than this is a list of releases or a log. */
const MOST_NAMED = 100;

const NAMING =
  /(?:^|[\s([{,;:/"'|-])(?:https?:\/\/([\w.-]{1,80}\/[\w.-]{1,80}\/[\w.-]{1,80})\/(?:issues|pull|merge_requests|-\/issues|-\/merge_requests)\/(\d{1,7})|([\w.-]{1,80}\/[\w.-]{1,80})?#(\d{1,7}))(?![\w-])/g;
const CLOSING = /\b(?:fix(?:e[sd])?|close[sd]?|resolve[sd]?)\b:?(?:\s*(?:issue|bug|and|,|&))?\s*$/i;

interface Naming {
  /** Place and number: "github.com/owner/name#12". */
  readonly object: string;
  readonly closing: boolean;
  /** Where in the text it stands. */
  readonly at: number;
}

/** "github.com/owner/name" of a discussion. */
export const placeOf = ({ object }: Discussion): string => object.slice(0, object.lastIndexOf("#"));

const blank = (part: string): string => " ".repeat(part.length);

/** Blanks where a text has comments of its form, to their end or its own. */
function withoutComments(text: string): string {
  let rest = "";
  for (let at = 0; ; ) {
    const start = text.indexOf("<!--", at);
    if (start < 0) return rest + text.slice(at);
    const end = text.indexOf("-->", start);
    const until = end < 0 ? text.length : end + 3;
    rest += text.slice(at, start) + blank(text.slice(start, until));
    at = until;
  }
}

/** Blanks where a text quotes or shows code, so that positions stay. */
const masked = (text: string): string =>
  withoutComments(text.slice(0, READ_LIMIT))
    .replace(/^[ \t]*>.*$/gm, blank)
    .replace(/`[^`\n]{0,500}`/g, blank);

/**
 * The discussions that a text names, each once, in their order.
 * @param place "github.com/owner/name": what a bare "#12" is in.
 * @example namedIn("Closes #7, see #9.", "github.com/octo-org/engine")
 *   // [{ object: "github.com/octo-org/engine#7", closing: true, at: 6 }, …]
 */
export function namedIn(text: string, place: string): readonly Naming[] {
  const found = new Map<string, Naming>();
  const host = place.slice(0, place.indexOf("/"));
  const plain = masked(text);
  let last: { readonly end: number; readonly closing: boolean } | undefined;
  for (const match of plain.matchAll(NAMING)) {
    const [whole, address, addressed, repository, number] = match;
    const at = match.index;
    const where = address ?? (repository ? `${host}/${repository}` : place);
    const object = `${where.toLowerCase()}#${addressed ?? number}`;
    const before = plain.slice(Math.max(0, at - 24), at + 1);
    // "Fixes #1, #2 and #3"
    const listed = last?.closing === true && /^[\s,&]*(?:and)?[\s,&]*$/.test(plain.slice(last.end, at + 1));
    const closing = CLOSING.test(before) || listed;
    last = { end: at + whole.length, closing };
    const known = found.get(object);
    if (known === undefined || (closing && !known.closing)) found.set(object, { object, closing, at });
    if (found.size >= MOST_NAMED) break;
  }
  return [...found.values()];
}

/** Discussions by their object. */
export const discussionAt = memoise(
  (history: History): ReadonlyMap<string, Discussion> => new Map(history.discussions.map((one) => [one.object, one])),
);

/** One discussion that names another. */
export interface Mention {
  readonly from: Discussion;
  readonly to: Discussion;
  /** Whether it asks the forge to close the other. */
  readonly closing: boolean;
  /** Where in its title and opening text. */
  readonly at: number;
}

/** Title and opening text, as `Mention.at` counts. */
export const openingText = ({ title, body }: Discussion): string => `${title}\n\n${body}`;

interface Mentions {
  readonly from: ReadonlyMap<Discussion, readonly Mention[]>;
  readonly to: ReadonlyMap<Discussion, readonly Mention[]>;
}

const mentionsOf = memoise((history: History): Mentions => {
  const known = discussionAt(history);
  const from = new Map<Discussion, Mention[]>();
  const to = new Map<Discussion, Mention[]>();
  for (const discussion of history.discussions) {
    const text = openingText(discussion);
    if (!text.includes("#") && !text.includes("://")) continue;
    for (const { object, closing, at } of namedIn(text, placeOf(discussion))) {
      const other = known.get(object);
      if (other === undefined || other === discussion) continue;
      const mention = { from: discussion, to: other, closing, at };
      from.set(discussion, [...(from.get(discussion) ?? []), mention]);
      to.set(other, [...(to.get(other) ?? []), mention]);
    }
  }
  return { from, to };
});

/** Those that the opening text of a discussion names. */
export const mentionsIn = (history: History, discussion: Discussion): readonly Mention[] =>
  mentionsOf(history).from.get(discussion) ?? [];

/** Those whose opening texts name a discussion, oldest first. */
export const mentionsTo = (history: History, discussion: Discussion): readonly Mention[] =>
  mentionsOf(history).to.get(discussion) ?? [];

/** Whether a pull request landed, and whoever opened it wrote what landed, as far as this clone shows it. */
export function isLandedWork({ kind, state, author, commits }: Discussion): boolean {
  if (kind !== "pull-request" || state !== "merged" || author === undefined) return false;
  return commits.length === 0 || commits.some((commit) => isSamePerson(commit.author, author));
}

function closedWith(issue: Discussion, request: Discussion): boolean {
  if (issue.state !== "closed" || issue.closedAs === "not_planned" || issue.closedAs === "duplicate") return false;
  if (request.closedAt === undefined || issue.closedAt === undefined) return false;
  return Math.abs(issue.closedAt - request.closedAt) <= CLOSED_WITHIN;
}

/** Landed pull requests by the issue that they closed, oldest first. */
export const closersOf = memoise((history: History): ReadonlyMap<Discussion, readonly Discussion[]> => {
  const closers = new Map<Discussion, Discussion[]>();
  const known = discussionAt(history);
  for (const request of history.discussions) {
    if (!isLandedWork(request)) continue;
    const named = new Set(mentionsIn(history, request).flatMap(({ to, closing }) => (closing ? [to] : [])));
    for (const { message } of request.commits)
      for (const { role, value } of message.references) {
        const issue = role === "fixes" && known.get(`${placeOf(request)}#${value.replace(/^.*#/, "")}`);
        if (issue) named.add(issue);
      }
    for (const issue of named)
      if (issue.kind === "issue" && closedWith(issue, request))
        closers.set(issue, [...(closers.get(issue) ?? []), request]);
  }
  return closers;
});
