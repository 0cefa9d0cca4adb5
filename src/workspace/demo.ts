/** The bundled made-up history, as a repository in the cache with a workspace of its own, apart from the user's. */
import { rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { toFastImport } from "../demo/fast-import.ts";
import { DEMO_AS_OF, DEMO_PERSON, demoHistory } from "../demo/story.ts";
import { importHistory } from "../sources/git/import-history.ts";
import { readGitVersion } from "../sources/git/repository.ts";
import { ENGINE } from "./engine.ts";
import type { Workspace } from "./workspace.ts";
import { createHash } from "node:crypto";

export interface Demo {
  readonly workspace: Workspace;
  readonly path: string;
  readonly asOf: string;
}

/** Makes the demo's repository where it is not there yet, and a workspace in which its heroine is the user. */
export async function openDemo(workspace: Workspace): Promise<Demo> {
  const version = createHash("sha256").update(ENGINE).digest("hex").slice(0, 12);
  const folder = join(workspace.home.cache, `demo-${version}`);
  const path = join(folder, "ferry.git");
  if (!(await stat(join(path, "HEAD")).catch(() => undefined))) {
    await readGitVersion();
    const building = join(folder, `building-${process.pid}`, "ferry.git");
    await importHistory(building, toFastImport(demoHistory()));
    await rename(building, path).catch(() => undefined);
    await rm(join(folder, `building-${process.pid}`), { recursive: true, force: true });
  }
  const effects = { ...workspace.effects, env: { ...workspace.effects.env, WAYMARK_ME: DEMO_PERSON } };
  const home = { records: join(folder, "records"), cache: join(folder, "cache") };
  return { workspace: { ...workspace, effects, home, config: { me: [], ladder: workspace.config.ladder } }, path, asOf: DEMO_AS_OF };
}
