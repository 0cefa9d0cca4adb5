/** Evidence shown first, laid open, each with what speaks against the same criterion beside it. */
import type { ReportedEvidence } from "../../model/report.ts";
import { ALSO_FOUND, toSentence } from "../words.ts";
import { renderOpenEvidence } from "./evidence-item.ts";
import { renderMentions } from "./evidence-reference.ts";
import { toEvidenceRow } from "./evidence-row.ts";
import { type Html, html } from "./html.ts";
import { counterTo, type ReportIndex } from "./report-index.ts";

/** The strongest evidence; null where the report names none. */
export function renderStrongest(index: ReportIndex): Html | null {
  const lead = html`<p class="lead">Your highlights first, then what speaks to the highest level and was largest, spread over signals and pieces of work. What does not count, or did not last, is left out.</p>`;
  return renderSection(index, index.report.strongest, "strongest", "Strongest evidence", lead);
}

/** What experimental signals found, apart from the rest and said to be so; null where the report names none. */
export function renderAlsoFound(index: ReportIndex): Html | null {
  const lead = html`<p class="lead">${toSentence(ALSO_FOUND.because)}</p>`;
  return renderSection(index, index.report.alsoFound, "also-found", ALSO_FOUND.title, lead);
}

function renderSection(index: ReportIndex, ids: readonly string[], id: string, title: string, lead: Html): Html | null {
  const items = ids.map((one) => index.evidence.get(one)).filter((item) => item !== undefined);
  if (items.length === 0) return null;
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${lead}
<ol class="entries">${items.map((item) => renderOpenEvidence(toEvidenceRow(index, item), renderBeside(index, item)))}</ol></section>`;
}

function renderBeside(index: ReportIndex, item: ReportedEvidence): Html | null {
  const against = counterTo(index, item);
  if (against.length === 0) return null;
  return html`<div class="side against"><p class="side-title">Against the same criteria (${against.length})</p>${renderMentions(index, against)}</div>`;
}
