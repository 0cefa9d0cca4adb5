/** Ladder text → Ladder, with the line of every mistake. The shipped ladder is trusted and only parsed. */
import { type Document, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parse, parseDocument } from "yaml";
import { UserError } from "../errors.ts";
import type { Ladder, Skill, Thresholds } from "../model/ladder.ts";

/** A mistake in a ladder file: 1-based line, and what is wrong there. */
export interface LadderProblem {
  readonly line: number;
  readonly message: string;
}

interface LadderFile {
  readonly id: string;
  readonly title: string;
  readonly levels: Ladder["levels"];
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
    levels: [...file.levels].sort((a, b) => a.rank - b.rank),
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

/** Mistakes that a schema cannot express: unknown levels, doubled ids and ranks, a second gate. */
function crossProblems(file: LadderFile): Problem[] {
  const levels = file.levels.map(({ id }) => id);
  const gates = file.skills.flatMap(({ gate }, at) => (gate === true ? [at] : []));
  return [
    ...doubled(
      levels,
      (at) => ["levels", at, "id"],
      (id) => `Unexpected second level "${id}", expected each id once.`,
    ),
    ...doubled(
      file.levels.map(({ rank }) => rank),
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

/**
 * Reads and checks a user's ladder.
 * @returns the ladder, or the problems found, by line.
 */
export async function checkLadder(
  text: string,
): Promise<{ readonly ladder: Ladder | undefined; readonly problems: readonly LadderProblem[] }> {
  const { checkShape } = await import("./ladder-schema.ts");
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0)
    return {
      ladder: undefined,
      problems: document.errors.map((error) => ({
        line: counter.linePos(error.pos[0]).line,
        message: error.message.split("\n")[0]!,
      })),
    };
  const plain = toPlain(document);
  if (!("value" in plain)) return { ladder: undefined, problems: [plain] };
  const shape = checkShape(plain.value);
  const file = shape.length === 0 ? (plain.value as LadderFile) : undefined;
  const lineOf = lineFinder(document, counter);
  const problems = (file ? crossProblems(file) : shape)
    .map(({ path, message }) => ({ line: lineOf(path), message }))
    .sort((a, b) => a.line - b.line);
  return { ladder: file && problems.length === 0 ? toLadder(file) : undefined, problems };
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
