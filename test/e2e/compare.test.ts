/** `waymark compare`: growth between two days, and two ladders, from the built program. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import type { ComparisonOfLadders, ComparisonOverTime } from "../../src/model/comparison.ts";
import { buildRepository } from "../support/build-repository.ts";
import { expectTwoLines, jsonReport, newHome, output, waymark } from "../support/run-waymark.ts";

vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

let clone: string;
let home: string;
const you = () => ({ home, env: { WAYMARK_ME: DEMO_PERSON } });

beforeAll(async () => {
  clone = await buildRepository(demoHistory());
  home = await newHome();
});

describe("waymark compare", () => {
  it("shows growth between two days, as two reports would say it", async () => {
    const { report } = await jsonReport([clone, "--as-of", "2027-01-01"], you());
    const { report: earlier } = await jsonReport([clone, "--as-of", "2027-01-01", "--until", "2024-09-30"], you());
    const json = await output(["compare", clone, "--then", "2024-09", "--as-of", "2027-01-01", "--json"], you());
    const growth = JSON.parse(json) as ComparisonOverTime;
    expect(growth).toMatchObject({
      schema: "waymark.comparison/1",
      by: "time",
      before: "2024-09-30",
      after: "2027-01-01",
    });
    for (const skill of growth.skills) {
      const [was, is] = [earlier, report].map(({ assessment }) => assessment?.skills.find(({ id }) => id === skill.id));
      expect([skill.before, skill.after]).toEqual([was?.band, is?.band]);
    }
    const moved = growth.skills.flatMap(({ criteria }) => criteria);
    expect(moved.length).toBeGreaterThan(3);
    const known = new Set(report.evidence.map(({ id }) => id));
    const cited = moved.flatMap(({ evidence }) => evidence);
    expect(cited.length).toBeGreaterThan(3);
    expect(cited.every(({ id, date }) => known.has(id) && date > "2024-09-30")).toBe(true);
    const text = await output(["compare", clone, "--then", "2024-09", "--as-of", "2027-01-01"], you());
    expect(text).toContain("from work up to 30 Sep 2024");
    expect(text).toContain("→");
  });

  it("puts two ladders side by side", async () => {
    const file = join(home, "strict.yaml");
    const shipped = await readFile(new URL("../../ladders/waymark.yaml", import.meta.url), "utf8");
    await writeFile(
      file,
      shipped
        .replace("title: Waymark's ladder", "title: Strict")
        .replace(/demonstrated: \{ events: 3/, "demonstrated: { events: 90"),
    );
    const json = await output(["compare", clone, "--ladder", file, "--as-of", "2027-01-01", "--json"], you());
    const { answers, pairs } = JSON.parse(json) as ComparisonOfLadders;
    expect(answers.map(({ ladder }) => ladder.title)).toEqual(["Waymark's ladder", "Strict"]);
    expect(pairs.length).toBeGreaterThan(0);
    expect(
      await output(["compare", clone, "--ladder", file, "--as-of", "2027-01-01", "--format", "md"], you()),
    ).toContain("## Strict");
  });

  it.each([
    ["a day that is none", ["--then", "2025-13"], /Unexpected --then "2025-13"/],
    ["a day after the end", ["--then", "2027-02", "--as-of", "2027-01-01"], /nothing to compare/],
    ["too many answers", ["--then", "2025-01", "--ladder", "a.yaml", "--ladder", "b.yaml"], /Two answers/],
    ["somebody else", ["--then", "2024-09", "--person", "grace"], /Only you are assessed|Nobody here/],
  ])("refuses %s", async (_, options, said) => {
    const result = await waymark(["compare", clone, ...options], you());
    expectTwoLines(result, { what: said, wayOut: /\S/ });
  });
});
