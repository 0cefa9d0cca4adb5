/** Where records and cache live: `WAYMARK_HOME` (default ~/waymark), and `$WAYMARK_HOME/.cache` or the system's cache folder. */
import { join, resolve } from "node:path";
import type { Effects } from "./effects.ts";

export interface Home {
  /** The user's own records. */
  readonly records: string;
  /** Rebuildable; `forget` deletes only here. */
  readonly cache: string;
}

function systemCache(effects: Effects): string {
  const { env, homeFolder } = effects;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "waymark");
  if (effects.platform === "darwin") return join(homeFolder, "Library", "Caches", "waymark");
  if (effects.platform === "win32")
    return join(env.LOCALAPPDATA ?? join(homeFolder, "AppData", "Local"), "waymark", "cache");
  return join(homeFolder, ".cache", "waymark");
}

export function locateHome(effects: Effects): Home {
  const named = effects.env.WAYMARK_HOME;
  if (named) return { records: resolve(effects.cwd, named), cache: join(resolve(effects.cwd, named), ".cache") };
  return { records: join(effects.homeFolder, "waymark"), cache: systemCache(effects) };
}
