/** One repository as a report reads it, whether just worked out or taken from the ledger. */

import { profilesOf } from "../history/profiles.ts";
import type { Evidence } from "../model/evidence.ts";
import type { OpportunityCandidate } from "../model/opportunity.ts";
import type { PersonProfile } from "../model/profile.ts";
import type { Blindness } from "../model/signal.ts";
import { dayOf } from "../model/time.ts";
import { findCandidates } from "../opportunities/finder.ts";
import { FINDERS } from "../opportunities/index.ts";
import { SIGNALS } from "../signals/index.ts";
import { runSignals } from "../signals/run.ts";
import type { BuiltHistory } from "./build-history.ts";
import { isRedacted } from "./redaction.ts";

/** Facts about a repository that every report on it needs. Plain data; stored in the ledger. */
export interface RepositoryFacts {
  readonly key: string;
  readonly name: string;
  /** Folder it was last read from. */
  readonly path: string;
  readonly commits: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** The as-of revision. */
  readonly revision: string | null;
  readonly notes: readonly string[];
  readonly blind: readonly (readonly [signal: string, blindness: Blindness])[];
  readonly candidates: readonly OpportunityCandidate[];
}

export interface RepositoryView {
  readonly facts: RepositoryFacts;
  /** Profiles whose key, name, address or login contains a text, whatever its case. */
  readonly search: (text: string) => Promise<readonly PersonProfile[]>;
  readonly evidenceOf: (person: string) => Promise<readonly Evidence[]>;
}

/** Everything derived from one repository, for everybody in it. */
export interface Derived {
  readonly facts: RepositoryFacts;
  readonly profiles: readonly PersonProfile[];
  readonly evidence: readonly Evidence[];
}

/** Runs signals and finders over a built history. */
export function deriveAll(built: BuiltHistory, path: string): Derived {
  const { history, revision, notes } = built;
  const run = runSignals(SIGNALS, history);
  const { candidates, failed } = findCandidates(FINDERS, history);
  const first = history.commits[0];
  const facts: RepositoryFacts = {
    key: history.repo.key,
    name: history.repo.name,
    path,
    commits: history.commits.length,
    firstDay: first ? dayOf(first.landedAt) : null,
    lastDay: first ? history.asOf : null,
    revision: revision ?? null,
    notes: [...notes, ...failed.map((id) => `The finder ${id} failed and proposed nothing.`)],
    blind: [...run.blind],
    candidates,
  };
  // Of people who are to stay forgotten nothing is kept, under no name either.
  return {
    facts,
    profiles: profilesOf(history).filter(({ key }) => !isRedacted(key)),
    evidence: [...run.evidence, ...run.misses].filter(({ person }) => !isRedacted(person)),
  };
}

/** A view of what was just derived, for reports that are not stored. */
export function viewOf(derived: Derived): RepositoryView {
  const byPerson = new Map<string, Evidence[]>();
  for (const item of derived.evidence) {
    const list = byPerson.get(item.person);
    if (list) list.push(item);
    else byPerson.set(item.person, [item]);
  }
  return {
    facts: derived.facts,
    search: async (text) => {
      const wanted = text.toLowerCase();
      return derived.profiles.filter(({ key, name, emails, logins }) =>
        [key, name, ...emails, ...logins].some((word) => word.toLowerCase().includes(wanted)),
      );
    },
    evidenceOf: async (person) => byPerson.get(person) ?? [],
  };
}
