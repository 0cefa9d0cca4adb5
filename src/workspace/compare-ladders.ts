/** Two ladders of the user's, or one and the shipped one, compared. */
import { diffLadders } from "../assess/diff-ladders.ts";
import type { LadderDiff } from "../model/ladder-output.ts";
import { loadLadderFor, shippedLadder } from "./ladder-for.ts";
import type { Workspace } from "./workspace.ts";

/** The word for the ladder that ships with Waymark, where a file is expected. */
const SHIPPED = "waymark";

/**
 * @param before file of the older ladder, or "waymark" for the shipped one
 * @param after file of the newer one, or "waymark"
 * @throws UserError "unreadable-path", "malformed-ladder"
 */
export async function compareLadders(workspace: Workspace, before: string, after: string): Promise<LadderDiff> {
  const load = (file: string) => (file === SHIPPED ? shippedLadder() : loadLadderFor(workspace, file));
  return diffLadders(await load(before), await load(after));
}
