/**
 * The shape today: one row per skill, all on the same axis of levels. A bar is an interval, its length says how little
 * or how much there is to go on; the upright mark is its middle. No bar where nothing can be said: the words say why.
 */
import type { Assessment, SkillAssessment } from "../../model/report.ts";
import { formatLevel, plural, toSentence } from "../words.ts";
import { type Html, html } from "./html.ts";
import type { Level } from "./next-level.ts";
import { across, levelScale, placed, span } from "./scale.ts";
import { whatTheShapeShows } from "./what-to-see.ts";

/** The figure with its sentence and its table. */
export function renderShape(assessment: Assessment): Html {
  const { levels, top } = levelScale(assessment);
  return html`<section id="shape" aria-labelledby="shape-title"><h2 id="shape-title">The shape today</h2>
<figure class="picture">
<div class="rows">
<div class="row axis" aria-hidden="true"><span></span>${renderAxis(levels, top)}<span></span></div>
${assessment.skills.map((skill) => renderRow(skill, levels, top))}
</div>
<figcaption>${whatTheShapeShows(assessment)}</figcaption>
</figure>
${renderTable(assessment)}
</section>`;
}

function renderAxis(levels: readonly Level[], top: number): Html {
  return html`<svg height="22" width="100%" focusable="false">${levels.map(
    (level, index) =>
      html`<text x="${across(level.rank, top)}" y="15" text-anchor="${anchorOf(index, levels.length)}">${level.title}</text>`,
  )}</svg>`;
}

/** The outer labels stay inside the picture. */
function anchorOf(index: number, count: number): string {
  return index === 0 ? "start" : index === count - 1 ? "end" : "middle";
}

function renderRow(skill: SkillAssessment, levels: readonly Level[], top: number): Html {
  return html`<div class="row"><a class="skill" href="#missing-${skill.id}">${skill.title}</a>
<span class="plot"><svg height="100%" width="100%" role="img" focusable="false" aria-label="${describeBand(skill)}">
${levels.map((level) => html`<line class="grid" x1="${across(level.rank, top)}" x2="${across(level.rank, top)}" y1="0" y2="100%"/>`)}
${renderBand(skill, top)}</svg></span>
<span class="label">${skill.band.label}</span></div>`;
}

function renderBand(skill: SkillAssessment, top: number): Html {
  const band = placed(skill.band);
  if (band === null)
    return html`<line class="nothing" x1="${across(0, top)}" x2="${across(top, top)}" y1="50%" y2="50%"/>`;
  return html`<rect class="interval" x="${across(band.low, top)}" width="${span(band.low, band.high, top)}" y="50%" height="12" rx="2" transform="translate(0 -6)"/>
<rect class="middle" x="${across(band.mid, top)}" y="50%" width="3" height="22" transform="translate(-1.5 -11)"/>`;
}

/** A band in words, for those who hear the picture. */
function describeBand({ title, band }: SkillAssessment): string {
  const interval = placed(band);
  if (interval === null) return `${title}: ${band.label}`;
  return `${title}: ${band.label}, between ${formatLevel(interval.low)} and ${formatLevel(interval.high)}`;
}

function renderTable(assessment: Assessment): Html {
  const rows = assessment.skills.map(
    ({ title, band, summary }) =>
      html`<tr><th scope="row">${title}</th><td>${band.label}</td><td class="number">${formatLevel(band.low)}</td><td class="number">${formatLevel(band.mid)}</td><td class="number">${formatLevel(band.high)}</td><td>${toSentence(summary)}</td></tr>`,
  );
  return html`<details class="behind"><summary>The same as a table, ${plural(rows.length, "skill")}</summary>
<div class="scroll" tabindex="0" role="group" aria-label="The shape today as a table"><table><thead><tr><th scope="col">Skill</th><th scope="col">In words</th><th scope="col" class="number">From</th><th scope="col" class="number">Middle</th><th scope="col" class="number">To</th><th scope="col">In short</th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="note">Levels: ${levelScale(assessment).levels.map((level, index) => `${index === 0 ? "" : ", "}${level.rank} ${level.title}`)}.</p></details>`;
}
