/** A ladder as text: one block per skill on a terminal, one table per skill as Markdown. */
import type { LadderLevel, ShownCriterion, ShownLadder, ShownSignal, ShownSkill } from "../model/ladder-output.ts";
import { columnsOf, pad, wrap } from "./columns.ts";
import { escapeMarkdown, plainText } from "./escape.ts";
import type { Style } from "./terminal.ts";
import { plural } from "./words.ts";

const UNSEEN = "no signal can see this";
const USES: Readonly<Record<ShownSignal["use"], string>> = {
  counted: "",
  experimental: " (experimental: shown, not counted)",
  later: " (waits for later sources)",
};
/** Columns of the names of levels. */
const WIDEST_LEVEL = 24;

const byRank = (levels: readonly LadderLevel[], criteria: readonly ShownCriterion[]): ShownCriterion[] => {
  const rank = new Map(levels.map((level) => [level.id, level.rank]));
  return [...criteria].sort((a, b) => (rank.get(a.level) ?? 0) - (rank.get(b.level) ?? 0));
};

function signalWords(criterion: ShownCriterion): string {
  const said = (signals: readonly ShownSignal[]) => signals.map(({ id, use }) => `${id}${USES[use]}`).join(", ");
  const against = criterion.contradicts.length > 0 ? `; against it: ${said(criterion.contradicts)}` : "";
  return (criterion.supports.length > 0 ? `seen by ${said(criterion.supports)}` : UNSEEN) + against;
}

function skillLines(ladder: ShownLadder, skill: ShownSkill, style: Style): string[] {
  const titles = new Map(ladder.levels.map(({ id, title }) => [id, plainText(title)]));
  const column = Math.min(WIDEST_LEVEL, Math.max(...[...titles.values()].map(columnsOf)));
  const room = Math.max(20, style.width - column - 4);
  return [
    `${style.bold(plainText(skill.title))}${skill.gate ? style.dim("  gate: no band, a bar to meet") : ""}`,
    ...byRank(ladder.levels, skill.criteria).flatMap((criterion) => {
      const label = wrap(titles.get(criterion.level) ?? "", column);
      const right = [
        ...wrap(plainText(criterion.text), room),
        ...wrap(signalWords(criterion), room).map((line) => style.dim(line)),
      ];
      const height = Math.max(label.length, right.length);
      return Array.from({ length: height }, (_, at) =>
        `  ${pad(label[at] ?? "", column)}  ${right[at] ?? ""}`.trimEnd(),
      );
    }),
  ];
}

function counts({ levels, skills }: ShownLadder): string {
  const criteria = skills.flatMap((skill) => skill.criteria);
  const blind = criteria.filter(({ supports }) => supports.length === 0).length;
  return `${plural(levels.length, "level")}, ${plural(skills.length, "skill")}, ${plural(criteria.length, "criterion", "criteria")}${blind > 0 ? `, of which ${blind} cannot be seen` : ""}`;
}

/** @param style colours and width; no line is longer */
export function renderLadder(ladder: ShownLadder, style: Style): string {
  const levels = ladder.levels.map(({ rank, title }) => `${rank} ${plainText(title)}`).join(" · ");
  return `${[
    `${style.bold(plainText(ladder.title))}  ${counts(ladder)}`,
    ...wrap(levels, style.width),
    ...ladder.skills.flatMap((skill) => ["", ...skillLines(ladder, skill, style)]),
  ].join("\n")}\n`;
}

/** The same as Markdown. */
export function renderLadderMarkdown(ladder: ShownLadder): string {
  const titles = new Map(ladder.levels.map(({ id, title }) => [id, title]));
  const row = (criterion: ShownCriterion) =>
    `| ${[titles.get(criterion.level) ?? "", criterion.text, signalWords(criterion)].map(escapeMarkdown).join(" | ")} |`;
  return `${[
    `# ${escapeMarkdown(ladder.title)}`,
    "",
    `${counts(ladder)}. Levels: ${ladder.levels.map(({ rank, title }) => `${rank} ${escapeMarkdown(title)}`).join(", ")}.`,
    ...ladder.skills.flatMap((skill) => [
      "",
      `## ${escapeMarkdown(skill.title)}${skill.gate ? " (gate)" : ""}`,
      "",
      "| level | criterion | signals |",
      "|---|---|---|",
      ...byRank(ladder.levels, skill.criteria).map(row),
    ]),
  ].join("\n")}\n`;
}
