/** Whether a text is English, as far as its letters and small words show. Too little to say counts as English. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const ENGLISH = words(
  "the is are this that it to of and for not you we be with in on should can have if here an a i why what need use as do does from or but at by so will would could was has there they all use used add remove",
);
const OTHER = words(
  "der die das und ist nicht ein eine wir ich auch mit für sollte hier wird warum kann man sich auf den dem zu bitte le la les des une est pas nous vous pour dans avec que qui sur cette du il pourquoi faut el los las una por para esto esta con como pero muy bien uma isso aqui com mais não você di che non per questo sono bene een het niet van voor deze wij jest nie się tego proszę det och att inte som är på",
);
const WORD = /[a-z\u00c0-\u024f]+/g;
const NOT_LATIN = /[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufdff]/;
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Of the letters, at least this share is Latin. */
const LATIN_SHARE = 0.7;
/** Fewer words than these of another language may be names. */
const LEAST_OTHER = 2;
/** Words that are looked at. */
const MOST = 400;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * @param own a comment's own words in small letters (comment-text.ts).
 * @example isEnglish("warum ist das nicht hier") // false
 */
export function isEnglish(own: string): boolean {
  if (NOT_LATIN.test(own)) {
    const letters = count(own, LETTER);
    if (letters > 0 && count(own, LATIN) < letters * LATIN_SHARE) return false;
  }
  let english = 0;
  let other = 0;
  for (const word of (own.match(WORD) ?? []).slice(0, MOST)) {
    if (ENGLISH.has(word)) english++;
    else if (OTHER.has(word)) other++;
  }
  return other < LEAST_OTHER || other <= english;
}
