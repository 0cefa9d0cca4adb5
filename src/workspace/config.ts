/** `config.yaml` in the home folder: unknown text in, a total Config out. Absent is the same as empty. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isSeq, LineCounter, parse, parseDocument } from "yaml";
import { UserError } from "../errors.ts";
import { type AuthorshipRow, parseRow } from "../identity/authorship-row.ts";
import type { Home } from "./home.ts";
import { publishedAddress } from "./published-address.ts";

export interface Config {
  /** Addresses or names that are the user, beyond git's own setting. */
  readonly me: readonly string[];
  /** A ladder file to use instead of the shipped one. */
  readonly ladder: string | undefined;
  /** Rows that the user adds to the authorship table: tools, bots, and people who look like either. */
  readonly authorship: readonly AuthorshipRow[];
  readonly guide: GuideConfig;
}

/** The field guide of a team. */
export interface GuideConfig {
  /** A folder of articles of its own, from where the config stands. */
  readonly articles: string | undefined;
  /** Where its site is published, without a slash at the end. */
  readonly address: string | null;
}

export const NO_GUIDE: GuideConfig = { articles: undefined, address: null };

const EMPTY: Config = { me: [], ladder: undefined, authorship: [], guide: NO_GUIDE };

const texts = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : Array.isArray(value)
      ? value.filter((item): item is string => typeof item === "string")
      : [];

/** The line of each row of `authorship:`, and first that of the list itself; the file is parsed again for it. */
function linesOfRows(text: string): (row: number) => number {
  const lineCounter = new LineCounter();
  const node = parseDocument(text, { lineCounter }).get("authorship", true);
  const lineOf = (at: unknown): number | undefined => {
    const range = (at as { range?: readonly number[] } | undefined)?.range;
    return range ? lineCounter.linePos(range[0]!).line : undefined;
  };
  return (row) => (isSeq(node) ? lineOf(node.items[row]) : undefined) ?? lineOf(node) ?? 1;
}

const ROW_FORM =
  "Write rows as - {name: Example, kind: agent, addresses: [bot@example.org]}; kinds are agent, bot and person.";

/** @throws UserError "malformed-config" with the line of the row. */
function parseAuthorship(value: unknown, path: string, text: string): readonly AuthorshipRow[] {
  if (value === null) return [];
  if (!Array.isArray(value))
    throw new UserError(
      "malformed-config",
      `${path}:${linesOfRows(text)(-1)}: Unexpected authorship, expected a list of rows.`,
      ROW_FORM,
    );
  return value.map((item, at) => {
    const row = parseRow(item);
    if (typeof row === "string")
      throw new UserError(
        "malformed-config",
        `${path}:${linesOfRows(text)(at)}: ${row}.`.replace(/\s+/g, " "),
        ROW_FORM,
      );
    return row;
  });
}

/** `guide: {articles: FOLDER, url: ADDRESS}`. */
function parseGuide(value: unknown, path: string): GuideConfig {
  if (value === undefined || value === null) return NO_GUIDE;
  const { articles, url } = (typeof value === "object" ? value : {}) as Record<string, unknown>;
  const address = typeof url === "string" ? publishedAddress(url) : undefined;
  if (typeof value !== "object" || Array.isArray(value) || (url !== undefined && address === undefined))
    throw new UserError(
      "malformed-config",
      `${path}: Unexpected guide, expected a folder of articles and the address of its site.`,
      "Write guide: {articles: our-guide, url: https://example.org/guide}; both may be left out.",
    );
  return { articles: typeof articles === "string" ? articles : undefined, address: address ?? null };
}

/** @throws UserError "malformed-config" with the file's name. */
export async function readConfig(home: Home): Promise<Config> {
  const path = join(home.records, "config.yaml");
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || (error as NodeJS.ErrnoException).code === "ENOTDIR")
      return EMPTY;
    throw new UserError(
      "unreadable-path",
      `${path} cannot be read: ${(error as Error).message}`,
      "Make it readable, or name another folder in WAYMARK_HOME.",
    );
  }
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 10 });
  } catch (error) {
    throw new UserError(
      "malformed-config",
      `${path}: ${(error as Error).message.split("\n")[0]}`,
      "Correct the line, or move the file away.",
    );
  }
  if (value === null || value === undefined) return EMPTY;
  if (typeof value !== "object" || Array.isArray(value))
    throw new UserError(
      "malformed-config",
      `${path}: Unexpected ${Array.isArray(value) ? "list" : typeof value}, expected settings such as "me: you@example.org".`,
      "Correct the file, or move it away.",
    );
  const settings = value as Record<string, unknown>;
  return {
    me: texts(settings.me),
    ladder: typeof settings.ladder === "string" ? settings.ladder : undefined,
    authorship: settings.authorship === undefined ? [] : parseAuthorship(settings.authorship, path, text),
    guide: parseGuide(settings.guide, path),
  };
}
