/**
 * A table as a ladder, whichever way it lies: one row per skill and a column per level, one row per level and a column
 * per skill, or one row per criterion with columns that say skill, level and text. Used for CSV and Markdown tables.
 */
import {
  malformed,
  type SourceCriterion,
  type SourceLadder,
  type SourceLevel,
  type SourceSkill,
} from "./source-ladder.ts";

export interface Table {
  /** The heading above it, where there is one. */
  readonly heading: string | undefined;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SKILL_NAMES = new Set(
  "skill,skill name,skills,competency,competency name,competencies,area,theme,topic,track,dimension,pillar,attribute,capability,aspect,name,title".split(
    ",",
  ),
);
const GROUP_NAMES = new Set("category,group,pillar,theme,discipline".split(","));
const LEVEL_NAMES = new Set("level,level name,levels,grade,milestone,band,rung,seniority,role,stage".split(","));
const TEXT_NAMES = new Set(
  "criterion,criteria,description,level description,summary,expectation,expectations,behaviour,behaviours,behavior,behaviors,statement,text,definition,what it looks like".split(
    ",",
  ),
);
const AFTER_NAMES = new Set("after,previous,previous level".split(","));
const NEXT_NAMES = new Set("next,next level".split(","));

const normal = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[*_`#:]/g, "")
    .replace(/\s+/g, " ")
    .trim();
const hasLetters = (cell: string): boolean => /\p{L}{2}/u.test(cell);
const columnOf = (header: readonly string[], names: ReadonlySet<string>, taken: readonly number[] = []): number =>
  header.findIndex((cell, at) => !taken.includes(at) && names.has(normal(cell)));

interface Row extends SourceCriterion {
  readonly skill: string;
}

interface Read {
  readonly rows: readonly Row[];
  readonly levels: readonly SourceLevel[];
  /** Cells such as "2" that say nothing in words. */
  readonly wordless: number;
}

const level = (title: string): SourceLevel => ({ id: title, title });

/** One row per criterion. */
function readLong({ header, rows, heading }: Table, skillAt: number, levelAt: number, textAt: number): Read {
  const [afterAt, nextAt] = [columnOf(header, AFTER_NAMES), columnOf(header, NEXT_NAMES)];
  const after = new Map<string, string>();
  const found: Row[] = [];
  let wordless = 0;
  let skill = "";
  for (const row of rows) {
    // A skill or level that is written once stands for the rows below it too, as merged cells of a sheet do.
    skill = (row[skillAt] ?? "").trim() || skill;
    const on = (levelAt < 0 ? (heading ?? "") : (row[levelAt] ?? "")).trim() || (found.at(-1)?.level ?? "");
    const text = (row[textAt] ?? "").trim();
    if (on === "" || skill === "") continue;
    if (row[afterAt]?.trim()) after.set(on, row[afterAt].trim());
    if (row[nextAt]?.trim()) after.set(row[nextAt].trim(), on);
    if (hasLetters(text)) found.push({ skill, level: on, text });
    else if (text !== "") wordless++;
  }
  const titles = [...new Set([...found.map((row) => row.level), ...after.keys(), ...after.values()])];
  return {
    rows: found,
    levels: titles.map((title) => ({ ...level(title), after: after.get(title) })),
    wordless,
  };
}

/** Skills down and levels across, or levels down and skills across. */
function readWide({ header, rows }: Table, firstAt: number, levelsDown: boolean): Read {
  const groupAt = columnOf(header, GROUP_NAMES, [firstAt]);
  const across = header
    .map((title, at) => ({ title: title.trim(), at }))
    .filter(({ title, at }) => at !== firstAt && at !== groupAt && title !== "" && !TEXT_NAMES.has(normal(title)));
  const named = rows.filter((row) => (row[firstAt] ?? "").trim() !== "");
  let wordless = 0;
  const found = named.flatMap((row) =>
    across.flatMap(({ title, at }): Row[] => {
      const text = (row[at] ?? "").trim();
      if (text !== "" && !hasLetters(text)) wordless++;
      const down = row[firstAt]!.trim();
      return hasLetters(text) ? [{ text, skill: levelsDown ? title : down, level: levelsDown ? down : title }] : [];
    }),
  );
  const titles = levelsDown ? named.map((row) => row[firstAt]!.trim()) : across.map(({ title }) => title);
  return { rows: found, levels: [...new Set(titles)].map(level), wordless };
}

/** Undefined for a table that is no ladder: no words below two levels. */
function readTable(table: Table): Read | undefined {
  const { header } = table;
  const skillAt = columnOf(header, SKILL_NAMES);
  const levelAt = columnOf(header, LEVEL_NAMES, [skillAt]);
  const textAt = columnOf(header, TEXT_NAMES, [skillAt, levelAt]);
  if (skillAt >= 0 && textAt >= 0 && (levelAt >= 0 || (table.heading !== undefined && header.length <= 3)))
    return readLong(table, skillAt, levelAt, textAt);
  if (header.length < 3) return undefined;
  const levelsDown = levelAt === 0 || /^(?:level|grade|band)\b/.test(normal(header[0] ?? ""));
  return readWide(table, levelsDown ? 0 : Math.max(0, skillAt), levelsDown);
}

const NUMBERED = /^(.{0,40}?)(\d{1,3})(?!.*\d)/u;

/** Levels that differ by their number alone stand in the order of the numbers, wherever they came first. */
function inOrder(levels: readonly SourceLevel[]): readonly SourceLevel[] {
  const numbers = levels.map(({ title }) => NUMBERED.exec(title));
  const isNumbered = numbers.every((match) => match !== null && match[1] === numbers[0]?.[1]);
  return isNumbered
    ? levels
        .map((one, at) => ({ one, number: Number(numbers[at]![2]) }))
        .sort((a, b) => a.number - b.number)
        .map(({ one }) => one)
    : levels;
}

function unite(reads: readonly Read[]): readonly SourceLevel[] {
  const levels = new Map<string, SourceLevel>();
  for (const one of reads.flatMap((read) => read.levels)) {
    const known = levels.get(one.id);
    if (known === undefined || known.after === undefined) levels.set(one.id, one);
  }
  return inOrder([...levels.values()]);
}

function toSkills(rows: readonly Row[]): SourceSkill[] {
  const skills = new Map<string, SourceCriterion[]>();
  for (const { skill, text, level: on } of rows) {
    const criteria = skills.get(skill) ?? [];
    criteria.push({ text, level: on });
    skills.set(skill, criteria);
  }
  return [...skills].map(([title, criteria]) => ({ title, criteria }));
}

/**
 * @param tables those of one file; what is no ladder among them is left out and counted
 * @throws UserError "malformed-source-ladder" where none is a ladder.
 */
export function toSourceLadder(path: string, title: string, tables: readonly Table[]): SourceLadder {
  const reads = tables.map(readTable).filter((read) => read !== undefined && read.rows.length > 0);
  const wordless = reads.reduce((sum, read) => sum + read!.wordless, 0);
  const levels = unite(reads as Read[]);
  if (levels.length < 2)
    throw malformed(
      path,
      0,
      "Unexpected table, expected criteria in words on two levels or more.",
      "A table has a row per skill and a column per level, or columns skill, level and criterion.",
    );
  const rows = reads.flatMap((read) => read!.rows);
  const left = tables.length - reads.length;
  return {
    title,
    levels,
    skills: toSkills(rows),
    notes: [
      ...(left > 0 ? [`${left} of ${tables.length} tables name no criteria on levels and are left out.`] : []),
      ...(wordless > 0 ? [`${wordless} cells without words are left out.`] : []),
    ],
  };
}
