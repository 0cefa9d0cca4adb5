/**
 * All evidence: a list that reads and prints without a script, and with one can be searched and filtered. The first
 * rows are in the page as HTML; all rows are in it as data, and the script draws one window of them at a time, so that
 * 20,000 rows cost no more to look at than 200.
 */
import type { Report, ReportedEvidence } from "../../model/report.ts";
import { halfYearOf } from "../../model/time.ts";
import { plainText } from "../escape.ts";
import { capitalise, formatCount, formatHalfYear, plural, prettyId } from "../words.ts";
import { embedJson, intern } from "./embed-json.ts";
import { renderEvidenceItem } from "./evidence-item.ts";
import { areasOf, statesOf, toEvidenceRow } from "./evidence-row.ts";
import { type Html, html, trusted } from "./html.ts";
import type { ReportIndex } from "./report-index.ts";
import { renderRules } from "./rules.ts";

/** Rows written as HTML, and rows the script shows at a time. */
export const SERVED_ROWS = 200;

/** The section with all evidence. */
export function renderEvidence(index: ReportIndex): Html {
  const { evidence } = index.report;
  const rows = evidence.map((item) => toEvidenceRow(index, item));
  if (rows.length === 0)
    return section(
      html`<p>Nothing was found. What was read, and what could not be, is listed under <a href="#coverage">coverage</a>.</p>`,
    );
  return section(html`
<p class="lead">Every statement above rests on something here. Each entry opens to the words it rests on, the rule that
took it up, and the commands to look it up or to say that it is wrong.</p>
${renderRules(index.report)}
${renderFilters(index)}
<p class="skip-list"><a href="#coverage">Skip the list</a></p>
<ol class="evidence" id="evidence-list" data-total="${rows.length}">${rows.slice(0, SERVED_ROWS).map(renderEvidenceItem)}</ol>
${renderPager(rows.length)}
<script type="application/json" id="evidence-data">${trusted(embedJson(intern(rows)))}</script>`);
}

function section(content: Html): Html {
  return html`<section id="evidence" aria-labelledby="evidence-title"><h2 id="evidence-title">All evidence</h2>${content}</section>`;
}

function renderPager(count: number): Html {
  const rest = count - SERVED_ROWS;
  return html`${
    rest > 0 &&
    html`<p class="rest" id="evidence-rest">The first ${formatCount(SERVED_ROWS)} of ${plural(count, "piece", "pieces")} of evidence are shown. All are in this file, in view where scripts may run, and in <code>waymark report --json</code>.</p>`
  }
<nav class="pager" id="evidence-pager" aria-label="Evidence pages" hidden>
<button type="button" id="evidence-before">Earlier in the list</button>
<span id="evidence-range"></span>
<button type="button" id="evidence-after">Further in the list</button>
</nav>`;
}

type Option = readonly [value: string, label: string];

/** Search and filters; hidden until the script, which alone can serve them, shows them. */
function renderFilters(index: ReportIndex): Html {
  const { evidence, repositories } = index.report;
  const count = plural(evidence.length, "piece of evidence", "pieces of evidence");
  return html`<form class="filters" id="evidence-filters" role="search" aria-label="Evidence" hidden>
<p class="search"><label for="evidence-search">Search sentences, quotes and areas</label><input type="search" id="evidence-search" autocomplete="off" spellcheck="false" aria-describedby="evidence-keys"></p>
<div class="selects">
${renderSelect(
  "skill",
  "Skill",
  distinct(evidence, (item) => [item.skill]).map((id) => [id, plainText(index.skillTitle(id))]),
)}
${renderSelect(
  "signal",
  "Signal",
  distinct(evidence, (item) => [item.signal]).map((id) => [id, prettyId(plainText(id))]),
)}
${renderSelect(
  "area",
  "Area",
  distinct(evidence, areasOf).map((area) => [area, area]),
)}
${renderSelect(
  "state",
  "State",
  distinct(evidence, statesOf).map((state) => [state, STATE_LABELS[state] ?? state]),
)}
${renderSelect("period", "Period", periods(index.report))}
${
  repositories.length > 1 &&
  renderSelect(
    "repo",
    "Repository",
    repositories.map(({ key, name }) => [key, plainText(name)]),
  )
}
</div>
<p class="found"><output id="evidence-count" aria-live="polite">${count}</output> <button type="button" id="evidence-reset" hidden>Show all</button></p>
<p class="keys" id="evidence-keys"><kbd>/</kbd> search · <kbd>↓</kbd> <kbd>↑</kbd> move · <kbd>Enter</kbd> open · <kbd>w</kbd> copy “this is wrong”</p>
</form>`;
}

const STATE_LABELS: Readonly<Record<string, string>> = {
  alive: "alive",
  reverted: "reverted",
  superseded: "superseded",
  counter: "speaks against",
  experimental: "experimental",
  marked: "marked by you",
};

function renderSelect(name: string, label: string, options: readonly Option[]): Html {
  return html`<p><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">all</option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></p>`;
}

function distinct(
  evidence: readonly ReportedEvidence[],
  values: (item: ReportedEvidence) => readonly string[],
): readonly string[] {
  return [...new Set(evidence.flatMap(values))].toSorted(byText);
}

/** By code unit, so that the order is the same on every machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Years and half-years that hold evidence, newest first. */
function periods(report: Report): readonly Option[] {
  const windows = distinct(report.evidence, (item) => [halfYearOf(item.date)]);
  const years = [...new Set(windows.map((window) => window.slice(0, 4)))];
  return years.toReversed().flatMap((year): readonly Option[] => [
    [year, `all of ${year}`],
    ...windows
      .filter((window) => window.startsWith(year))
      .map((window): Option => [window, capitalise(formatHalfYear(window))])
      .toReversed(),
  ]);
}
