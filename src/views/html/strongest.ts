/** The strongest evidence, laid open, each with what speaks against the same criterion beside it. */
import type { ReportedEvidence } from "../../model/report.ts";
import { renderOpenEvidence } from "./evidence-item.ts";
import { renderMentions } from "./evidence-reference.ts";
import { toEvidenceRow } from "./evidence-row.ts";
import { type Html, html } from "./html.ts";
import { counterTo, type ReportIndex } from "./report-index.ts";

/** The section; null where the report names none. */
export function renderStrongest(index: ReportIndex): Html | null {
  const items = index.report.strongest.map((id) => index.evidence.get(id)).filter((item) => item !== undefined);
  if (items.length === 0) return null;
  return html`<section id="strongest" aria-labelledby="strongest-title"><h2 id="strongest-title">Strongest evidence</h2>
<ol class="entries">${items.map((item) => renderOpenEvidence(toEvidenceRow(index, item), renderBeside(index, item)))}</ol></section>`;
}

function renderBeside(index: ReportIndex, item: ReportedEvidence): Html | null {
  const against = counterTo(index, item);
  if (against.length === 0) return null;
  return html`<div class="side against"><p class="side-title">Against the same criteria (${against.length})</p>${renderMentions(index, against)}</div>`;
}
