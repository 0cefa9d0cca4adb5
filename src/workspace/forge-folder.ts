/** Where what was read of forges is kept, and which of it belongs to a clone. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { type ForgePlace, placeKey } from "../model/forge.ts";
import { MAPPING } from "../sources/forges/payload.ts";
import { forgeUrl, type Repository } from "../sources/git/repository.ts";
import { type ForgeState, type ForgeStore, listForgeStores, openForgeStore } from "../store/forge-store.ts";
import type { Workspace } from "./workspace.ts";

const forgesFolder = (workspace: Workspace): string => join(workspace.home.cache, "forges");

const folderOf = (workspace: Workspace, place: ForgePlace): string =>
  join(forgesFolder(workspace), createHash("sha256").update(placeKey(place)).digest("hex").slice(0, 24));

/** Opens what is kept of a repository on a forge. Throws LedgerUnavailable. */
export const openForge = (workspace: Workspace, place: ForgePlace): ForgeStore =>
  openForgeStore(folderOf(workspace, place), place, MAPPING);

/** "https://github.com/owner/name" → "github.com/owner/name". */
const keyOfUrl = (url: string): string => url.replace(/^https?:\/\//, "").toLowerCase();

/**
 * What is kept for a clone: what its remote says, what its setting `waymark.forge` names ("github.com/owner/name"), and
 * what was imported for it.
 */
export function forgesOf(workspace: Workspace, repository: Repository): readonly ForgeState[] {
  const url = forgeUrl(repository.settings);
  const named = new Set(
    [url && keyOfUrl(url), repository.settings.get("waymark.forge")?.toLowerCase()].filter((key) => key !== undefined),
  );
  return listForgeStores(forgesFolder(workspace))
    .map(({ state }) => state)
    .filter(({ place, clones }) => named.has(placeKey(place)) || clones.includes(repository.commonDir))
    .sort((a, b) => (placeKey(a.place) < placeKey(b.place) ? -1 : 1));
}
