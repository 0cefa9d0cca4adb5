/** The technical bar: a gate that stands before everything else, with three answers and no band. */
import type { Assessment, CriterionAssessment } from "../../model/report.ts";
import { BAR_WORDS, plural, toSentence } from "../words.ts";
import { renderCriterion } from "./criteria.ts";
import { type Html, html } from "./html.ts";
import { isShown } from "./next-level.ts";
import type { ReportIndex } from "./report-index.ts";

/** The gate, with its criteria behind it. What speaks against one stays in view. */
export function renderTechnicalBar(index: ReportIndex, { technicalBar }: Assessment): Html {
  const { status, summary, criteria } = technicalBar;
  const contested = criteria.filter((one) => one.contradicts.length > 0);
  const others = criteria.filter((one) => one.contradicts.length === 0);
  return html`<section id="bar" class="gate" aria-labelledby="bar-title">
<h2 id="bar-title">Technical bar</h2>
<div class="entry answer"><p class="margin"><strong>${BAR_WORDS[status]}</strong></p><div><p>${toSentence(summary)}</p>
<p class="note">${howItIsAnswered(criteria)} A gate, assumed past mid-level: it has no band and caps nothing below.</p></div></div>
${contested.length > 0 && html`<ol class="entries">${contested.map((one) => renderCriterion(index, one))}</ol>`}
${others.length > 0 && html`<details class="behind"><summary>${contested.length > 0 ? "The other criteria" : "Its criteria"}, ${others.length}</summary><ol class="entries">${others.map((one) => renderCriterion(index, one))}</ol></details>`}
</section>`;
}

/** The numbers behind the answer: criteria that can be judged, and how many of them are shown. */
function howItIsAnswered(criteria: readonly CriterionAssessment[]): string {
  const judged = criteria.filter(
    ({ status }) => status !== "cannot-see" && status !== "not-applicable" && status !== "too-little",
  );
  return `Shown: ${judged.filter(isShown).length} of ${plural(judged.length, "criterion", "criteria")} that can be judged, of ${criteria.length} in all. “Met” takes more than half, “not yet” a criterion that was looked at and fell short.`;
}
