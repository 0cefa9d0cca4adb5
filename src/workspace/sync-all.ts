/** Which clones are read, and the reading of all of them. */
import { UserError } from "../errors.ts";
import { claimIn, peopleMeant, wordsMeant } from "./choose-person.ts";
import { discoverClones } from "./discover.ts";
import { rememberedClones } from "./remembered.ts";
import type { ReportRequest } from "./report-request.ts";
import { type SyncedRepository, syncRepository } from "./sync.ts";
import type { Workspace } from "./workspace.ts";

/** The clones to read: those named, else the one stood in, else the remembered ones. */
export async function clonesFor(
  workspace: Workspace,
  paths: readonly string[],
): Promise<{ repositories: readonly string[]; skipped: readonly { path: string; reason: string }[] }> {
  const { cwd } = workspace.effects;
  if (paths.length > 0) return discoverClones(paths, cwd);
  try {
    return await discoverClones(["."], cwd);
  } catch (error) {
    const remembered = await rememberedClones(workspace);
    if (remembered.length === 0) throw error;
    return { repositories: remembered, skipped: [] };
  }
}

/** Two paths into one clone: a folder in it, a link to it. Worktrees on other commits are read apart. */
const isSameClone = (a: SyncedRepository, b: SyncedRepository): boolean =>
  a.repository.commonDir === b.repository.commonDir && a.repository.head === b.repository.head;

/** What is wanted of a person besides their record; it takes its time, so only where it is asked for. */
export type Besides = "nothing" | "initiatives" | "people around";

/** Works out ahead what will be asked of a clone. Who is around somebody is for that somebody alone. */
async function workOut(
  workspace: Workspace,
  synced: SyncedRepository,
  request: ReportRequest,
  besides: Besides,
): Promise<void> {
  const meant = await peopleMeant(workspace, synced, request);
  for (const { key } of meant) {
    await synced.view.recordOf(key);
    if (besides === "initiatives") await synced.view.initiativesOf(key);
  }
  if (besides !== "people around") return;
  const keys = new Set(meant.map(({ key }) => key));
  for (const { key } of await peopleMeant(workspace, synced, { ...request, person: undefined }))
    if (keys.has(key)) await synced.view.peopleAroundOf(key);
}

/** Reads every clone; one that fails is skipped with its reason, unless it is the only one. */
export async function syncAll(
  workspace: Workspace,
  request: ReportRequest,
  asOf: string,
  besides: Besides,
): Promise<{ synced: SyncedRepository[]; skipped: { path: string; reason: string }[] }> {
  const { repositories, skipped } = await clonesFor(workspace, request.paths);
  const synced: SyncedRepository[] = [];
  const failed = [...skipped];
  for (const path of repositories) {
    try {
      const one = await syncRepository(workspace, path, {
        asOf,
        all: request.all,
        wordsFor: (repository) => wordsMeant(workspace, repository, request),
        yourWords: (repository) => claimIn(workspace, repository).words,
      });
      const same = synced.find((other) => isSameClone(other, one));
      if (same) {
        one.close();
        failed.push({ path, reason: `It is the same clone as ${same.repository.path}.` });
        continue;
      }
      // Many histories would not fit into memory together: what will be asked of this one is worked out now.
      if (repositories.length > 1) {
        await workOut(workspace, one, request, besides);
        one.release();
      }
      synced.push(one);
    } catch (error) {
      if (
        !(error instanceof UserError) ||
        repositories.length === 1 ||
        error.code === "no-git" ||
        error.code === "interrupted"
      )
        throw error;
      failed.push({ path, reason: error.message });
    }
  }
  if (synced.length === 0)
    throw new UserError(
      "nothing-readable",
      `None of ${repositories.length} repositories could be read; the first: ${failed[0]?.reason ?? "none found"}`,
      "Name a clone that git itself can read, or look at one with: waymark doctor PATH",
    );
  return { synced, skipped: failed };
}
