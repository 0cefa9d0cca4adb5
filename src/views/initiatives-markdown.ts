/** Somebody's initiatives as Markdown, for pasting into a review form: stories with their citations, the others a line each. */
import type {
  InitiativeRecord,
  InitiativesReport,
  ReportedInitiative,
  StoryClause,
  TookPartRecord,
} from "../model/initiative.ts";
import { escapeMarkdown as text } from "./escape.ts";
import { foundWords, guessWords, INITIATIVES_ARE, partWords, standingWords } from "./initiatives.ts";
import { formatCount, formatDay, formatSpan, plural, shortOid } from "./words.ts";

const LINES = 100;

const cites = (objects: readonly string[]): string => objects.map((object) => text(shortOid(object))).join(", ");

const told = (clause: StoryClause): string => `${text(clause.text.replace(/\.$/, ""))} (${cites(clause.cites)}).`;

function story(one: ReportedInitiative): string {
  const asides = [guessWords(one), foundWords(one)].filter((words) => words !== undefined);
  return [
    `## ${text(one.title)}`,
    `${formatDay(one.first)} to ${formatDay(one.last)}, ${standingWords(one)}, ${text(one.id.slice(0, 8))}`,
    one.story.map(told).join(" "),
    ...asides.map(text),
  ].join("\n\n");
}

const line = (one: InitiativeRecord): string =>
  `- ${text(one.title)}: ${formatSpan(one.first, one.last)}, ${plural(one.own, "step")}, ${standingWords(one)} (${cites([one.steps[0]![0]])})`;

const part = (one: TookPartRecord): string =>
  `- ${text(one.title)}, led by ${text(one.leader)}: ${partWords(one)}, ${formatSpan(one.first, one.last)} (${cites(one.cites.slice(0, 3))})`;

function list(title: string, lines: readonly string[], notes: readonly string[] = []): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - LINES;
  const all = [...lines.slice(0, LINES), ...(rest > 0 ? [`- and ${formatCount(rest)} more in the JSON`] : [])];
  return [`## ${title}`, all.join("\n"), ...notes.map(text)];
}

/**
 * @param most told as stories.
 * @returns the document, ending in a line break; every string of the report is treated as hostile.
 * @example renderInitiativesMarkdown(report, 5)
 */
export function renderInitiativesMarkdown(report: InitiativesReport, most: number): string {
  const { person, initiatives, tookPart, notes, repositories, asOf } = report;
  const where = repositories.map(text).join(", ");
  const blocks = [
    `# Initiatives of ${text(person.name)}`,
    `Read: ${where}, as known on ${formatDay(asOf)}. ${INITIATIVES_ARE}`,
    ...(initiatives.length === 0
      ? ["Looked for work of three commits or more on one problem over several days; none found that they led."]
      : []),
    ...initiatives.slice(0, most).map(story),
    ...list("Others that they led", initiatives.slice(most).map(line)),
    ...list("Took part in what others led", tookPart.map(part), notes),
  ];
  return `${blocks.join("\n\n")}\n`;
}
