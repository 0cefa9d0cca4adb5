/**
 * A report as Markdown, for pasting into a review form or an issue: short enough to read there, every statement with
 * its citation. Everything that came from a repository is escaped, mentions and issue numbers included, so that
 * pasting it notifies nobody.
 */
import type { Citation } from "../model/evidence.ts";
import { readForgeObject } from "../model/forge-object.ts";
import type { ImportedRecord } from "../model/imported.ts";
import type {
  Assessment,
  Coverage,
  CriterionAssessment,
  Report,
  ReportedEvidence,
  SkillAssessment,
} from "../model/report.ts";
import { safeUrl, escapeMarkdown as text } from "./escape.ts";
import { criteriaOfNext, levelsInOrder, nextLevel } from "./html/next-level.ts";
import { counterTo, indexReport, type ReportIndex } from "./html/report-index.ts";
import { chooseImported, importedParts, importedSummary, MARKDOWN_BOUNDS, titleOf } from "./imported.ts";
import { needWords, toGoWords } from "./why-not-higher.ts";
import {
  ALSO_FOUND,
  authorshipWords,
  BAR_WORDS,
  EFFORT_WORDS,
  formatCount,
  formatDay,
  formatLevel,
  formatSpan,
  IMPORTED,
  joinWords,
  OUTCOME_WORDS,
  plural,
  STATUS_WORDS,
  shortOid,
  toSentence,
} from "./words.ts";

/**
 * Renders a report as GitHub-flavoured Markdown.
 * @param report the finished report; every string in it is treated as hostile.
 * @returns the document, ending in a line break; the same report gives the same bytes.
 * @example process.stdout.write(renderMarkdown(report))
 */
export function renderMarkdown(report: Report): string {
  const index = indexReport(report);
  const { assessment } = report;
  const blocks = [
    renderHead(report),
    assessment === null
      ? text(toSentence(report.assessmentReason ?? "This is the cited record alone"))
      : renderAssessment(assessment),
    renderItems(index, "Strongest evidence", report.strongest),
    renderItems(index, ALSO_FOUND.title, report.alsoFound, toSentence(ALSO_FOUND.because)),
    ...(assessment === null ? [] : [renderMissing(index, assessment), renderNextSteps(index)]),
    renderImported(report),
    renderCoverage(report.coverage),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function renderHead({ person, repositories, asOf, since, until }: Report): string {
  const bounds = [
    since === null ? "" : `, work since ${formatDay(since)}`,
    until === null ? "" : `, work until ${formatDay(until)}`,
  ].join("");
  const facts = [
    joinWords(person.areas.map(({ name }) => text(name))),
    formatSpan(person.firstDay, person.lastDay),
    `known as of ${formatDay(asOf)}${bounds}`,
  ];
  const names = repositories.map(({ name, url }) => link(text(name), url));
  return `# ${text(person.name)}\n\n${facts.filter((fact) => fact !== "").join(" · ")}\n\nRead: ${joinWords(names)}. By ${text(person.because)}.`;
}

function link(label: string, url: string | null): string {
  const address = safeUrl(url);
  return address === null ? label : `[${label}](<${address.replace(/[<>\\|]/g, encodeURIComponent)}>)`;
}

function renderAssessment(assessment: Assessment): string {
  const { technicalBar, skills } = assessment;
  const rows = skills.map(
    ({ title, band, summary }) =>
      `| ${text(title)} | ${text(band.label)} | ${interval(band)} | ${text(toSentence(summary))} |`,
  );
  const levels = levelsInOrder(assessment).map(({ rank, title }) => `${rank} ${text(title)}`);
  return `**Technical bar: ${BAR_WORDS[technicalBar.status]}.** ${text(toSentence(technicalBar.summary))}

## The shape

| Skill | In words | Levels | In short |
|---|---|---|---|
${rows.join("\n")}

Levels: ${levels.join(", ")}. The wider an interval, the less there is to go on.`;
}

function interval({ low, high }: SkillAssessment["band"]): string {
  return low === null || high === null ? "–" : `${formatLevel(low)} to ${formatLevel(high)}`;
}

function renderItems(index: ReportIndex, title: string, ids: readonly string[], lead = ""): string {
  const items = ids.map((id) => index.evidence.get(id)).filter((item) => item !== undefined);
  if (items.length === 0) return "";
  const list = items.map((item) => renderEvidence(index, item)).join("\n");
  return [`## ${title}`, lead, list].filter((part) => part !== "").join("\n\n");
}

function renderEvidence(index: ReportIndex, item: ReportedEvidence): string {
  const citation = item.kind === "event" ? item.citation : item.quotes[0];
  const quote = citation === undefined || citation.quote === "" ? "" : `\n  “${text(citation.quote)}”`;
  const against = counterTo(index, item);
  return `- **${text(item.sentence)}** ${[formatDay(item.date), ...remarks(item), cite(index, item)].join(", ")}${quote}${renderAgainst(index, against, "  ")}`;
}

/** What a reader must not miss: it speaks against, it did not last, it was declared, it is not counted. */
function remarks(item: ReportedEvidence): readonly string[] {
  const authorship = authorshipWords(item);
  return [
    ...(item.counter ? ["speaks against"] : []),
    ...(item.state === "alive" ? [] : [item.state]),
    ...(authorship === null ? [] : [text(authorship)]),
    ...(item.experimental ? ["experimental, not counted"] : []),
  ];
}

/** The citation: repository and commit, as a link where its address is known, and the id to ask Waymark about. */
function cite(index: ReportIndex, item: ReportedEvidence): string {
  const citation = item.kind === "event" ? item.citation : item.quotes[0];
  const id = `\`${item.id}\``;
  if (citation === undefined) return id;
  return `${citeObject(index, citation, item.url)}, ${id}`;
}

function citeObject(
  index: ReportIndex,
  { repo, object }: Pick<Citation, "repo" | "object">,
  url: string | null,
): string {
  return link(`${text(index.repositoryName(repo))}${readForgeObject(object) ? "" : "@"}${shortOid(object)}`, url);
}

function renderAgainst(index: ReportIndex, ids: readonly string[], indent: string): string {
  const items = ids.map((id) => index.evidence.get(id)).filter((item) => item !== undefined);
  return items
    .map(
      (item) =>
        `\n${indent}- Against: ${text(item.sentence)} ${[formatDay(item.date), ...remarks(item).filter((remark) => remark !== "speaks against"), cite(index, item)].join(", ")}`,
    )
    .join("");
}

function renderMissing(index: ReportIndex, assessment: Assessment): string {
  return `## What is missing for the next level\n\n${assessment.skills.map((skill) => renderGaps(index, assessment, skill)).join("\n\n")}`;
}

function renderGaps(index: ReportIndex, assessment: Assessment, skill: SkillAssessment): string {
  const next = nextLevel(assessment, skill);
  const { missing } = criteriaOfNext(skill);
  const contested = skill.criteria.filter((one) => one.contradicts.length > 0 && !missing.includes(one));
  const lines = [
    ...missing.map((one) => renderCriterion(index, one, toGoWords(skill, one.id))),
    ...contested.map((one) => renderCriterion(index, one)),
  ];
  const body =
    lines.length > 0
      ? lines.join("\n")
      : next === null
        ? "The ladder names nothing above this."
        : "Every criterion of this level is shown.";
  const need = skill.next && missing.length > skill.next.needed ? `${toSentence(needWords(skill.next))}\n\n` : "";
  return `### ${text(skill.title)}${next === null ? "" : `: for ${text(next.title)}`}\n\n${need}${body}`;
}

function renderCriterion(
  index: ReportIndex,
  { status, text: statement, reasons, contradicts }: CriterionAssessment,
  toGo?: string,
): string {
  const said = [statement, ...reasons.map(toSentence), ...(toGo === undefined ? [] : [toGo])];
  return `- *${STATUS_WORDS[status]}*: ${said.map(text).join(" ")}${renderAgainst(index, contradicts, "  ")}`;
}

function renderNextSteps(index: ReportIndex): string {
  const { opportunities } = index.report;
  if (opportunities.length === 0) return "";
  const steps = opportunities.map(
    ({ title, why, effort, involve, recognisedBy, citation, url }, position) =>
      `${position + 1}. **${text(title)}** ${text(why)} Seen in ${citeObject(index, citation, url)}. Effort: ${EFFORT_WORDS[effort]}.${involve.length > 0 ? ` Involve ${joinWords(involve.map(text))}.` : ""} Done when: ${text(recognisedBy)}`,
  );
  return `## Next steps\n\n${steps.join("\n")}`;
}

/** Your imported documents and tickets; nothing where nothing was imported. */
function renderImported({ imported }: Report): string {
  if (imported === null) return "";
  const { groups, more } = chooseImported(imported.records, MARKDOWN_BOUNDS);
  const lists = groups.map(
    ({ title, count, shown }) =>
      `### ${text(title)} (${formatCount(count)})\n\n${shown.map(renderImportedRecord).join("\n")}`,
  );
  const lead = `${toSentence(IMPORTED.because)} ${text(importedSummary(imported))}`;
  const rest = more > 0 ? [`And ${formatCount(more)} more: \`waymark --json\``] : [];
  return [`## ${IMPORTED.title}`, lead, ...lists, ...rest].join("\n\n");
}

function renderImportedRecord(record: ImportedRecord): string {
  const date = record.date === null ? "undated" : formatDay(record.date);
  return `- **${text(titleOf(record))}** ${[date, ...importedParts(record).map(text)].join(", ")}, \`${record.id}\``;
}

function renderCoverage({ repositories, skipped, notVisible }: Coverage): string {
  const lines = [
    ...repositories.map(({ name, commits, firstDay, lastDay, head, forges, notes }) => {
      const read = [
        plural(commits, "commit"),
        formatSpan(firstDay, lastDay),
        ...(head === null ? [] : [`up to ${shortOid(head)}`]),
        ...forges.map((forge) => `${plural(forge.discussions, "discussion")} of ${text(forge.name)}`),
      ].join(", ");
      return `- ${text(name)}: ${read}.${notes.map((note) => ` ${text(note)}`).join("")}`;
    }),
    ...skipped.map(({ path, reason }) => `- Skipped ${text(path)}: ${text(reason)}`),
    ...blindReasons(repositories).map((line) => `- ${line}`),
    ...(notVisible.length === 0 ? [] : [`- Not visible from here: ${joinWords(notVisible.map(text))}.`]),
  ];
  return `## Coverage\n\n${lines.length === 0 ? "Nothing was read." : lines.join("\n")}`;
}

/** Reasons why signals could not speak, each once with the number of signals; which ones stands in the full report. */
function blindReasons(repositories: Coverage["repositories"]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name, blind } of repositories)
    for (const { outcome, reason } of blind) {
      const line = `In ${text(name)}, ${OUTCOME_WORDS[outcome]}: ${text(reason)}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  return [...counts].map(([line, count]) => `${line} (${plural(count, "signal")})`);
}
