/** What the coach says of a draft, in the words of the terminal's `coach`. */
import type { CoachedComment, CoachReading, CoachThread } from "../../model/review-comment.ts";
import { COACH_KEEPS_NOTHING, DOES_WORDS, PART_WORDS, sureWords } from "../review-words.ts";
import { shortened } from "./shortened.ts";

export interface CoachedDraft {
  readonly number: number;
  /** Its first words, to tell comments of a thread apart. */
  readonly begins: string;
  /** Null where there is nothing to read, or it is not English. */
  readonly reading: {
    readonly kind: CoachReading["kind"];
    /** "directs: it says what to change, not why" */
    readonly does: string;
    /** "right about 90 times of 100"; empty where nothing is said of that. */
    readonly sure: string;
    /** The words that decided. */
    readonly because: readonly string[];
    /** What it may hold for its reader to reuse, and whether it does. */
    readonly parts: readonly { readonly title: string; readonly has: boolean }[];
    readonly advice: readonly { readonly text: string; readonly template: string | null }[];
    readonly suggestion: string | null;
  } | null;
}

export interface CoachPage {
  readonly comments: readonly CoachedDraft[];
  readonly notes: readonly string[];
  readonly kept: string;
}

const BEGINNING = 100;
const LONGEST_QUOTE = 160;
/** What a draft of several comments shows; the rest are counted. */
const MOST_COMMENTS = 20;

const toDraft = ({ number, text, coach }: CoachedComment): CoachedDraft => ({
  number,
  begins: shortened(text, BEGINNING),
  reading: coach && {
    kind: coach.kind,
    does: DOES_WORDS[coach.kind],
    sure: sureWords(coach),
    because: coach.because.map(({ words }) => shortened(words, LONGEST_QUOTE)),
    parts: PART_WORDS.map(([part, title]) => ({ title, has: coach.reading[part] })),
    advice: coach.advice.map(({ advice, template }) => ({ text: advice, template })),
    suggestion: coach.suggestion,
  },
});

/** A draft, or several parted by lines of dashes, as the page shows it. Nothing of it is kept. */
export const coachPage = ({ comments, notes }: CoachThread): CoachPage => ({
  comments: comments.slice(0, MOST_COMMENTS).map(toDraft),
  notes: [
    ...notes,
    ...(comments.length > MOST_COMMENTS
      ? [`only the first ${MOST_COMMENTS} of ${comments.length} comments are shown`]
      : []),
  ],
  kept: COACH_KEEPS_NOTHING,
});
