/** Puts the names that people are called by now in the place of those they gave up, in texts and evidence. */
import type { Evidence } from "../model/evidence.ts";
import type { OpportunityCandidate } from "../model/opportunity.ts";
import { foldName, replaceNames, wordsOfName } from "./names-in-text.ts";

export type Mask = (text: string) => string;

/** @param former [former name, shown name]; undefined where there is nothing to mask. */
export function maskOf(former: readonly (readonly [former: string, shown: string])[]): Mask | undefined {
  if (former.length === 0) return undefined;
  const instead = new Map(former.map(([name, shown]) => [foldName(wordsOfName(name).join(" ")), shown]));
  const starts = new Set(former.flatMap(([name]) => wordsOfName(name).slice(0, 1).map(foldName)));
  return (text) =>
    replaceNames(
      text,
      (word) => starts.has(foldName(word)),
      (name) => instead.get(foldName(wordsOfName(name).join(" "))),
    );
}

/** Evidence with its words masked; what it is about and where it stands stay. */
export function maskEvidence(item: Evidence, mask: Mask): Evidence {
  const common = { sentence: mask(item.sentence) };
  if (item.kind === "event")
    return { ...item, ...common, citation: { ...item.citation, quote: mask(item.citation.quote) } };
  return { ...item, ...common, quotes: item.quotes.map((citation) => ({ ...citation, quote: mask(citation.quote) })) };
}

/** The same of a next step. */
export const maskCandidate = (item: OpportunityCandidate, mask: Mask): OpportunityCandidate => ({
  ...item,
  title: mask(item.title),
  why: mask(item.why),
  recognisedBy: mask(item.recognisedBy),
  citation: { ...item.citation, quote: mask(item.citation.quote) },
});
