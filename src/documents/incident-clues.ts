/**
 * Clues that a text tells of an incident: that something broke, and when, how long, why and how it ended, in the past
 * tense; a list of times; the words of a status page. What makes a review an incident's is what happened and why it did
 * (B. Beyer and others, Site Reliability Engineering, 2016, chapter 15), whatever its file, folder and headings are
 * called: a public summary is often one paragraph.
 */
import type { DocumentKind } from "../model/document.ts";
import type { Clue, ClueSource } from "./clue.ts";
import type { Outline } from "./outline.ts";

const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";

/** That something broke. Without it, dates and causes are those of any history. */
const BROKE =
  /\b(?:outages?|downtime|disruptions?|data (?:loss|corruption|inconsistency|breach)|crashed|went (?:down|offline|dark)|(?:was|were|became) (?:completely |partially |mostly |temporarily |also )?(?:down|offline|unavailable|unreachable|unresponsive|inaccessible|overloaded|exhausted|corrupted|compromised|degraded|hijacked|stolen|leaked|exposed|unable to)|degraded (?:performance|service|availability)|stopped (?:working|responding|serving)|started (?:failing|to fail|returning)|took (?:\w+ ){1,3}(?:down|offline)|malicious (?:packages?|releases?|versions?|code|uploads?|actors?)|attackers? (?:was|were|had|gained|used|managed|uploaded|compromised))\b/i;

/** When, how long, why, and how it ended: each counts once. */
const TOLD: readonly RegExp[] = [
  new RegExp(
    `\\b(?:on|from|between|around|since|of|at) (?:\\w{3,9}day,? )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH} \\d)|\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b|\\b\\d{1,2}:\\d\\d ?(?:am|pm|utc|gmt|[cemp][es]?t)\\b`,
    "i",
  ),
  /\b(?:for|lasted|lasting|after|took|within|duration of) (?:about |approximately |around |roughly |nearly |over |almost |more than |up to )?(?:\d{1,4}(?:\.\d)?|an?|a few|several|two|three|four|five|six|ten) ?(?:minutes?|mins?|hours?|hrs?|days?)\b/i,
  /\b(?:root causes?|(?:was|were|been) (?:caused|triggered) by|caused (?:an?|the|our|all|some|many)\b|(?:was|were) (?:due to|the result of)|resulted in|led to|as a result of)\b/i,
  /\b(?:(?:was|were|been) (?:fully |quickly |eventually |later )?(?:restored|resolved|mitigated|fixed|rolled back|reverted|recovered|restarted|removed|revoked|taken down)|rolled (?:it )?back|we (?:reverted|restored|restarted|recovered)|recovered)\b/i,
];
/** So many of the four make the telling of an incident, so many a full one. */
const SOME = 2;
const MOST = 3;

const TEXT_LIMIT = 3000;

/** Fields in which a public list of incidents keeps its paragraph. */
const PARAGRAPH = new Set(["summary", "description", "excerpt", "title"]);

/** The first words of the text, and what the header says of it. */
function textOf(outline: Outline, title: string): string {
  const said = outline.fields.filter(({ name }) => PARAGRAPH.has(name)).map(({ value }) => value.slice(0, TEXT_LIMIT));
  let text = [title.slice(0, 200), ...said].join(". ");
  for (let at = outline.bodyStart; at < outline.visible.length && text.length < TEXT_LIMIT; at++) {
    const line = (outline.visible[at] ?? "").trim();
    if (line !== "") text += ` ${line.slice(0, TEXT_LIMIT)}`;
  }
  return text.slice(0, TEXT_LIMIT);
}

/** A list item, table row or line that begins with a time of day, with or without its date. */
const TIMED =
  /^\s{0,8}(?:[-*+•|>]\s{0,3}){0,3}[*_`[(]{0,3}(?:(?:19|20)\d\d-\d\d-\d\d[ T]|\w{3,9} \d{1,2},? )?~?\d{1,2}:\d\d\b/;
const TIMES = 3;

/** The states of a public status page, each before a dash, a colon or a time. */
const STATES = /^\W{0,6}(investigating|identified|monitoring|resolved|postmortem)\b\W{0,4}(?:[-–—:(]|$)/i;
const STATES_ENOUGH = 2;

const LINES_READ = 600;

function lineCounts(outline: Outline): { readonly times: number; readonly states: number } {
  const states = new Set<string>();
  let times = 0;
  const end = Math.min(outline.visible.length, outline.bodyStart + LINES_READ);
  for (let at = outline.bodyStart; at < end; at++) {
    const line = (outline.visible[at] ?? "").slice(0, 100);
    if (line.includes(":") && TIMED.test(line)) times++;
    const state = STATES.exec(line)?.[1];
    if (state !== undefined) states.add(state.toLowerCase());
  }
  return { times, states: states.size };
}

const clue = (weight: number, source: ClueSource, words: string): Clue => ({
  kind: "postmortem" satisfies DocumentKind,
  weight,
  source,
  words,
});

/**
 * Clues to a review of an incident in what a document tells.
 * @param title as shown to readers (statements.ts).
 * @example incidentClues(outline, "Registry outage")
 * // [{ kind: "postmortem", weight: 3, source: "opening", words: "its opening tells what broke, when, why and how it ended" }]
 */
export function incidentClues(outline: Outline, title: string): readonly Clue[] {
  const text = textOf(outline, title);
  const { times, states } = lineCounts(outline);
  const clues: Clue[] = [];
  if (states >= STATES_ENOUGH) clues.push(clue(2.5, "shape", "the states of a status page"));
  if (!BROKE.test(text)) return clues;
  const told = TOLD.filter((pattern) => pattern.test(text)).length;
  if (told >= MOST) clues.push(clue(3, "opening", "its opening tells what broke, when, why and how it ended"));
  else if (told >= SOME) clues.push(clue(1.5, "opening", "its opening tells of something that broke"));
  if (times >= TIMES) clues.push(clue(2, "shape", `${times} lines that begin with a time of day`));
  return clues;
}
