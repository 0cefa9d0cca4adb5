/** Opportunities: what to do next, where it was seen, and how it will be recognised as done. */
import type { ReportedOpportunity } from "../../model/report.ts";
import { safeUrl } from "../escape.ts";
import { EFFORT_WORDS, joinWords, PRACTICE_WORDS } from "../words.ts";
import { formatCriterion, formatPlace } from "./evidence-words.ts";
import { type Html, html, link } from "./html.ts";
import type { ReportIndex } from "./report-index.ts";

/** The section, in the report's order: closest first. */
export function renderNextSteps(index: ReportIndex): Html {
  const { opportunities } = index.report;
  return html`<section id="next" aria-labelledby="next-title"><h2 id="next-title">Next steps</h2>
${opportunities.length === 0 ? html`<p>No next step was found in these repositories. That says something about the search, not about you.</p>` : html`<ol class="entries">${opportunities.map((one, position) => renderStep(index, one, position + 1))}</ol>`}</section>`;
}

function renderStep(index: ReportIndex, step: ReportedOpportunity, position: number): Html {
  const known = index.criterion(step.criterion);
  return html`<li class="entry"><p class="margin"><span class="ordinal">${position}</span><span>${EFFORT_WORDS[step.effort]}</span></p><div>
<p class="what">${step.title}</p><p>${step.why}</p>
<blockquote><p dir="auto">${step.citation.quote}</p><footer>${link(safeUrl(step.url), formatPlace(index, step.citation))}</footer></blockquote>
<dl class="facts">
<div><dt>Would show</dt><dd>${known === undefined ? step.criterion : formatCriterion(known)}</dd></div>
<div><dt>Practice</dt><dd>${PRACTICE_WORDS[step.practice]}</dd></div>
${step.involve.length > 0 && html`<div><dt>Involve</dt><dd>${joinWords(step.involve)}</dd></div>`}
<div><dt>Done when</dt><dd>${step.recognisedBy}</dd></div>
</dl></div></li>`;
}
