/** Finds full names in prose and puts something else in their place. */

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
const LONGEST_NAME = 5;

/** Words as names are compared: one kind of space, one case. */
export const foldName = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

export const wordsOfName = (name: string): readonly string[] => [...name.matchAll(WORD)].map(([word]) => word);

/**
 * Replaces names of two words or more. A name broken over two lines leaves its line feeds, so that lines keep their numbers.
 * @param mayStart whether a name may begin with a word; cheap, asked of every word.
 * @param replacement what to write for a run of words; undefined where that is no name to replace.
 */
export function replaceNames(
  text: string,
  mayStart: (word: string) => boolean,
  replacement: (name: string) => string | undefined,
): string {
  const words = [...text.matchAll(WORD)];
  let cleaned = "";
  let done = 0;
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!;
    if (first.index < done || !mayStart(first[0])) continue;
    for (let last = Math.min(words.length, at + LONGEST_NAME) - 1; last > at; last--) {
      const whole = text.slice(first.index, words[last]!.index + words[last]![0].length);
      // A full stop may end the name ("Ada L.") or the sentence.
      const [name, instead] = [whole, whole.replace(/[.'’-]+$/, "")]
        .map((one) => [one, replacement(one)] as const)
        .find(([, other]) => other !== undefined) ?? ["", undefined];
      if (instead === undefined) continue;
      cleaned += text.slice(done, first.index) + instead + name.replace(/[^\n]/g, "");
      done = first.index + name.length;
      break;
    }
  }
  return done === 0 ? text : cleaned + text.slice(done);
}
