/**
 * What is missing: per skill, the criteria of the next level, those missing first, the closest of them before the others, then every
 * other criterion that something speaks against, so that counter-evidence is never behind a disclosure.
 */
import type { Assessment, SkillAssessment } from "../../model/report.ts";
import { needWords, sensitivityWords, toGoWords } from "../why-not-higher.ts";
import { plural, toSentence } from "../words.ts";
import { renderCriteriaTable, renderCriterion } from "./criteria.ts";
import { type Html, html } from "./html.ts";
import { criteriaOfNext, nextLevel } from "./next-level.ts";
import type { ReportIndex } from "./report-index.ts";

/** The section with one part per skill, in the ladder's order. */
export function renderMissing(index: ReportIndex, assessment: Assessment): Html {
  return html`<section id="missing" aria-labelledby="missing-title"><h2 id="missing-title">What is missing for the next level</h2>
<p class="lead">“Not seen” is looked for and not found; “cannot see” is not visible from these sources; “too little” is a good answer too. Criteria are those of ${assessment.ladder.title}.</p>
${assessment.skills.map((skill) => renderSkill(index, assessment, skill))}</section>`;
}

function renderSkill(index: ReportIndex, assessment: Assessment, skill: SkillAssessment): Html {
  const next = nextLevel(assessment, skill);
  const { missing, met } = criteriaOfNext(skill);
  const shown = [...missing, ...met];
  const contested = skill.criteria.filter((one) => one.contradicts.length > 0 && !shown.includes(one));
  const hangsOn = sensitivityWords(skill, index.repositoryName);
  return html`<section class="part" aria-labelledby="missing-${skill.id}"><h3 id="missing-${skill.id}">${skill.title} <span class="band">${skill.band.label}</span></h3>
<p>${toSentence(skill.summary)}</p>
${next === null ? html`<p class="note">The ladder names nothing above this.</p>` : html`<h4>${skill.next && missing.length > 0 ? `For ${next.title}: ${needWords(skill.next)}` : `For ${next.title}`}</h4><ol class="entries">${shown.map((one) => renderCriterion(index, one, toGoWords(skill, one.id)))}</ol>`}
${contested.length > 0 && html`<h4>On other levels, with something against it</h4><ol class="entries">${contested.map((one) => renderCriterion(index, one))}</ol>`}
${renderCriteriaTable(index, assessment, skill.criteria, skill.title)}
${hangsOn.length > 0 && html`<details class="behind"><summary>What this answer hangs on, ${plural(hangsOn.length, "change")} that would move it</summary><ul>${hangsOn.map((line) => html`<li>${line}</li>`)}</ul></details>`}</section>`;
}
