/**
 * A report as one HTML file that asks nothing of anybody: style and script are inside it and allowed by their hashes,
 * everything else is forbidden by its own policy. It reads without a script; the script only adds search, filters and
 * the choice of light or dark.
 */
import type { InitiativesReport } from "../../model/initiative.ts";
import type { Report } from "../../model/report.ts";
import { ALSO_FOUND, formatDay } from "../words.ts";
import { renderCoverage } from "./coverage.ts";
import { renderEvidence } from "./evidence-list.ts";
import { renderHeader } from "./header.ts";
import { type Html, html } from "./html.ts";
import { renderImported } from "./imported.ts";
import { renderInitiativesSection } from "./initiatives-section.ts";
import { renderMarks } from "./marks.ts";
import { renderMissing } from "./missing.ts";
import { renderNextSteps } from "./next-steps.ts";
import { renderShell } from "./page-shell.ts";
import { indexReport, type ReportIndex } from "./report-index.ts";
import { renderShape } from "./shape.ts";
import { renderShapeOverTime } from "./shape-over-time.ts";
import { renderAlsoFound, renderStrongest } from "./strongest.ts";
import { renderTechnicalBar } from "./technical-bar.ts";

/**
 * Renders a report as a self-contained page.
 * @param report the finished report; every string in it is treated as hostile.
 * @param initiatives what the person led, where somebody asked for it.
 * @returns the whole file, ending in a line break; the same report gives the same bytes.
 * @example await writeFile("report.html", renderHtml(report))
 */
export function renderHtml(report: Report, initiatives: InitiativesReport | null = null): string {
  const index = indexReport(report);
  return renderShell({
    title: `${report.person.name}, as known on ${formatDay(report.asOf)}`,
    sections: sectionsOf(report, initiatives),
    main: html`${renderHeader(report)}
${renderAssessment(index)}
${renderInitiativesSection(initiatives)}
${renderEvidence(index)}
${renderImported(report)}
${renderCoverage(report.coverage)}
${renderMarks(index)}`,
    schema: report.schema,
  });
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

function sectionsOf(
  { assessment, strongest, alsoFound, imported }: Report,
  initiatives: InitiativesReport | null,
): readonly (readonly [id: string, label: string])[] {
  const entries: readonly (readonly [id: string, label: string, shown: boolean])[] = [
    ["shape", "Shape", assessment !== null],
    ["strongest", "Strongest", strongest.length > 0],
    ["also-found", ALSO_FOUND.title, alsoFound.length > 0],
    ["missing", "Missing", assessment !== null],
    ["next", "Next steps", assessment !== null],
    ["initiatives", "Initiatives", initiatives !== null && initiatives.initiatives.length > 0],
    ["evidence", "Evidence", true],
    ["imported", "Imported", imported !== null],
    ["coverage", "Coverage", true],
  ];
  return entries.filter(([, , shown]) => shown).map(([id, label]) => [id, label]);
}
