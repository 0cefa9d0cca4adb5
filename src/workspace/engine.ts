/**
 * What the cache depends on besides the repository: the program. A built program is identified by digests of its
 * sources, put in by the build; when run from sources, by the versions its units declare.
 */
import { SIGNALS } from "../signals/index.ts";

declare const __WAYMARK_BUILD__: string | undefined;
declare const __WAYMARK_PARSER__: string | undefined;

/** Rows of the ledger made by another engine are made anew. */
export const ENGINE: string = [
  typeof __WAYMARK_BUILD__ === "string" ? __WAYMARK_BUILD__ : "sources",
  ...SIGNALS.map(({ id, version }) => `${id}@${version}`),
].join(" ");
/** Packs made by another parser are read again from git. */
export const PARSER: string = typeof __WAYMARK_PARSER__ === "string" ? __WAYMARK_PARSER__ : "sources";
