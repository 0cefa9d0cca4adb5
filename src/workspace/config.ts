/** `config.yaml` in the home folder: unknown text in, a total Config out. Absent is the same as empty. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { UserError } from "../errors.ts";
import type { Home } from "./home.ts";

export interface Config {
  /** Addresses or names that are the user, beyond git's own setting. */
  readonly me: readonly string[];
  /** A ladder file to use instead of the shipped one. */
  readonly ladder: string | undefined;
}

const texts = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : Array.isArray(value)
      ? value.filter((item): item is string => typeof item === "string")
      : [];

/** @throws UserError "malformed-config" with the file's name. */
export async function readConfig(home: Home): Promise<Config> {
  const path = join(home.records, "config.yaml");
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || (error as NodeJS.ErrnoException).code === "ENOTDIR")
      return { me: [], ladder: undefined };
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
  if (value === null || value === undefined) return { me: [], ladder: undefined };
  if (typeof value !== "object" || Array.isArray(value))
    throw new UserError(
      "malformed-config",
      `${path}: Unexpected ${Array.isArray(value) ? "list" : typeof value}, expected settings such as "me: you@example.org".`,
      "Correct the file, or move it away.",
    );
  const settings = value as Record<string, unknown>;
  return { me: texts(settings.me), ladder: typeof settings.ladder === "string" ? settings.ladder : undefined };
}
