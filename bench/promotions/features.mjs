// @ts-check
// What each candidate of a snapshot had done by then, in numbers. Only the bench ever sees such numbers; no report has them.
import { areaMeasurer } from "./measures-of-areas.mjs";
import { measuresOfEvidence } from "./measures-of-evidence.mjs";
import { measuresOfReviews, measuresOfWork, YEAR } from "./measures-of-work.mjs";

/**
 * @param {any} history as known at the snapshot
 * @param {readonly any[]} persons candidates, resolved
 * @param {number} now the snapshot, in seconds
 * @param {Record<string, any>} waymark
 * @returns {{measures: import("./measures-of-work.mjs").Measures[], blind: Readonly<Record<string, string>>}} in the order of
 *   `persons`, what is absent is 0; signals that could not speak, with the reason
 */
export function featuresOf(history, persons, now, waymark) {
  const wanted = new Set(persons);
  const about = {
    commits: history.commits.filter((/** @type {any} */ { author }) => wanted.has(author)),
    has: (/** @type {any} */ person) => wanted.has(person),
  };
  const { evidence, misses, blind } = waymark.runSignals(waymark.SIGNALS, history, about);
  /** @type {Map<string, any[]>} */
  const byPerson = new Map();
  for (const item of [...evidence, ...misses]) {
    const own = byPerson.get(item.person);
    if (own) own.push(item);
    else byPerson.set(item.person, [item]);
  }
  const since = new Date((now - YEAR) * 1000).toISOString().slice(0, 10);
  const measureAreas = areaMeasurer(history, now);
  return {
    measures: persons.map((person) => ({
      ...measuresOfWork(history, person, now, waymark),
      ...measuresOfReviews(history, person, now, waymark),
      ...measureAreas(person),
      ...measuresOfEvidence(history, person, byPerson.get(person.key) ?? [], since, now, waymark),
    })),
    blind: Object.fromEntries([...blind].map(([id, { outcome, reason }]) => [id, `${outcome}: ${reason}`])),
  };
}
