/** Cuts evidence and profiles to the period and areas that were asked for. */
import type { Case, Citation, Evidence, PatternEvidence } from "../model/evidence.ts";
import type { PersonProfile } from "../model/profile.ts";
import { startOfDay, weekOf } from "../model/time.ts";
import type { Signal } from "../signals/signal.ts";

export interface Scope {
  readonly since: string | null;
  readonly until: string | null;
  /** Area names, or folder prefixes of them; empty for all. */
  readonly areas: readonly string[];
}

const inPeriod = (day: string, { since, until }: Scope): boolean =>
  (since === null || day >= since) && (until === null || day <= until);

/** Whether an area was asked for: by its name, or as one below a named folder. */
function inAreas(area: string, { areas }: Scope): boolean {
  return (
    areas.length === 0 || areas.some((wanted) => area === wanted || area.startsWith(`${wanted.replace(/\/$/, "")}/`))
  );
}

/** The citations of the hits that are kept. Where none of those was quoted, the latest is cited without words. */
function cutQuotes({ quotes, repo }: PatternEvidence, hits: readonly Case[]): readonly Citation[] {
  const kept = new Set(hits.map(([object]) => object));
  const quoted = quotes.filter(({ object }) => kept.has(object));
  return quoted.length > 0 ? quoted : hits.slice(-1).map(([object]) => ({ repo, object, quote: "" }));
}

function cutPattern(item: PatternEvidence, scope: Scope, signal: Signal | undefined): PatternEvidence | undefined {
  const hits = item.hits.filter(([, day]) => inPeriod(day, scope));
  const others = item.others.filter(([, day]) => inPeriod(day, scope));
  if (hits.length + others.length === 0) return undefined;
  if (hits.length === item.hits.length && others.length === item.others.length) return item;
  const sentence =
    signal?.kind === "pattern" ? signal.sentence(hits.length, hits.length + others.length, item.area) : item.sentence;
  return {
    ...item,
    hits,
    others,
    quotes: cutQuotes(item, hits),
    sentence,
    date: (hits.length > 0 ? hits : others)
      .map(([, day]) => day)
      .reduce((latest, day) => (day > latest ? day : latest)),
  };
}

/** The evidence within a scope; a pattern is cut case by case and says its new numbers. */
export function cutEvidence(
  evidence: readonly Evidence[],
  scope: Scope,
  signals: ReadonlyMap<string, Signal>,
): Evidence[] {
  return evidence.flatMap((item): Evidence[] => {
    if (item.kind === "event")
      return inPeriod(item.date, scope) && (scope.areas.length === 0 || item.areas.some((area) => inAreas(area, scope)))
        ? [item]
        : [];
    if (!inAreas(item.area, scope)) return [];
    const cut = cutPattern(item, scope, signals.get(item.signal));
    return cut ? [cut] : [];
  });
}

/** A profile within a scope: its commits, weeks and days. */
export function cutProfile(profile: PersonProfile, scope: Scope): PersonProfile {
  if (scope.since === null && scope.until === null && scope.areas.length === 0) return profile;
  const days = profile.days.filter(([day, area]) => inPeriod(day, scope) && inAreas(area, scope));
  return {
    ...profile,
    days,
    commits: days.reduce((sum, [, , count]) => sum + count, 0),
    firstDay: days[0]?.[0] ?? null,
    lastDay: days.at(-1)?.[0] ?? null,
    weeks: [...new Set(days.map(([day]) => weekOf(startOfDay(day))))].sort((a, b) => a - b),
  };
}
