/** Two ladders compared, as text: what came, went and changed, by kind. */
import type { ChangedPart, LadderChange, LadderDiff } from "../model/ladder-output.ts";
import { wrap } from "./columns.ts";
import { plainText } from "./escape.ts";
import type { Style } from "./terminal.ts";

interface Line {
  readonly sign: "+" | "-" | "~";
  readonly text: string;
}

const changed = (changes: readonly LadderChange[]): string =>
  changes.map(({ what, before, after }) => `${what} ${before} → ${after}`).join("; ");

const changedLines = (parts: readonly ChangedPart[]): Line[] =>
  parts.map(({ id, changes }) => ({ sign: "~", text: `${id}: ${changed(changes)}` }));

/** The signs of lists of lines that came, went and changed. */
function section<T>(
  added: readonly T[],
  removed: readonly T[],
  changes: readonly Line[],
  say: (one: T) => string,
): Line[] {
  return [
    ...added.map((one): Line => ({ sign: "+", text: say(one) })),
    ...removed.map((one): Line => ({ sign: "-", text: say(one) })),
    ...changes,
  ];
}

/** @param style colours and width; no line is longer */
export function renderLadderDiff(diff: LadderDiff, style: Style): string {
  const { levels, skills, criteria, thresholds } = diff;
  const sections: readonly (readonly [string, readonly Line[]])[] = [
    [
      "Levels",
      section(
        levels.added,
        levels.removed,
        changedLines(levels.changed),
        ({ id, title, rank }) => `${id}: ${title}, rank ${rank}`,
      ),
    ],
    [
      "Skills",
      section(skills.added, skills.removed, changedLines(skills.changed), ({ id, title }) => `${id}: ${title}`),
    ],
    [
      "Criteria",
      section(
        criteria.added,
        criteria.removed,
        criteria.changed.map(({ skill, id, changes }) => ({ sign: "~", text: `${skill}/${id}: ${changed(changes)}` })),
        ({ skill, id, level, text }) => `${skill}/${id} (${level}): ${text}`,
      ),
    ],
    ["Thresholds", thresholds.map((one) => ({ sign: "~", text: changed([one]) }))],
  ];
  const told = sections.filter(([, lines]) => lines.length > 0);
  const heading = `${plainText(diff.before.title)} → ${plainText(diff.after.title)}`;
  if (told.length === 0) return `${heading}: no difference.\n`;
  return `${[
    style.bold(heading),
    ...told.flatMap(([title, lines]) => [
      "",
      style.bold(title),
      ...lines.flatMap(({ sign, text }) =>
        wrap(plainText(text), Math.max(20, style.width - 6)).map((line, at) =>
          at === 0 ? `  ${sign} ${line}` : `    ${line}`,
        ),
      ),
    ]),
  ].join("\n")}\n`;
}
