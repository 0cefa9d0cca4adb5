/**
 * A source's ladder → a draft of one of ours: ids of our form, levels in one line with a rank each, statements one by
 * one. Nothing is mapped to signals yet. Levels and skills keep the source's names; nothing is invented between them.
 */
import { UserError } from "../../errors.ts";
import { levelOrder } from "../level-order.ts";
import { malformed, type SourceLadder, type SourceLevel } from "./source-ladder.ts";
import { plainWords, toStatements } from "./statements.ts";

export interface DraftCriterion {
  readonly id: string;
  /** Id of a level of the draft. */
  readonly level: string;
  readonly text: string;
}

export interface DraftSkill {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly DraftCriterion[];
}

export interface DraftLadder {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly { readonly id: string; readonly title: string; readonly rank: number }[];
  readonly skills: readonly DraftSkill[];
  readonly notes: readonly string[];
}

const MOST_CRITERIA = 2000;
const MOST_LEVELS = 20;
const LONGEST_ID = 48;
/** Words of a criterion that its id is made of. */
const ID_WORDS = 5;

/** Lower-case letters, digits and dashes, beginning with a letter; `fallback` where nothing is left. */
function toId(text: string, fallback: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, "");
  if (plain === "") return fallback;
  return /^[a-z]/.test(plain) ? plain : `${fallback}-${plain}`;
}

/** Gives each id once: the second "x" becomes "x-2". */
function uniqueIds(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
}

/** The levels asked for, in that order, by id or title. */
function chooseLevels(path: string, levels: readonly SourceLevel[], wanted: readonly string[]): readonly SourceLevel[] {
  const chosen = wanted.map((name) => {
    const found = levels.find(({ id, title }) => [id, title].some((one) => one.toLowerCase() === name.toLowerCase()));
    if (!found)
      throw new UserError(
        "unknown-level",
        `Unexpected level "${name}", expected some of: ${levels.map(({ id }) => id).join(", ")}.`,
        `Name levels of ${path} from the lowest up, by id or title: --levels a,b,c`,
      );
    return { id: found.id, title: found.title };
  });
  return chosen.filter((one, at) => chosen.findIndex(({ id }) => id === one.id) === at);
}

function inOrder(path: string, levels: readonly SourceLevel[]): readonly SourceLevel[] {
  const doubled = levels.find(({ id }, at) => levels.findIndex((one) => one.id === id) < at);
  if (doubled) throw malformed(path, 0, `Unexpected second level "${doubled.id}", expected each id once.`);
  if (levels.every(({ after }) => after === undefined)) return levels;
  const { order, mistakes } = levelOrder(levels);
  if (mistakes[0])
    throw malformed(path, 0, mistakes[0].message, "Correct the order of the levels, or give it with: --levels a,b,c");
  return order.map((at) => levels[at]!);
}

/** "Lead (IC)" and "Lead (manager)": two tracks that a ladder, being one line, would put above each other. */
function tracksNote(levels: readonly SourceLevel[]): string[] {
  const stem = ({ title }: SourceLevel) => title.replace(/\s*\([^()]*\)\s*$/, "").trim();
  const pair = levels.filter((one) => levels.some((other) => other !== one && stem(other) === stem(one)));
  return pair.length === 0
    ? []
    : [
        `${pair.map(({ title }) => title).join(", ")} look like tracks beside each other; here they stand one above the other. Take one track with --levels.`,
      ];
}

function toSkills(path: string, source: SourceLadder, levelIds: ReadonlyMap<string, string>) {
  const skillId = uniqueIds();
  let repeated = 0;
  let count = 0;
  const skills = source.skills.map(({ title, criteria }): DraftSkill => {
    const criterionId = uniqueIds();
    const seen = new Set<string>();
    const drafted = criteria.flatMap(({ text, level }) => {
      const on = levelIds.get(level);
      return on === undefined ? [] : toStatements(text).map((statement) => ({ text: statement, level: on }));
    });
    const own = drafted.filter(({ text, level }) => {
      const key = `${level} ${text}`;
      if (seen.has(key)) repeated++;
      else return seen.add(key);
      return false;
    });
    count += own.length;
    if (count > MOST_CRITERIA)
      throw malformed(path, 0, `Unexpected ${count} criteria or more, expected ${MOST_CRITERIA} at most.`);
    return {
      id: skillId(toId(plainWords(title), "skill")),
      title: plainWords(title) || "Skill",
      criteria: own.map(({ text, level }) => ({
        id: criterionId(toId(text.split(/\s+/).slice(0, ID_WORDS).join(" "), "criterion")),
        level,
        text,
      })),
    };
  });
  return { skills, repeated };
}

/** Criteria whose level the source does not list are mistakes of the source. */
function checkLevels(path: string, source: SourceLadder): void {
  const known = new Set(source.levels.map(({ id }) => id));
  for (const { title, criteria } of source.skills)
    for (const { level } of criteria)
      if (!known.has(level))
        throw malformed(path, 0, `Unexpected level "${level}" in ${title}, expected one of ${[...known].join(", ")}.`);
}

/**
 * @param path as the user named it, for messages
 * @param wanted ids or titles of levels to take, lowest first; empty takes all
 * @throws UserError "malformed-source-ladder" (unknown, doubled or circular levels, nothing in it, too much in it),
 *   "unknown-level".
 */
export function draftLadder(path: string, source: SourceLadder, wanted: readonly string[] = []): DraftLadder {
  checkLevels(path, source);
  const ordered = wanted.length > 0 ? chooseLevels(path, source.levels, wanted) : inOrder(path, source.levels);
  if (ordered.length < 2) throw malformed(path, 0, `Unexpected ${ordered.length} level, expected two or more.`);
  if (ordered.length > MOST_LEVELS)
    throw malformed(
      path,
      0,
      `Unexpected ${ordered.length} levels, expected ${MOST_LEVELS} at most.`,
      "Choose with: --levels a,b,c",
    );
  const levelId = uniqueIds();
  const levels = ordered.map(({ id, title }, rank) => ({
    source: id,
    id: levelId(toId(id, "level")),
    title: plainWords(title) || id,
    rank,
  }));
  const { skills, repeated } = toSkills(path, source, new Map(levels.map((one) => [one.source, one.id])));
  const filled = skills.filter(({ criteria }) => criteria.length > 0);
  if (filled.length === 0) throw malformed(path, 0, "Unexpected end, expected criteria.");
  const bare = levels.filter(({ id }) => !filled.some(({ criteria }) => criteria.some(({ level }) => level === id)));
  const title = plainWords(source.title) || "Imported ladder";
  return {
    id: toId(title, "ladder"),
    title,
    levels: levels.map(({ id, title: name, rank }) => ({ id, title: name, rank })),
    skills: filled,
    notes: [
      ...source.notes,
      ...tracksNote(ordered),
      ...(bare.length > 0 ? [`No criterion is on ${bare.map((one) => one.title).join(", ")}.`] : []),
      ...(filled.length < skills.length
        ? [`${skills.length - filled.length} skills without criteria are left out.`]
        : []),
      ...(repeated > 0 ? [`${repeated} criteria that repeat another of their skill and level are left out.`] : []),
    ],
  };
}
