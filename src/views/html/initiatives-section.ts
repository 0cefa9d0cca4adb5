/** Initiatives in the report: about you and about somebody else alike, because they are cited record and no assessment. */
import type { InitiativesReport } from "../../model/initiative.ts";
import { formatCount } from "../words.ts";
import { type Html, html } from "./html.ts";
import { renderInitiativesPicture } from "./initiatives-picture.ts";

/** Rows in the report: about one screen. */
const ROWS = 24;

/** What an initiative is, and how sure it is that one is one. */
export const HOW_THREADED =
  "Work on one problem over several days, joined by what its commits, requests and issues name; each says what ties it. Those called guessed are tied by likeness alone: look whether each is one problem, and whole.";

/** What was looked for where none was found. */
export const NONE_LED = "No work of three commits or more on one problem over several days was found that they led.";

/** The section; null where nobody asked for initiatives, and where there is none. */
export function renderInitiativesSection(initiatives: InitiativesReport | null): Html | null {
  if (initiatives === null || initiatives.initiatives.length === 0) return null;
  const left = initiatives.initiatives.length - ROWS;
  return html`<section id="initiatives" aria-labelledby="initiatives-title"><h2 id="initiatives-title">Initiatives</h2>
<p class="lead">${HOW_THREADED}</p>
${renderInitiativesPicture(initiatives, ROWS)}
${left > 0 && html`<p class="rest">${formatCount(left)} smaller ones are left out here: <code>waymark initiatives --format html -o initiatives.html</code></p>`}</section>`;
}
