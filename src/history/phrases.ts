/** Small pieces of the sentences that signals say: quoted subjects, lists of names, stretches of time, sizes. */
import { daysBetween, monthOf, startOfDay } from "../model/time.ts";
import { ROOT_AREA } from "./areas.ts";
import type { Commit } from "./history.ts";

/**
 * A subject in double quotes, cut at a word where it is longer than `limit`.
 * @example quoteSubject("Add a \"fast\" path", 60) // `"Add a 'fast' path"`
 */
export function quoteSubject(subject: string, limit = 60): string {
  const plain = subject.replace(/"/g, "'");
  if (plain.length <= limit) return `"${plain}"`;
  const cut = plain.slice(0, limit - 1);
  const space = cut.lastIndexOf(" ");
  return `"${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…"`;
}

/** "a", "a and b", "a, b and c", and with more than `limit` of them "a, b and 5 more". */
export function listWords(words: readonly string[], limit = 3): string {
  if (words.length <= 1) return words[0] ?? "";
  if (words.length <= limit) return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
  return `${words.slice(0, limit - 1).join(", ")} and ${words.length - limit + 1} more`;
}

/** "1 commit", "7 commits". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** An area as it reads inside a sentence. */
export function areaWords(area: string): string {
  return area === ROOT_AREA ? "the top folder" : area;
}

/** A path cut at a folder from the left where it is longer than `limit`: "…/components/list.tsx". */
export function shortPath(path: string, limit = 60): string {
  if (path.length <= limit) return path;
  const slash = path.indexOf("/", path.length - limit);
  return slash < 0 || slash >= path.length - 1 ? `…${path.slice(path.length - limit + 1)}` : `…${path.slice(slash)}`;
}

/** First and last month of some work: "in Mar 2021", "from Mar 2021 to May 2022". */
export function periodWords(first: string, last: string): string {
  const [from, to] = [monthOf(first), monthOf(last)];
  return from === to ? `in ${from}` : `from ${from} to ${to}`;
}

/** The earliest and the latest day of some commits. */
export function daysOf(commits: readonly Commit[]): readonly [first: string, last: string] {
  let first = commits[0]?.day ?? "";
  let last = first;
  for (const { day } of commits) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}

/** Whole days from one ISO day to another. */
export function daysFrom(first: string, last: string): number {
  return daysBetween(startOfDay(first), startOfDay(last));
}

/** An ISO day inside a sentence: "2025-03-09" as "9 Mar 2025". */
export function dayWords(day: string): string {
  return `${Number(day.slice(8))} ${monthOf(day)}`;
}
