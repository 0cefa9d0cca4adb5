/** What a form of archive is: how it is recognised, and how its files become payloads. */
import { type ForgeKind, type ForgePlace, placeKey } from "../../../model/forge.ts";
import type { JsonObject } from "../json-value.ts";
import type { Payload } from "../payload.ts";

/** Accounts that an archive keeps in files of their own, by how its other files name them (an address, a number). */
export type ArchiveAccounts = ReadonlyMap<string, JsonObject>;

export interface ArchiveForm {
  /** For people: "github-metadata-backup". */
  readonly name: string;
  /** The kind of forge, where an archive of this form does not say its place; GitHub where absent. */
  readonly kind?: ForgeKind;
  /** Whether a file may belong to an archive of this form, by its path in the folder. */
  readonly mayHold: (source: string) => boolean;
  /**
   * The payloads of one file; undefined where it is none of this form.
   * @param accounts what `accountsOf` gave for all files; payloads take along what they need of it.
   */
  readonly payloadsOf: (source: string, data: unknown, accounts?: ArchiveAccounts) => readonly Payload[] | undefined;
  /** The repository that a payload's JSON says it belongs to. */
  readonly placeOf: (data: unknown) => ForgePlace | undefined;
  /**
   * Whether a payload is of a repository: archives of an account or an organisation hold several. Absent where an archive
   * holds one.
   */
  readonly isOf?: (payload: Payload, place: ForgePlace) => boolean;
  /** Whether a file holds accounts that others refer to: those are read first. */
  readonly mayHoldAccounts?: (source: string) => boolean;
  /** The accounts of such a file. */
  readonly accountsOf?: (data: unknown) => ArchiveAccounts;
}

/** Whether what says its place says this one; what does not say it is taken along. */
export const isAt = (said: ForgePlace | undefined, place: ForgePlace): boolean =>
  said === undefined || placeKey(said) === placeKey(place);

export const NO_ACCOUNTS: ArchiveAccounts = new Map();

/** "https://github.com/owner/name/issues/1" → its place. */
export function placeOfUrl(url: string): ForgePlace | undefined {
  const [, host, name] = /^https?:\/\/([\w.-]+(?::\d+)?)\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/\d+/.exec(url) ?? [];
  return host && name ? { kind: "github", host: host.toLowerCase(), name } : undefined;
}

/** "https://gitlab.com/group/sub/name/-/issues/1" → its place. */
export function gitlabPlaceOfUrl(url: string): ForgePlace | undefined {
  const [, host, name] =
    /^https?:\/\/([\w.-]+(?::\d+)?)\/((?:[\w.-]+\/){1,20}?[\w.-]+)(?:\/-)?\/(?:issues|work_items|merge_requests)\/\d+/.exec(
      url.slice(0, 1000),
    ) ?? [];
  return host && name ? { kind: "gitlab", host: host.toLowerCase(), name } : undefined;
}
