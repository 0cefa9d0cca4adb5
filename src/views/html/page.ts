/**
 * A report as one HTML file that asks nothing of anybody: style and script are inside it and allowed by their hashes,
 * everything else is forbidden by its own policy. It reads without a script; the script only adds search, filters and
 * the choice of light or dark.
 */
import { createHash } from "node:crypto";
import type { Report } from "../../model/report.ts";
import { ALSO_FOUND, formatDay } from "../words.ts";
import { renderCoverage } from "./coverage.ts";
import { renderEvidence } from "./evidence-list.ts";
import { renderHeader } from "./header.ts";
import { type Html, html, trusted } from "./html.ts";
import { renderImported } from "./imported.ts";
import { renderMarks } from "./marks.ts";
import { renderMissing } from "./missing.ts";
import { renderNextSteps } from "./next-steps.ts";
import { indexReport, type ReportIndex } from "./report-index.ts";
import { PAGE_SCRIPT, THEME_SCRIPT } from "./script.ts";
import { renderShape } from "./shape.ts";
import { renderShapeOverTime } from "./shape-over-time.ts";
import { renderAlsoFound, renderStrongest } from "./strongest.ts";
import { STYLE } from "./style.ts";
import { renderTechnicalBar } from "./technical-bar.ts";

/**
 * Renders a report as a self-contained page.
 * @param report the finished report; every string in it is treated as hostile.
 * @returns the whole file, ending in a line break; the same report gives the same bytes.
 * @example await writeFile("report.html", renderHtml(report))
 */
export function renderHtml(report: Report): string {
  const index = indexReport(report);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${report.person.name}, as known on ${formatDay(report.asOf)} · Waymark</title>
<style>${trusted(STYLE)}</style>
<script>${trusted(THEME_SCRIPT)}</script>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${renderNavigation(report)}
<main id="main" tabindex="-1">
${renderHeader(report)}
${renderAssessment(index)}
${renderEvidence(index)}
${renderImported(report)}
${renderCoverage(report.coverage)}
${renderMarks(index)}
</main>
<footer class="foot"><p>Made by Waymark from the repositories named above. No score, no ranking; every statement opens to its source.</p><p><code>${report.schema}</code></p></footer>
<p id="said" class="unseen" role="status"></p>
<script>${trusted(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
}

function renderAssessment(index: ReportIndex): Html {
  const { assessment } = index.report;
  if (assessment === null) return html`${renderStrongest(index)}${renderAlsoFound(index)}`;
  return html`${renderTechnicalBar(index, assessment)}
${renderShape(assessment)}
${renderShapeOverTime(index.report, assessment)}
${renderStrongest(index)}
${renderAlsoFound(index)}
${renderMissing(index, assessment)}
${renderNextSteps(index)}`;
}

function renderNavigation({ assessment, strongest, alsoFound, imported }: Report): Html {
  const entries: readonly (readonly [id: string, label: string, shown: boolean])[] = [
    ["shape", "Shape", assessment !== null],
    ["strongest", "Strongest", strongest.length > 0],
    ["also-found", ALSO_FOUND.title, alsoFound.length > 0],
    ["missing", "Missing", assessment !== null],
    ["next", "Next steps", assessment !== null],
    ["evidence", "Evidence", true],
    ["imported", "Imported", imported !== null],
    ["coverage", "Coverage", true],
  ];
  return html`<nav class="bar" aria-label="Sections"><span class="mark">Waymark</span><ul>${entries
    .filter(([, , shown]) => shown)
    .map(
      ([id, label]) => html`<li><a href="#${id}">${label}</a></li>`,
    )}</ul><button type="button" id="theme" hidden>Theme: as the system</button></nav>`;
}

/** Nothing may load; only this style and these scripts may run. */
function contentPolicy(): string {
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(THEME_SCRIPT)} ${hash(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`;
}
