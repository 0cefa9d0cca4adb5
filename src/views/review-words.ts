/** The words that terminal and pages share on review comments: what a comment does, what it holds, what became of it. */
import type { CoachReading, CommentReading } from "../model/review-comment.ts";
import type { GivenComment } from "../model/reviewing.ts";

/** What a comment does for its reader. */
export const DOES_WORDS: Readonly<Record<CoachReading["kind"], string>> = {
  teaches: "teaches: it gives something to reuse",
  asks: "asks: it wants to know something",
  directs: "directs: it says what to change, not why",
  praises: "praises: it says that the work is good",
  approves: "approves: approval or procedure",
  "blocks-harshly": "blocks harshly: it dismisses the person or the work",
};

/** The same of several: "3 teach, 1 asks". */
export const COUNTED_WORDS: readonly (readonly [CoachReading["kind"], string])[] = [
  ["teaches", "teach"],
  ["asks", "ask"],
  ["directs", "direct"],
  ["praises", "praise"],
  ["approves", "approve"],
  ["blocks-harshly", "block harshly"],
];

/** What the coach says of itself under every answer. */
export const COACH_KEEPS_NOTHING =
  "Nothing of this was kept or sent. The reader goes by words, in English only, and can be wrong.";

/** How far the reader of comments can be trusted here; empty where it says nothing of that. */
export const sureWords = ({ kind, confidence }: Pick<CoachReading, "kind" | "confidence">): string =>
  kind === "blocks-harshly" ? "" : `right about ${Math.round(confidence * 100)} times of 100`;

/** What a comment may hold for its reader to reuse, and by which words it is told. */
export const PART_WORDS: readonly (readonly [
  part: keyof Pick<CommentReading, "givesReason" | "givesAlternative" | "namesTradeOff" | "linksReference">,
  words: string,
])[] = [
  ["givesReason", "reason"],
  ["givesAlternative", "alternative"],
  ["namesTradeOff", "trade-off"],
  ["linksReference", "reference"],
];

/** What became of a comment; empty where that cannot be told, or it stands on no code. */
export const UPTAKE_WORDS: Readonly<Record<GivenComment["uptake"], string>> = {
  answered: "the author answered that it was done",
  changed: "the lines changed afterwards",
  resolved: "the thread was resolved",
  "landed-unchanged": "landed as it was",
  unknown: "",
  "not-code": "",
};

/** Said under whatever counts kinds and uptake. */
export const KINDS_NOTE =
  "Kinds say what a comment does for the author, by rule; none is better in itself. Taken up: the author answered that it was done, the lines changed afterwards, or the thread was resolved.";
