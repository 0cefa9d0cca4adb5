/**
 * What one signal finds in a described history, in the words a reader sees; for the labelled examples of signals. A run
 * about each person must find of them what the run about everybody does.
 */
import { aboutPerson } from "../../src/history/about.ts";
import type { History } from "../../src/history/history.ts";
import { runSignals, type SignalRun } from "../../src/signals/run.ts";
import type { Signal } from "../../src/signals/signal.ts";
import { type HistoryDescription, historyOf } from "./history-of.ts";

/** A run about everybody, after comparing it with runs about one person each. */
function runAboutAll(signals: readonly Signal[], history: History): SignalRun {
  const all = runSignals(signals, history);
  for (const person of history.people) {
    const alone: History = { ...history, derived: new Map() };
    const own = runSignals(signals, alone, aboutPerson(alone, person));
    for (const kind of ["evidence", "misses"] as const) {
      const expected = all[kind].filter((item) => item.person === person.key);
      if (JSON.stringify(own[kind]) !== JSON.stringify(expected))
        throw new Error(`asked about ${person.key} alone, signals find other ${kind} than asked about everybody`);
    }
  }
  return all;
}

/** "Name: sentence" for each piece of evidence, sorted; throws where the signal failed or could not speak. */
export function told(signal: Signal, description: HistoryDescription): string[] {
  const history = historyOf(description);
  const run = runAboutAll([signal], history);
  const blind = run.blind.get(signal.id);
  if (blind) throw new Error(`${signal.id}: ${blind.outcome}: ${blind.reason}`);
  const names = new Map(history.people.map((person) => [person.key, person.name]));
  return run.evidence.map((item) => `${names.get(item.person) ?? item.person}: ${item.sentence}`).sort();
}

/** The same for a history of which only the commits matter. */
export function toldOf(signal: Signal, commits: HistoryDescription["commits"]): string[] {
  return told(signal, { commits });
}

/** "hits of cases in area" for each pattern that a signal finds, sorted. */
export function countsOf(signal: Signal, commits: HistoryDescription["commits"]): string[] {
  return runAboutAll([signal], historyOf({ commits }))
    .evidence.flatMap((item) =>
      item.kind === "pattern"
        ? [`${item.hits.length} of ${item.hits.length + item.others.length} in ${item.area}`]
        : [],
    )
    .sort();
}
