import { chmod, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../../test/support/temporary-folder.ts";
import { runGit } from "./process.ts";

const PATH = process.env.PATH;
afterEach(() => {
  process.env.PATH = PATH;
});

describe("a git that cannot be started", () => {
  const failure = (dir: string) => runGit({ dir }, ["version"]).catch((error: unknown) => error);

  it("for want of the folder says so, also when it went away or is a file", async () => {
    const gone = await temporaryFolder("gone");
    await rmdir(gone);
    const file = join(await temporaryFolder("file"), "file");
    await writeFile(file, "");
    for (const dir of [gone, file])
      expect(await failure(dir)).toMatchObject({ code: "unreadable-path", message: `The folder ${dir} is not there.` });
  });

  it("for want of git says so, and does not blame the folder", async () => {
    const folder = await temporaryFolder("no-git");
    process.env.PATH = folder;
    expect(await failure(folder)).toMatchObject({ code: "no-git", message: expect.stringContaining("not found") });
    await writeFile(join(folder, "git"), "#!/bin/sh\n");
    await chmod(join(folder, "git"), 0o644);
    expect(await failure(folder)).toMatchObject({ code: "no-git", message: expect.stringContaining("may not be run") });
  });
});
