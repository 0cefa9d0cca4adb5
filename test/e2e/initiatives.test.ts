/** `waymark initiatives`: what somebody led, told with citations, from the built program. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import type { InitiativesReport } from "../../src/model/initiative.ts";
import { buildRepository } from "../support/build-repository.ts";
import { git } from "../support/git.ts";
import { schemaProblems } from "../support/json-schema.ts";
import { expectTwoLines, newHome, output, waymark } from "../support/run-waymark.ts";

vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const ADA = { name: "Ada Example", email: "ada@users.noreply.github.com" };
const BOB = { name: "Bob Example", email: "bob@users.noreply.github.com" };
const EVE = { name: "Eve Example", email: "eve@users.noreply.github.com" };
const SCHEMA = new URL("../../docs/reference/schemas/initiatives.schema.json", import.meta.url);
const HOSTILE = "\u001b[31mred\u0007";

let clone: string;

beforeAll(async () => {
  let history = describeHistory();
  for (const [index, subject] of [
    "Measure how long parsing takes",
    `Keep tokens between lines ${HOSTILE}`,
    "Drop the second pass over lines",
  ].entries())
    history = history.commit({
      by: ADA,
      files: { "src/parse.c": `${index}\n` },
      message: `${subject}\n\nFixes #71`,
    });
  history = history.commit({
    by: EVE,
    files: { "src/parse.c": "9\n" },
    message: "Read lines in blocks\n\nFixes #71",
  });
  history = history.commit({ by: BOB, files: { "src/print.c": "1\n" }, message: "Print colours" });
  clone = await buildRepository(history.describe());
});

const as = (home: string, me = ADA.email) => ({ home, env: { WAYMARK_ME: me } });

describe("waymark initiatives", () => {
  it.concurrent("tells what was led, the same warm as cold, and every citation is there", async () => {
    const home = await newHome();
    const cold = await output(["initiatives", clone, "--json"], as(home));
    expect(await output(["initiatives", clone, "--json"], as(home))).toBe(cold);
    const report = JSON.parse(cold) as InitiativesReport;
    expect(report.schema).toBe("waymark.initiatives/1");
    expect(report.initiatives.map(({ own, ending }) => [own, ending])).toHaveLength(1);
    const cites = report.initiatives.flatMap(({ story }) => story.flatMap(({ cites }) => cites));
    expect(cites.length).toBeGreaterThan(0);
    for (const oid of cites) expect((await git(clone, "cat-file", "-t", oid)).trim()).toBe("commit");
    const schema = JSON.parse(await readFile(SCHEMA, "utf8")) as Record<string, unknown>;
    expect(schemaProblems(schema, report)).toEqual([]);
  });

  it.concurrent("shows who took part in it what others led", async () => {
    const home = await newHome();
    const text = await output(["initiatives", clone], as(home, EVE.email));
    expect(text).toContain("found none that they led");
    expect(text).toMatch(/led by Ada Example: 1 commit/);
    const report = JSON.parse(await output(["initiatives", clone, "--json"], as(home, EVE.email))) as InitiativesReport;
    expect(report.tookPart.map(({ leader, commits }) => [leader, commits])).toEqual([["Ada Example", 1]]);
  });

  it.concurrent("writes Markdown that names where each sentence comes from", async () => {
    const text = await output(["initiatives", clone, "--format", "md"], as(await newHome()));
    expect(text).toMatch(/^# Initiatives of Ada Example/);
    expect(text).toMatch(/Ada Example made 3 of 4 commits.*\([0-9a-f]{12}, /);
  });

  it.concurrent("has examples in its help", async () => {
    const text = await output(["initiatives", "--help"], as(await newHome()));
    expect(text).toContain("Examples:");
    expect(text).toContain("waymark initiatives --areas src/net --format md");
  });

  it.concurrent("shows nothing that acts on a terminal", async () => {
    const text = await output(["initiatives", clone], as(await newHome()));
    expect(text).toContain("Ada Example led 1 initiative");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });

  it.concurrent("says that somebody led none, and what was looked for", async () => {
    expect(await output(["initiatives", clone], as(await newHome(), BOB.email))).toContain("found none that they led");
  });

  it.concurrent("draws them as a page, and in the HTML report, the same warm as cold", async () => {
    const home = await newHome();
    const cold = await output(["initiatives", clone, "--format", "html"], as(home));
    expect(await output(["initiatives", clone, "--format", "html"], as(home))).toBe(cold);
    expect(cold).toContain("<h1><bdi>Ada Example</bdi></h1>");
    expect(cold.match(/<li class="thread"/g)).toHaveLength(1);
    const report = await output(["report", clone, "--format", "html"], as(home));
    expect(report).toContain('<section id="initiatives"');
    expect(await output(["report", clone, "--format", "html"], as(await newHome()))).toBe(report);
    expect(await output(["report", clone, "--format", "html"], as(home, BOB.email))).not.toContain('id="initiatives"');
  });

  it.concurrent("are no part of the report's data, and not waited for by its text", async () => {
    const home = await newHome();
    expect(await output(["report", clone, "--json"], as(home))).not.toContain('"initiatives"');
    expect(await output(["report", clone], as(home))).toContain("waymark initiatives");
  });

  it.concurrent("refuses a malformed number with the way out", async () => {
    const run = await waymark(["initiatives", clone, "--stories", "many"], as(await newHome()));
    expectTwoLines(run, { what: /--stories "many"/, wayOut: /--stories 10/ });
  });
});
