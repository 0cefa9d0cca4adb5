/** A finder is data plus one function that goes over a History and yields candidates. One file per finder. */
import type { About } from "../history/about.ts";
import type { History } from "../history/history.ts";
import { evidenceId } from "../model/evidence.ts";
import type { OpportunityCandidate } from "../model/opportunity.ts";

export interface Finder {
  readonly id: string;
  /** When it proposes something, in a sentence. */
  readonly definition: string;
  /** May leave out what is a step of others than it is about. */
  readonly find: (history: History, about: About) => Iterable<Omit<OpportunityCandidate, "id" | "finder">>;
}

/** At most this many candidates of one finder are kept, latest first. */
const KEPT = 200;

/** Runs finders; one that throws yields nothing and is named in `failed`. */
export function findCandidates(
  finders: readonly Finder[],
  history: History,
  about: About,
): { readonly candidates: OpportunityCandidate[]; readonly failed: readonly string[] } {
  const failed: string[] = [];
  const candidates = finders.flatMap((finder) => {
    try {
      return [...finder.find(history, about)]
        .map((found) => ({
          ...found,
          finder: finder.id,
          id: evidenceId([
            finder.id,
            history.repo.key,
            found.citation.object,
            found.citation.path ?? "",
            found.person ?? "",
            found.area,
          ]),
        }))
        .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.id < b.id ? -1 : 1))
        .slice(0, KEPT);
    } catch {
      failed.push(finder.id);
      return [];
    }
  });
  return { candidates, failed };
}

const DAY = 86_400;

/** Whether a commit landed within so many days of the last day on record. */
export function isRecent(history: History, landedAt: number, days: number): boolean {
  return (history.commits.at(-1)?.landedAt ?? 0) - landedAt <= days * DAY;
}
