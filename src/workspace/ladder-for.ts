/** Which ladder a report is made by. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { loadLadder, parseShippedLadder } from "../assess/load-ladder.ts";
import { UserError } from "../errors.ts";
import type { Ladder } from "../model/ladder.ts";
import type { Workspace } from "./workspace.ts";

/** The default ladder: the build leaves it parsed; when run from sources it is parsed here. */
export async function shippedLadder(): Promise<Ladder> {
  const built = await readFile(new URL("../ladder.json", import.meta.url), "utf8").catch(() => undefined);
  if (built !== undefined) return JSON.parse(built);
  return parseShippedLadder(await readFile(new URL("../../ladders/waymark.yaml", import.meta.url), "utf8"));
}

/**
 * The ladder asked for, else the one of the config, else the shipped one.
 * @param asked a file.
 * @throws UserError "unreadable-path", "malformed-ladder"
 */
export async function loadLadderFor(workspace: Workspace, asked: string | undefined): Promise<Ladder> {
  const path = asked ?? workspace.config.ladder;
  if (path === undefined) return shippedLadder();
  const absolute = resolve(workspace.effects.cwd, path);
  const text = await readFile(absolute, "utf8").catch((error: Error) => {
    throw new UserError(
      "unreadable-path",
      `The ladder ${path} cannot be read: ${error.message}`,
      "Check the path; the shipped ladder is used without --ladder.",
    );
  });
  return loadLadder(text, path);
}
