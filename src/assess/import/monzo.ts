/**
 * The form of Monzo's progression framework: Markdown whose front matter holds `topics`, each with `content` per
 * level, each with `criteria` and `exampleCriteria`. Levels are numbers. Shape: github.com/monzo/progression-framework.
 */
import { parseYaml } from "./parse-yaml.ts";
import {
  asList,
  asRecord,
  asText,
  malformed,
  type SourceCriterion,
  type SourceFile,
  type SourceLadder,
  type SourceSkill,
} from "./source-ladder.ts";

const MOST_LEVELS = 20;

/** The text between the two lines of dashes; undefined where there is none. */
export function frontMatter(text: string): string | undefined {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  if (lines[0]?.trim() !== "---") return undefined;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  // The first line is kept as a comment, so that lines of errors are the file's.
  return end < 0 ? undefined : ["#", ...lines.slice(1, end)].join("\n");
}

function toLevel(value: unknown, path: string, topic: string): number {
  const level = typeof value === "string" ? Number(value) : value;
  if (typeof level !== "number" || !Number.isInteger(level) || level < 0 || level > MOST_LEVELS)
    throw malformed(
      path,
      0,
      `Unexpected level ${JSON.stringify(value) ?? "none"} in ${topic}, expected a whole number up to ${MOST_LEVELS}.`,
    );
  return level;
}

const levelId = (level: number): string => `level-${level}`;

/** Plain criteria, and those that stand beside examples of themselves. */
function criteriaOf(content: Readonly<Record<string, unknown>>): string[] {
  const withExamples = asList(content.exampleCriteria).map((one) => asText(asRecord(one)?.criteria) ?? asText(one));
  return [...asList(content.criteria).map(asText), ...withExamples].filter((text) => text !== undefined);
}

function toSkill(path: string, value: unknown, index: number): SourceSkill {
  const topic = asRecord(value);
  const title = asText(topic?.title) ?? asText(topic?.name) ?? `Topic ${index + 1}`;
  const criteria = asList(topic?.content).flatMap((one): SourceCriterion[] => {
    const content = asRecord(one);
    if (!content) return [];
    const level = levelId(toLevel(content.level, path, title));
    return criteriaOf(content).map((text) => ({ text, level }));
  });
  return { title, criteria };
}

/** @throws UserError "malformed-source-ladder" */
export function readMonzo({ path, text }: SourceFile): SourceLadder {
  const front = frontMatter(text);
  if (front === undefined)
    throw malformed(path, 1, "Unexpected beginning, expected front matter between two lines of ---.");
  const data = asRecord(parseYaml({ path, text: front }));
  if (asList(data?.topics).length === 0) throw malformed(path, 0, "Unexpected front matter, expected topics.");
  const skills = asList(data?.topics).map((topic, index) => toSkill(path, topic, index));
  const used = skills.flatMap(({ criteria }) => criteria.map(({ level }) => Number(level.slice("level-".length))));
  const stated = Number(asText(data?.levels) ?? 0);
  const top = Math.min(MOST_LEVELS, Math.max(Number.isInteger(stated) ? stated : 0, ...used));
  const first = Math.min(1, ...used);
  return {
    title: asText(data?.title) ?? "Progression framework",
    levels: Array.from({ length: top - first + 1 }, (_, at) => ({
      id: levelId(first + at),
      title: `Level ${first + at}`,
    })),
    skills,
    notes: [],
  };
}
