/**
 * The shape over time: small multiples, one per skill, all with the same half-years and levels. A column is what was
 * known from the work up to the end of that half-year; the dot below it is the evidence dated in it, larger where there
 * is more, ringed where some of it speaks against.
 */
import type { Assessment, Report, SkillAssessment } from "../../model/report.ts";
import { halfYearOf } from "../../model/time.ts";
import { formatCount, formatHalfYear, formatLevel, plural } from "../words.ts";
import { type Html, html } from "./html.ts";
import type { Level } from "./next-level.ts";
import { column, columnWidth, height, levelScale, placed, round } from "./scale.ts";
import { renderTimeKey } from "./time-key.ts";
import { whatTimeShows } from "./what-to-see.ts";

/** Heights in pixels: of the whole, of the highest and the lowest level, of the dots, of the foot of the years. */
const WHOLE = 136;
const FIRST = 8;
const LAST = 88;
const DOTS = 106;
const YEARS = 131;

/** Evidence of one skill dated in one half-year. */
interface Dated {
  readonly all: number;
  readonly counter: number;
}

interface Frame {
  readonly windows: readonly string[];
  readonly levels: readonly Level[];
  readonly top: number;
  readonly dated: ReadonlyMap<string, Dated>;
  /** Evidence in the fullest half-year of any skill. */
  readonly most: number;
}

/** The figure with its sentence and its table; null where there is no half-year to show. */
export function renderShapeOverTime(report: Report, assessment: Assessment): Html | null {
  const windows = windowsOf(assessment);
  if (windows.length === 0) return null;
  const dated = countByWindow(report, assessment);
  const most = Math.max(1, ...[...dated.values()].map(({ all }) => all));
  const frame = { windows, ...levelScale(assessment), dated, most };
  return html`<section id="time" aria-labelledby="time-title"><h2 id="time-title">The shape over time</h2>
<figure class="picture">
<div class="multiples">${assessment.skills.map((skill) => renderMultiple(skill, frame))}${renderTimeKey()}</div>
<figcaption>${whatTimeShows(assessment)}</figcaption>
</figure>
${renderTable(assessment, windows, dated)}
</section>`;
}

function windowsOf(assessment: Assessment): readonly string[] {
  return [...new Set(assessment.skills.flatMap((skill) => skill.overTime.map(({ window }) => window)))].toSorted();
}

function countByWindow(report: Report, assessment: Assessment): ReadonlyMap<string, Dated> {
  const skills = new Set(assessment.skills.map(({ id }) => id));
  const counts = new Map<string, Dated>();
  for (const item of report.evidence) {
    if (!skills.has(item.skill)) continue;
    const key = datedKey(item.skill, halfYearOf(item.date));
    const { all, counter } = counts.get(key) ?? { all: 0, counter: 0 };
    counts.set(key, { all: all + 1, counter: counter + (item.counter ? 1 : 0) });
  }
  return counts;
}

function datedKey(skill: string, window: string): string {
  return `${window} ${skill}`;
}

function renderMultiple(skill: SkillAssessment, frame: Frame): Html {
  const { windows, levels, top } = frame;
  const line = (rank: number): number => height(rank, top, FIRST, LAST);
  return html`<div class="multiple"><p class="skill">${skill.title} <span class="band">${skill.band.label}</span></p>
<svg height="${WHOLE}" width="100%" role="img" focusable="false" aria-label="${describe(skill)}">
${levels.map(({ rank }) => html`<line class="grid" x1="0" x2="100%" y1="${line(rank)}" y2="${line(rank)}"/>`)}
${windows.map((window, index) => [renderColumn(skill, index, frame), renderDot(skill, window, index, frame)])}
${renderYears(windows)}</svg>
<svg class="levels" height="${WHOLE}" width="100%" focusable="false" aria-hidden="true">${levels.map(
    ({ rank, title }) => html`<text x="0" y="${line(rank) + 4}">${title}</text>`,
  )}</svg></div>`;
}

function renderColumn(skill: SkillAssessment, index: number, { windows, top }: Frame): Html | null {
  const known = skill.overTime.find((one) => one.window === windows[index]);
  const band = known === undefined ? null : placed(known.band);
  if (band === null) return null;
  const high = height(band.high, top, FIRST, LAST);
  const low = height(band.low, top, FIRST, LAST);
  const { x, width } = columnWidth(index, windows.length);
  return html`<rect class="interval" x="${x}" width="${width}" y="${high}" height="${round(Math.max(2, low - high))}"/>
<rect class="middle" x="${x}" width="${width}" y="${height(band.mid, top, FIRST, LAST)}" height="3" transform="translate(0 -1.5)"/>`;
}

function renderDot(
  skill: SkillAssessment,
  window: string,
  index: number,
  { dated, most, windows }: Frame,
): Html | null {
  const here = dated.get(datedKey(skill.id, window));
  if (here === undefined) return null;
  const x = column(index, windows.length);
  const radius = round(1.5 + 3.5 * Math.sqrt(here.all / most));
  return html`<circle class="dot" cx="${x}" cy="${DOTS}" r="${radius}"/>${here.counter > 0 && html`<circle class="ring" cx="${x}" cy="${DOTS}" r="${round(radius + 2.5)}"/>`}`;
}

/** Years under their first column; every second or fifth where there is no room for all. */
function renderYears(windows: readonly string[]): readonly Html[] {
  const years = [...new Set(windows.map((window) => window.slice(0, 4)))];
  const step = years.length <= 7 ? 1 : years.length <= 14 ? 2 : 5;
  return years
    .filter((_, index) => index % step === 0)
    .map(
      (year) =>
        html`<text x="${
          columnWidth(
            windows.findIndex((window) => window.startsWith(year)),
            windows.length,
          ).x
        }" y="${YEARS}">${year}</text>`,
    );
}

function describe({ title, overTime }: SkillAssessment): string {
  const known = overTime.filter(({ band }) => placed(band) !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return `${title}: no half-year with enough to go on`;
  return `${title}: ${first.band.label} in the ${formatHalfYear(first.window)}, ${last.band.label} in the ${formatHalfYear(last.window)}`;
}

function renderTable(assessment: Assessment, windows: readonly string[], dated: ReadonlyMap<string, Dated>): Html {
  const cell = (skill: SkillAssessment, window: string): Html => {
    const band = skill.overTime.find((one) => one.window === window)?.band;
    const interval = band === undefined ? null : placed(band);
    const here = dated.get(datedKey(skill.id, window))?.all ?? 0;
    return html`<td>${interval === null ? (band?.label ?? "–") : `${formatLevel(interval.low)} to ${formatLevel(interval.high)}`}<br><small>${formatCount(here)} dated</small></td>`;
  };
  return html`<details class="behind"><summary>The same as a table, ${plural(windows.length, "half-year")}</summary>
<div class="scroll" tabindex="0" role="group" aria-label="The shape over time as a table"><table><thead><tr><th scope="col">Skill</th>${windows.map((window) => html`<th scope="col">${window}</th>`)}</tr></thead><tbody>${assessment.skills.map(
    (skill) => html`<tr><th scope="row">${skill.title}</th>${windows.map((window) => cell(skill, window))}</tr>`,
  )}</tbody></table></div></details>`;
}
