import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../test/support/temporary-folder.ts";
import { keepMe, lookForClones } from "./app-start.ts";

describe("looking for clones", () => {
  it("finds them two levels down, and says where none are", async () => {
    const folder = await temporaryFolder("start-");
    await mkdir(join(folder, "work", "engine", ".git"), { recursive: true });
    await mkdir(join(folder, "site", ".git"), { recursive: true });
    const found = await lookForClones(folder, "/");
    expect(found.clones).toEqual([join(folder, "site"), join(folder, "work", "engine")]);
    await expect(lookForClones(join(folder, "work", "engine", ".git", "none"), "/")).rejects.toThrow(/does not exist/);
    await mkdir(join(folder, "empty"));
    await expect(lookForClones(join(folder, "empty"), "/")).rejects.toThrow(/holds none/);
  });
});

describe("keeping who the user is", () => {
  const written = async (before: string | undefined, address = "ada@example.org") => {
    const records = await temporaryFolder("start-");
    const path = join(records, "config.yaml");
    if (before !== undefined) await writeFile(path, before);
    await keepMe({ records, cache: join(records, ".cache") }, address);
    return readFile(path, "utf8");
  };

  it("writes a config where there is none, and adds to one that is there", async () => {
    expect(await written(undefined)).toBe("me: ada@example.org\n");
    expect(await written("# mine\nladder: ours.yaml\nme: ada@work.example\n")).toBe(
      "# mine\nladder: ours.yaml\nme:\n  - ada@work.example\n  - ada@example.org\n",
    );
    expect(await written("me: [ada@example.org]\n")).toContain("ada@example.org");
  });

  it("does not touch a config that it cannot read", async () => {
    await expect(written("- a list\n")).rejects.toThrow(/Unexpected content/);
    await expect(written("me: [\n")).rejects.toThrow(/Unexpected content/);
  });
});
