/** A row of the authorship table, ours or the user's: who is a tool, a bot or a person, and how they are declared. */
import type { ActorKind } from "../model/identity.ts";

/**
 * One tool, bot or person. Patterns are compared whatever their case; `*` stands for any text.
 * @example { name: "Claude", kind: "agent", addresses: ["noreply@anthropic.com"], values: ["claude"] }
 */
export interface AuthorshipRow {
  /** The name to show. */
  readonly name: string;
  /** `agent`: an AI agent or assistant. `bot`: a program that makes commits. `person`: neither, by the user's word. */
  readonly kind: ActorKind;
  /** Addresses of author lines and trailers: "noreply@anthropic.com", "*@dependabot.com". */
  readonly addresses?: readonly string[];
  /** Logins at a forge, which noreply addresses and "login[bot]" carry: "copilot-swe-agent". */
  readonly accounts?: readonly string[];
  /** Names that decide whatever the address: nobody is called "Claude Opus 4.6". */
  readonly names?: readonly string[];
  /** What trailers and statements call it: "claude", "gpt". For agents only. */
  readonly values?: readonly string[];
  /** The same where it is also what people are called: a tool only after "generated with" and the like. */
  readonly footers?: readonly string[];
  /** Whole lines that declare it: "claude-session:*". */
  readonly lines?: readonly string[];
}

const LISTS = [
  "addresses",
  "accounts",
  "names",
  "values",
  "footers",
  "lines",
] as const satisfies readonly (keyof AuthorshipRow)[];
const KINDS: readonly string[] = ["agent", "bot", "person"] satisfies readonly ActorKind[];
const LONGEST_PATTERN = 200;
const MOST_STARS = 4;

/** What is wrong with a list of patterns; undefined where nothing is. */
function problemOf(field: string, patterns: unknown): string | undefined {
  if (!Array.isArray(patterns) || patterns.length === 0)
    return `Unexpected ${field}, expected a list such as [one, two]`;
  for (const pattern of patterns) {
    if (typeof pattern !== "string" || pattern.trim() === "")
      return `Unexpected ${JSON.stringify(pattern)} in ${field}, expected a text`;
    if (/^[*\s]*$/.test(pattern)) return `"${pattern}" in ${field} would be everybody`;
    if (pattern.length > LONGEST_PATTERN || pattern.split("*").length > MOST_STARS + 1)
      return `A pattern in ${field} is too long, expected at most ${LONGEST_PATTERN} characters and ${MOST_STARS} stars`;
  }
  return undefined;
}

/**
 * Reads one row that a user wrote.
 * @returns the row, or in words what is wrong with it.
 * @example parseRow({ name: "Ada", kind: "person", addresses: ["ada@example.org"] })
 */
export function parseRow(value: unknown): AuthorshipRow | string {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return "Unexpected row, expected one such as {name: Example, kind: agent, addresses: [example@example.org]}";
  const row = value as Record<string, unknown>;
  const { name, kind } = row;
  if (typeof kind !== "string" || !KINDS.includes(kind))
    return `Unexpected kind ${JSON.stringify(kind ?? null)}, expected agent, bot or person`;
  if (typeof name !== "string" || name.trim() === "") return "Unexpected row without a name, expected name: and a text";
  const unknown = Object.keys(row).find(
    (key) => key !== "name" && key !== "kind" && !(LISTS as readonly string[]).includes(key),
  );
  if (unknown !== undefined) return `Unexpected ${unknown}, expected name, kind, ${LISTS.join(", ")}`;
  const given = LISTS.filter((field) => row[field] !== undefined && row[field] !== null);
  if (given.length === 0) return `The row ${JSON.stringify(name)} matches nobody, expected one of ${LISTS.join(", ")}`;
  for (const field of given) {
    const problem = problemOf(field, row[field]);
    if (problem !== undefined) return problem;
    if (kind !== "agent" && (field === "values" || field === "footers" || field === "lines"))
      return `Unexpected ${field} of a ${kind}, expected addresses, accounts or names: statements declare agents only`;
  }
  return {
    name: name.trim(),
    kind: kind as ActorKind,
    ...Object.fromEntries(given.map((field) => [field, row[field] as string[]])),
  };
}
