/** Somebody else's ladder taken over, shown, compared and used, by the built program. All ladders here are made up. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import type { CommandContext, Decision } from "../../src/commands/command.ts";
import { runLadderImport } from "../../src/commands/ladder-import.ts";
import type { LadderDiff, LadderImport, ShownLadder } from "../../src/model/ladder-output.ts";
import { PLAIN_STYLE } from "../../src/views/terminal.ts";
import { schemaProblems } from "../support/json-schema.ts";
import { expectTwoLines, newHome, output, waymark } from "../support/run-waymark.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

vi.setConfig({ maxConcurrency: 2, testTimeout: 120_000 });

const TABLE = `# Lighthouse keepers

| Skill | Keeper | Head keeper |
|---|---|---|
| Lamps | Writes tests for every lamp. Is kind to moths | Leads projects across several teams |
| Fog | Understands fog | Hopes for sun, and mentors juniors |
`;

/** A folder with files. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder("ladders");
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const schemaOf = async (name: string) =>
  JSON.parse(
    await readFile(fileURLToPath(new URL(`../../docs/reference/schemas/${name}.schema.json`, import.meta.url)), "utf8"),
  );

describe.concurrent("an import", () => {
  it("shows every mapping with its words, and writes nothing without a file", async () => {
    const home = await newHome();
    const folder = await folderWith({ "keepers.md": TABLE });
    const said = await output(["ladder", "import", "keepers.md"], { home, cwd: folder });
    expect(said).toContain("Lighthouse keepers  markdown: 2 levels, 2 skills, 5 criteria");
    expect(said).toMatch(/\+ Writes tests for every lamp\. \(Keeper\)\n\s+tests-with-code: .*“Writes tests”/);
    expect(said).toContain("- Is kind to moths (Keeper)");
    expect(said).toMatch(/\? Hopes for sun, and mentors juniors/);
    expect(said).toContain("- Understands fog (Keeper)");
    expect(said).toContain("Nothing was written");
  });

  it("writes a ladder that validates, shows and assesses", async () => {
    const home = await newHome();
    const folder = await folderWith({ "keepers.md": TABLE });
    const at = { home, cwd: folder };
    const data: LadderImport = JSON.parse(
      await output(["ladder", "import", "keepers.md", "-o", "ours.yaml", "--yes", "--json"], at),
    );
    expect(schemaProblems(await schemaOf("ladder-import"), data)).toEqual([]);
    expect(data).toMatchObject({
      form: "markdown",
      written: "ours.yaml",
      counts: { criteria: 5, likely: 2, possible: 1, unseen: 2, taken: 2 },
    });
    expect(await output(["ladder", "validate", "ours.yaml"], at)).toBe("ours.yaml: a valid ladder.\n");
    const shown: ShownLadder = JSON.parse(await output(["ladder", "show", "ours.yaml", "--json"], at));
    expect(schemaProblems(await schemaOf("ladder-show"), shown)).toEqual([]);
    expect(shown.skills[0]?.criteria.map(({ supports }) => supports.map(({ id }) => id))).toEqual([
      ["tests-with-code"],
      [],
      ["initiative-across-areas", "long-topic", "series-led"],
    ]);
    const report = JSON.parse(await output(["demo", "--ladder", "ours.yaml", "--json"], at));
    const blind = report.assessment.skills[0].criteria[1];
    expect(blind).toMatchObject({ status: "cannot-see", reasons: ["The ladder names no signal that could see this."] });
  });

  it("never writes over a file, nor without a yes, nor where nobody can be asked", async () => {
    const home = await newHome();
    const folder = await folderWith({ "keepers.md": TABLE, "ours.yaml": "mine\n" });
    const run = (...args: string[]) => waymark(["ladder", "import", "keepers.md", ...args], { home, cwd: folder });
    expectTwoLines(await run("-o", "ours.yaml", "--yes"), { what: /ours\.yaml is there already/, wayOut: /--force/ });
    expectTwoLines(await run("-o", "no/ours.yaml", "--yes"), { what: /folder no does not exist/, wayOut: /-o FILE/ });
    expect(await readFile(join(folder, "ours.yaml"), "utf8")).toBe("mine\n");
    expect((await run("-o", "new.yaml")).stdout).toContain("no terminal to ask on");
    expect((await run("-o", "new.yaml", "--yes", "--dry-run")).stdout).toContain("Nothing was written");
    await expect(readFile(join(folder, "new.yaml"))).rejects.toThrow();
    expect((await run("-o", "ours.yaml", "--yes", "--force")).stdout).toContain("Wrote ours.yaml");
    expect(await readFile(join(folder, "ours.yaml"), "utf8")).toContain("schema: waymark.ladder/1");
  });

  it("asks about each mapping on a terminal; quitting writes nothing", async () => {
    const home = await newHome();
    const folder = await folderWith({ "keepers.md": TABLE });
    const importing = async (file: string, answers: Decision[]) => {
      const asked: string[] = [];
      const context: CommandContext = {
        workspace: {
          effects: { today: () => "2026-01-02", env: {}, cwd: folder, homeFolder: home, platform: "linux" },
          home: { records: home, cache: join(home, ".cache") },
          config: { me: [], ladder: undefined, authorship: [], guide: { articles: undefined, address: null } },
          progress: { watched: false, reading: () => {}, step: () => {}, done: () => {}, note: () => {} },
          signal: new AbortController().signal,
        },
        style: PLAIN_STYLE,
        choose: undefined,
        decide: async (question, because, words) => {
          asked.push(`${question} | ${because} | ${words?.preset}`);
          return answers.shift() ?? "quit";
        },
      };
      const options = { as: undefined, levels: [], output: file, dryRun: false, yes: false, force: false, json: false };
      return { asked, text: (await runLadderImport(context, "keepers.md", options)).text };
    };
    expect((await importing("a.yaml", ["yes"])).text).toBe("Nothing was written.\n");
    await expect(readFile(join(folder, "a.yaml"))).rejects.toThrow();
    const { asked } = await importing("b.yaml", ["no", "yes", "yes"]);
    expect(asked).toEqual([
      expect.stringMatching(/^1 of 3\. Lamps, Keeper: Writes tests for every lamp\. \| tests-with-code: .* \| yes$/),
      expect.stringMatching(/^2 of 3\. Lamps, Head keeper: .* \| yes$/),
      expect.stringMatching(/^3 of 3\. Fog, Head keeper: .*\(only a part of it\) \| no$/),
    ]);
    const text = await readFile(join(folder, "b.yaml"), "utf8");
    expect(text).not.toContain("tests-with-code");
    expect(text).toContain("supports: [mentor-credited, newcomer-went-on]");
  });

  it("tells what keeps a source from being a ladder, in two lines", async () => {
    const home = await newHome();
    const chain = "Skill,Level,After,Criteria\nLamps,a,b,Polishes glass\nLamps,b,a,Trims wicks\n";
    const folder = await folderWith({
      "circle.csv": chain,
      "notes.md": "# Notes\n",
      "two/a.md": TABLE,
      "two/b.md": TABLE,
      "many/a.md": TABLE,
      "many/b.csv": chain,
      "ours.yaml": "schema: waymark.ladder/1\n",
      "unknown.yml":
        "competencies: [{ id: x, level: none, summary: Polishes }]\nlevels: [{ id: a, name: A }, { id: b, name: B }]\n",
      "twice.yml":
        "competencies: [{ id: x, level: a, summary: Polishes }]\nlevels: [{ id: a, name: A }, { id: a, name: B }]\n",
      "deep.yml": `competencies: ${"[".repeat(1000)}`,
      "large.csv": `Skill,A,B\n${"x".repeat(1 << 20)}`,
    });
    const expected: readonly (readonly [string, RegExp, RegExp])[] = [
      ["circle.csv", /circle of levels, expected an order: a comes after b comes after a/, /--levels/],
      ["notes.md", /shows no form of ladder/, /--as/],
      ["two", /2 files, expected one ladder/, /one of the files/],
      ["many", /several forms: markdown, csv/, /--as/],
      ["ours.yaml", /a ladder of Waymark's form already/, /validate/],
      ["unknown.yml", /Unexpected level "none"/, /Correct the file/],
      ["twice.yml", /second level "a"/, /Correct the file/],
      ["deep.yml", /deep\.yml:1: Unexpected depth/, /Correct the file/],
      ["large.csv", /1048586 bytes/, /file of its own/],
      ["nowhere", /cannot be read/, /path/],
    ];
    for (const [path, what, wayOut] of expected)
      expectTwoLines(await waymark(["ladder", "import", path], { home, cwd: folder }), { what, wayOut });
  });

  it("shows nothing that acts on a terminal", async () => {
    const home = await newHome();
    const folder = await folderWith({
      "x.csv": "Skill,A,B\n\u001b[31mLamps,Writes tests \u202e\u001b[2J,Reviews code\n",
    });
    for (const args of [["x.csv"], ["x.csv", "--json"]]) {
      const said = await output(["ladder", "import", ...args], { home, cwd: folder });
      for (const acting of ["\u001b", "\u202e"]) expect(said).not.toContain(acting);
    }
  });
});

describe.concurrent("a ladder", () => {
  it("is shown by skill and level, as text and as Markdown", async () => {
    const home = await newHome();
    expect(await output(["ladder", "show"], { home })).toMatch(/Technical bar {2}gate[\s\S]*seen by tests-with-code/);
    expect(await output(["ladder", "show", "--format", "md"], { home })).toContain("| level | criterion | signals |");
  });

  it("is compared with another", async () => {
    const home = await newHome();
    const shipped = await readFile(fileURLToPath(new URL("../../ladders/waymark.yaml", import.meta.url)), "utf8");
    const cwd = await folderWith({ "ours.yaml": shipped.replace("supports: [design-document]", "supports: []") });
    expect(await output(["ladder", "diff", "waymark", "waymark"], { home, cwd })).toContain("no difference");
    expect(await output(["ladder", "diff", "waymark", "ours.yaml"], { home, cwd })).toContain(
      "~ communication/designed-in-writing: supports design-document → none",
    );
    const diff: LadderDiff = JSON.parse(
      await output(["ladder", "diff", "waymark", "ours.yaml", "--json"], { home, cwd }),
    );
    expect(schemaProblems(await schemaOf("ladder-diff"), diff)).toEqual([]);
    expect(diff.criteria.changed).toHaveLength(1);
  });

  it("has notes where a level is empty, and a circle of levels is a mistake", async () => {
    const home = await newHome();
    const shipped = await readFile(fileURLToPath(new URL("../../ladders/waymark.yaml", import.meta.url)), "utf8");
    const cwd = await folderWith({
      "empty.yaml": shipped.replace(
        "title: staff, rank: 4 }",
        "title: staff, rank: 4 }\n  - { id: top, title: top, rank: 5 }",
      ),
      "circle.yaml": shipped.replace(
        /rank: (\d)/g,
        (_, rank) => `after: ${["staff", "starting", "junior", "mid", "senior"][rank]}`,
      ),
    });
    expect(await output(["ladder", "validate", "empty.yaml"], { home, cwd })).toMatch(
      /^empty\.yaml:14: Note: No criterion is on level "top" \(top\); nothing can show it\.\nempty\.yaml: a valid ladder\.\n$/,
    );
    const circle = await waymark(["ladder", "validate", "circle.yaml", "--json"], { home, cwd });
    expect(circle.code).toBe(1);
    const checked = JSON.parse(circle.stdout);
    expect(schemaProblems(await schemaOf("ladder-check"), checked)).toEqual([]);
    expect(checked.problems).toEqual([
      { line: 9, message: expect.stringMatching(/circle of levels.*starting comes after staff/) },
    ]);
  });
});
