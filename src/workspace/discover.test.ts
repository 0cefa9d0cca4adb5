import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyRepository, folderOfClones, linkedWorktree } from "../../test/support/hostile.ts";
import { temporaryFolder } from "../../test/support/temporary-folder.ts";
import { discoverClones } from "./discover.ts";

const clone = async (path: string) => mkdir(join(path, ".git"), { recursive: true });

describe("clones", () => {
  it("are found in a folder, two levels down, in order; broken ones too, hidden and installed ones not", async () => {
    const top = await temporaryFolder("clones");
    for (const path of ["b", "a", "group/c", "group/deeper/d", ".hidden/e", "node_modules/f", "a/inner"])
      await clone(join(top, path));
    await mkdir(join(top, "empty"));
    await writeFile(join(top, "file"), "");
    expect(await discoverClones([top], "/")).toEqual({
      repositories: ["a", "b", "group/c"].map((path) => join(top, path)),
      skipped: [],
    });
  });

  it("are a folder in one, a bare one, a worktree", async () => {
    const [bare, worktree] = [await emptyRepository(), await linkedWorktree()];
    const top = await temporaryFolder("one");
    await clone(top);
    await mkdir(join(top, "src", "deep"), { recursive: true });
    for (const path of [join(top, "src", "deep"), bare.path, worktree.path, top])
      expect((await discoverClones([path], "/")).repositories).toEqual([path]);
    expect((await discoverClones(["src"], top)).repositories).toEqual([join(top, "src")]);
  });

  it("named twice are read once, of many the broken ones stay in", async () => {
    const { path, healthy, broken } = await folderOfClones(7);
    const { repositories, skipped } = await discoverClones([path, path, healthy[0]!], "/");
    expect([repositories.length, skipped]).toEqual([healthy.length + broken.length, []]);
  });

  it("that links lead to are not followed into", async () => {
    const top = await temporaryFolder("links");
    const other = await temporaryFolder("other");
    await clone(join(other, "a"));
    await symlink(other, join(top, "link"));
    await symlink(top, join(top, "loop"));
    await expect(discoverClones([top], "/")).rejects.toMatchObject({ code: "not-a-repository" });
  });
});

describe("a path that holds nothing", () => {
  it("is a UserError alone, and skipped with its reason among others", async () => {
    const top = await temporaryFolder("none");
    await writeFile(join(top, "file"), "");
    await clone(join(top, "a"));
    await mkdir(join(top, "empty"));
    const codes: Record<string, string> = {
      missing: "unreadable-path",
      file: "not-a-repository",
      empty: "not-a-repository",
    };
    for (const [path, code] of Object.entries(codes)) {
      // "empty" lies in no clone: a folder above it would be one.
      await expect(discoverClones([path], top)).rejects.toMatchObject({ name: "UserError", code });
      const { repositories, skipped } = await discoverClones(["a", path], top);
      expect(repositories).toEqual([join(top, "a")]);
      expect(skipped).toEqual([{ path, reason: expect.stringContaining(path) }]);
    }
  });
});
