/**
 * A criterion's wording → the signals that can see it, with the words it rests on. Wrong mappings would make false
 * claims, so whatever is about knowing, about what others do, or beyond repositories is left unmapped.
 */
import {
  findPhrase,
  lengthAt,
  type Phrase,
  parseAlternatives,
  parsePhrase,
  toWords,
  type Word,
} from "./match-phrase.ts";
import { FOR_OTHERS, NOT_DOING, OUT_OF_SIGHT, type PhraseRow, SIGNAL_PHRASES } from "./signal-phrases.ts";

/** How sure a mapping is: the statement begins with it, or says it along with something else. */
export type MappingGrade = "likely" | "possible";

export interface Mapping {
  readonly signals: readonly string[];
  readonly contradicts: readonly string[];
  /** The criterion's own words that decided. */
  readonly words: readonly string[];
  /** What the signals show, in words. */
  readonly because: string;
  readonly grade: MappingGrade;
}

/** Words before the match within which it is what the statement is about. */
const NEAR_START = 3;
/** Words at the beginning that may say that nothing is done. */
const OPENING = 3;

const ROWS = SIGNAL_PHRASES.map((row) => ({
  row,
  phrases: row.phrases.map(parsePhrase),
  unless: row.unless === undefined ? [] : parseAlternatives(row.unless),
}));
const NOT_DOING_WORDS = parseAlternatives(NOT_DOING);
const FOR_OTHERS_WORDS = parseAlternatives(FOR_OTHERS);
const OUT_OF_SIGHT_WORDS = parseAlternatives(OUT_OF_SIGHT);

const holds = (words: readonly Word[], group: readonly (readonly string[])[], from = 0, to = words.length): boolean =>
  words.slice(0, to).some((_, at) => at >= from && lengthAt(words, at, group) > 0);

interface Match {
  readonly row: PhraseRow;
  readonly from: number;
  readonly to: number;
}

function matchRow(words: readonly Word[], row: PhraseRow, phrases: readonly Phrase[]): Match | undefined {
  for (const phrase of phrases) {
    const found = findPhrase(words, phrase, row.gap);
    if (found && (row.others === true || !holds(words, FOR_OTHERS_WORDS, 0, found.from))) return { row, ...found };
  }
  return undefined;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/**
 * @param text one statement, in English; others stay unmapped
 * @returns undefined where no signal can see it as far as its words tell.
 * @example mapCriterion("Writes automated tests")?.signals // ["tests-with-code"]
 */
export function mapCriterion(text: string): Mapping | undefined {
  const words = toWords(text);
  if (holds(words, NOT_DOING_WORDS, 0, OPENING) || holds(words, OUT_OF_SIGHT_WORDS)) return undefined;
  const matches = ROWS.flatMap(({ row, phrases, unless }) => {
    const match = holds(words, unless) ? undefined : matchRow(words, row, phrases);
    return match ? [match] : [];
  });
  if (matches.length === 0) return undefined;
  const first = matches.filter(({ from }) => from <= NEAR_START);
  // What a statement says along the way adds nothing to what it begins with.
  const counted = first.length > 0 ? first : matches;
  return {
    signals: unique(counted.flatMap(({ row }) => row.signals)),
    contradicts: unique(counted.flatMap(({ row }) => row.contradicts ?? [])),
    words: unique(counted.map(({ from, to }) => text.slice(words[from]!.start, words[to - 1]!.end))),
    because: unique(counted.map(({ row }) => row.because)).join("; "),
    grade: first.length > 0 ? "likely" : "possible",
  };
}
