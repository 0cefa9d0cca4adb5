import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../test/support/temporary-folder.ts";
import { type BuildGuideRequest, buildGuide } from "./build-guide.ts";
import { readConfig } from "./config.ts";
import { realEffects } from "./effects.ts";
import { gatherGuide, guideReader } from "./gather-guide.ts";
import { publishedAddress } from "./published-address.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

const colours = { light: "--paper: #ffffff;", dark: "--paper: #000000;" };
const ARTICLE = "---\ntitle: Ours\nsummary: About us.\ndate: 2026-01-02\n---\n## Part\n\nText.\n";
const quiet = {
  watched: false,
  reading: () => undefined,
  step: () => undefined,
  done: () => undefined,
  note: () => undefined,
};

/** A workspace that stands in a folder of its own. */
async function newWorkspace(config = ""): Promise<{ readonly folder: string; readonly workspace: Workspace }> {
  const folder = await temporaryFolder("guide");
  await mkdir(join(folder, "home"));
  await writeFile(join(folder, "home/config.yaml"), config);
  const effects = { ...realEffects(), cwd: folder, env: { WAYMARK_HOME: join(folder, "home") } };
  return { folder, workspace: await openWorkspace(effects, quiet, new AbortController().signal) };
}

const request = (more: Partial<BuildGuideRequest> = {}): BuildGuideRequest => ({
  output: "site",
  url: "https://example.org/guide/",
  articles: undefined,
  colours,
  ...more,
});

async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "latin1")] as const)),
  );
}

describe("a site", () => {
  it("is written into a new folder, and twice gives the same bytes", async () => {
    const { folder, workspace } = await newWorkspace();
    const first = await buildGuide(workspace, request());
    expect(first).toMatchObject({ address: "https://example.org/guide", removed: [], notes: [] });
    expect(first.written).toBe(first.files);
    const before = await contentsOf(join(folder, "site"));
    expect(before.size).toBe(first.files + 1);
    expect([...before.keys()].filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect((await buildGuide(workspace, request())).written).toBe(0);
    expect(await contentsOf(join(folder, "site"))).toEqual(before);
    await buildGuide(workspace, request({ output: "other" }));
    expect(await contentsOf(join(folder, "other"))).toEqual(before);
  });

  it("has a team's articles, and loses what is no longer one of them", async () => {
    const { folder, workspace } = await newWorkspace();
    await mkdir(join(folder, "ours"));
    await writeFile(join(folder, "ours/our-habits.md"), ARTICLE);
    await writeFile(join(folder, "ours/README.md"), "about the folder");
    await writeFile(join(folder, "ours/_draft.md"), "not yet");
    await buildGuide(workspace, request({ articles: "ours" }));
    const names = await readdir(join(folder, "site"));
    expect(names).toEqual(expect.arrayContaining(["our-habits.html", "judgment.html", "feed.atom"]));
    const { removed } = await buildGuide(workspace, request({ url: undefined }));
    expect(removed).toEqual(expect.arrayContaining(["our-habits.html", "feed.atom", "card-our-habits.png"]));
    expect(await readdir(join(folder, "site"))).not.toContain("our-habits.html");
  });

  it("is not written into a folder that something else made, nor over a file of somebody's", async () => {
    const { folder, workspace } = await newWorkspace();
    await mkdir(join(folder, "site"));
    await writeFile(join(folder, "site/notes.txt"), "mine");
    await expect(buildGuide(workspace, request())).rejects.toMatchObject({ code: "not-our-folder" });
    expect(await readdir(join(folder, "site"))).toEqual(["notes.txt"]);
    await buildGuide(workspace, request({ output: "own", url: undefined }));
    await writeFile(join(folder, "own/robots.txt"), "mine");
    await expect(buildGuide(workspace, request({ output: "own" }))).rejects.toMatchObject({ code: "not-our-folder" });
    expect(await readFile(join(folder, "own/robots.txt"), "utf8")).toBe("mine");
    await writeFile(join(folder, "a-file"), "mine");
    await expect(buildGuide(workspace, request({ output: "a-file" }))).rejects.toMatchObject({ code: "output-path" });
  });

  it("leaves files beside it alone, and follows no name or link that its marker gives", async () => {
    const { folder, workspace } = await newWorkspace();
    await writeFile(join(folder, "precious.txt"), "mine");
    await buildGuide(workspace, request());
    const site = join(folder, "site");
    await writeFile(join(site, "CNAME"), "example.org");
    await symlink(join(folder, "precious.txt"), join(site, "old.html"));
    const marker = JSON.parse(await readFile(join(site, "waymark-guide.json"), "utf8"));
    marker.files.push("../precious.txt", "/etc/passwd", "old.html", 7);
    await writeFile(join(site, "waymark-guide.json"), JSON.stringify(marker));
    expect((await buildGuide(workspace, request())).removed).toEqual(["old.html"]);
    expect(await readFile(join(folder, "precious.txt"), "utf8")).toBe("mine");
    expect(await readFile(join(site, "CNAME"), "utf8")).toBe("example.org");
  });

  it("is not written where an article is malformed: file, line and what is wrong are said", async () => {
    const { folder, workspace } = await newWorkspace();
    await mkdir(join(folder, "ours"));
    await writeFile(join(folder, "ours/bad.md"), "---\ntitle: Bad\nsummary: x\n---\ntext\n");
    const error = await buildGuide(workspace, request({ articles: "ours" })).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: "malformed-article", message: expect.stringMatching(/^bad\.md:1: date/) });
    expect(await readdir(folder)).not.toContain("site");
  });

  it.each(["javascript:alert(1)", "example.org", "https://user:secret@example.org", "https://example.org/?a=1", ""])(
    "is not made for %j",
    async (url) => {
      const { workspace } = await newWorkspace();
      await expect(buildGuide(workspace, request({ url }))).rejects.toMatchObject({ code: "malformed-option" });
    },
  );
});

describe("the guide of a team", () => {
  it("is named in the config, from where that stands, with its address", async () => {
    const { folder, workspace } = await newWorkspace("guide: {articles: ours, url: https://example.org/guide/}");
    expect(workspace.config.guide).toEqual({ articles: "ours", address: "https://example.org/guide" });
    await expect(gatherGuide(workspace)).rejects.toMatchObject({ code: "unreadable-path" });
    await mkdir(join(folder, "home/ours"));
    const read = guideReader(workspace);
    const before = await read();
    expect(await read()).toBe(before);
    await writeFile(join(folder, "home/ours/our-habits.md"), ARTICLE);
    const after = await read();
    expect(after.articles.length).toBe(before.articles.length + 1);
    expect(after.articles.at(-1)).toMatchObject({ id: "our-habits", isShipped: false });
  });

  it.each(["guide: 7", "guide: [a]", "guide: {url: 'javascript:alert(1)'}"])(
    "as %j is a mistake in the config",
    async (text) => {
      const records = await temporaryFolder("home");
      await writeFile(join(records, "config.yaml"), text);
      await expect(readConfig({ records, cache: "" })).rejects.toMatchObject({ code: "malformed-config" });
    },
  );

  it.each([
    ["https://example.org", "https://example.org"],
    ["http://localhost:8000/a/", "http://localhost:8000/a"],
    ["ftp://example.org", undefined],
    ["https://example.org/#a", undefined],
  ])("at %j is published at %j", (text, expected) => expect(publishedAddress(text)).toBe(expected));
});
