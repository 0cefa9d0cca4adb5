/**
 * The form of the Financial Times' engineering progression: YAML with `levels`, `themes` and `competencies`, each of
 * which names its level and its theme. The older form keeps competencies and levels in two files, as plain lists, and
 * calls a theme `area` or `domain`. Shape: github.com/Financial-Times/engineering-progression, test/schema/job-family.json.
 */
import { parseYaml } from "./parse-yaml.ts";
import {
  asList,
  asRecord,
  asText,
  malformed,
  type SourceFile,
  type SourceLadder,
  type SourceLevel,
  type SourceSkill,
} from "./source-ladder.ts";

interface Competency {
  readonly level: string;
  readonly theme: string;
  readonly text: string;
}

interface Parts {
  readonly title: string | undefined;
  readonly levels: readonly SourceLevel[];
  readonly themes: ReadonlyMap<string, string>;
  readonly competencies: readonly Competency[];
  readonly hasExamples: boolean;
}

function toLevels(value: unknown): SourceLevel[] {
  return asList(value).flatMap((one) => {
    const entry = asRecord(one);
    const id = asText(entry?.id);
    if (!entry || !id) return [];
    const after = asText(entry.after ?? entry.previous);
    return [{ id, title: asText(entry.name ?? entry.title) ?? id, ...(after === undefined ? {} : { after }) }];
  });
}

/** A level may name what comes next instead: the same order, said from the other end. */
function withNext(levels: readonly SourceLevel[], value: unknown): SourceLevel[] {
  const next = new Map<string, string>();
  for (const one of asList(value)) {
    const entry = asRecord(one);
    const from = asText(entry?.id);
    const to = asText(entry?.next);
    if (from && to) next.set(to, from);
  }
  return levels.map((level) => {
    const after = level.after ?? next.get(level.id);
    return after === undefined ? level : { ...level, after };
  });
}

function toCompetencies(path: string, value: unknown): Competency[] {
  return asList(value).map((one, index) => {
    const entry = asRecord(one);
    const level = asText(entry?.level);
    const text = asText(entry?.summary ?? entry?.name);
    if (!entry || !level || !text)
      throw malformed(path, 0, `Unexpected competency ${index + 1}, expected one with a summary and a level.`);
    return { level, text, theme: asText(entry.theme ?? entry.domain ?? entry.area) ?? "competencies" };
  });
}

const hasExamples = (value: unknown): boolean =>
  asList(value).some((one) => asList(asRecord(one)?.examples).length > 0);

function toParts({ path, text }: SourceFile): Parts {
  const data = parseYaml({ path, text });
  const whole = asRecord(data);
  if (whole) {
    const listed = asList(whole.themes ?? whole.domains ?? whole.areas);
    return {
      title: asText(whole.name ?? whole.title),
      levels: withNext(toLevels(whole.levels), whole.levels),
      themes: new Map(toLevels(listed).map(({ id, title }) => [id, title])),
      competencies: toCompetencies(path, whole.competencies),
      hasExamples: hasExamples(whole.competencies),
    };
  }
  const isCompetencies = asList(data).some((one) => asText(asRecord(one)?.level) !== undefined);
  const named = isCompetencies ? [] : withNext(toLevels(data), data);
  const isLevels = /level/i.test(path.split(/[\\/]/).at(-1) ?? "");
  return {
    title: undefined,
    levels: isLevels ? named : [],
    themes: new Map(isLevels ? [] : named.map(({ id, title }) => [id, title])),
    competencies: isCompetencies ? toCompetencies(path, data) : [],
    hasExamples: hasExamples(data),
  };
}

function toSkills(competencies: readonly Competency[], themes: ReadonlyMap<string, string>): SourceSkill[] {
  const order = [...themes.keys(), ...competencies.map(({ theme }) => theme)];
  return [...new Set(order)].flatMap((theme) => {
    const own = competencies.filter((one) => one.theme === theme);
    return own.length === 0
      ? []
      : [{ title: themes.get(theme) ?? theme, criteria: own.map(({ text, level }) => ({ text, level })) }];
  });
}

/**
 * @param files one with everything, or lists of competencies, levels and themes in files of their own
 * @throws UserError "malformed-source-ladder"
 */
export function readFinancialTimes(files: readonly SourceFile[]): SourceLadder {
  const parts = files.map(toParts);
  const path = files[0]?.path ?? "the file";
  const full = parts.filter(({ competencies }) => competencies.length > 0);
  if (full.length === 0) throw malformed(path, 0, "Unexpected end, expected competencies.");
  if (full.length > 1)
    throw malformed(
      path,
      0,
      `Unexpected ${full.length} files with competencies, expected one ladder.`,
      "Name one of the files instead of the folder.",
    );
  const competencies = full[0]!.competencies;
  const stated = parts.flatMap(({ levels }) => levels);
  const used = [...new Set(competencies.map(({ level }) => level))];
  return {
    title: full[0]!.title ?? "Engineering progression",
    levels: stated.length > 0 ? stated : used.map((id) => ({ id, title: id })),
    skills: toSkills(competencies, new Map(parts.flatMap(({ themes }) => [...themes]))),
    notes: [
      ...(stated.length > 0
        ? []
        : ["No levels are listed; they are taken in the order in which competencies name them."]),
      ...(parts.some((one) => one.hasExamples) ? ["Examples of competencies are not taken over."] : []),
    ],
  };
}
