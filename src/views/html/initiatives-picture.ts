/**
 * Threads over time: one row per initiative on an axis of days that all share, the latest begun on top. Every row is a
 * disclosure that opens to its story, so it takes the focus and opens without a script; its words say what its drawing shows.
 */
import type { InitiativesReport } from "../../model/initiative.ts";
import { formatCount, formatDay, formatSpan, plural } from "../words.ts";
import { type Html, html } from "./html.ts";
import { renderRowDrawing, renderTimeAxis } from "./initiatives-drawing.ts";
import { renderThreadKey } from "./initiatives-marks.ts";
import { renderThreadStory } from "./initiatives-story.ts";
import { chooseThreads, type Drawn, daysShared, mostAtOnce, openings, type Thread } from "./initiatives-threads.ts";
import { type TimeAxis, timeAxis } from "./initiatives-time.ts";
import { cutTo, endingWords, lineWords, originWords } from "./initiatives-words.ts";

/** Ticks that labels of an axis have room for on the narrowest screen. */
const TICKS = 7;
/** Titles are cut in rows, and whole where a row opens, unless they are no titles. */
const TITLE = 84;
const WHOLE = 300;

/** @param most rows; the largest are drawn, and how many are left out is said. */
export function renderInitiativesPicture(report: InitiativesReport, most: number): Html {
  const drawn = chooseThreads(report.initiatives, most);
  const axis = timeAxis(daysShared(drawn.threads), TICKS);
  if (axis === null) return html``;
  const several = report.repositories.length > 1;
  return html`<figure class="picture threads">
<div class="thread-axis"><span></span>${renderTimeAxis(axis)}</div>
<ol class="rows">${drawn.threads.map((thread) => renderRow(thread, axis, several))}</ol>
<div class="thread-axis"><span></span>${renderTimeAxis(axis)}</div>
<figcaption>${whatThreadsShow(drawn)}</figcaption>
${renderThreadKey(drawn.threads)}
<p class="note no-screen">Stories are printed of the rows that were open.</p>
</figure>
${renderTable(drawn.threads)}`;
}

function renderRow(thread: Thread, axis: TimeAxis, several: boolean): Html {
  const { one } = thread;
  return html`<li class="thread" id="i-${one.id}"><details><summary><span class="name"><span class="title" dir="auto">${cutTo(one.title, TITLE)}</span><span class="context">${lineWords(one)}</span></span><span class="plot">${renderRowDrawing(thread, axis)}</span></summary>
<div class="body">${one.title.length > TITLE && html`<p class="whole" dir="auto">${cutTo(one.title, WHOLE)}</p>`}${renderThreadStory(thread, several)}</div></details></li>
`;
}

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** What the picture shows, in a sentence or two, from the days that draw it. */
function whatThreadsShow({ threads, all }: Drawn): string {
  const [first] = threads;
  if (first === undefined) return "";
  const longest = threads.reduce((a, b) => (b.end - b.begin > a.end - a.begin ? b : a));
  const { count, day } = mostAtOnce(threads);
  const which = threads.length < all ? `The ${formatCount(threads.length)} largest of ${formatCount(all)}. ` : "";
  const [from, to] = [isoOf(longest.begin), isoOf(longest.end)];
  const long = `${threads.length === 1 ? "The thread" : "The longest thread"} runs ${from.slice(0, 7) === to.slice(0, 7) ? "within" : "from"} ${formatSpan(from, to)}`;
  const together =
    count > 1 ? `; at most ${formatCount(count)} ran at one time, first on ${formatDay(isoOf(day))}` : "";
  return `${which}${long}${together}.`;
}

function renderTable(threads: readonly Thread[]): Html {
  const rows = threads.map((thread) => {
    const { one } = thread;
    const opened = openings(thread).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const theirs = one.commits - one.ownCommits;
    return html`<tr><th scope="row" dir="auto">${cutTo(one.title, TITLE)}</th><td>${originWords(one.origin)}${Number.isFinite(opened) && html`<br><small>${formatDay(isoOf(opened))}</small>`}</td><td>${formatDay(one.first)}</td><td>${formatDay(one.last)}</td><td class="number">${formatCount(one.own)}</td><td class="number">${formatCount(theirs)}</td><td class="number">${formatCount(one.landings)}</td><td class="number">${formatCount(one.moments.filter(([kind]) => kind === "revert").length)}</td><td>${endingWords(one.ending)}</td></tr>`;
  });
  return html`<details class="behind"><summary>The same as a table, ${plural(threads.length, "initiative")}</summary>
<div class="scroll" tabindex="0" role="group" aria-label="Initiatives as a table"><table class="initiatives-table"><thead><tr><th scope="col">Initiative</th><th scope="col">Origin</th><th scope="col">First step</th><th scope="col">Last step</th><th scope="col" class="number">Steps</th><th scope="col" class="number">By others</th><th scope="col" class="number">Landings</th><th scope="col" class="number">Reverts</th><th scope="col">How it stands</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}
