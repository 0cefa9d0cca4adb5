/** Exported documents and tickets: imported, listed in one's own report, opened, and forgotten on demand. */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import type { Report } from "../../src/model/report.ts";
import { buildRepository } from "../support/build-repository.ts";
import { expectTwoLines, newHome, output, waymark } from "../support/run-waymark.ts";
import { ACTING } from "../support/sample-report.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const ADA = { name: "Ada Example", email: "ada@example.com" };
const BOB = { name: "Bob Example", email: "bob@example.com" };
const ME = { WAYMARK_ME: ADA.email };
const FIXTURES = fileURLToPath(new URL("../fixtures/exports", import.meta.url));

let clone: string;

beforeAll(async () => {
  let history = describeHistory();
  for (const by of [ADA, ADA, BOB])
    history = history.commit({ by, files: { "src/a.c": `${by.name}\n` }, message: `Change by ${by.name}` });
  clone = await buildRepository(history.describe());
});

const report = async (home: string, ...options: string[]): Promise<Report> =>
  JSON.parse(await output(["report", clone, "--json", ...options], { home, env: ME }));

async function importInto(home: string, path: string, ...options: string[]): Promise<string> {
  return output(["import", path, ...options], { home, env: ME });
}

/** A folder of Markdown files, each with front matter that names who wrote it. */
async function folderOf(files: Readonly<Record<string, readonly [author: string, title: string]>>): Promise<string> {
  const folder = await temporaryFolder("export");
  for (const [name, [author, title]] of Object.entries(files))
    await writeFile(
      join(folder, name),
      `---\ntitle: ${JSON.stringify(title)}\nauthor: ${author}\ndate: 2025-03-04\n---\n\n# Plan\n\nWords of ${author}.\n`,
    );
  return folder;
}

/** Everything that is kept of exports, as text. */
async function keptOfExports(home: string): Promise<string> {
  const folder = join(home, ".cache", "exports");
  const texts: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const bytes = await readFile(join(folder, name));
    const start = 8 + Number(bytes.subarray(0, 8).toString("latin1"));
    texts.push(
      gunzipSync(bytes.subarray(8, start)).toString("utf8"),
      gunzipSync(bytes.subarray(start)).toString("utf8"),
    );
  }
  return texts.join("\n");
}

describe.concurrent("imported documents and tickets", () => {
  it("stand in one's own report, in every format, and change nothing else in it", async () => {
    const home = await newHome();
    const before = await report(home);
    expect(before.imported).toBeNull();
    for (const form of ["notion-markdown", "markdown", "jira-cloud"]) await importInto(home, join(FIXTURES, form));
    const after = await report(home);
    expect({ ...after, imported: null }).toEqual(before);
    expect(after.imported?.exports.map(({ name }) => name)).toEqual(["jira-cloud", "markdown", "notion-markdown"]);
    expect(after.imported?.records).toContainEqual(
      expect.objectContaining({ kind: "adr", title: "Choose a queue", authorship: "metadata", knownBy: "name" }),
    );
    expect(after.imported?.records).toContainEqual(
      expect.objectContaining({ title: "One queue", knownBy: "address", place: "queue.md", date: "2025-03-04" }),
    );
    expect(after.imported?.records).toContainEqual(
      expect.objectContaining({ type: "ticket", kind: "Bug", place: "ORD-12", role: "reporter" }),
    );
    for (const format of ["text", "md", "html"]) {
      const shown = await output(["report", clone, "--format", format], { home, env: ME });
      expect(shown).toContain("Imported documents and tickets");
      expect(shown).toContain("but not counted: nobody else can open an export");
      expect(shown).toContain("Choose a queue");
    }
  });

  it("are nobody else's to see, and keep to the period", async () => {
    const home = await newHome();
    await importInto(home, join(FIXTURES, "markdown"), "--mine");
    expect((await report(home, "--person", BOB.email)).imported).toBeNull();
    expect((await report(home)).imported?.records.map(({ authorship }) => authorship).sort()).toEqual([
      "metadata",
      "your-word",
    ]);
    const later = (await report(home, "--since", "2025-06-01")).imported;
    expect(later).toMatchObject({ records: [], outsidePeriod: 2 });
  });

  it("are the same after the same import again, and one fewer after a file is gone", async () => {
    const home = await newHome();
    const folder = await folderOf({ "a.md": [ADA.email, "A"], "b.md": [ADA.email, "B"] });
    await importInto(home, folder);
    const first = await report(home);
    expect(await importInto(home, folder)).toContain("Nothing new");
    expect(await report(home)).toEqual(first);
    await rm(join(folder, "b.md"));
    expect(await importInto(home, folder)).toContain("1 gone");
    expect((await report(home)).imported?.records.map(({ title }) => title)).toEqual(["A"]);
  });

  it("open with show, and doctor says what there is", async () => {
    const home = await newHome();
    const folder = join(FIXTURES, "markdown");
    await importInto(home, folder);
    const [first] = (await report(home)).imported?.records ?? [];
    const shown = await output(["show", first!.id.slice(0, 8)], { home, env: ME });
    expect(shown).toContain("One queue");
    expect(shown).toContain("Imported from: markdown (markdown)");
    expect(shown).toContain("Read [the other]");
    const data = JSON.parse(await output(["show", first!.id, "--json"], { home, env: ME }));
    expect(data).toMatchObject({ schema: "waymark.show/1", evidence: null, imported: { id: first!.id } });
    const doctor = await output(["doctor", clone], { home, env: ME });
    expect(doctor).toContain(`2 documents (markdown), ${folder}; 1 names nobody: yours only with --mine`);
    const run = await waymark(["show", "00000000"], { home, env: ME });
    expect(run.code).toBe(2);
    expectTwoLines(run, { what: /No evidence/, wayOut: /Run waymark/ });
  });

  it("with hostile titles show characters and do nothing", async () => {
    const home = await newHome();
    const hostile = "\u001b]8;;https://evil.example\u0007x\u001b[2J <script>alert(1)</script> **b** @all #1 \u202eend";
    await importInto(home, await folderOf({ "a.md": [ADA.email, hostile] }));
    const id = (await report(home)).imported!.records[0]!.id;
    for (const args of [
      ["report", clone],
      ["report", clone, "--format", "md"],
      ["show", id],
    ])
      for (const line of (await output(args, { home, env: ME })).split("\n")) expect(line).not.toMatch(ACTING);
    expect(await output(["report", clone, "--format", "html"], { home, env: ME })).not.toContain("<script>alert");
    expect(await output(["report", clone, "--format", "md"], { home, env: ME })).not.toContain(" **b** ");
  });
});

describe.concurrent("forgetting what was imported", () => {
  it("takes out one import by its path, after saying so", async () => {
    const home = await newHome();
    const folder = await folderOf({ "a.md": [ADA.email, "A"] });
    await importInto(home, folder);
    const plan = await output(["forget", folder], { home, env: ME });
    expect(plan).toContain(`what was imported from ${folder}: 1 document`);
    expect((await report(home)).imported).not.toBeNull();
    await output(["forget", folder, "--yes"], { home, env: ME });
    expect(await keptOfExports(home)).toBe("");
    expect((await report(home)).imported).toBeNull();
  });

  it("loses what somebody wrote, for good, known by an address or by a name alone", async () => {
    const home = await newHome();
    const folder = await folderOf({
      "mine.md": [`${ADA.name} <${ADA.email}>`, "With Bob Example"],
      "his.md": [`${BOB.name} <${BOB.email}>`, "His"],
      "hers.md": ["Eve Else", "Hers"],
    });
    await importInto(home, folder);
    expect(await keptOfExports(home)).toMatch(/Words of Bob Example[\s\S]*/);
    await output(["forget", "--person", BOB.email, "--yes"], { home, env: ME });
    await output(["forget", "--person", "Eve Else", "--yes"], { home, env: ME });
    for (const again of [false, true]) {
      if (again) await importInto(home, folder);
      const kept = await keptOfExports(home);
      expect(kept).toContain("Words of Ada Example");
      expect(kept).toContain("With someone");
      expect(kept).not.toMatch(/Bob Example|bob@example|Eve Else/);
    }
  });

  it("goes with everything", async () => {
    const home = await newHome();
    await importInto(home, await folderOf({ "a.md": [ADA.email, "A"] }));
    await output(["forget", "--everything", "--yes"], { home, env: ME });
    expect(await keptOfExports(home)).toBe("");
  });
});
