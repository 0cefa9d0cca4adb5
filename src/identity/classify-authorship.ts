/**
 * How a commit was declared to be made: by a bot, by an AI agent, by somebody with a tool, or nothing declared. Rests on
 * its author, committer, trailers and statement lines only; says of each part what decided. Nothing declared is not
 * "human": only the user's own word makes anybody a person (a row of kind `person`).
 */
import type { CommitRecord, Trailer } from "../model/commit.ts";
import type { Authored } from "../model/evidence.ts";
import { type ActorKind, formatIdentity, type RawIdentity } from "../model/identity.ts";
import { actorKindOf, lacksAddress } from "./actor-kind.ts";
import { AUTHORSHIP_TABLE, type AuthorshipTable } from "./authorship-table.ts";
import { declarationIn, UNNAMED } from "./declarations.ts";

/** What of a commit is looked at. */
export interface DeclaredCommit extends Pick<CommitRecord, "author" | "committer"> {
  readonly message: Pick<CommitRecord["message"], "trailers" | "statements">;
}

/** Trailers by which an author names whom, or what, the change was made with. */
const MADE_WITH = new Set([
  "co-authored-by",
  "co-developed-by",
  "assisted-by",
  "generated-by",
  "made-with",
  "co-generated-by",
]);
const LONGEST_REASON = 200;
const MOST = 6;

const NOTHING: Authored = { authorship: "none-declared", tools: [], because: [] };

function toolsOfTrailer(
  { key, value, people }: Trailer,
  table: AuthorshipTable,
  kindOf: (identity: RawIdentity) => ActorKind,
): readonly string[] {
  const tools = people.flatMap((identity) => {
    const match = table.match(identity);
    if (match?.by === "user") return match.kind === "agent" ? [match.tool] : [];
    if (match?.kind === "agent") return [match.tool];
    if (lacksAddress(identity)) return table.toolNamed(identity.name.trim(), "value") ?? [];
    return kindOf(identity) === "agent" ? [identity.name] : [];
  });
  if (tools.length > 0 || !people.every(lacksAddress)) return tools;
  const declared = declarationIn(`${key}: ${value}`, table)?.tool;
  return declared === undefined ? [] : [declared];
}

/** "(agent)", "(AI agent)"; an estate agent is somebody else. */
const AGENT_BESIDE = /^(?:[\w-]{1,20} )?(?:ai|coding|autonomous|llm) (?:agent|assistant)$|^agent$/i;

/** The tool that a name carries behind it: "Ada Example (aider)", "Ada Example + Claude". */
function toolBeside(name: string, table: AuthorshipTable): string | undefined {
  if (!name.endsWith(")") && !name.includes(" + ")) return undefined;
  const words = /(?:\(([^()]{2,40})\)| \+ ([^+]{2,40}))$/.exec(name.slice(-60));
  if (!words) return undefined;
  const beside = (words[1] ?? words[2])!.trim().replace(/^(?:via|by|with) /i, "");
  return table.toolNamed(beside, "value") ?? (AGENT_BESIDE.test(beside) ? UNNAMED : undefined);
}

const reason = (text: string): string => text.slice(0, LONGEST_REASON);

/**
 * How a commit was declared to be made.
 * @param commit author, committer, and of the message its trailers and statement lines, as `parseMessage` gives them.
 * @param table which tools, bots and people are known; the shipped one by default, `tableOf(rows)` with rows added.
 * @param kindOf who an identity is, where more is known than the table says: a History's people.
 * @returns the class, the tools by name, and what decided: an identity field or the line itself.
 * @example
 * classifyAuthorship({
 *   author: { name: "Ada", email: "ada@example.org" },
 *   committer: { name: "Ada", email: "ada@example.org" },
 *   message: parseMessage("Fix it\n\nAssisted-by: Claude Opus 4.6"),
 * }) // { authorship: "assisted", tools: ["Claude"], because: ["assisted-by: Claude Opus 4.6"] }
 */
export function classifyAuthorship(
  commit: DeclaredCommit,
  table: AuthorshipTable = AUTHORSHIP_TABLE,
  kindOf: (identity: RawIdentity) => ActorKind = (identity) => actorKindOf(identity, table),
): Authored {
  const { author, committer, message } = commit;
  const { trailers, statements } = message;
  const authorKind = kindOf(author);
  const beside = authorKind === "person" ? toolBeside(author.name, table) : undefined;
  const committerBeside =
    committer !== author && authorKind === "person" ? toolBeside(committer.name, table) : undefined;
  const committedByAgent = committer !== author && authorKind === "person" && kindOf(committer) === "agent";
  if (
    authorKind === "person" &&
    !committedByAgent &&
    beside === undefined &&
    committerBeside === undefined &&
    statements.length === 0 &&
    !trailers.some(({ key }) => MADE_WITH.has(key))
  )
    return NOTHING;
  const tools = new Set<string>();
  const because: string[] = [];
  const note = (tool: string, why: string): void => {
    if (tool !== "") tools.add(tool);
    if (because.length < MOST) because.push(reason(why));
  };
  if (authorKind !== "person") note(table.match(author)?.tool || author.name, `author ${formatIdentity(author)}`);
  // An app that nobody listed, and that says what it made the change with, is no plain automation.
  const isUnlistedApp = authorKind === "bot" && table.match(author)?.tool === "" && /\[bot\]/i.test(author.name);
  if (authorKind === "bot" && !isUnlistedApp) return { authorship: "bot", tools: [...tools], because };
  const noted = because.length;
  if (beside !== undefined) note(beside, `author ${formatIdentity(author)}`);
  if (committerBeside !== undefined) note(committerBeside, `committer ${formatIdentity(committer)}`);
  if (committedByAgent) note(table.match(committer)?.tool || committer.name, `committer ${formatIdentity(committer)}`);
  for (const trailer of trailers)
    if (MADE_WITH.has(trailer.key))
      for (const tool of toolsOfTrailer(trailer, table, kindOf)) note(tool, `${trailer.key}: ${trailer.value}`);
  let wroteItself = authorKind === "agent";
  for (const line of statements) {
    const declared = declarationIn(line, table);
    if (!declared) continue;
    note(declared.tool, line);
    wroteItself ||= declared.kind === "agent";
  }
  if (because.length === 0) return NOTHING;
  if (authorKind === "bot")
    return { authorship: because.length > noted ? "agent" : "bot", tools: [...tools].slice(0, MOST), because };
  return { authorship: wroteItself ? "agent" : "assisted", tools: [...tools].slice(0, MOST), because };
}
