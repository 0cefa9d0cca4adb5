/**
 * What the ledger's rows depend on besides the repository: the program. A released program is identified by its build;
 * when run from sources, by the versions its units declare.
 */
import { SIGNALS } from "../signals/index.ts";

declare const __WAYMARK_BUILD__: string | undefined;

/** Digest of the sources, put in by the build. */
const BUILD = typeof __WAYMARK_BUILD__ === "string" ? __WAYMARK_BUILD__ : "sources";

export const ENGINE: string = [BUILD, ...SIGNALS.map(({ id, version }) => `${id}@${version}`)].join(" ");
/** What commit facts in packs depend on: raised with the parser, independent of signals. */
export const PARSER_VERSION = "1";
