// @ts-check
// Waymark's evidence and assessment of one person, in numbers: cases of each signal in the year before, statuses of the
// ladder's criteria, and weeks with evidence lately. What the scorer reads of it comes from signals that a history without
// message bodies, documents, roles and a forge can show as well, so that it means the same wherever it is run.
import { fadedWeeks } from "./measures-of-work.mjs";

const STEPS = new Map([
  ["emerging", 1],
  ["demonstrated", 2],
  ["sustained", 3],
]);
const NEEDS_OF_METADATA = new Set(["commits", "paths", "person-trailers", "merges"]);

/** Whether a signal can be seen in a history without bodies, texts and forge. @param {any} signal */
export const isSeenInMetadata = ({ needs }) => needs.every((/** @type {string} */ need) => NEEDS_OF_METADATA.has(need));

/** Days of what evidence shows; taken back work shows nothing. @param {any} item @returns {string[]} */
function daysOf(item) {
  if (item.kind === "pattern") return item.hits.map((/** @type {[string, string]} */ [, day]) => day);
  return item.counter || item.state === "alive" ? [item.date] : [];
}

const secondsOf = (/** @type {string} */ day) => Date.parse(`${day}T00:00:00Z`) / 1000;

/** @param {readonly any[]} evidence @param {Record<string, any>} waymark @param {any} profile @returns {any[]} criteria with statuses */
function criteriaOf(evidence, { assess, EXPERIMENTAL, ladder }, { commits, weeks }) {
  const { skills, technicalBar } = assess({
    ladder,
    evidence: evidence.filter(({ signal }) => !EXPERIMENTAL.has(signal)),
    knowledge: (/** @type {string} */ title) => ({ title, outcome: "not-seen", reason: "" }),
    experimental: EXPERIMENTAL,
    needsOf: () => [],
    commits,
    weeks,
    summarise: () => "",
  });
  return [technicalBar, ...skills].flatMap(({ criteria }) => criteria);
}

/**
 * @param {any} history @param {any} person @param {readonly any[]} evidence of the person
 * @param {string} since first day of the year @param {number} now seconds @param {Record<string, any>} waymark
 * @returns {import("./measures-of-work.mjs").Measures}
 */
export function measuresOfEvidence(history, person, evidence, since, now, waymark) {
  /** @type {import("./measures-of-work.mjs").Measures} */
  const measures = {};
  const seen = evidence.filter(({ signal }) => waymark.metadataSignals.has(signal));
  for (const item of evidence) {
    const cases = daysOf(item).filter((day) => day >= since).length;
    measures[`signal.${item.signal}`] = (measures[`signal.${item.signal}`] ?? 0) + cases;
  }
  const supporting = seen.filter(({ counter }) => !counter);
  const times = supporting.flatMap(daysOf).map(secondsOf);
  const signals = new Set(
    supporting.flatMap((item) => (daysOf(item).some((day) => day >= since) ? [item.signal] : [])),
  );
  const criteria = criteriaOf(evidence, waymark, waymark.profileOf(history, person));
  const steps = criteria.map(({ status }) => STEPS.get(status) ?? 0);
  for (const [at, { id }] of criteria.entries()) measures[`status.${id}`] = steps[at] ?? 0;
  return {
    ...measures,
    "evidence.weeks8": fadedWeeks(times, now, 8),
    "evidence.weeks13": fadedWeeks(times, now, 13),
    "evidence.signals": signals.size,
    "assessed.sum": steps.reduce((sum, step) => sum + step, 0),
    "assessed.demonstrated": steps.filter((step) => step >= 2).length,
  };
}
