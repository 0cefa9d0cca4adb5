/** Two answers about one person side by side, as terminal text and as Markdown. */
import type {
  ComparedCriterion,
  ComparedSkill,
  Comparison,
  ComparisonOfLadders,
  ComparisonOverTime,
  LadderAnswer,
} from "../model/comparison.ts";
import type { Band } from "../model/report.ts";
import { columnsOf, fitTo, pad, wrap } from "./columns.ts";
import { escapeMarkdown, plainText, safeUrl } from "./escape.ts";
import type { Style } from "./terminal.ts";
import { BAR_WORDS, formatDay, formatLevel, joinWords, plural, STATUS_WORDS } from "./words.ts";

const LABEL = 28;
const PAIRS = 8;
/** Criteria of a ladder that rest on nothing that can be seen are only counted. */
const CANNOT = new Set(["cannot-see", "not-applicable"]);

const interval = ({ low, high }: Band): string =>
  low === null || high === null ? "" : ` (${formatLevel(low)} to ${formatLevel(high)})`;

const moved = ({ before, after }: ComparedSkill): boolean => before.label !== after.label;

/** What moved, in words that do not claim more than the intervals allow. */
function movedWords(skill: ComparedSkill): string {
  const { before, after, isApart, criteria } = skill;
  if (!moved(skill) && criteria.length === 0) return after.label;
  const change = moved(skill) ? `${before.label} → ${after.label}` : after.label;
  return moved(skill) && !isApart && before.low !== null && after.low !== null
    ? `${change}; the intervals overlap`
    : change;
}

const statusChange = ({ before, after }: ComparedCriterion): string =>
  `${STATUS_WORDS[before]} → ${STATUS_WORDS[after]}`;

function growthLines(comparison: ComparisonOverTime, style: Style): string[] {
  const { skills, technicalBar: bar } = comparison;
  const same = skills.filter((skill) => !moved(skill) && skill.criteria.length === 0);
  const barWords =
    bar.before === bar.after ? BAR_WORDS[bar.after] : `${BAR_WORDS[bar.before]} → ${BAR_WORDS[bar.after]}`;
  return [
    style.dim(
      `  from work up to ${formatDay(comparison.before)} to work up to ${formatDay(comparison.after)}: ${plural(comparison.activeWeeks, "own active week")} between`,
    ),
    "",
    `  ${pad("Technical bar", LABEL)}${style.accent(barWords)}`,
    ...skills
      .filter((skill) => !same.includes(skill))
      .flatMap((skill) => [
        "",
        `  ${pad(fitTo(plainText(skill.title), LABEL - 1), LABEL)}${style.accent(fitTo(plainText(movedWords(skill)), style.width - LABEL - 2))}`,
        ...skill.criteria.flatMap((one) => criterionLines(one, style)),
      ]),
    ...(same.length === 0
      ? []
      : [
          "",
          ...wrap(
            `As before: ${joinWords(same.map(({ title, after, evidence }) => `${plainText(title)} (${plainText(after.label)}${evidence === 0 ? "" : `, ${evidence} new`})`))}.`,
            style.width - 2,
          ).map((line) => `  ${line}`),
        ]),
  ];
}

function criterionLines(one: ComparedCriterion, style: Style): string[] {
  const room = style.width - 4;
  return [
    ...wrap(`${statusChange(one)}: ${plainText(one.text)}`, room).map((line) => `    ${style.bold(line)}`),
    ...one.reasons.flatMap((reason) => wrap(plainText(reason), room - 2).map((line) => style.dim(`      ${line}`))),
    ...one.evidence.map(
      ({ id, date, sentence, counter }) =>
        `      ${style.accent(id.slice(0, 8))}  ${date.slice(0, 7)}  ${fitTo(`${counter ? "against: " : ""}${plainText(sentence)}`, style.width - 25)}`,
    ),
  ];
}

const rowsOf = ({ skills }: LadderAnswer): readonly (readonly [string, string])[] =>
  skills.map(({ title, band }) => [title, `${band.label}${interval(band)}`]);

function unseenWords({ skills }: LadderAnswer): string {
  const all = skills.flatMap(({ criteria }) => criteria);
  const unseen = all.filter(({ status }) => CANNOT.has(status)).length;
  return `${all.length - unseen} of ${plural(all.length, "criterion", "criteria")} can be seen from here`;
}

function ladderLines({ answers, pairs }: ComparisonOfLadders, style: Style): string[] {
  return [
    ...answers.flatMap((answer) => [
      "",
      `  ${style.bold(plainText(answer.ladder.title))}  ${style.dim(unseenWords(answer))}`,
      ...(answer.technicalBar === null
        ? []
        : [`  ${pad("Technical bar", LABEL)}${style.accent(BAR_WORDS[answer.technicalBar])}`]),
      ...rowsOf(answer).map(
        ([title, words]) =>
          `  ${pad(fitTo(plainText(title), LABEL - 1), LABEL)}${style.accent(fitTo(plainText(words), style.width - LABEL - 2))}`,
      ),
    ]),
    ...(pairs.length === 0 ? [] : ["", `  ${style.bold("The same evidence, another status")}`]),
    ...pairs
      .slice(0, PAIRS)
      .flatMap(({ texts, statuses }) => [
        ...wrap(`${STATUS_WORDS[statuses[0]]}: ${plainText(texts[0])}`, style.width - 4).map((line) => `    ${line}`),
        ...wrap(`${STATUS_WORDS[statuses[1]]}: ${plainText(texts[1])}`, style.width - 4).map((line) => `    ${line}`),
        "",
      ]),
    ...(pairs.length > PAIRS ? [style.dim(`  and ${pairs.length - PAIRS} more: --json`)] : []),
  ];
}

/** @example renderComparison(comparison, PLAIN_STYLE) */
export function renderComparison(comparison: Comparison, style: Style): string {
  const head = `  ${style.bold(plainText(comparison.person.name))}  ${style.dim(fitTo(`${comparison.repositories.map(plainText).join(", ")}, known as of ${comparison.asOf}`, Math.max(20, style.width - 4 - columnsOf(comparison.person.name))))}`;
  const body = comparison.by === "time" ? growthLines(comparison, style) : ladderLines(comparison, style);
  return `${[head, ...body].join("\n").trimEnd()}\n`;
}

const text = escapeMarkdown;

function growthMarkdown({
  before: first,
  after: last,
  activeWeeks,
  technicalBar: bar,
  skills,
}: ComparisonOverTime): string[] {
  const rows = skills.map(
    ({ title, before, after, evidence }) =>
      `| ${text(title)} | ${text(before.label)}${interval(before)} | ${text(after.label)}${interval(after)} | ${evidence} |`,
  );
  const cite = ({ id, date, sentence, counter, url }: ComparedCriterion["evidence"][number]): string => {
    const address = safeUrl(url);
    const said = `${counter ? "Against: " : ""}${text(sentence)} ${formatDay(date)}, \`${id}\``;
    return `  - ${said}${address === null ? "" : `, [open](<${address.replace(/[<>\\|]/g, encodeURIComponent)}>)`}`;
  };
  return [
    `From work up to ${formatDay(first)} to work up to ${formatDay(last)}: ${plural(activeWeeks, "own active week")} between.`,
    `**Technical bar: ${bar.before === bar.after ? BAR_WORDS[bar.after] : `${BAR_WORDS[bar.before]} → ${BAR_WORDS[bar.after]}`}.**`,
    `| Skill | Then | Now | New evidence |\n|---|---|---|---|\n${rows.join("\n")}`,
    ...skills
      .filter(({ criteria }) => criteria.length > 0)
      .map(
        ({ title, criteria }) =>
          `## ${text(title)}\n\n${criteria
            .map((one) =>
              [
                `- *${statusChange(one)}*: ${[one.text, ...one.reasons].map(text).join(" ")}`,
                ...one.evidence.map(cite),
              ].join("\n"),
            )
            .join("\n")}`,
      ),
  ];
}

function laddersMarkdown({ answers, pairs }: ComparisonOfLadders): string[] {
  const answer = (one: LadderAnswer): string =>
    `## ${text(one.ladder.title)}\n\n${unseenWords(one)}.\n\n| Skill | In words |\n|---|---|\n${[
      ...(one.technicalBar === null ? [] : [["Technical bar", BAR_WORDS[one.technicalBar]] as const]),
      ...rowsOf(one),
    ]
      .map(([title, words]) => `| ${text(title)} | ${text(words)} |`)
      .join("\n")}`;
  const differing = pairs.map(
    ({ texts, statuses }) =>
      `- *${STATUS_WORDS[statuses[0]]}*: ${text(texts[0])} *${STATUS_WORDS[statuses[1]]}*: ${text(texts[1])}`,
  );
  return [
    ...answers.map(answer),
    ...(differing.length === 0 ? [] : [`## The same evidence, another status\n\n${differing.join("\n")}`]),
  ];
}

/** @example renderComparisonMarkdown(comparison) */
export function renderComparisonMarkdown(comparison: Comparison): string {
  const head = `# ${text(comparison.person.name)}\n\nRead: ${joinWords(comparison.repositories.map(text))}, known as of ${formatDay(comparison.asOf)}.`;
  return `${[head, ...(comparison.by === "time" ? growthMarkdown(comparison) : laddersMarkdown(comparison))].join("\n\n")}\n`;
}
