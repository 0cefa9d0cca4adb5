/** With whom a person wrote: one change that names both, or an initiative that holds work of both. */
import type { Person } from "../../model/identity.ts";
import { onePerson } from "../about.ts";
import type { History } from "../history.ts";
import { isStatedInitiative } from "../initiatives/initiative-records.ts";
import { initiativesLedBy } from "../initiatives/initiatives.ts";
import { initiativesJoinedBy } from "../initiatives/took-part.ts";
import { isSamePerson } from "../same-name.ts";
import { writtenTogether } from "../written-together.ts";
import { onCommit, type TieFact } from "./tie-fact.ts";

/** What of somebody's commits in one initiative is told: its ends. */
const ends = <T>(list: readonly T[]): readonly T[] => (list.length < 3 ? list : [list[0]!, list.at(-1)!]);

export function* writingTies(history: History, person: Person): Iterable<TieFact> {
  for (const { a, b, commits } of writtenTogether(history, onePerson(history, person)))
    for (const commit of commits)
      yield { other: a === person ? b : a, kind: "wrote-with", way: "same-change", ...onCommit(commit) };
  // That a guessed initiative holds work of two does not say that they wrote together.
  for (const { others } of initiativesLedBy(history, person).filter(isStatedInitiative))
    for (const { person: other, commits } of others)
      if (!isSamePerson(other, person))
        for (const commit of ends(commits)) yield { other, kind: "wrote-with", way: "initiative", ...onCommit(commit) };
  for (const { leader, others } of initiativesJoinedBy(history, person).filter(isStatedInitiative))
    if (!isSamePerson(leader, person))
      for (const commit of ends(others.find((one) => one.person === person)?.commits ?? []))
        yield { other: leader, kind: "wrote-with", way: "initiative", ...onCommit(commit) };
}
