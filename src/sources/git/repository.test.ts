import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildRepository } from "../../../test/support/build-repository.ts";
import { git } from "../../../test/support/git.ts";
import {
  detachedHead,
  emptyRepository,
  folderOfClones,
  grafted,
  headWithoutBranch,
  linkedWorktree,
  oddlyNamedFolder,
  partialClone,
  plainHistory,
  replaced,
  sha256Repository,
  shallowClone,
} from "../../../test/support/hostile.ts";
import { temporaryFolder } from "../../../test/support/temporary-folder.ts";
import { configuredIdentity, forgeUrl, lastLine, openRepository, readGitVersion } from "./repository.ts";

describe("opening a repository", () => {
  it("tells a bare repository from one with a work tree, from any folder in it", async () => {
    const bare = await openRepository(await buildRepository(plainHistory().describe()));
    expect([bare.bare, bare.shallow, bare.partial, bare.objectFormat]).toEqual([true, false, false, "sha1"]);
    const path = await buildRepository(plainHistory().describe(), { bare: false });
    const [top, below] = [await openRepository(path), await openRepository(join(path, "src"))];
    expect([top.bare, top.commonDir, top.head]).toEqual([false, below.commonDir, below.head]);
    expect(top.head).toMatch(/^[0-9a-f]{40}$/);
  });

  it("sees what a clone lacks or hides", async () => {
    const [shallow, partial, graft, replace, sha256] = await Promise.all([
      shallowClone(),
      partialClone("blobs"),
      grafted(),
      replaced(),
      sha256Repository(),
    ]);
    const opened = await openRepository(shallow.path);
    expect([opened.shallow, opened.shallowRoots.trim()]).toEqual([true, shallow.boundary]);
    expect((await openRepository(partial.path)).partial).toBe(true);
    expect((await openRepository(graft.path)).hasGrafts).toBe(true);
    expect((await openRepository(replace.path)).hasReplaceRefs).toBe(true);
    expect(await openRepository(sha256.path)).toMatchObject({
      objectFormat: "sha256",
      head: sha256.head,
      hasGrafts: false,
      hasReplaceRefs: false,
    });
  });

  it("has no head where nothing is committed, and the commit of a detached one", async () => {
    expect((await openRepository((await emptyRepository()).path)).head).toBeUndefined();
    expect((await openRepository((await headWithoutBranch()).path)).head).toBeUndefined();
    const detached = await detachedHead();
    expect((await openRepository(detached.path)).head).toBe(detached.head);
  });

  it("shares one folder between worktrees", async () => {
    const { path, repository, head } = await linkedWorktree();
    const [linked, main] = [await openRepository(path), await openRepository(repository)];
    expect([linked.commonDir, linked.head]).toEqual([main.commonDir, head]);
    expect(main.head).not.toBe(head);
  });

  it("reads folders of any name, and worktrees of them", async () => {
    const { path } = await oddlyNamedFolder();
    const main = await openRepository(path);
    expect(main.head).toMatch(/^[0-9a-f]{40}$/);
    const worktree = join(await temporaryFolder("worktree"), "beside");
    await git(path, "worktree", "add", "--quiet", "--detach", worktree);
    expect(await openRepository(worktree)).toMatchObject({
      commonDir: main.commonDir,
      bare: false,
      shallow: false,
      objectFormat: "sha1",
    });
  });

  it.each<[string, (dir: string) => Promise<string>, string]>([
    ["is missing", async (dir) => join(dir, "nothing"), "unreadable-path"],
    ["is a file", async (dir) => writeFile(join(dir, "file"), "").then(() => join(dir, "file")), "not-a-repository"],
    ["is no repository", async (dir) => dir, "not-a-repository"],
    [
      "has a .git that leads nowhere",
      async (dir) => writeFile(join(dir, ".git"), "gitdir: /nowhere\n").then(() => dir),
      "not-a-repository",
    ],
    ["has a .git of garbage", async (dir) => writeFile(join(dir, ".git"), "\0\0").then(() => dir), "not-a-repository"],
    ["has an empty .git", async (dir) => mkdir(join(dir, ".git")).then(() => dir), "not-a-repository"],
  ])("is a UserError of one line where the path %s", async (_, make, code) => {
    const path = await make(await temporaryFolder());
    const error = await openRepository(path).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(error).toMatchObject({ name: "UserError", code });
    expect(error?.message).not.toContain("\n");
  });

  it("says that a repository wants a newer git", async () => {
    const path = await buildRepository(plainHistory().describe());
    await git(path, "config", "core.repositoryFormatVersion", "1");
    await git(path, "config", "extensions.fromTheFuture", "true");
    await expect(openRepository(path)).rejects.toMatchObject({ code: "old-git" });
  });

  it.skipIf(process.getuid?.() === 0)("says that it may not read", async () => {
    const dir = await temporaryFolder();
    await mkdir(join(dir, "closed", "in"), { recursive: true });
    await chmod(join(dir, "closed"), 0o000);
    await expect(openRepository(join(dir, "closed", "in"))).rejects.toMatchObject({ code: "unreadable-path" });
    await chmod(join(dir, "closed"), 0o700);
  });

  it("opens broken clones or refuses them, and never hangs", async () => {
    const { broken } = await folderOfClones(6);
    for (const { path } of broken) {
      const opened = await openRepository(path).catch((error: Error) => error.name);
      expect(typeof opened === "string" ? opened : "open").toMatch(/^(open|UserError)$/);
    }
  });
});

describe("git's settings", () => {
  it("name the user; a setting without a value names nobody", async () => {
    const path = await buildRepository(plainHistory().describe());
    expect(configuredIdentity(await openRepository(path))).toEqual({});
    await git(path, "config", "user.name", "Ada Example");
    await git(path, "config", "--add", "User.Email", "old@example.org");
    await git(path, "config", "--add", "user.email", "ada@example.org");
    expect(configuredIdentity(await openRepository(path))).toEqual({ name: "Ada Example", email: "ada@example.org" });
  });

  const urlOf = (...remotes: readonly (readonly [string, string])[]) =>
    forgeUrl(new Map(remotes.map(([name, url]) => [`remote.${name}.url`, url])));

  it.each<[string, string | undefined]>([
    ["https://github.com/example/lexer.git", "https://github.com/example/lexer"],
    ["https://github.com/example/lexer/", "https://github.com/example/lexer"],
    ["https://github.com/example/lexer.git/", "https://github.com/example/lexer"],
    ["https://token@github.com/example/lexer", "https://github.com/example/lexer"],
    ["https://user:secret@github.com/example/lexer", "https://github.com/example/lexer"],
    ["http://gitlab.example.org:8080/group/sub/lexer.git", "http://gitlab.example.org:8080/group/sub/lexer"],
    ["https://git.kernel.org/pub/scm/lexer.git/", "https://git.kernel.org/pub/scm/lexer.git"],
    ["git://git.kernel.org/pub/scm/lexer.git", "https://git.kernel.org/pub/scm/lexer.git"],
    ["git@git.sr.ht:~example/lexer", "https://git.sr.ht/~example/lexer"],
    ["git@github.com:example/lexer.git", "https://github.com/example/lexer"],
    ["ssh://git@github.com/example/lexer.git", "https://github.com/example/lexer"],
    ["ssh://git@review.example.org:29418/lexer", "https://review.example.org/lexer"],
    ["git://git.example.org/lexer.git", "https://git.example.org/lexer"],
    ["/srv/git/lexer.git", undefined],
    ["../lexer.git", undefined],
    ["file:///srv/git/lexer.git", undefined],
    ["C:/git/lexer.git", undefined],
    ["ext::sh -c touch% /tmp/pwned", undefined],
    ["https://github.com/example/<script>", undefined],
    ["https://github.com/example/lexer?token=secret", undefined],
    ["javascript:alert(1)", undefined],
    ["", undefined],
  ])("%s is a forge at %s", (url, expected) => {
    expect(urlOf(["origin", url])).toBe(expected);
  });

  it("prefer upstream to origin, and take another remote only where it is the only one", () => {
    expect(urlOf(["origin", "https://github.com/ada/lexer"], ["upstream", "https://github.com/example/lexer"])).toBe(
      "https://github.com/example/lexer",
    );
    expect(urlOf(["fork", "https://github.com/ada/lexer"])).toBe("https://github.com/ada/lexer");
    expect(urlOf(["fork", "https://github.com/ada/lexer"], ["other", "https://github.com/lea/lexer"])).toBeUndefined();
    expect(urlOf()).toBeUndefined();
  });
});

it("the version of git is read", async () => {
  expect(await readGitVersion()).toMatch(/^\d+\.\d+/);
});

it("the last line of a complaint is short and without its prefix", () => {
  expect(lastLine("warning: x\nfatal: bad object HEAD\n")).toBe("bad object HEAD");
  expect(lastLine("")).toBe("");
  expect(lastLine(`error: ${"x".repeat(900)}`)).toHaveLength(200);
  expect(lastLine(`error: ${"x".repeat(199)}🎉`)).toBe("x".repeat(199));
});
