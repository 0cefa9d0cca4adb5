/** The bundled made-up history, as a repository in the cache with a workspace of its own, apart from the user's. */

import { createHash } from "node:crypto";
import { rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { toFastImport } from "../demo/fast-import.ts";
import { DEMO_AS_OF, DEMO_PERSON, demoHistory } from "../demo/story.ts";
import { UserError } from "../errors.ts";
import { importHistory } from "../sources/git/import-history.ts";
import { readGitVersion } from "../sources/git/repository.ts";
import { NO_GUIDE } from "./config.ts";
import { ENGINE } from "./engine.ts";
import type { Workspace } from "./workspace.ts";

export interface Demo {
  readonly workspace: Workspace;
  readonly path: string;
  readonly asOf: string;
}

/** Whoever is first wins; a name that is taken by then is the same repository. */
async function build(folder: string, path: string): Promise<void> {
  const building = join(folder, `building-${process.pid}`);
  try {
    // A folder around it: git can be told to refuse bare repositories that it comes across.
    await importHistory(join(building, "ferry", ".git"), toFastImport(demoHistory()));
    await rename(join(building, "ferry"), path).catch(() => undefined);
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error && "code" in error)) throw error;
    throw new UserError(
      "no-permission",
      `The demonstration cannot be written to ${folder}: ${error.message}`,
      "Make the folder writable, or name another one in WAYMARK_HOME.",
      { cause: error },
    );
  } finally {
    await rm(building, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Makes the demo's repository where it is not there yet, and a workspace in which its heroine is the user. */
export async function openDemo(workspace: Workspace): Promise<Demo> {
  const version = createHash("sha256").update(ENGINE).digest("hex").slice(0, 12);
  const folder = join(workspace.home.cache, `demo-${version}`);
  const path = join(folder, "ferry");
  if (!(await stat(join(path, ".git", "HEAD")).catch(() => undefined))) {
    await readGitVersion();
    await build(folder, path);
  }
  const effects = { ...workspace.effects, env: { ...workspace.effects.env, WAYMARK_ME: DEMO_PERSON } };
  const home = { records: join(folder, "records"), cache: join(folder, "cache") };
  return {
    workspace: {
      ...workspace,
      effects,
      home,
      config: { me: [], ladder: workspace.config.ladder, authorship: [], guide: NO_GUIDE },
    },
    path,
    asOf: DEMO_AS_OF,
  };
}
