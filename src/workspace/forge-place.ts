/** Which repository on which forge a clone belongs to. */
import { UserError } from "../errors.ts";
import type { ForgeKind, ForgePlace } from "../model/forge.ts";
import { forgeKindOf } from "../sources/forges/forges.ts";
import { forgeUrl, type Repository } from "../sources/git/repository.ts";

export interface WantedPlace {
  /** The clone as the user named it, for messages. */
  readonly path: string;
  /** What the forge is, where its address does not say. */
  readonly kind: ForgeKind | undefined;
  /** "owner/name" or "host/owner/name", instead of what the clone says. */
  readonly repo: string | undefined;
}

/**
 * @param wanted see WantedPlace.
 * @returns what is asked for, else what the setting `waymark.forge` names, else what the remote is.
 * @throws UserError "no-forge" where nothing names a repository of a forge, or its kind cannot be told.
 * @example resolvePlace(repository, { path: ".", kind: undefined, repo: "octo-org/engine" }) // { kind: "github", host: "github.com", name: "octo-org/engine" }
 */
export function resolvePlace(repository: Repository, wanted: WantedPlace): ForgePlace {
  const named = wanted.repo ?? repository.settings.get("waymark.forge");
  const address = named ?? forgeUrl(repository.settings)?.replace(/^https?:\/\//, "");
  if (address === undefined)
    throw new UserError(
      "no-forge",
      `${wanted.path} has no remote that names a forge.`,
      "Name the repository: --repo owner/name, or for good: git config waymark.forge github.com/owner/name",
    );
  const parts = address
    .replace(/^https?:\/\//, "")
    .replace(/\/+$/, "")
    .split("/");
  const [host = "", ...names] = parts.length === 2 ? ["github.com", ...parts] : parts;
  if (names.length < 2 && wanted.kind !== "gerrit")
    throw new UserError(
      "no-forge",
      `"${address}" names no repository of a forge.`,
      "Name it: --repo owner/name or host/owner/name",
    );
  const kind = wanted.kind ?? forgeKindOf(host);
  if (kind === undefined)
    throw new UserError(
      "no-forge",
      `Whether ${host} is GitHub, GitLab or Gerrit cannot be told from its name.`,
      "Say it: waymark sync github, waymark sync gitlab, or waymark sync gerrit",
    );
  return { kind, host: host.toLowerCase(), name: names.join("/") };
}
