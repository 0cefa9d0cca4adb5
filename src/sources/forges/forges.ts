/** The forges that can be synced: which one a host is, how it is asked, and what reads it. */
import type { ForgeKind, ForgePlace } from "../../model/forge.ts";
import { createGerritClient, syncGerrit } from "./gerrit/sync.ts";
import { createGithubClient } from "./github/client.ts";
import { syncGithub } from "./github/sync.ts";
import { createGitlabClient, syncGitlab } from "./gitlab/sync.ts";
import type { ForgeRequest } from "./http/forge-request.ts";
import type { PatienceOptions } from "./http/patience.ts";
import { checkProxy } from "./http/proxy.ts";
import type { Token } from "./http/token.ts";
import { objectOf, wordOf } from "./json-value.ts";
import type { SyncBatch, SyncOptions } from "./sync-batch.ts";

/** What a host is by its name; undefined where that does not tell. */
export function forgeKindOf(host: string): ForgeKind | undefined {
  if (/(?:^|\.)github\.|\.ghe\.com$/.test(host)) return "github";
  if (/gitlab/.test(host)) return "gitlab";
  if (/googlesource\.com$|gerrit|^review\./.test(host)) return "gerrit";
  return undefined;
}

export interface ForgeClientOptions extends PatienceOptions {
  readonly token: Token | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A client for a place. Throws UserError "proxy" where the environment wants one that this Node would pass by. */
export async function createForgeClient(place: ForgePlace, options: ForgeClientOptions): Promise<ForgeRequest> {
  checkProxy(place.host, options.env);
  // For a forge in a laboratory, and for tests: the API's root, on this machine only.
  const named = options.env.WAYMARK_FORGE_URL;
  const baseUrl = named !== undefined && /^http:\/\/(?:127\.0\.0\.1|localhost):\d+/.test(named) ? named : undefined;
  const all = { ...options, host: place.host, ...(baseUrl === undefined ? {} : { baseUrl, throttled: false }) };
  if (place.kind === "github") return createGithubClient(all);
  return place.kind === "gitlab" ? createGitlabClient(all) : createGerritClient(all);
}

const WHOAMI: Readonly<Record<ForgeKind, readonly [path: string, field: string]>> = {
  github: ["/user", "login"],
  gitlab: ["/user", "username"],
  gerrit: ["/accounts/self", "username"],
};

/** The account that a token belongs to; undefined where the forge does not say. */
export async function whoami({ kind }: ForgePlace, request: ForgeRequest): Promise<string | undefined> {
  const [path, field] = WHOAMI[kind];
  const { status, data } = await request({ path });
  const login = status === 200 ? wordOf(objectOf(data)?.[field]) : "";
  return login === "" ? undefined : login;
}

const SYNCS = { github: syncGithub, gitlab: syncGitlab, gerrit: syncGerrit } as const;

/** Reads what is new; see the forges' own for what they throw. */
export const syncPlace = (request: ForgeRequest, place: ForgePlace, options: SyncOptions): AsyncGenerator<SyncBatch> =>
  SYNCS[place.kind](request, place, options);
