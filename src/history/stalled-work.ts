/** Work that somebody began, or asked for, and somebody else landed: named in the words of the pull request that did. */
import { closersOf } from "./closing-references.ts";
import { isByAnother } from "./forge-people.ts";
import { type Discussion, type History, memoise } from "./history.ts";
import { bodyLines, ownLines, sentencesOf, straight } from "./own-words.ts";
import { isSamePerson } from "./same-name.ts";

export interface StalledWork {
  readonly of: Discussion;
  /** Why it is taken for waiting, in words that follow "the issue …". */
  readonly because: string;
  readonly quote: string;
}

const TAKES_UP =
  /\b(?:tak(?:es|en|ing|e)|took) over\b|\bpick(?:s|ed|ing)? up\b|\bcontinu(?:es|ed|ing|ation of)\b|\breviv(?:es|ed|ing|al of)\b|\bresurrect\w*|\b(?:a )?rebased? (?:version )?of\b|\breopen(?:s|ed|ing)?\b|\bcherry-?pick(?:s|ed|ing)? from\b|\bgrab(?:s|bed|bing)\b/i;
const NUMBER = /(?:^|[\s(])#(\d{1,7})\b|\/(?:pull|merge_requests)\/(\d{1,7})\b/g;
const NEEDS_HELP = /^(?:up for grabs|help[ -]wanted|needs? help|contributions? welcome)$/i;

/** How somebody refuses a change, at the beginning of a comment or review. */
const REFUSES =
  /^(?:no[,.]? )?(?:(?:concept |approach )?n-?ack\b|-1\b|(?:i|we) (?:do not|don't) want\b|i(?:'m| am) (?:strongly )?(?:against|opposed)\b)/i;
/** Closed so soon after it was opened, it was withdrawn or refused, not left. */
const LEFT_AFTER_DAYS = 3;

/** Whether somebody refused a pull request, or it was closed as soon as it was opened. */
function wasRefused({ at, author, closedAt, entries }: Discussion): boolean {
  if (closedAt !== undefined && closedAt - at < LEFT_AFTER_DAYS * 86_400) return true;
  return entries.some((entry) => {
    if (entry.kind === "event" || entry.author === author || (closedAt !== undefined && entry.at > closedAt))
      return false;
    return REFUSES.test(straight(ownLines(entry.body)[0] ?? ""));
  });
}

const placeOf = ({ object }: Discussion): string => object.slice(0, object.lastIndexOf("#"));

const byObject = memoise(
  (history: History): ReadonlyMap<string, Discussion> => new Map(history.discussions.map((one) => [one.object, one])),
);

function requestTakenUp(history: History, request: Discussion): StalledWork | undefined {
  const sentences = sentencesOf(bodyLines(history, request).join("\n")).slice(0, 12);
  for (const sentence of [request.title, ...sentences]) {
    if (!TAKES_UP.test(sentence)) continue;
    for (const [, plain, linked] of sentence.slice(0, 500).matchAll(NUMBER)) {
      const of = byObject(history).get(`${placeOf(request)}#${plain ?? linked}`);
      if (of?.kind !== "pull-request" || of.state !== "closed" || of.at >= request.at) continue;
      if (!isByAnother(of, request.author!, history) || wasRefused(of)) continue;
      return { of, because: "", quote: sentence };
    }
  }
  return undefined;
}

/** Issues that waited for somebody, by the landed pull requests that close them. */
const waitingIssues = memoise((history: History): ReadonlyMap<Discussion, Discussion> => {
  const found = new Map<Discussion, Discussion>();
  for (const [issue, requests] of closersOf(history)) {
    if (!issue.labels.some((label) => NEEDS_HELP.test(label)) || requests.length > 1) continue;
    found.set(requests[0]!, issue);
  }
  return found;
});

function issueTakenUp(history: History, request: Discussion): StalledWork | undefined {
  const of = waitingIssues(history).get(request);
  const label = of?.labels.find((one) => NEEDS_HELP.test(one));
  if (!of || label === undefined || !isByAnother(of, request.author!, history)) return undefined;
  return { of, because: `marked "${label}"`, quote: request.title };
}

/** What a landed pull request took up of others; undefined where it took up nothing or has no author. */
export function stalledWorkOf(history: History, request: Discussion): StalledWork | undefined {
  if (request.kind !== "pull-request" || request.state !== "merged" || !request.author) return undefined;
  if (request.commits.length > 0 && !request.commits.some(({ author }) => isSamePerson(author, request.author!)))
    return undefined;
  return requestTakenUp(history, request) ?? issueTakenUp(history, request);
}
