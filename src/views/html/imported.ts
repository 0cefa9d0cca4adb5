/** The user's imported documents and tickets, by kind, with where each comes from. */
import type { ImportedRecord } from "../../model/imported.ts";
import type { Report } from "../../model/report.ts";
import {
  chooseImported,
  HTML_BOUNDS,
  type ImportedGroup,
  importedParts,
  importedSummary,
  titleOf,
} from "../imported.ts";
import { formatCount, formatDay, IMPORTED, toSentence } from "../words.ts";
import { type Html, html } from "./html.ts";

/** The section; null where nothing was imported, and about somebody else. */
export function renderImported({ imported }: Report): Html | null {
  if (imported === null) return null;
  const { groups, more } = chooseImported(imported.records, HTML_BOUNDS);
  return html`<section id="imported" aria-labelledby="imported-title"><h2 id="imported-title">${IMPORTED.title}</h2>
<p class="lead">${toSentence(IMPORTED.because)} ${importedSummary(imported)}${groups.length > 0 && html` Open one with <code>waymark show ID</code>.`}</p>
${groups.map(renderGroup)}${more > 0 && html`<p>And ${formatCount(more)} more: <code>waymark --json</code></p>`}</section>`;
}

function renderGroup({ title, count, shown }: ImportedGroup): Html {
  return html`<h3>${title} (${formatCount(count)})</h3><ol class="entries">${shown.map(renderRecord)}</ol>`;
}

function renderRecord(record: ImportedRecord): Html {
  return html`<li class="entry"><p class="margin"><span>${record.date === null ? "undated" : formatDay(record.date)}</span><code>${record.id.slice(0, 8)}</code></p><div>
<p class="what" dir="auto">${titleOf(record)}</p><p>${toSentence(importedParts(record).join(", "))} ${record.provenance}${record.because !== null && html` Taken for its kind by: ${record.because}.`}</p></div></li>
`;
}
