/** The mappings of an imported ladder, each with the words it rests on, for somebody who is to say whether they are right. */
import type { ImportedCriterion, LadderImport } from "../model/ladder-output.ts";
import { wrap } from "./columns.ts";
import { plainText } from "./escape.ts";
import type { Style } from "./terminal.ts";
import { plural } from "./words.ts";

const quotes = (words: readonly string[]): string => words.map((one) => `“${plainText(one)}”`).join(", ");

/** What a mapping says, in one sentence. */
export function mappingWords({ mapping }: ImportedCriterion): string {
  if (!mapping) return "cannot be seen";
  const against = mapping.contradicts.length > 0 ? `; against it ${mapping.contradicts.join(", ")}` : "";
  return `${mapping.signals.join(", ")}${against}: ${plainText(mapping.because)}; by the words ${quotes(mapping.words)}`;
}

const SIGNS = { taken: "+", waiting: "?", unseen: "-" } as const;

function criterionLines(criterion: ImportedCriterion, level: string, style: Style): string[] {
  const sign = criterion.taken ? SIGNS.taken : criterion.mapping ? SIGNS.waiting : SIGNS.unseen;
  const room = Math.max(20, style.width - 6);
  return [
    ...wrap(`${plainText(criterion.text)} (${plainText(level)})`, room).map((line, at) =>
      at === 0 ? `  ${sign} ${line}` : `    ${line}`,
    ),
    ...(criterion.mapping ? wrap(mappingWords(criterion), room).map((line) => `      ${style.dim(line)}`) : []),
  ];
}

/** What the signs before criteria mean, as far as they occur. */
function legend({ counts }: LadderImport): string[] {
  return [
    ...(counts.taken > 0
      ? [`${SIGNS.taken} ${plural(counts.taken, "criterion is", "criteria are")} mapped to signals.`]
      : []),
    ...(counts.likely + counts.possible > counts.taken
      ? [
          `${SIGNS.waiting} ${counts.likely + counts.possible - counts.taken} would be mapped by a part of their words only, and are not unless you say so; they cannot be seen till then.`,
        ]
      : []),
    ...(counts.unseen > 0
      ? [
          `${SIGNS.unseen} ${plural(counts.unseen, "criterion names", "criteria name")} nothing that a signal shows: kept, and answered “cannot see”.`,
        ]
      : []),
  ];
}

/**
 * @param hint what to do next, one sentence
 */
export function renderLadderImport(plan: LadderImport, hint: string, style: Style): string {
  const titles = new Map(plan.levels.map(({ id, title }) => [id, title]));
  const levels = plan.levels.map(({ title }) => plainText(title)).join(" < ");
  return `${[
    `${style.bold(plainText(plan.title))}  ${plan.form}: ${plural(plan.levels.length, "level")}, ${plural(plan.skills.length, "skill")}, ${plural(plan.counts.criteria, "criterion", "criteria")}`,
    ...wrap(`Levels: ${levels}`, style.width),
    ...plan.skills.flatMap((skill) => [
      "",
      style.bold(plainText(skill.title)),
      ...skill.criteria.flatMap((criterion) => criterionLines(criterion, titles.get(criterion.level) ?? "", style)),
    ]),
    "",
    ...[...legend(plan), ...plan.notes.map(plainText), hint].flatMap((line) => wrap(line, style.width)),
  ].join("\n")}\n`;
}
