import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { git } from "../../../test/support/git.ts";
import { temporaryFolder } from "../../../test/support/temporary-folder.ts";
import { describeHistory } from "../../demo/describe-history.ts";
import { toFastImport } from "../../demo/fast-import.ts";
import { objectIds } from "../../demo/object-ids.ts";
import { importHistory } from "./import-history.ts";

describe("importHistory", () => {
  it("writes a bare repository with the ids of the description", async () => {
    const dir = join(await temporaryFolder(), "new", "ferry.git");
    const description = describeHistory()
      .commit({ id: "a", files: { a: "1" } })
      .tag("v1")
      .describe();
    await importHistory(dir, toFastImport(description));
    expect(await git(dir, "rev-parse", "HEAD")).toBe(objectIds(description).commits.get("a"));
    expect(await git(dir, "rev-parse", "--is-bare-repository")).toBe("true");
    expect(await git(dir, "tag")).toBe("v1");
  });

  it("says in git's words why a stream was refused", async () => {
    const dir = await temporaryFolder();
    const failure = importHistory(dir, [Buffer.from("nonsense\n")]);
    await expect(failure).rejects.toMatchObject({
      code: "import-failed",
      message: `git could not write a repository into ${dir}.`,
    });
  });

  it("does not write into something that is no folder", async () => {
    const file = join(await temporaryFolder(), "file");
    await writeFile(file, "");
    await expect(importHistory(file, [])).rejects.toThrow();
  });
});
