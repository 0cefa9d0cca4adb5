/** `waymark guide` as a user runs it: reading in the terminal, exporting a site, and what can go wrong. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectTwoLines, newHome, output, waymark } from "../support/run-waymark.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ARTICLE =
  "---\ntitle: Our habits\nsummary: How we review.\ndate: 2026-01-02\ntopics: [Ours]\n---\n## Part\n\n<script>alert(1)</script>Text \u001b[2Jwith [more](judgment.md).\n";

async function teamFolder(text = ARTICLE): Promise<string> {
  const folder = await temporaryFolder("articles");
  await writeFile(join(folder, "our-habits.md"), text);
  return folder;
}

describe.concurrent("reading", () => {
  it("lists every article, ours and a team's", async () => {
    const home = await newHome();
    const text = await output(["guide", "--articles", await teamFolder()], { home });
    for (const id of ["using-waymark", "technical-bar", "seek-ambiguity", "our-habits"]) expect(text).toContain(id);
    const list = JSON.parse(await output(["guide", "--json"], { home }));
    expect(list).toMatchObject({ schema: "waymark.guide/1", notes: [] });
    expect(list.articles).toHaveLength(16);
  });

  it("prints one article by id, skill, practice or words", async () => {
    const home = await newHome();
    expect(await output(["guide", "judgment"], { home })).toContain("Technical judgment");
    expect(await output(["guide", "develop-vision"], { home })).toContain("A worked example");
    expect(
      JSON.parse(await output(["guide", "decision", "record", "--json"], { home })).articles.length,
    ).toBeGreaterThan(0);
    expect(await output(["guide", "judgment", "--format", "md"], { home })).toMatch(/^# Technical judgment\n/);
  });

  it("acts on no terminal, whatever a team's article holds", async () => {
    const home = await newHome();
    const articles = await teamFolder();
    for (const format of ["text", "md", "json"])
      expect(await output(["guide", "our-habits", "--articles", articles, "--format", format], { home })).not.toContain(
        "\u001b",
      );
  });
});

describe.concurrent("exporting", () => {
  it("writes a site, and the same once more", async () => {
    const home = await newHome();
    const folder = join(await temporaryFolder("out"), "site");
    const args = [
      "guide",
      "build",
      "-o",
      folder,
      "--url",
      "https://example.org/guide",
      "--articles",
      await teamFolder(),
    ];
    expect(await output(args, { home })).toContain("17 articles");
    const names = await readdir(folder);
    expect(names).toEqual(
      expect.arrayContaining(["index.html", "our-habits.html", "feed.atom", "feed.json", "sitemap.xml"]),
    );
    expect(await readFile(join(folder, "our-habits.html"), "utf8")).not.toContain("alert(1)");
    expect(await output(args, { home })).toContain("0 written");
  });

  it("without an address says what is left out", async () => {
    const home = await newHome();
    const folder = join(await temporaryFolder("out"), "site");
    expect(await output(["guide", "build", "-o", folder], { home })).toContain("need the address");
    expect(await readdir(folder)).not.toContain("feed.atom");
  });
});

describe.concurrent("what cannot be done", () => {
  it.each<[string, () => Promise<string[]>, RegExp, RegExp]>([
    ["no such article", async () => ["guide", "nothing-of-the-kind"], /No article/, /waymark guide/],
    ["no such folder", async () => ["guide", "--articles", "nowhere"], /nowhere cannot be read/, /--articles/],
    [
      "a folder of somebody's",
      async () => {
        const folder = await temporaryFolder("full");
        await mkdir(join(folder, "work"));
        return ["guide", "build", "-o", folder];
      },
      /is not empty/,
      /-o DIR/,
    ],
    [
      "a malformed article",
      async () => [
        "guide",
        "build",
        "-o",
        join(await temporaryFolder("out"), "site"),
        "--articles",
        await teamFolder("no"),
      ],
      /our-habits\.md:1: No front matter/,
      /Correct the file/,
    ],
    [
      "an address that is none",
      async () => ["guide", "build", "-o", join(await temporaryFolder("out"), "site"), "--url", "javascript:alert(1)"],
      /Unexpected --url/,
      /https:/,
    ],
  ])("%s is said in two lines", async (_, argsOf, what, wayOut) => {
    const home = await newHome();
    expectTwoLines(await waymark(await argsOf(), { home }), { what, wayOut });
  });
});
