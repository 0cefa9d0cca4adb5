/** The start of somebody new: clones under a folder that they name, and who they are, kept in their config. */
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { isMap, parseDocument } from "yaml";
import { UserError } from "../errors.ts";
import { discoverClones } from "./discover.ts";
import type { Home } from "./home.ts";
import { changeUserFile } from "./user-file.ts";

/** Clones below a folder, and what could not be looked into. */
export interface FoundClones {
  readonly folder: string;
  readonly clones: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

const MOST_CLONES = 500;

/**
 * Looks for clones under a folder, two levels down; "~" is the user's own.
 * @throws UserError "unreadable-path", "not-a-repository"
 */
export async function lookForClones(folder: string, cwd: string): Promise<FoundClones> {
  const absolute = resolve(cwd, folder.trim().replace(/^~(?=$|[/\\])/, homedir()));
  const { repositories, skipped } = await discoverClones([absolute], cwd);
  return { folder: absolute, clones: repositories.slice(0, MOST_CLONES), skipped };
}

/**
 * Adds an address to `me:` of the user's config; everything else in the file stays as it is.
 * @throws UserError "malformed-config"
 */
export async function keepMe({ records }: Home, address: string): Promise<void> {
  const path = join(records, "config.yaml");
  await changeUserFile(path, (before) => {
    const document = parseDocument(before);
    if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
      throw new UserError(
        "malformed-config",
        `${path}: Unexpected content, expected settings such as "me: ada@example.org".`,
        "Correct the file, or move it away.",
      );
    const known = document.toJS()?.me;
    const all = [...new Set([...(Array.isArray(known) ? known : known === undefined ? [] : [known]), address])];
    document.set("me", document.createNode(all.length === 1 ? all[0] : all));
    return document.toString();
  });
}
