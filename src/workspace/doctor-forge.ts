/**
 * What the doctor says of a clone's forge: which it is, what was read of it and what was not, which token would be used, and
 * the next step. Nothing is asked of any forge, and no token's value is looked at beyond whether there is one.
 */
import { UserError } from "../errors.ts";
import { type ForgeKind, type ForgePlace, placeKey } from "../model/forge.ts";
import { PRODUCTS, tokenHint } from "../sources/forges/http/tell-refusal.ts";
import { findToken, runProgram } from "../sources/forges/http/token.ts";
import { forgeUrl, type Repository } from "../sources/git/repository.ts";
import { LedgerDamaged, LedgerUnavailable } from "../store/failures.ts";
import type { ForgeState } from "../store/forge-store.ts";
import { amiss, type Finding, fine } from "./finding.ts";
import { countKept, forgesOf } from "./forge-folder.ts";
import { resolvePlace } from "./forge-place.ts";
import type { Workspace } from "./workspace.ts";

/** Where the token for a host comes from ("GH_TOKEN", "gh auth token"); undefined where there is none. */
export type FindTokens = (kind: ForgeKind, host: string) => Promise<string | undefined>;

/** Asks once for each host: every answer may start a program. */
export function tokensOf({ effects }: Workspace): FindTokens {
  const known = new Map<string, Promise<string | undefined>>();
  return (kind, host) => {
    const key = `${kind} ${host}`;
    const found =
      known.get(key) ?? findToken(kind, host, { env: effects.env, run: runProgram }).then((token) => token?.origin);
    known.set(key, found);
    return found;
  };
}

const count = (number: number, one: string): string =>
  `${number.toLocaleString("en-US")} ${number === 1 ? one : one === "entry" ? "entries" : `${one}s`}`;

const sayFiles = (state: ForgeState, reader: string): string => {
  const files = Object.keys(state.sources[reader] ?? {}).length;
  return files > 0 ? `, ${count(files, "file")}` : "";
};

/** "sync everything" → what it read, when, and whether to the end. */
function sayReader(state: ForgeState, reader: string): string {
  const [verb = "", ...rest] = reader.split(" ");
  const what =
    verb === "import" ? `imported (${rest.join(" ")}${sayFiles(state, reader)})` : `synced (${sayScope(rest)})`;
  const end = state.ends[reader];
  return `${what}${end ? ` on ${end.on}${end.complete ? "" : ", not to its end"}` : ", on a day not recorded"}`;
}

const sayScope = ([scope, login = ""]: readonly string[]): string =>
  scope === "everything" ? "everything" : `what ${login || "you"} took part in`;

const MOST_REASONS = 3;

/** What was left out and why, most frequent first; undefined where nothing was. */
function sayLeftOut({ skipped }: ForgeState): string | undefined {
  const reasons = new Map<string, number>();
  for (const counts of Object.values(skipped))
    for (const [reason, times] of Object.entries(counts)) reasons.set(reason, (reasons.get(reason) ?? 0) + times);
  const most = [...reasons].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (most.length === 0) return undefined;
  const shown = most.slice(0, MOST_REASONS).map(([reason, times]) => `${times.toLocaleString("en-US")} × ${reason}`);
  const more = most.length - shown.length;
  return `${shown.join("; ")}${more > 0 ? `; and ${count(more, "other reason")}` : ""}`;
}

const readersOf = (state: ForgeState): readonly string[] =>
  [...new Set([...Object.keys(state.cursors), ...Object.keys(state.sources), ...Object.keys(state.ends)])].sort();

async function checkKept(workspace: Workspace, state: ForgeState, sync: string): Promise<Finding[]> {
  const name = placeKey(state.place);
  try {
    const { discussions, entries } = await countKept(workspace, state.place);
    const readers = readersOf(state);
    const isWhole = readers.every((reader) => state.ends[reader]?.complete !== false);
    const isSynced = readers.some((reader) => reader.startsWith("sync "));
    const how = readers.map((reader) => sayReader(state, reader)).join("; ");
    const next = !isWhole ? "To go on where it stopped" : isSynced ? "For what is new since" : "For what came later";
    const left = sayLeftOut(state);
    return [
      fine(
        "Of it read",
        `${count(discussions, "discussion")} and ${count(entries, "entry")} of ${name}${how === "" ? "" : `: ${how}`}`,
        `${next}: ${sync}`,
      ),
      ...(left === undefined ? [] : [fine("Left out", left)]),
    ];
  } catch (error) {
    if (error instanceof LedgerDamaged)
      return [amiss("Of it read", `what was read of ${name} is damaged`, `Read it again: ${sync}, or waymark import`)];
    if (error instanceof LedgerUnavailable)
      return [amiss("Of it read", error.message, "Reports work without it. Check the cache's folder.")];
    throw error;
  }
}

/** A path as a word of a command, for people to copy. */
const asWord = (path: string): string => (/^[\w./:@%+=,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

async function checkToken(place: ForgePlace, tokens: FindTokens): Promise<Finding> {
  const origin = await tokens(place.kind, place.host);
  return origin === undefined
    ? fine(
        "Token",
        `none for ${place.host}; public repositories can be read without one, more slowly`,
        tokenHint(place, ""),
      )
    : fine("Token", `from ${origin}, for ${place.host} alone; whether it is still good shows when you sync`);
}

/** Where the clone says that it belongs; the refusal where it does not. */
function placeOf(repository: Repository): ForgePlace | UserError {
  try {
    return resolvePlace(repository, { path: repository.path, kind: undefined, repo: undefined });
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

function sayForge(repository: Repository, place: ForgePlace | UserError): Finding {
  const url = forgeUrl(repository.settings);
  if (!(place instanceof UserError)) {
    const named = repository.settings.has("waymark.forge") ? ", by the setting waymark.forge" : "";
    return fine("Forge", `${placeKey(place)} (${PRODUCTS[place.kind]}${named})`);
  }
  return url === undefined
    ? fine("Forge", "no remote that names one: citations carry no links", place.hint)
    : fine("Forge", `${url}, for links; whether it is GitHub, GitLab or Gerrit its name does not tell`, place.hint);
}

const sayNothing = ({ kind }: ForgePlace, path: string): Finding =>
  fine(
    "Of it read",
    "nothing yet: reports rest on git alone",
    `waymark sync ${kind} ${path}, or without a network: waymark import ARCHIVE --for ${path}`,
  );

/** The clone's forge and those that something was read of, one of each host. */
function hostsOf(place: ForgePlace | UserError, states: readonly ForgeState[]): readonly ForgePlace[] {
  const places = [...(place instanceof UserError ? [] : [place]), ...states.map((state) => state.place)];
  return [...new Map(places.map((one) => [`${one.kind} ${one.host}`, one])).values()];
}

/**
 * @param tokens where tokens come from.
 * @returns the forge, what was read of it, what was left out, the token.
 * @example await checkForge(workspace, await openRepository("."), tokensOf(workspace))
 */
export async function checkForge(
  workspace: Workspace,
  repository: Repository,
  tokens: FindTokens,
): Promise<readonly Finding[]> {
  const place = placeOf(repository);
  const states = forgesOf(workspace, repository);
  const path = asWord(repository.path);
  const kept = await Promise.all(
    states.map((state) => {
      const isOwn = !(place instanceof UserError) && placeKey(place) === placeKey(state.place);
      const named = isOwn ? "" : ` --repo ${asWord(placeKey(state.place))}`;
      return checkKept(workspace, state, `waymark sync ${state.place.kind} ${path}${named}`);
    }),
  );
  return [
    sayForge(repository, place),
    ...(kept.length > 0 || place instanceof UserError ? kept.flat() : [sayNothing(place, path)]),
    ...(await Promise.all(hostsOf(place, states).map((one) => checkToken(one, tokens)))),
  ];
}
