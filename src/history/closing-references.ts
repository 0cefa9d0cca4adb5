/**
 * Which issues of the repository a pull request says that it closes: "Fixes #12", "closes owner/name#12", "resolves" with
 * an address. Only in the author's own words; what is written of another repository is none of ours.
 */

import { type Discussion, type History, memoise } from "./history.ts";
import { bodyLines } from "./own-words.ts";

const CLOSES =
  /\b(?:close[sd]?|closing|fix(?:e[sd])?|fixing|resolve[sd]?|resolving|implement(?:s|ed)?|implementing):? (#|https?:\/\/[\w.-]{1,60}\/[\w./-]{1,140}\/(?:-\/)?(?:issues|work_items)\/|[\w.-]{1,40}\/[\w./-]{1,100}#)(\d{1,7})\b/gi;

/** Characters of a body that are read: what a request closes stands at its beginning or end. */
const READ = 8000;

/** The place of a discussion: "github.com/owner/name" of "github.com/owner/name#12". */
const placeOf = ({ object }: Discussion): string => object.slice(0, object.lastIndexOf("#"));

/** Whether what stands before a number means the repository of a discussion. */
function isOwn(before: string, place: string): boolean {
  if (before === "#") return true;
  const written = before.toLowerCase();
  if (written.startsWith("http"))
    return written.replace(/^https?:\/\//, "").replace(/\/(?:-\/)?(?:issues|work_items)\/$/, "") === place;
  return place.endsWith(`/${written.slice(0, -1)}`);
}

/** The numbers that a pull request says it closes. */
export function closedBy(history: History, discussion: Discussion): readonly number[] {
  const text = `${discussion.title}\n${bodyLines(history, discussion).join("\n").slice(0, READ)}`;
  const place = placeOf(discussion);
  const numbers = [...text.matchAll(CLOSES)].flatMap(([, before, number]) =>
    isOwn(before!, place) ? [Number(number)] : [],
  );
  return [...new Set(numbers)];
}

/** Issues that were closed, each with the landed pull requests that say that they close it, oldest first. */
export const closersOf = memoise((history: History): ReadonlyMap<Discussion, readonly Discussion[]> => {
  const issues = new Map<string, Discussion>();
  for (const one of history.discussions) if (one.kind === "issue") issues.set(one.object, one);
  const closers = new Map<Discussion, Discussion[]>();
  for (const request of history.discussions) {
    if (request.kind !== "pull-request" || request.state !== "merged") continue;
    for (const number of closedBy(history, request)) {
      const issue = issues.get(`${placeOf(request)}#${number}`);
      if (issue === undefined || issue.state === "open" || issue.at > request.closedAt!) continue;
      closers.set(issue, [...(closers.get(issue) ?? []), request]);
    }
  }
  return closers;
});
