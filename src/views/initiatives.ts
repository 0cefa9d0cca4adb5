/** Somebody's initiatives as terminal text: the largest as stories, the others a line each. */

import { forgeObjectWords } from "../model/forge-object.ts";
import type {
  InitiativeRecord,
  InitiativesReport,
  ReportedInitiative,
  StoryClause,
  TookPartRecord,
} from "../model/initiative.ts";
import { plainText } from "./escape.ts";
import type { Style } from "./terminal.ts";
import { formatDay, formatSpan, grouped, plural, shortOid } from "./words.ts";

const LINES = 30;
const WIDTH = 96;
const TITLE = 70;

const PARTS = 10;

/** How an initiative ended, in a word or two. */
const ENDING_WORDS: Readonly<Record<InitiativeRecord["ending"], string>> = {
  landed: "landed",
  partly: "landed in part",
  open: "still open",
  withdrawn: "last part withdrawn",
  abandoned: "closed as not planned",
  "handed-over": "carried on by others",
  "taken-back": "taken back",
  ongoing: "ongoing",
};

/** What is said of initiatives by whatever shows them. */
export const INITIATIVES_ARE =
  "Work on one problem over several days, joined by what its commits, requests and issues name. Those called guessed are tied by likeness alone: look whether each is one problem, and whole.";

/** How it stands, and that it is guessed where no issue, request or branch ties most of it. */
export const standingWords = ({ ending, isStated }: InitiativeRecord): string =>
  `${ENDING_WORDS[ending]}${isStated ? "" : ", guessed"}`;

/** Why a reader should look twice: a guessed link that ties several commits; undefined where there is none. */
export function guessWords({ links }: InitiativeRecord): string | undefined {
  const weak = links.find(({ strength, commits }) => strength === "weak" && commits > 1);
  return weak && `Part of it was joined by the name ${weak.label} in the subjects: look whether it is one problem.`;
}

/** What signals saw in it, each with the id that `waymark show` takes; undefined where nothing was. None of it counts. */
export function foundWords({ found }: ReportedInitiative): string | undefined {
  if (found.length === 0) return undefined;
  const each = found.map(({ id, title, counter }) => `${counter ? "against: " : ""}${title} (${id.slice(0, 8)})`);
  return `Also seen in it, not counted: ${each.join("; ")}.`;
}

/** "3 commits, reviewed 2" */
export function partWords({ commits, reviewed }: TookPartRecord): string {
  return [
    ...(commits > 0 ? [plural(commits, "commit")] : []),
    ...(reviewed > 0 ? [`reviewed ${grouped(reviewed)}`] : []),
  ].join(", ");
}

const citeWords = (object: string): string => forgeObjectWords(object) ?? shortOid(object);

/** Text cut into lines at spaces, each indented. */
function wrapped(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, indent + line];
}

const told = ({ text, cites }: StoryClause): string =>
  `${text.replace(/\.$/, "")} [${cites.map(citeWords).join(", ")}].`;

const clip = (text: string): string => (text.length <= TITLE ? text : `${text.slice(0, TITLE - 1).trimEnd()}…`);

function story(one: ReportedInitiative, style: Style): readonly string[] {
  const asides = [guessWords(one), foundWords(one)].filter((words) => words !== undefined);
  return [
    `  ${style.accent(one.id.slice(0, 8))}  ${style.bold(plainText(clip(one.title)))}  ${style.dim(`${formatDay(one.first)} to ${formatDay(one.last)}, ${standingWords(one)}`)}`,
    ...one.story.flatMap((clause) => wrapped(plainText(told(clause)), "            ")),
    ...asides.flatMap((words) => wrapped(plainText(words), "            ").map((line) => style.dim(line))),
    "",
  ];
}

const line = (one: InitiativeRecord, style: Style): string =>
  `  ${style.accent(one.id.slice(0, 8))}  ${plainText(clip(one.title))}  ${style.dim(`${one.first.slice(0, 7)} to ${one.last.slice(0, 7)}, ${plural(one.own, "step")}, ${standingWords(one)}`)}`;

const part = (one: TookPartRecord, style: Style): string =>
  `  ${style.accent(one.id.slice(0, 8))}  ${plainText(clip(one.title))}  ${style.dim(`led by ${plainText(one.leader)}: ${partWords(one)}, ${formatSpan(one.first, one.last)}, ${shortOid(one.cites[0]!)}`)}`;

/** What others led and the person had a part in, a line each. */
function partLines({ tookPart, notes }: InitiativesReport, style: Style): readonly string[] {
  if (tookPart.length === 0) return [];
  const shown = tookPart.slice(0, PARTS);
  return [
    "",
    `  ${style.bold("Took part in what others led")}`,
    ...shown.map((one) => part(one, style)),
    ...(tookPart.length > shown.length
      ? [style.dim(`  and ${grouped(tookPart.length - shown.length)} more: --json`)]
      : []),
    ...notes.flatMap((note) => wrapped(plainText(note), "  ").map((text) => style.dim(text))),
  ];
}

/**
 * @param most told as stories.
 * @example renderInitiatives(report, PLAIN_STYLE, 5)
 */
export function renderInitiatives(report: InitiativesReport, style: Style, most: number): string {
  const { person, initiatives, repositories } = report;
  const name = style.bold(plainText(person.name));
  const where = repositories.map(plainText).join(", ");
  if (initiatives.length === 0)
    return `${[
      `  ${name}: looked in ${where} for work of three commits or more on one problem over several days, and found none that they led.`,
      ...partLines(report, style),
    ].join("\n")}\n`;
  const rest = initiatives.slice(most);
  const shown = rest.slice(0, LINES);
  return `${[
    `  ${name} led ${plural(initiatives.length, "initiative")} in ${where}, as known on ${formatDay(report.asOf)}`,
    ...wrapped(INITIATIVES_ARE, "  ").map((text) => style.dim(text)),
    "",
    ...initiatives.slice(0, most).flatMap((one) => story(one, style)),
    ...shown.map((one) => line(one, style)),
    ...(rest.length > shown.length ? [style.dim(`  and ${grouped(rest.length - shown.length)} more: --json`)] : []),
    ...partLines(report, style),
  ].join("\n")}\n`;
}
