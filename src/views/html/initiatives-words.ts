/**
 * Words for what a record says of an initiative by a fixed word. A word that is not in the tables is shown as itself, so
 * that a record made by other rules is still told.
 */
import type { InitiativeLink, ReportedInitiative } from "../../model/initiative.ts";
import { formatDay, plural, prettyId } from "../words.ts";

/** How a thread ends in the picture: goes on past its last step, or stopped without landing. */
export type ThreadEnd = "plain" | "goes-on" | "stopped";

const ENDINGS: Readonly<Record<string, readonly [words: string, end: ThreadEnd]>> = {
  landed: ["landed", "plain"],
  partly: ["landed in part", "plain"],
  "taken-back": ["taken back", "plain"],
  ongoing: ["ongoing", "goes-on"],
  open: ["still open", "goes-on"],
  "handed-over": ["handed over", "goes-on"],
  withdrawn: ["withdrawn", "stopped"],
  abandoned: ["abandoned", "stopped"],
};

const ORIGINS: Readonly<Record<string, string>> = {
  found: "written down by the person",
  reported: "reported by others",
  assigned: "assigned",
  unknown: "not visible from here",
};

const LINKS: Readonly<Record<string, string>> = {
  issue: "the issue",
  request: "the request",
  merge: "the merge of",
  "change-id": "the change id",
  series: "patches sent together as",
  "names-commit": "the repair of commit",
  "new-name": "the name in the subjects",
  "same-words": "the words",
  "same-files": "the same folder",
};

const own = <Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

export const endingWords = (ending: string): string => own(ENDINGS, ending)?.[0] ?? prettyId(ending);
export const endOf = (ending: string): ThreadEnd => own(ENDINGS, ending)?.[1] ?? "plain";
export const originWords = (origin: string): string => own(ORIGINS, origin) ?? prettyId(origin);

/** "the merge of parser/stream (12 commits)" */
export const tieWords = ({ kind, label, commits }: InitiativeLink): string =>
  `${own(LINKS, kind) ?? prettyId(kind)} ${label} (${plural(commits, "commit")})`;

/** "19 Mar to 2 Apr 2024": the year once where it is one year. */
export function spanWords(first: string, last: string): string {
  if (first === last) return formatDay(first);
  const start = formatDay(first);
  return `${first.slice(0, 4) === last.slice(0, 4) ? start.replace(/ \d{4}$/, "") : start} to ${formatDay(last)}`;
}

/** What stands under a title: when, how much, how it stands. */
export const lineWords = (one: ReportedInitiative): string =>
  `${spanWords(one.first, one.last)} · ${plural(one.own, "step")} · ${endingWords(one.ending)}${one.isStated ? "" : " · guessed"}`;

/** Text of at most so many characters; where it is cut, it says so. */
export const cutTo = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
