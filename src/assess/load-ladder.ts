/** Ladder text → Ladder, with the line of every mistake. The shipped ladder is trusted and only parsed. */
import { LineCounter, parse, parseDocument } from "yaml";
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
    readonly criteria: readonly { readonly id: string; readonly level: string; readonly text: string; readonly supports: readonly string[]; readonly contradicts?: readonly string[] | undefined; readonly thresholds?: OwnThresholds | undefined }[];
  }[];
}

type OwnThresholds = { readonly [K in keyof Thresholds]?: { readonly [F in keyof Thresholds[K]]?: number | undefined } | undefined };

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
      criteria: skill.criteria.map(({ id, level, text, supports, contradicts, thresholds }) => ({ id, level, text, supports, contradicts: contradicts ?? [], thresholds: overlay(file.thresholds, thresholds) })),
    }),
  );
  return { id: file.id, title: file.title, levels: [...file.levels].sort((a, b) => a.rank - b.rank), skills, thresholds: file.thresholds };
}

/** The ladder that ships with Waymark, from its own text. */
export function parseShippedLadder(text: string): Ladder {
  return toLadder(parse(text) as LadderFile);
}

type Path = readonly PropertyKey[];

/** Mistakes that a schema cannot express: unknown levels, doubled ids. */
function crossProblems(file: LadderFile): { path: Path; message: string }[] {
  const problems: { path: Path; message: string }[] = [];
  const levels = new Set(file.levels.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [at, skill] of file.skills.entries()) {
    if (seen.has(skill.id)) problems.push({ path: ["skills", at, "id"], message: `Unexpected second skill "${skill.id}", expected each id once.` });
    seen.add(skill.id);
    const criteria = new Set<string>();
    for (const [index, criterion] of skill.criteria.entries()) {
      if (!levels.has(criterion.level)) problems.push({ path: ["skills", at, "criteria", index, "level"], message: `Unexpected level "${criterion.level}", expected one of ${[...levels].join(", ")}.` });
      if (criteria.has(criterion.id)) problems.push({ path: ["skills", at, "criteria", index, "id"], message: `Unexpected second criterion "${criterion.id}" in ${skill.id}, expected each id once.` });
      criteria.add(criterion.id);
    }
  }
  return problems;
}

/**
 * Reads and checks a user's ladder.
 * @returns the ladder, or the problems found, by line.
 */
export async function checkLadder(text: string): Promise<{ readonly ladder: Ladder | undefined; readonly problems: readonly LadderProblem[] }> {
  const { ladderSchema } = await import("./ladder-schema.ts");
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0) return { ladder: undefined, problems: document.errors.map((error) => ({ line: counter.linePos(error.pos[0]).line, message: error.message.split("\n")[0]! })) };
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (node !== null && typeof node === "object" && "range" in node && Array.isArray(node.range)) return counter.linePos(node.range[0] as number).line;
    }
    return 1;
  };
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const parsed = ladderSchema.safeParse(value);
  const issues = parsed.success ? crossProblems(parsed.data) : parsed.error.issues.map((issue) => ({ path: issue.path, message: `${issue.path.join(".") || "the file"}: ${issue.message}` }));
  const problems = issues.map(({ path, message }) => ({ line: lineOf(path), message })).sort((a, b) => a.line - b.line);
  return { ladder: parsed.success && problems.length === 0 ? toLadder(parsed.data) : undefined, problems };
}

/** A user's ladder, or the UserError "malformed-ladder" that names the first mistakes with their lines. */
export async function loadLadder(text: string, path: string): Promise<Ladder> {
  const { ladder, problems } = await checkLadder(text);
  if (ladder) return ladder;
  const first = problems[0];
  throw new UserError("malformed-ladder", `${path}:${first?.line ?? 1}: ${first?.message ?? "not a ladder"}`, problems.length > 1 ? `${problems.length - 1} more; see them all with: waymark ladder validate ${path}` : `Correct the line, then check it with: waymark ladder validate ${path}`);
}
