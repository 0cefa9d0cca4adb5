/** Ladder text → Ladder, with the line of every mistake. The shipped ladder is trusted and only parsed. */
import { type Document, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parse, parseDocument } from "yaml";
import { UserError } from "../errors.ts";
import type { Ladder, Level, Skill, Thresholds } from "../model/ladder.ts";
import { levelOrder } from "./level-order.ts";
import { isUnparsable } from "./yaml-bounds.ts";

/** A mistake in a ladder file: 1-based line, and what is wrong there. */
export interface LadderProblem {
  readonly line: number;
  readonly message: string;
}

/** A level has a rank, or says which one it comes after; the whole file does one of the two. */
interface LevelEntry {
  readonly id: string;
  readonly title: string;
  readonly rank?: number | undefined;
  readonly after?: string | undefined;
}

interface LadderFile {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly LevelEntry[];
  readonly thresholds: Thresholds;
  readonly skills: readonly {
    readonly id: string;
    readonly title: string;
    readonly gate?: boolean | undefined;
    readonly criteria: readonly {
      readonly id: string;
      readonly level: string;
      readonly text: string;
      readonly supports: readonly string[];
      readonly contradicts?: readonly string[] | undefined;
      readonly thresholds?: OwnThresholds | undefined;
    }[];
  }[];
}

type OwnThresholds = {
  readonly [K in keyof Thresholds]?: { readonly [F in keyof Thresholds[K]]?: number | undefined } | undefined;
};

function overlay(base: Thresholds, own: OwnThresholds | undefined): Thresholds {
  if (!own) return base;
  return {
    minimum: { ...base.minimum, ...own.minimum },
    demonstrated: { ...base.demonstrated, ...own.demonstrated },
    sustained: { ...base.sustained, ...own.sustained },
    pattern: { ...base.pattern, ...own.pattern },
    contradicted: { ...base.contradicted, ...own.contradicted },
  } as Thresholds;
}

/** Whether the file orders its levels by naming what each comes after. */
const isChained = (levels: readonly LevelEntry[]): boolean => levels.every(({ rank }) => rank === undefined);

function rankLevels(levels: readonly LevelEntry[]): Level[] {
  if (!isChained(levels))
    return levels.map(({ id, title, rank }) => ({ id, title, rank: rank! })).sort((a, b) => a.rank - b.rank);
  const { order } = levelOrder(levels);
  return order.map((at, rank) => ({ id: levels[at]!.id, title: levels[at]!.title, rank }));
}

function toLadder(file: LadderFile): Ladder {
  const skills = file.skills.map(
    (skill): Skill => ({
      id: skill.id,
      title: skill.title,
      gate: skill.gate ?? false,
      criteria: skill.criteria.map(({ id, level, text, supports, contradicts, thresholds }) => ({
        id,
        level,
        text,
        supports,
        contradicts: contradicts ?? [],
        thresholds: overlay(file.thresholds, thresholds),
      })),
    }),
  );
  return {
    id: file.id,
    title: file.title,
    levels: rankLevels(file.levels),
    skills,
    thresholds: file.thresholds,
  };
}

/** The ladder that ships with Waymark, from its own text. */
export function parseShippedLadder(text: string): Ladder {
  return toLadder(parse(text) as LadderFile);
}

type Path = readonly PropertyKey[];

interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** Names the second of each, in a list of ids or ranks. */
function doubled<T>(values: readonly T[], where: (at: number) => Path, message: (value: T) => string): Problem[] {
  return values.flatMap((value, at) =>
    values.indexOf(value) < at ? [{ path: where(at), message: message(value) }] : [],
  );
}

/** Mistakes of the order of levels: a circle, a fork, a level without a place, two ways of giving the order. */
function orderProblems(levels: readonly LevelEntry[]): Problem[] {
  if (isChained(levels))
    return levelOrder(levels).mistakes.map(({ at, message }) => ({ path: ["levels", at, "after"], message }));
  return levels.flatMap(({ rank, after }, at) => [
    ...(rank === undefined
      ? [{ path: ["levels", at], message: "Unexpected level without a rank, expected one as the other levels have." }]
      : []),
    ...(after !== undefined
      ? [
          {
            path: ["levels", at, "after"],
            message: 'Unexpected setting "after", expected ranks alone or "after" alone.',
          },
        ]
      : []),
  ]);
}

/** Mistakes that a schema cannot express: unknown levels, a circle of levels, doubled ids and ranks, a second gate. */
function crossProblems(file: LadderFile): Problem[] {
  const levels = file.levels.map(({ id }) => id);
  const gates = file.skills.flatMap(({ gate }, at) => (gate === true ? [at] : []));
  return [
    ...doubled(
      levels,
      (at) => ["levels", at, "id"],
      (id) => `Unexpected second level "${id}", expected each id once.`,
    ),
    ...orderProblems(file.levels),
    ...doubled(
      // Those without a rank are told apart, so that they are no doubles.
      file.levels.map(({ id, rank }) => rank ?? id),
      (at) => ["levels", at, "rank"],
      (rank) => `Unexpected second level of rank ${rank}, expected each rank once.`,
    ),
    ...doubled(
      file.skills.map(({ id }) => id),
      (at) => ["skills", at, "id"],
      (id) => `Unexpected second skill "${id}", expected each id once.`,
    ),
    ...gates.slice(1).map((at) => ({
      path: ["skills", at, "gate"],
      message: "Unexpected second gate, expected one skill at most to be the technical bar.",
    })),
    ...file.skills.flatMap((skill, at) => [
      ...doubled(
        skill.criteria.map(({ id }) => id),
        (index) => ["skills", at, "criteria", index, "id"],
        (id) => `Unexpected second criterion "${id}" in ${skill.id}, expected each id once.`,
      ),
      ...skill.criteria.flatMap(({ level }, index) =>
        levels.includes(level)
          ? []
          : [
              {
                path: ["skills", at, "criteria", index, "level"],
                message: `Unexpected level "${level}", expected one of ${levels.join(", ")}.`,
              },
            ],
      ),
    ]),
  ];
}

/** Where a node starts in the text; a setting starts at its name. */
function offsetAt(parent: unknown, key: PropertyKey): number | undefined {
  const node = isMap(parent)
    ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key
    : isSeq(parent)
      ? parent.items[Number(key)]
      : undefined;
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The line of a path, or of the nearest thing above it that is there. */
function lineFinder(document: Document, counter: LineCounter): (path: Path) => number {
  return (path) => {
    let offset: number | undefined;
    let node: unknown = document.contents;
    for (const key of path) {
      const start = offsetAt(node, key);
      if (start === undefined) break;
      offset = start;
      node = isCollection(node) ? node.get(key, true) : undefined;
    }
    return offset === undefined ? 1 : counter.linePos(offset).line;
  };
}

/** The file as plain data; aliases that lead nowhere or too far are problems too. */
function toPlain(document: Document): { readonly value: unknown } | LadderProblem {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { line: 1, message: error instanceof Error ? error.message.split("\n")[0]! : String(error) };
  }
}

/** What a check found. */
export interface CheckedLadder {
  readonly ladder: Ladder | undefined;
  /** By line. */
  readonly problems: readonly LadderProblem[];
  /** The 1-based line of a path such as ["skills", 0, "criteria", 2]. */
  readonly lineOf: (path: Path) => number;
  /** Where each level stands in the file's list, which need not be in order. */
  readonly levelPlaces: ReadonlyMap<string, number>;
}

/** As large as a ladder's file may be: many times the largest public one. */
export const LARGEST_LADDER = 1 << 20;
const MOST_CRITERIA = 2000;

const refuse = (problems: readonly LadderProblem[]): CheckedLadder => ({
  ladder: undefined,
  problems,
  lineOf: () => 1,
  levelPlaces: new Map(),
});

/** A text so deeply nested that the parser gives up is a mistake of the text, not ours. */
function parseBounded(text: string, counter: LineCounter): Document | LadderProblem {
  if (text.length > LARGEST_LADDER)
    return { line: 1, message: `Unexpected size of ${text.length} characters, expected ${LARGEST_LADDER} at most.` };
  if (isUnparsable(text)) return { line: 1, message: "Unexpected depth or number of parts, expected a ladder." };
  try {
    return parseDocument(text, { lineCounter: counter, prettyErrors: false });
  } catch (error) {
    return { line: 1, message: error instanceof RangeError ? "Unexpected depth of nesting." : String(error) };
  }
}

function countProblems(file: LadderFile): Problem[] {
  const count = file.skills.reduce((sum, { criteria }) => sum + criteria.length, 0);
  return count > MOST_CRITERIA
    ? [{ path: ["skills"], message: `Unexpected ${count} criteria, expected ${MOST_CRITERIA} at most.` }]
    : [];
}

/**
 * Reads and checks a user's ladder.
 * @returns the ladder, or the problems found, by line.
 */
export async function checkLadder(text: string): Promise<CheckedLadder> {
  const { checkShape } = await import("./ladder-schema.ts");
  const counter = new LineCounter();
  const document = parseBounded(text, counter);
  if (!("errors" in document)) return refuse([document]);
  if (document.errors.length > 0)
    return refuse(
      document.errors.map((error) => ({
        line: counter.linePos(error.pos[0]).line,
        message: error.message.split("\n")[0]!,
      })),
    );
  const plain = toPlain(document);
  if (!("value" in plain)) return refuse([plain]);
  const shape = checkShape(plain.value);
  const file = shape.length === 0 ? (plain.value as LadderFile) : undefined;
  const lineOf = lineFinder(document, counter);
  const problems = (file ? [...crossProblems(file), ...countProblems(file)] : shape)
    .map(({ path, message }) => ({ line: lineOf(path), message }))
    .sort((a, b) => a.line - b.line);
  return {
    ladder: file && problems.length === 0 ? toLadder(file) : undefined,
    problems,
    lineOf,
    levelPlaces: new Map(file?.levels.map(({ id }, at) => [id, at])),
  };
}

/** A user's ladder, or the UserError "malformed-ladder" that names the first mistakes with their lines. */
export async function loadLadder(text: string, path: string): Promise<Ladder> {
  const { ladder, problems } = await checkLadder(text);
  if (ladder) return ladder;
  const first = problems[0];
  throw new UserError(
    "malformed-ladder",
    `${path}:${first?.line ?? 1}: ${first?.message ?? "not a ladder"}`,
    problems.length > 1
      ? `${problems.length - 1} more; see them all with: waymark ladder validate ${path}`
      : `Correct the line, then check it with: waymark ladder validate ${path}`,
  );
}
