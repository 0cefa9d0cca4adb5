/** The same history with other dates; also with other clocks for each person. */
import type { HistoryDescription, Moment, Signature } from "../../../src/demo/history-description.ts";

/** Where a moment moves to, by who signed it and whether they wrote the work or put it into the repository. */
export type Move = (moment: Moment, who: Signature, role: "author" | "committer" | "tagger") => Moment;

/** A description with every date moved. */
export function redate(history: HistoryDescription, move: Move): HistoryDescription {
  const sign = (who: Signature, role: "author" | "committer" | "tagger"): Signature => ({
    ...who,
    at: move(who.at, who, role),
  });
  return {
    ...history,
    commits: history.commits.map((commit) => ({
      ...commit,
      author: sign(commit.author, "author"),
      committer: sign(commit.committer, "committer"),
    })),
    tags: history.tags.map((tag) => ({ ...tag, tagger: sign(tag.tagger, "tagger") })),
  };
}

const WEEK = 7 * 86_400;
/** A Monday, the first day of the week. */
const START = Date.parse("2024-01-01T00:00:00Z") / 1000;

/** Every other week: what was done in one week is still done in one. */
export const atHalfPace = (history: HistoryDescription): HistoryDescription =>
  redate(history, ({ seconds, offset }) => ({
    seconds: seconds + Math.floor((seconds - START) / WEEK) * WEEK,
    offset,
  }));

/** Nothing happens for 52 weeks from a Monday on. */
export const withLeave =
  (from: string) =>
  (history: HistoryDescription): HistoryDescription => {
    const begins = Date.parse(`${from}T00:00:00Z`) / 1000;
    return redate(history, ({ seconds, offset }) => ({
      seconds: seconds < begins ? seconds : seconds + 52 * WEEK,
      offset,
    }));
  };
