/** Initiatives as one HTML file, in the manner of the report: no network, no script needed. */
import type { InitiativesReport } from "../../model/initiative.ts";
import { partWords } from "../initiatives.ts";
import { formatCount, formatDay, formatSpan, joinWords, plural, shortOid } from "../words.ts";
import { type Html, html } from "./html.ts";
import { renderInitiativesPicture } from "./initiatives-picture.ts";
import { HOW_THREADED, NONE_LED } from "./initiatives-section.ts";
import { cutTo } from "./initiatives-words.ts";
import { renderShell } from "./page-shell.ts";

/** Rows on a page of their own, and lines of what others led. */
const ROWS = 100;
const PARTS = 30;
const TITLE = 90;

/**
 * Renders what somebody led as a self-contained page.
 * @param report every string in it is treated as hostile.
 * @returns the whole file, ending in a line break; the same report gives the same bytes.
 * @example await writeFile("initiatives.html", renderInitiativesPage(report))
 */
export function renderInitiativesPage(report: InitiativesReport): string {
  return renderShell({
    title: `Initiatives of ${report.person.name}, as known on ${formatDay(report.asOf)}`,
    sections: [["initiatives", "Initiatives"]],
    main: html`${renderHead(report)}${renderAll(report)}${renderParts(report)}`,
    schema: report.schema,
  });
}

function renderHead({ person, asOf, repositories, initiatives, scope }: InitiativesReport): Html {
  const bounds = [
    scope.since === null ? null : `since ${formatDay(scope.since)}`,
    scope.until === null ? null : `until ${formatDay(scope.until)}`,
    scope.areas.length === 0 ? null : `in ${joinWords(scope.areas)}`,
  ].filter((part) => part !== null);
  return html`<header class="head">
<p class="kicker">Initiatives led by</p>
<h1><bdi>${person.name}</bdi></h1>
<dl class="who">
<div><dt>Person</dt><dd>${person.key}<br><small>${person.isYou ? "You" : "Not you"}, by ${person.because}</small></dd></div>
<div><dt>Repositories</dt><dd>${joinWords(repositories)}</dd></div>
<div><dt>Known as of</dt><dd><time datetime="${asOf}">${formatDay(asOf)}</time><br><small>${plural(initiatives.length, "initiative")}${bounds.length > 0 && `, work ${bounds.join(", ")}`}</small></dd></div>
</dl>
${!person.isYou && html`<p class="notice">This is the cited public record of somebody who is not you. Nothing is assessed from it.</p>`}
</header>`;
}

function renderAll(report: InitiativesReport): Html {
  const left = report.initiatives.length - ROWS;
  return html`<section id="initiatives" aria-labelledby="initiatives-title"><h2 id="initiatives-title">Threads over time</h2>
${report.initiatives.length === 0 ? html`<p>${NONE_LED}</p>` : html`<p class="lead">${HOW_THREADED}</p>`}
${renderInitiativesPicture(report, ROWS)}
${left > 0 && html`<p class="rest">${formatCount(left)} smaller ones are left out here: <code>waymark initiatives --json</code></p>`}</section>`;
}

/** What others led and the person had a part in: theirs to lead, so a line each. */
function renderParts({ tookPart, notes }: InitiativesReport): Html | null {
  if (tookPart.length === 0) return null;
  const shown = tookPart.slice(0, PARTS);
  const left = tookPart.length - shown.length;
  return html`<section id="took-part" aria-labelledby="took-part-title"><h2 id="took-part-title">Took part in what others led</h2>
<ul>${shown.map(
    (one) =>
      html`<li><span dir="auto">${cutTo(one.title, TITLE)}</span>, led by <bdi>${one.leader}</bdi>: ${partWords(one)}, ${formatSpan(one.first, one.last)} <code>${shortOid(one.cites[0] ?? "")}</code></li>`,
  )}</ul>
${left > 0 && html`<p class="rest">And ${formatCount(left)} more: <code>waymark initiatives --json</code></p>`}${notes.map((note) => html`<p class="note">${note}</p>`)}</section>`;
}
