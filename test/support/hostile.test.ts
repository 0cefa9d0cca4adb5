/** Proves with git itself that the hostile repositories hold what their builders say. */
import { readFile } from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";
import { git, gitWithInput, runTestGit } from "./git.ts";
import * as hostile from "./hostile.ts";

// Many short git processes: slow where the machine is busy, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const count = async (path: string, ...revisions: string[]) =>
  Number(await git(path, "rev-list", "--count", ...revisions));
const show = (path: string, format: string, oid: string) => git(path, "show", "--no-patch", `--format=${format}`, oid);
const listed = async (path: string, ...args: string[]) => {
  const out = await gitWithInput(path, args, []);
  return out
    .toString("utf8")
    .split("\0")
    .filter((part) => part !== "");
};

describe("hostile text", () => {
  it("stands in names, addresses, subjects, trailers and paths", async () => {
    const { path, cases } = await hostile.hostileText();
    expect(await count(path, "HEAD")).toBe(Object.keys(hostile.HOSTILE_STRINGS).length);
    const out = await gitWithInput(path, ["log", "-z", "--reverse", "--format=%H%x01%an%x01%ae%x01%B"], []);
    const records = out
      .toString("utf8")
      .split("\0")
      .map((record) => record.split("\u0001"));
    for (const [index, one] of cases.entries()) {
      const [oid, name, email, body] = records[index] ?? [];
      expect([oid, email]).toEqual([one.oid, one.email]);
      // Git drops control characters and some punctuation from both ends of a name when it prints it.
      expect(one.name).toContain(name);
      expect(body?.split("\n")[0]).toBe(one.subject);
      expect(body).toContain(`Helped-by: ${hostile.HOSTILE_STRINGS[one.id]}`);
    }
    expect((await listed(path, "ls-tree", "-r", "-z", "--name-only", "HEAD")).sort()).toEqual(
      cases.map((one) => one.path).sort(),
    );
  });

  it("is recognised by DANGEROUS exactly where a terminal could be misled", () => {
    const dangerous = Object.entries(hostile.HOSTILE_STRINGS).filter(([, text]) => hostile.DANGEROUS.test(text));
    expect(dangerous.map(([id]) => id).sort()).toEqual(
      "ansi-clear ansi-colour backspace bell-and-delete bidi-isolate bidi-override c1-csi carriage-return line-separator osc-link osc-title tag-characters zero-width".split(
        " ",
      ),
    );
    expect(hostile.DANGEROUS.test("plain — ünïcödé, 漢字\n\ttab")).toBe(false);
  });

  it("stands in documents and roles files", async () => {
    const { path, documents } = await hostile.hostileDocuments();
    const files = await listed(path, "ls-tree", "-r", "-z", "--name-only", "HEAD");
    expect(files).toEqual(
      expect.arrayContaining([...documents, "CODEOWNERS", "MAINTAINERS", ".mailmap", "package.json"]),
    );
    expect(await git(path, "show", "HEAD:CODEOWNERS")).toContain("<script>alert(1)</script>");
  });

  it("stands in paths with line feeds and quotes, and in refs", async () => {
    const { path, paths } = await hostile.oddPaths();
    expect((await listed(path, "ls-tree", "-r", "-z", "--name-only", "HEAD")).sort()).toEqual([...paths].sort());
    const refs = await hostile.oddRefs();
    const names = (await git(refs.path, "for-each-ref", "--format=%(refname)")).split("\n").sort();
    const expected = [
      ...refs.branches.map((name) => `refs/heads/${name}`),
      ...refs.tags.map((name) => `refs/tags/${name}`),
    ];
    expect(names).toEqual(expected.sort());
  });
});

describe("hostile messages", () => {
  it("are in the encodings they say", async () => {
    const { path, cases, brokenPath } = await hostile.encodings();
    for (const one of cases.filter(({ subject }) => subject !== undefined))
      expect(await show(path, "%s", one.oid)).toBe(one.subject);
    const latin = cases.find(({ id }) => id === "latin-1")?.oid ?? "";
    expect(await show(path, "%an", latin)).toBe("José Example");
    for (const id of ["undeclared-latin-1", "overlong", "surrogates", "truncated"]) {
      const raw = await gitWithInput(path, ["cat-file", "commit", cases.find((one) => one.id === id)?.oid ?? ""], []);
      expect(() => new TextDecoder("utf-8", { fatal: true }).decode(raw)).toThrow();
    }
    const tree = await gitWithInput(path, ["ls-tree", "-r", "-z", "--name-only", "HEAD"], []);
    expect(tree.includes(Buffer.concat([brokenPath, Buffer.from("\0")]))).toBe(true);
  });

  it("are empty, blank, forged or nobody's", async () => {
    const { path, oids } = await hostile.oddMessages();
    const raw = async (id: string) =>
      (await gitWithInput(path, ["cat-file", "commit", oids.get(id) ?? ""], [])).toString();
    expect(await raw("empty")).toMatch(/\+0000\n\n$/);
    expect(await raw("only-line-feeds")).toMatch(/\+0000\n\n\n\n\n$/);
    expect(await raw("empty-name")).toMatch(/^author {2}<> \d/m);
    expect(await raw("separators")).toContain("\0hidden after NUL");
    expect(await show(path, "%an|%ae|%s", oids.get("empty-name") ?? "")).toBe("||Nobody");
    expect(await show(path, "%s", oids.get("blank-first") ?? "")).toBe("Late subject");
    expect(await count(path, "HEAD")).toBe(oids.size);
  });

  it.each(["lines", "line", "trailers"] as const)("are huge: %s", async (shape) => {
    const { path, bytes, trailer } = await hostile.hugeMessage(1024 * 1024, shape);
    const raw = await gitWithInput(path, ["show", "--no-patch", "--format=%B", "HEAD^"], []);
    expect(raw.length).toBeGreaterThan(1024 * 1024);
    expect(raw.length - bytes).toBeLessThan(100);
    expect(raw.toString().trimEnd().endsWith(trailer)).toBe(true);
  });

  it("are 100 MB", async () => {
    const { path } = await hostile.hugeMessage(100 * 1024 * 1024);
    expect(Number(await git(path, "cat-file", "-s", "HEAD^"))).toBeGreaterThan(100 * 1024 * 1024);
  });
});

describe("odd dates", () => {
  it("are stored as given", async () => {
    const { path, cases } = await hostile.oddDates();
    for (const { oid, authored, committed } of cases) {
      const raw = await git(path, "cat-file", "commit", oid);
      expect(raw).toContain(`> ${authored.seconds} ${authored.offset}\ncommitter `);
      expect(raw).toContain(`> ${committed.seconds} ${committed.offset}\n\n`);
    }
  });

  it("before 1970 are printed by git as nothing", async () => {
    const { path, cases } = await hostile.oddDates();
    const oid = cases.find(({ id }) => id === "before-epoch")?.oid ?? "";
    expect(await show(path, "%at|%ct", oid)).toBe("|");
  });
});

describe("shapes", () => {
  it("octopus, two roots, submodules and links", async () => {
    const octopus = await hostile.octopus();
    expect((await git(octopus.path, "rev-parse", `${octopus.merge}^@`)).split("\n")).toHaveLength(octopus.parents);
    const roots = await hostile.twoRoots();
    expect((await git(roots.path, "rev-list", "--max-parents=0", "HEAD")).split("\n").sort()).toEqual(roots.roots);
    const links = await hostile.submodulesAndLinks();
    const tree = await git(links.path, "ls-tree", "-r", "HEAD");
    expect(tree).toMatch(new RegExp(`^160000 commit 2{40}\t${links.submodule}$`, "m"));
    for (const link of links.links) expect(tree).toMatch(new RegExp(`^120000 blob \\w+\t${link}$`, "m"));
  });

  it("deleted folders and a tree that ends empty", async () => {
    const moved = await hostile.deletedRootFolder();
    expect(await git(moved.path, "ls-tree", "--name-only", "HEAD")).toBe("keep.ts\npackages");
    expect(await git(moved.path, "log", "-1", "--format=", "--raw", "-M", "HEAD^")).toContain("R100");
    const emptied = await hostile.deletedRootFolder(true);
    expect(await git(emptied.path, "ls-tree", "HEAD")).toBe("");
  });

  it("empty, headless and detached", async () => {
    for (const bare of [true, false])
      expect(
        (await runTestGit((await hostile.emptyRepository(bare)).path, ["rev-parse", "--verify", "HEAD"])).code,
      ).not.toBe(0);
    const headless = await hostile.headWithoutBranch();
    expect((await runTestGit(headless.path, ["rev-parse", "--verify", "HEAD"])).code).not.toBe(0);
    expect(await count(headless.path, headless.branch)).toBe(5);
    const detached = await hostile.detachedHead();
    expect((await runTestGit(detached.path, ["symbolic-ref", "HEAD"])).code).not.toBe(0);
    expect([
      await git(detached.path, "rev-parse", "HEAD"),
      await count(detached.path, "HEAD"),
      await count(detached.path, "--all"),
    ]).toEqual([detached.head, detached.reachable, detached.all]);
  });

  it("SHA-256, worktree and an odd folder name", async () => {
    const sha256 = await hostile.sha256Repository();
    expect(await git(sha256.path, "rev-parse", "HEAD")).toBe(sha256.head);
    expect(sha256.head).toHaveLength(64);
    const worktree = await hostile.linkedWorktree();
    expect(await readFile(`${worktree.path}/.git`, "utf8")).toMatch(/^gitdir: /);
    expect(await git(worktree.path, "rev-parse", "HEAD")).toBe(worktree.head);
    const odd = await hostile.oddlyNamedFolder();
    expect(odd.path.endsWith(odd.name)).toBe(true);
    expect(await count(odd.path, "HEAD")).toBe(5);
  });

  it("grafts and replace refs change what git tells unless they are refused", async () => {
    const grafted = await hostile.grafted();
    expect(await count(grafted.path, "HEAD")).toBe(grafted.withGrafts);
    const replaced = await hostile.replaced();
    expect(await show(replaced.path, "%an", replaced.original)).toBe(replaced.forgedName);
    expect(
      await git(replaced.path, "--no-replace-objects", "show", "--no-patch", "--format=%an", replaced.original),
    ).toBe("Ada Example");
    expect(await git(replaced.path, "replace", "--list")).toBe(replaced.original);
  });
});

describe("missing objects", () => {
  it("beyond a shallow boundary", async () => {
    const { path, commits, boundary } = await hostile.shallowClone();
    expect(await git(path, "rev-parse", "--is-shallow-repository")).toBe("true");
    expect(await count(path, "HEAD")).toBe(commits);
    expect(await git(path, "rev-list", "--max-parents=0", "HEAD")).toBe(boundary);
  });

  it("contents only: paths can be read, contents cannot", async () => {
    const { path, commits, missing } = await hostile.partialClone("blobs");
    expect(await count(path, "HEAD")).toBe(commits);
    expect(missing).toHaveLength(6);
    expect(await git(path, "log", "--raw", "--format=")).toContain("src/a.ts");
    expect((await runTestGit(path, ["cat-file", "-p", missing[0] ?? ""])).code).not.toBe(0);
  });

  it("folders too: not even paths can be read", async () => {
    const { path, commits, missing } = await hostile.partialClone("trees");
    expect(await count(path, "HEAD")).toBe(commits);
    expect(missing).toContain(await git(path, "rev-parse", "HEAD^{tree}").catch(() => missing[0]));
    expect((await runTestGit(path, ["log", "--raw", "--format="])).code).not.toBe(0);
  });

  it.each(["ext-trap", "ssh-trap"] as const)(
    "%s is sprung by whoever asks for what is missing, and only then",
    async (remote) => {
      const { path, missing, contacted } = await hostile.partialClone("blobs", remote);
      await git(path, "log", "--raw", "--format=%H");
      expect(await contacted()).toBe(false);
      await runTestGit(path, ["cat-file", "-p", missing[0] ?? ""]);
      expect(await contacted()).toBe(true);
    },
  );

  it("are left alone where no protocol is allowed", async () => {
    const { path, missing, contacted } = await hostile.partialClone("trees", "ext-trap");
    const run = await runTestGit(path, [
      "-c",
      "protocol.allow=never",
      "-c",
      "protocol.ext.allow=never",
      "cat-file",
      "-p",
      missing[0] ?? "",
    ]);
    expect(run.code).not.toBe(0);
    expect(await contacted()).toBe(false);
  });
});

describe("damage", () => {
  it("a corrupt pack gives its newest commits, then ends", async () => {
    const { path, damaged, readable } = await hostile.corruptPack();
    const run = await runTestGit(path, ["log", "--format=%H", "HEAD"]);
    expect(run.code).not.toBe(0);
    expect(run.stdout.toString().trim().split("\n")).toHaveLength(readable);
    expect((await runTestGit(path, ["cat-file", "-e", damaged])).code).toBe(0);
    expect((await runTestGit(path, ["cat-file", "-p", damaged])).code).not.toBe(0);
  });

  it("a missing parent stops a walk, malformed commits do not", async () => {
    const orphaned = await hostile.missingParent();
    expect((await runTestGit(orphaned.path, ["rev-list", "HEAD"])).stderr).toContain(orphaned.missing);
    const malformed = await hostile.malformedCommits();
    expect(await count(malformed.path, "HEAD")).toBe(malformed.oids.size + 5);
    expect(
      (await runTestGit(malformed.path, ["fsck", "--no-progress"])).stderr +
        (await runTestGit(malformed.path, ["fsck", "--no-progress"])).stdout.toString(),
    ).toContain("missingAuthor");
    expect(await show(malformed.path, "%at", malformed.oids.get("date-overflow") ?? "")).toBe(
      "99999999999999999999999",
    );
  });

  it("two hundred clones, three of them broken", async () => {
    const { path, healthy, broken } = await hostile.folderOfClones();
    expect([healthy.length, broken.length]).toEqual([197, 3]);
    const roots = await Promise.all(
      healthy.slice(0, 10).map((clone) => git(clone, "rev-list", "--max-parents=0", "HEAD")),
    );
    expect(new Set(roots).size).toBe(10);
    for (const clone of broken) expect((await runTestGit(clone.path, ["log", "HEAD"])).code).not.toBe(0);
    expect((await runTestGit(`${path}/notes`, ["rev-parse", "--git-dir"])).code).not.toBe(0);
  });
});

describe("programs", () => {
  it("are run by a careless reader", async () => {
    const { path, commits, ran } = await hostile.repositoryThatRunsPrograms();
    expect(await count(path, "HEAD")).toBe(commits);
    expect(await ran()).toBe(false);
    await runTestGit(path, ["log", "-1", "HEAD"]);
    expect(await ran()).toBe(true);
  });
});
