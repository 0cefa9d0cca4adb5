/**
 * What a heading means, by the phrases of section-phrases.ts. A phrase matches a heading that equals it, or begins with
 * it and goes on with a connecting word ("Goals of the change"); a phrase of two words or more matches any heading that
 * begins with it.
 */
import { type Meaning, SECTION_PHRASES, type Weights } from "./section-phrases.ts";

export interface SectionName {
  readonly meaning: Meaning;
  readonly speaksFor: Weights;
}

/** Phrases to meanings. A phrase in several rows (impact) speaks for the kinds of all of them. */
const NAMES: ReadonlyMap<string, SectionName> = (() => {
  const names = new Map<string, SectionName>();
  for (const [meaning, speaksFor, phrases] of SECTION_PHRASES)
    for (const phrase of phrases.split("|")) {
      const before = names.get(phrase);
      names.set(phrase, {
        meaning: before === undefined || before.meaning === "plain" ? meaning : before.meaning,
        speaksFor: [...(before?.speaksFor ?? []), ...speaksFor],
      });
    }
  return names;
})();

const CONNECTORS = new Set("of for and in to the on with & / - – — ( considered or from : by when".split(" "));
const LONGEST_PHRASE = 6;

/**
 * What a heading means, where it is known.
 * @param shown the heading's words (outline.ts).
 * @example nameSection("Rationale and alternatives")?.meaning // "alternatives"
 */
export function nameSection(shown: string): SectionName | undefined {
  const heading = shown
    .slice(0, 100)
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\s[[(](?:optional|if applicable|if any|required|recommended)[\])]/, "")
    .replace(/[?!.:：]+$/u, "")
    .trim();
  const exact = NAMES.get(heading);
  if (exact !== undefined) return exact;
  const words = heading.split(/\s+/);
  for (let count = Math.min(LONGEST_PHRASE, words.length - 1); count >= 1; count--) {
    const name = NAMES.get(
      words
        .slice(0, count)
        .join(" ")
        .replace(/[,:;(]+$/, ""),
    );
    if (name === undefined) continue;
    const next = words[count] ?? "";
    if (count > 1 || CONNECTORS.has(next) || next.startsWith("(") || /[,:;]$/.test(words[count - 1] ?? "")) return name;
  }
  return undefined;
}
