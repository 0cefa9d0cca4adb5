/** Evidence with its rule and reasoning, as terminal text. */
import type { Band, CriterionAssessment, ReportedEvidence, SkillAssessment } from "../model/report.ts";
import { plainText } from "./escape.ts";
import type { Style } from "./terminal.ts";
import { needWords, sensitivityWords } from "./why-not-higher.ts";
import { STATUS_WORDS, shortOid } from "./words.ts";

interface RuleWords {
  readonly title: string;
  readonly version: number;
  readonly definition: string;
  readonly limits: string;
  readonly needs: readonly string[];
  readonly language: string;
}

const SHOWN = 6;
const SHOWN_REASONS = 3;

function ruleLines(rule: RuleWords | undefined, signal: string, style: Style): string[] {
  if (!rule) return [`  Rule      ${signal}`];
  return [
    `  Rule      ${style.bold(rule.title)} (${signal}, version ${rule.version})`,
    `            ${rule.definition}`,
    `  Limits    ${rule.limits}`,
    `  Reads     ${rule.needs.join(", ")}${rule.language === "en" ? "; English only" : ""}`,
  ];
}

function caseLines(item: ReportedEvidence): string[] {
  if (item.kind === "event")
    return [
      `  Cites     ${item.citation.object}${item.citation.path ? ` ${plainText(item.citation.path)}` : ""}${item.citation.lines ? `:${item.citation.lines[0]}` : ""}`,
      `  Words     “${plainText(item.citation.quote)}”`,
      ...(item.related.length > 0
        ? [
            `  Also      ${item.related.length} more: ${item.related
              .slice(0, 5)
              .map(shortOid)
              .join(" ")}${item.related.length > 5 ? " …" : ""}`,
          ]
        : []),
    ];
  return [
    `  Cases     ${item.hits.length} hit, ${item.others.length} looked at without, in ${plainText(item.area)}, ${item.window}`,
    ...item.quotes
      .filter(({ quote }) => quote !== "")
      .map(({ object, quote }) => `  Words     ${object.slice(0, 12)}  “${plainText(quote)}”`),
    `  Hits      ${item.hits
      .slice(0, 8)
      .map(([oid]) => shortOid(oid))
      .join(" ")}${item.hits.length > 8 ? " …" : ""}`,
  ];
}

/** How the work was declared, and the words that say so. */
function declaredLines({ authorship, declared }: ReportedEvidence): string[] {
  if (authorship === "none-declared") return [];
  const tools = declared?.tools ?? [];
  return [
    `  Declared  ${authorship}${tools.length > 0 ? `: ${plainText(tools.join(", "))}` : ""}`,
    ...(declared?.because ?? [])
      .slice(0, SHOWN_REASONS)
      .map((words) => `            ${declared!.object.slice(0, 12)}  “${plainText(words)}”`),
  ];
}

/** One piece of evidence: what it says, what it rests on, the rule, what it counts for. */
export function explainEvidence(
  item: ReportedEvidence,
  rule: RuleWords | undefined,
  criteria: readonly CriterionAssessment[],
  style: Style,
): string {
  const lines = [
    `  ${style.accent(item.id)}  ${item.date}${item.counter ? "  speaks against" : ""}${item.state === "alive" ? "" : `  ${item.state}`}`,
    `  ${style.bold(plainText(item.sentence))}`,
    "",
    ...caseLines(item),
    ...(item.url ? [`  Link      ${plainText(item.url)}`] : []),
    ...declaredLines(item),
    ...(item.mark
      ? [`  Marked    ${item.mark.verdict}${item.mark.because ? `: ${plainText(item.mark.because)}` : ""}`]
      : []),
    "",
    ...ruleLines(rule, item.signal, style),
    ...(item.experimental ? ["  Counts    not: the rule is not shown to be right in 28 of 30 cases"] : []),
    ...criteria.map(
      (criterion) => `  Counts    for “${plainText(criterion.text)}” (${STATUS_WORDS[criterion.status]})`,
    ),
    "",
    style.dim(
      `  open: waymark show ${item.id.slice(0, 8)}   wrong: waymark mark ${item.id.slice(0, 8)} wrong --because "…"`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** What stands between a skill and its next level, and what its answer hangs on. */
export interface WhyNotHigher {
  readonly skill: SkillAssessment;
  /** Of the next level; undefined at the top. */
  readonly title: string | undefined;
  readonly nameOf: (repository: string) => string;
}

function higherLines({ skill, title, nameOf }: WhyNotHigher, style: Style): string[] {
  const textOf = new Map(skill.criteria.map(({ id, text }) => [id, text]));
  const hangsOn = sensitivityWords(skill, nameOf);
  const missing = (skill.next?.missing ?? []).map(
    ({ id, status, toGo }) =>
      `    ${style.accent(STATUS_WORDS[status])}  ${plainText(textOf.get(id) ?? id)} ${style.dim(plainText(toGo))}`,
  );
  return [
    ...(title === undefined || skill.next === null
      ? ["", "  The ladder names nothing above this."]
      : ["", `  For ${plainText(title)}: ${needWords(skill.next)}`, ...missing]),
    ...(hangsOn.length === 0
      ? []
      : ["", "  What this answer hangs on", ...hangsOn.map((line) => style.dim(`    ${plainText(line)}`))]),
  ];
}

/** Where chance alone could have made another status of the same work. */
function rangeLines({ range }: CriterionAssessment, style: Style): string[] {
  if (range === null || range.low === range.high) return [];
  return [style.dim(`    By chance it could be ${STATUS_WORDS[range.low]} to ${STATUS_WORDS[range.high]}.`)];
}

/** A skill: each criterion with its status, reasons and latest evidence. */
export function explainSkill(
  title: string,
  band: Band | null,
  criteria: readonly CriterionAssessment[],
  evidence: readonly ReportedEvidence[],
  ruleOf: (signal: string) => RuleWords | undefined,
  style: Style,
  higher: WhyNotHigher | null = null,
): string {
  const byId = new Map(evidence.map((item) => [item.id, item]));
  const lines = [
    `  ${style.bold(plainText(title))}${band ? `  ${plainText(band.label)}${band.low === null ? "" : ` (between ${band.low} and ${band.high} on levels 0 to 4)`}` : ""}`,
  ];
  if (higher) lines.push(...higherLines(higher, style));
  for (const criterion of criteria) {
    lines.push(
      "",
      `  ${style.accent(STATUS_WORDS[criterion.status])}  ${style.bold(plainText(criterion.text))}  ${style.dim(plainText(criterion.level))}`,
      ...criterion.reasons.map((reason) => `    ${plainText(reason)}`),
      ...rangeLines(criterion, style),
    );
    const shown = [...criterion.contradicts, ...criterion.supports].flatMap((id) => byId.get(id) ?? []);
    for (const item of shown.slice(0, SHOWN))
      lines.push(
        `    ${style.accent(item.id.slice(0, 8))}  ${item.date.slice(0, 7)}  ${item.counter ? "against: " : ""}${item.experimental ? "not counted: " : ""}${plainText(item.sentence)}`,
      );
    if (shown.length > SHOWN) lines.push(style.dim(`    and ${shown.length - SHOWN} more`));
    for (const signal of new Set(shown.map((item) => item.signal)))
      lines.push(style.dim(`    rule ${signal}: ${ruleOf(signal)?.definition ?? ""}`));
  }
  return `${lines.join("\n")}\n`;
}
