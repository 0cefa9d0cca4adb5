/**
 * The words of a comment, each once: how often a word stands there says nothing. What a word counts for each kind is
 * fitted (word-weights.ts), only for words that many comments of several projects have.
 */
import { WORD_WEIGHTS } from "./word-weights.ts";

/** Words of a comment that are looked at, from its start. */
const MOST_WORDS = 400;

/** Spellings that stand for a word: a misspelt reason is as much a reason. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    because: "becuase becasue beacuse becouse becos becoz bcause bcs bcz bcuz bc coz cuz",
    "don't": "dont",
    "doesn't": "doesnt",
    "didn't": "didnt",
    "can't": "cant cannot",
    "won't": "wont",
    "isn't": "isnt",
    "aren't": "arent",
    "shouldn't": "shouldnt",
    "wouldn't": "wouldnt",
    "that's": "thats",
    "there's": "theres",
    "i'm": "im",
    "i've": "ive",
    please: "pls plz",
    thanks: "thx thanx",
    should: "shoud shoudl",
    which: "wich",
    you: "u",
    your: "ur",
    though: "tho",
    instead: "insted",
    behavior: "behaviour",
  }).flatMap(([word, spellings]) => spellings.split(" ").map((spelling) => [spelling, word] as const)),
);

const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;
const APOSTROPHE = 39;

/**
 * The different words of a comment's own text (`CommentText.own`), as they are spelt, in their order: "don't" is one.
 * @public read by bench/reviews.mjs
 */
export function distinctWords(own: string): ReadonlySet<string> {
  const words = new Set<string>();
  let start = -1;
  for (let at = 0, seen = 0; at <= own.length && seen < MOST_WORDS; at++) {
    const code = own.charCodeAt(at);
    if (isSmallLetter(code)) {
      if (start < 0) start = at;
    } else if (start >= 0 && !(code === APOSTROPHE && isSmallLetter(own.charCodeAt(at + 1)))) {
      words.add(own.slice(start, at));
      start = -1;
      seen++;
    }
  }
  return words;
}

/**
 * The standard spelling of a word.
 * @public read by bench/reviews.mjs
 */
export const spelt = (word: string): string => SPELLINGS.get(word) ?? word;

export interface KnownWord {
  readonly word: string;
  /** By kind, in the order of COMMENT_KINDS. */
  readonly weights: readonly number[];
}

/** A line a word: the word, then hundredths by kind. Other spellings of a word have its weights. */
function readTable(table: string): ReadonlyMap<string, KnownWord> {
  const words = new Map<string, KnownWord>();
  for (const line of table.trim().split("\n")) {
    const [word = "", ...hundredths] = line.split(" ");
    words.set(word, { word, weights: hundredths.map((each) => Number(each) / 100) });
  }
  for (const [spelling, word] of SPELLINGS) {
    const known = words.get(word);
    if (known !== undefined) words.set(spelling, known);
  }
  return words;
}

let known: ReadonlyMap<string, KnownWord> | undefined;

/** The words of a comment's own text that say something, each once. */
export function knownWords(own: string): ReadonlySet<KnownWord> {
  known ??= readTable(WORD_WEIGHTS);
  const found = new Set<KnownWord>();
  for (const word of distinctWords(own)) {
    const entry = known.get(word);
    if (entry !== undefined) found.add(entry);
  }
  return found;
}
