/** Lines of initiatives by words and filters, in an order. */
import type { InitiativeLine } from "../../../src/views/pages/initiatives-page.ts";

export interface InitiativeFilter {
  readonly words: string;
  readonly repository: string;
  readonly area: string;
  readonly ending: string;
  readonly guess: string;
  readonly sort: string;
}

export const FILTERS = ["words", "repository", "area", "ending", "guess", "sort"] as const;

export interface Choice {
  readonly value: string;
  readonly count: number;
}

const hasWords = ({ title, areas, repository }: InitiativeLine, words: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const text = [title, ...areas, repository].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
};

const guessOf = ({ isStated }: InitiativeLine): string => (isStated ? "stated" : "guessed");

/** The server gives the largest first, so that order is the one given. */
export function filterInitiatives(
  lines: readonly InitiativeLine[],
  filter: InitiativeFilter,
): readonly InitiativeLine[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20);
  const { repository, area, ending, guess, sort } = filter;
  const found = lines.filter(
    (line) =>
      hasWords(line, words) &&
      (repository === "" || line.repository === repository) &&
      (area === "" || line.areas.includes(area)) &&
      (ending === "" || line.ending === ending) &&
      (guess === "" || guessOf(line) === guess),
  );
  if (sort === "latest") return found.toSorted((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0));
  if (sort === "earliest") return found.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  return found;
}

/** What lines have of something, the most frequent first. */
export function choicesOf(
  lines: readonly InitiativeLine[],
  valuesOf: (line: InitiativeLine) => readonly string[],
): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const value of lines.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

export const CHOICES = {
  repository: ({ repository }: InitiativeLine) => [repository],
  area: ({ areas }: InitiativeLine) => areas,
  ending: ({ ending }: InitiativeLine) => [ending],
  guess: (line: InitiativeLine) => [guessOf(line)],
} as const;
