/** A Report as one terminal screen. Pure: text in, text out; colours come as functions, and do nothing where colour is off. */
import type { Report, ReportedEvidence, SkillAssessment } from "../model/report.ts";
import { monthOf } from "../model/time.ts";
import { columnsOf, firstLines, fitTo, pad, wrap } from "./columns.ts";
import { plainText } from "./escape.ts";
import { chooseImported, importedParts, importedSummary, TERMINAL_BOUNDS, titleOf } from "./imported.ts";
import { ALSO_FOUND, BAR_WORDS, grouped, IMPORTED, STATUS_WORDS, toSentence } from "./words.ts";

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  /** Columns; no line is longer. Below NARROWEST it is taken for that. */
  readonly width: number;
}

export const PLAIN_STYLE: Style = { bold: (text) => text, dim: (text) => text, accent: (text) => text, width: 100 };

const MARGIN = "  ";
const LABEL = 28;
const BAND = 20;
const NARROWEST = 60;
/** Notes on coverage, and lines of each. */
const NOTES = 4;
const NOTE_LINES = 4;
/** Less room than this beside label and band is left empty. */
const LEAST_ROOM = 20;

/** "mid-level ▸ senior" for an interval that reaches over its label's level. */
function bandWords(
  { band }: SkillAssessment,
  levels: readonly { readonly title: string; readonly rank: number }[],
): string {
  if (band.low === null || band.high === null || band.mid === null) return band.label;
  const base = levels.findLast((level) => level.rank <= band.mid!)?.title ?? band.label;
  const reach = / in places$/.test(band.label)
    ? levels.find((level) => band.label.includes(`, ${level.title} in places`))?.title
    : undefined;
  return reach ? `${base} ▸ ${reach}` : band.label;
}

function heading(report: Report, style: Style): string[] {
  const { person } = report;
  const areas = person.areas
    .slice(0, 3)
    .map(({ name }) => plainText(name))
    .join(", ");
  const period =
    person.firstDay && person.lastDay ? `${monthOf(person.firstDay)} to ${monthOf(person.lastDay)}` : "no dated work";
  const email = person.emails.find((one) => one === person.key) ?? person.emails[0] ?? "";
  const worked = `${person.commits} ${person.commits === 1 ? "change" : "changes"} in ${person.activeWeeks} active weeks, ${period}`;
  const you = person.isYou ? `you, by ${plainText(person.because)}` : `by ${plainText(person.because)}`;
  const name = fitTo(plainText(person.name), style.width - 2);
  const address = fitTo(plainText(email), style.width - 4 - columnsOf(name));
  return [
    `${MARGIN}${style.bold(name)}  ${address}`.trimEnd(),
    MARGIN + style.dim(fitTo([worked, areas].filter((part) => part !== "").join(" · "), style.width - 2)),
    MARGIN + style.dim(fitTo(`known as of ${report.asOf} · ${you}`, style.width - 2)),
  ];
}

/** As many phrases ("a; b; c") as fit whole; the first is cut where even it does not. */
function fitPhrases(text: string, columns: number): string {
  const [first = "", ...rest] = text.split("; ");
  let line = fitTo(first, columns);
  for (const phrase of rest) {
    if (columnsOf(`${line}; ${phrase}`) > columns) break;
    line = `${line}; ${phrase}`;
  }
  return line;
}

/** Label, value, and as much beside them as there is room for; a value that stands alone has all of it. */
function row(label: string, value: string, rest: string, style: Style): string {
  const room = style.width - LABEL - BAND - 2;
  const beside = rest === "" || room < LEAST_ROOM ? "" : fitPhrases(rest, room);
  const shown = beside === "" ? fitTo(value, room + BAND) : pad(fitTo(value, BAND - 1), BAND);
  return `${MARGIN}${pad(fitTo(label, LABEL - 1), LABEL)}${style.accent(shown)}${beside === "" ? "" : style.dim(beside)}`.trimEnd();
}

/** Text in the column beside the labels. */
function beside(text: string, style: Style): string[] {
  return wrap(text, style.width - LABEL - 2).map((line) => `${MARGIN}${" ".repeat(LABEL)}${style.dim(line)}`);
}

/** A heading in the column of labels, and a hint beside it. */
function titled(title: string, hint: string, style: Style): string {
  return `${MARGIN}${style.bold(pad(title, LABEL))}${style.dim(fitTo(hint, style.width - LABEL - 2))}`;
}

function shape(report: Report, style: Style): string[] {
  const { assessment } = report;
  if (!assessment) return wrap(plainText(report.assessmentReason ?? ""), style.width - 2).map((line) => MARGIN + line);
  const bar = assessment.technicalBar;
  return [
    row("Technical bar", BAR_WORDS[bar.status], plainText(bar.summary), style),
    "",
    ...assessment.skills.map((skill) =>
      row(
        plainText(skill.title),
        plainText(bandWords(skill, assessment.ladder.levels)),
        plainText(skill.summary),
        style,
      ),
    ),
  ];
}

function reading(report: Report): string {
  const { repositories, skipped } = report.coverage;
  const commits = repositories.reduce((sum, one) => sum + one.commits, 0);
  const names =
    repositories.length <= 3
      ? repositories.map(({ name }) => plainText(name)).join(", ")
      : `${repositories.length} repositories`;
  const notes = repositories.reduce((sum, one) => sum + one.notes.length, 0);
  const gaps =
    skipped.length > 0
      ? `${skipped.length} skipped`
      : notes > 0
        ? `${notes} ${notes === 1 ? "limit" : "limits"} stated below`
        : "nothing skipped";
  const discussions = repositories.reduce(
    (sum, { forges }) => sum + forges.reduce((inner, forge) => inner + forge.discussions, 0),
    0,
  );
  return `read ${names}: ${grouped(commits)} commits, ${discussions > 0 ? `${grouped(discussions)} discussions, ` : ""}${gaps}`;
}

function coverage(report: Report, style: Style): string[] {
  const lines = [
    ...(report.coverage.notVisible.length === 0
      ? []
      : [row("Not visible from here", plainText(report.coverage.notVisible.join(", ")), "", style)]),
    ...beside(reading(report), style),
  ];
  const notes = [
    ...report.coverage.repositories.flatMap(({ name, notes: own }) =>
      own.map((note) => `${plainText(name)}: ${plainText(note)}`),
    ),
    ...report.coverage.skipped.map(({ path, reason }) => `Skipped ${plainText(path)}: ${plainText(reason)}`),
  ];
  const more = `and ${notes.length - NOTES} more: waymark report --json, under coverage`;
  return [
    ...lines,
    ...notes.slice(0, NOTES).flatMap((note) => beside(note, style).slice(0, NOTE_LINES)),
    ...(notes.length > NOTES ? beside(more, style) : []),
  ];
}

function evidenceLines(item: ReportedEvidence, style: Style): string[] {
  const month = item.date.slice(0, 7);
  const room = style.width - 2 - 10 - 9;
  const highlighted = item.mark?.verdict === "highlight" ? "★ " : "";
  const [first = "", ...rest] = firstLines(wrap(highlighted + plainText(item.sentence), room), 2);
  return [
    `${MARGIN}${style.accent(item.id.slice(0, 8))}  ${pad(first, room)} ${style.dim(month)}`,
    ...rest.map((line) => `${MARGIN}${" ".repeat(10)}${line}`),
  ];
}

function strongest(report: Report, style: Style): string[] {
  const byId = new Map(report.evidence.map((item) => [item.id, item]));
  const items = report.strongest.flatMap((id) => byId.get(id) ?? []);
  if (items.length === 0) return [titled("Strongest", "nothing stands alone; all of it: waymark --format md", style)];
  const help = "open: waymark show ID   wrong: waymark mark ID wrong";
  return [titled("Strongest", help, style), ...items.flatMap((item) => evidenceLines(item, style))];
}

/** What experimental signals found: apart from the rest, and said to be so. */
function alsoFound(report: Report, style: Style): string[] {
  const byId = new Map(report.evidence.map((item) => [item.id, item]));
  const items = report.alsoFound.flatMap((id) => byId.get(id) ?? []);
  if (items.length === 0) return [];
  return [
    "",
    titled(ALSO_FOUND.title, ALSO_FOUND.because, style),
    ...items.flatMap((item) => evidenceLines(item, style)),
  ];
}

function against(report: Report, style: Style): string[] {
  const all = report.evidence.filter((item) => item.counter && item.mark === null);
  // What may be wrong is not put beside a claim: it stands with the rest of what such rules found.
  const items = all.filter(({ experimental }) => !experimental);
  if (items.length === 0) return [];
  const unsure = all.length > items.length ? `; ${all.length - items.length} more by experimental rules` : "";
  return [
    "",
    titled("Speaks against", `${items.length} in all${unsure}; the latest`, style),
    ...items.slice(0, 2).flatMap((item) => evidenceLines(item, style)),
  ];
}

const MISSING = 3;
const MISSING_LINES = 2;

/** What is missing for the next level of each skill: what has begun before what has not, with what it takes. */
function missing(report: Report, style: Style): string[] {
  const { assessment } = report;
  if (!assessment) return [];
  const titles = new Map(assessment.ladder.levels.map(({ id, title }) => [id, title]));
  const rows = assessment.skills.flatMap((skill) =>
    (skill.next?.missing ?? []).flatMap(({ id, status, toGo }) => {
      const criterion = skill.criteria.find((one) => one.id === id);
      return criterion && (status === "emerging" || status === "not-seen") ? [{ skill, criterion, status, toGo }] : [];
    }),
  );
  if (rows.length === 0) return [];
  const shown = [
    ...rows.filter(({ status }) => status === "emerging"),
    ...rows.filter(({ status }) => status !== "emerging"),
  ];
  return [
    "",
    `${MARGIN}${style.bold("Missing for the next level, closest first")}`,
    ...shown
      .slice(0, MISSING)
      .flatMap(({ skill, criterion, status, toGo }) => [
        `${MARGIN}${style.accent(pad(STATUS_WORDS[status], 10))}  ${fitTo(`${plainText(criterion.text)} (${plainText(skill.title)}, ${plainText(titles.get(criterion.level) ?? "")})`, style.width - 14)}`,
        ...firstLines(wrap(plainText(toGo === "" ? "" : `to go: ${toGo}`), style.width - 14), MISSING_LINES).map(
          (line) => `${MARGIN}${" ".repeat(12)}${style.dim(line)}`,
        ),
      ]),
  ];
}

function nextSteps(report: Report, style: Style): string[] {
  if (report.opportunities.length === 0) return [];
  return [
    "",
    `${MARGIN}${style.bold("Next steps in these repositories")}`,
    ...report.opportunities.flatMap((step, index) => {
      const [first = "", ...rest] = firstLines(wrap(plainText(step.title), style.width - 14), 3);
      return [
        `${MARGIN}${index + 1}  ${pad(first, style.width - 13)} ${style.dim(step.effort)}`,
        ...rest.map((line) => `${MARGIN}   ${line}`),
        ...firstLines(wrap(plainText(step.why), style.width - 8), 2).map((line) => `${MARGIN}   ${style.dim(line)}`),
      ];
    }),
  ];
}

/** The user's imported documents and tickets; nothing where nothing was imported. */
function importedLines({ imported }: Report, style: Style): string[] {
  if (imported === null) return [];
  const { groups, more } = chooseImported(imported.records, TERMINAL_BOUNDS);
  const room = style.width - 2 - 10 - 9;
  const inset = MARGIN + " ".repeat(10);
  return [
    "",
    MARGIN + style.bold(IMPORTED.title),
    ...wrap(`${toSentence(IMPORTED.because)} ${plainText(importedSummary(imported))}`, style.width - 2).map(
      (line) => MARGIN + style.dim(line),
    ),
    ...groups.flatMap(({ title, count, shown }) => [
      `${inset}${style.bold(fitTo(`${plainText(title)} (${grouped(count)})`, style.width - 12))}`,
      ...shown.flatMap((record) => [
        `${MARGIN}${style.accent(record.id.slice(0, 8))}  ${pad(fitTo(plainText(titleOf(record)), room), room)} ${style.dim(record.date?.slice(0, 7) ?? "undated")}`,
        `${inset}${style.dim(fitTo(importedParts(record).map(plainText).join(", "), style.width - 12))}`,
      ]),
    ]),
    ...(more > 0 ? [inset + style.dim(fitTo(`and ${grouped(more)} more: waymark --json`, style.width - 12))] : []),
  ];
}

/** Renders the screen; ends with a newline. */
export function renderTerminal(report: Report, wanted: Style): string {
  const style = { ...wanted, width: Math.max(NARROWEST, wanted.width) };
  const lines = [
    ...heading(report, style),
    "",
    ...shape(report, style),
    "",
    ...coverage(report, style),
    "",
    ...strongest(report, style),
    ...alsoFound(report, style),
    ...against(report, style),
    ...missing(report, style),
    ...nextSteps(report, style),
    "",
    MARGIN + style.dim(fitTo("Led over time, each told with citations: waymark initiatives", style.width - 2)),
    ...importedLines(report, style),
  ];
  return `${lines.join("\n")}\n`;
}
