/**
 * Criteria with their status, their reasons, and the evidence for and against them side by side, so that no claim
 * stands without what speaks against it.
 */
import type { Assessment, CriterionAssessment } from "../../model/report.ts";
import { plural, STATUS_WORDS, toSentence } from "../words.ts";
import { renderMentions } from "./evidence-reference.ts";
import { type Html, html } from "./html.ts";
import type { ReportIndex } from "./report-index.ts";

/**
 * A criterion as an entry: its status in the margin.
 * @param toGo what it lacks, where that is known.
 */
export function renderCriterion(index: ReportIndex, criterion: CriterionAssessment, toGo?: string): Html {
  return html`<li class="entry criterion"><p class="margin">${renderStatus(criterion)}</p><div><p class="what">${criterion.text}</p>${
    criterion.reasons.length > 0 && html`<p class="reasons">${criterion.reasons.map(toSentence).join(" ")}</p>`
  }${toGo !== undefined && html`<p class="reasons">${toGo}</p>`}${renderSides(index, criterion)}</div></li>`;
}

/** The status in its exact words; its form repeats what the word says, for those who skim. */
function renderStatus({ status }: CriterionAssessment): Html {
  return html`<span class="status ${status}">${STATUS_WORDS[status]}</span>`;
}

/** What supports a criterion and what contradicts it; what experimental signals found stands apart. */
function renderSides(index: ReportIndex, { supports, contradicts }: CriterionAssessment): Html | null {
  if (supports.length + contradicts.length === 0) return null;
  const [support, contradict] = [supports, contradicts].map((ids) => byCounting(index, ids));
  const apart = [...support!.apart, ...contradict!.apart];
  return html`<div class="sides">${renderSide(index, "for", "For", support!.counted)}${renderSide(index, "against", "Against", contradict!.counted)}${renderSide(index, "apart", "Found, not counted", apart)}</div>`;
}

/** Ids of evidence that counts, and of evidence that is only shown. */
function byCounting(
  index: ReportIndex,
  ids: readonly string[],
): { readonly counted: readonly string[]; readonly apart: readonly string[] } {
  const isApart = (id: string): boolean => index.evidence.get(id)?.experimental ?? false;
  return { counted: ids.filter((id) => !isApart(id)), apart: ids.filter(isApart) };
}

function renderSide(index: ReportIndex, name: string, title: string, ids: readonly string[]): Html | null {
  if (ids.length === 0) return null;
  return html`<div class="side ${name}"><p class="side-title">${title} (${ids.length})</p>${renderMentions(index, ids)}</div>`;
}

/** All criteria of a skill as a table behind what is shown. */
export function renderCriteriaTable(
  index: ReportIndex,
  assessment: Assessment,
  criteria: readonly CriterionAssessment[],
  label: string,
): Html {
  const titles = new Map(assessment.ladder.levels.map((level) => [level.id, level.title]));
  const rows = criteria.map(
    (one) =>
      html`<tr><td class="level">${titles.get(one.level) ?? one.level}</td><td>${one.text}</td><td>${renderStatus(one)}</td><td>${one.reasons.map(toSentence).join(" ")}</td><td class="number">${byCounting(index, one.supports).counted.length}</td><td class="number">${byCounting(index, one.contradicts).counted.length}</td></tr>`,
  );
  return html`<details class="behind"><summary>${plural(criteria.length, "criterion", "criteria")} of ${label}, all levels</summary>
<div class="scroll" tabindex="0" role="group" aria-label="Criteria of ${label}"><table><thead><tr><th scope="col">Level</th><th scope="col">Criterion</th><th scope="col">Status</th><th scope="col">Why</th><th scope="col" class="number">For</th><th scope="col" class="number">Against</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}
