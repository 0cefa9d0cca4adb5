import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../../test/support/cpu-time.ts";
import { SIGNALS } from "../signals/index.ts";
import { checkLadderText, SIGNALS_OF_LATER_SOURCES } from "../workspace/ladder-check.ts";
import { checkLadder, loadLadder, parseShippedLadder } from "./load-ladder.ts";

const SHIPPED = readFileSync(new URL("../../ladders/waymark.yaml", import.meta.url), "utf8");

/** A small ladder, one line a setting, so that lines are easy to name. */
const SMALL = `schema: waymark.ladder/1
id: small
title: Small
levels:
  - { id: junior, title: junior, rank: 1 }
  - { id: senior, title: senior, rank: 3 }
thresholds:
  minimum: { commits: 10, activeWeeks: 4 }
  demonstrated: { events: 3, contexts: 2 }
  sustained: { events: 5, contexts: 3, span: 20, recent: 30 }
  pattern: { cases: 10, share: 0.3, demonstratedWeeks: 5, sustainedWeeks: 13 }
  contradicted: { events: 3, share: 0.1 }
skills:
  - id: writing
    title: Writing
    criteria:
      - id: said-why
        level: junior
        text: Said why.
        supports: [reason-in-message]
        thresholds:
          pattern:
            share: 0.25
`;
const at = (text: string) => SMALL.split("\n").findIndex((line) => line.includes(text)) + 1;
const problems = async (text: string) =>
  (await checkLadder(text)).problems.map(({ line, message }) => `${line}: ${message}`);
const change = (from: string, to: string) => problems(SMALL.replace(from, to));

describe("a ladder", () => {
  it("has criteria that no signal can see, and levels that name what they come after", async () => {
    const chained = SMALL.replace("rank: 1", "after: starting")
      .replace("rank: 3", "after: junior")
      .replace("levels:\n", "levels:\n  - { id: starting, title: starting }\n")
      .replace("supports: [reason-in-message]", "supports: []");
    const { ladder, problems: found } = await checkLadder(chained);
    expect(found).toEqual([]);
    expect(ladder?.levels.map(({ id, rank }) => `${rank} ${id}`)).toEqual(["0 starting", "1 junior", "2 senior"]);
    expect(ladder?.skills[0]?.criteria[0]?.supports).toEqual([]);
  });
});

describe("the shipped ladder", () => {
  it("has no mistake, and is read the same by both ways", async () => {
    expect(await checkLadderText(SHIPPED)).toEqual([]);
    expect((await checkLadder(SHIPPED)).ladder).toEqual(parseShippedLadder(SHIPPED));
  });

  it("names signals that this program has, or that later sources bring", () => {
    const known = new Set([...SIGNALS.map(({ id }) => id), ...SIGNALS_OF_LATER_SOURCES]);
    const named = parseShippedLadder(SHIPPED).skills.flatMap(({ criteria }) =>
      criteria.flatMap(({ supports, contradicts }) => [...supports, ...contradicts]),
    );
    expect(named.filter((signal) => !known.has(signal))).toEqual([]);
    expect(SIGNALS_OF_LATER_SOURCES.filter((signal) => SIGNALS.some(({ id }) => id === signal))).toEqual([]);
  });

  it("has levels from 0 to 4, one gate, and a counter only where its signal speaks against", () => {
    const { levels, skills } = parseShippedLadder(SHIPPED);
    expect(levels.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4]);
    expect(skills.filter(({ gate }) => gate)).toHaveLength(1);
    const counter = new Map(SIGNALS.map(({ id, counter: against }) => [id, against]));
    for (const { criteria } of skills)
      for (const { supports, contradicts } of criteria) {
        expect(supports.filter((signal) => counter.get(signal) === true)).toEqual([]);
        expect(contradicts.filter((signal) => counter.get(signal) === false)).toEqual([]);
      }
  });
});

describe("a ladder that works", () => {
  it("lays a criterion's thresholds over the ladder's", async () => {
    const { ladder, problems: none } = await checkLadder(SMALL);
    expect(none).toEqual([]);
    expect(ladder?.skills[0]?.criteria[0]).toMatchObject({
      contradicts: [],
      thresholds: { pattern: { share: 0.25, cases: 10 }, minimum: { commits: 10 } },
    });
    expect(ladder?.skills[0]?.gate).toBe(false);
  });

  it("has its levels in order, whatever order they are written in", async () => {
    const lines = SMALL.split("\n");
    [lines[4], lines[5]] = [lines[5]!, lines[4]!];
    expect((await checkLadder(lines.join("\n"))).ladder?.levels.map(({ id }) => id)).toEqual(["junior", "senior"]);
  });

  it("may have Windows line ends, comments and anchors", async () => {
    expect(await problems(SMALL.replaceAll("\n", "\r\n"))).toEqual([]);
    expect(
      await problems(
        `# mine\n${SMALL.replace("[reason-in-message]", "&a [reason-in-message]").replace("        thresholds:", "        contradicts: *a\n        thresholds:")}`,
      ),
    ).toEqual([]);
  });
});

describe("each mistake is told at its line", () => {
  it.each<[string, string, string, RegExp]>([
    [
      "a setting nobody knows",
      "        text: Said why.",
      "        text: Said why.\n        wording: nice",
      /skills\.0\.criteria\.0: Unexpected setting "wording"/,
    ],
    [
      "a block nobody knows",
      "            share: 0.25",
      "            share: 0.25\n          extra:\n            deep: 1",
      /Unexpected setting "extra"/,
    ],
    ["a wrong kind", "share: 0.25", "share: often", /share/],
    ["a share beyond one", "share: 0.25", "share: 25", /share/],
    ["an id with blanks", "id: said-why", "id: Said Why", /lower-case/],
    [
      "an unknown level",
      "level: junior",
      "level: principal",
      /Unexpected level "principal", expected one of junior, senior/,
    ],
    ["another schema", "waymark.ladder/1", "waymark.ladder/9", /schema/],
    ["a rank beyond any ladder", "rank: 3", "rank: 20", /rank/],
    ["no place for signals", "supports: [reason-in-message]", "supports: none", /supports/],
    ["a level without a rank beside others", ", rank: 3", "", /level without a rank/],
    ["two ways of ordering", "rank: 3", "rank: 3, after: junior", /Unexpected setting "after"/],
  ])("%s", async (_, from, to, message) => {
    const found = await change(from, to);
    expect(found).toHaveLength(1);
    const added = to.split("\n").length > 1 ? 1 : 0;
    expect(found[0]).toMatch(new RegExp(`^${at(from) + added}: `));
    expect(found[0]).toMatch(message);
  });

  it("a circle of levels, by name and line", async () => {
    const circle = SMALL.replace("rank: 1", "after: senior").replace("rank: 3", "after: junior");
    expect(await problems(circle)).toEqual([
      `${at("id: junior")}: Unexpected circle of levels, expected an order: junior comes after senior comes after junior.`,
    ]);
  });

  it("more than a ladder holds, and what nests too deeply", async () => {
    const one = SMALL.slice(SMALL.indexOf("      - id: said-why"));
    const many = Array.from({ length: 2000 }, (_, index) => one.replace("said-why", `said-why-${index}`)).join("");
    expect(await problems(SMALL + many)).toEqual([expect.stringMatching(/Unexpected 2001 criteria, expected 2000/)]);
    expect(await problems(`#${"x".repeat(1 << 20)}`)).toEqual([expect.stringMatching(/^1: Unexpected size/)]);
    for (const deep of [
      "[".repeat(1_000_000),
      "- ".repeat(500_000),
      "{a: ".repeat(250_000),
      "? ".repeat(500_000),
      '"'.repeat(1_000_000),
    ])
      expect(await problems(deep)).toEqual([expect.stringMatching(/^1: Unexpected depth/)]);
  });

  it("what is missing, at what it is missing from", async () => {
    expect(await change("        text: Said why.\n", "")).toEqual([
      expect.stringMatching(new RegExp(`^${at("- id: said-why")}: skills\\.0\\.criteria\\.0\\.text: `)),
    ]);
    expect(await change("title: Small\n", "")).toEqual([expect.stringMatching(/^1: title: /)]);
  });

  it("what is there twice, at the second", async () => {
    const twice = SMALL.replace("rank: 3", "rank: 1").replace("id: senior", "id: junior");
    expect(await problems(twice)).toEqual([
      `${at("id: senior")}: Unexpected second level "junior", expected each id once.`,
      `${at("id: senior")}: Unexpected second level of rank 1, expected each rank once.`,
    ]);
    const block = SMALL.slice(SMALL.indexOf("  - id: writing"));
    expect(await problems(SMALL + block)).toEqual([
      `${at("id: writing") + block.split("\n").length - 1}: Unexpected second skill "writing", expected each id once.`,
    ]);
    const gates = (SMALL + block.replace("writing", "other")).replaceAll(
      "    criteria:",
      "    gate: true\n    criteria:",
    );
    expect(await problems(gates)).toEqual([
      `${gates.split("\n").findLastIndex((line) => line.includes("gate")) + 1}: Unexpected second gate, expected one skill at most to be the technical bar.`,
    ]);
    const criterion = SMALL.slice(SMALL.indexOf("      - id: said-why"));
    expect(await problems(SMALL + criterion)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${at("id: said-why") + criterion.split("\n").length - 1}: Unexpected second criterion "said-why" in writing`,
        ),
      ),
    ]);
  });

  it("all of them, by line", async () => {
    const found = await problems(
      SMALL.replace("rank: 1", "rank: 90")
        .replace("level: junior", "levle: junior")
        .replace("share: 0.25", "share: -1"),
    );
    const lines = found.map((problem) => Number.parseInt(problem, 10));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(found.length).toBeGreaterThanOrEqual(4);
  });

  it.each<[string, string, number]>([
    ["tabs", SMALL.replace("  minimum", "\tminimum"), at("minimum")],
    ["an open bracket", SMALL.replace("[reason-in-message]", "[reason-in-message"), at("supports") + 1],
    ["a key twice", SMALL.replace("title: Small", "id: again"), at("title: Small")],
  ])("what is no YAML: %s", async (_, text, line) => {
    const found = await problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(Math.abs(Number.parseInt(found[0]!, 10) - line)).toBeLessThanOrEqual(2);
  });

  it.each([
    "",
    "7",
    "[]",
    "- a\n- b",
    "null",
    "a: *nobody",
    "--- a\n--- b",
    "a: &a [*a, *a]",
    "x: !!js/function 'f'",
    `a: ${"[".repeat(300)}`,
    "\0",
    "__proto__: 1",
  ])("what is no ladder at all (%j)", async (text) => {
    const { ladder, problems: found } = await checkLadder(text);
    expect(ladder).toBeUndefined();
    expect(found.length).toBeGreaterThan(0);
    for (const { line, message } of found) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(message).not.toContain("\n");
    }
  });

  it("a billion laughs are refused quickly", async () => {
    const laughs = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ...Array.from(
        { length: 8 },
        (_, level) =>
          `${"bcdefghi"[level]}: &${"bcdefghi"[level]} [${Array.from({ length: 9 }, () => `*${"abcdefgh"[level]}`).join(", ")}]`,
      ),
    ].join("\n");
    const start = cpuTime();
    expect((await checkLadder(laughs)).ladder).toBeUndefined();
    expect(cpuTime() - start).toBeLessThan(3000);
  });

  it("an unknown signal, at the line that names it", async () => {
    expect(await checkLadderText(SMALL.replace("reason-in-message", "mind-reading"))).toEqual([
      { line: at("supports"), message: expect.stringContaining('"mind-reading" in writing/said-why') },
    ]);
  });
});

describe("loading", () => {
  it("gives the ladder, or a UserError of the first mistake and how to see the rest", async () => {
    expect((await loadLadder(SMALL, "mine.yaml")).id).toBe("small");
    await expect(loadLadder(SMALL.replace("level: junior", "level: x"), "mine.yaml")).rejects.toMatchObject({
      code: "malformed-ladder",
      message: expect.stringMatching(new RegExp(`^mine\\.yaml:${at("level: junior")}: Unexpected level`)),
      hint: expect.stringContaining("waymark ladder validate mine.yaml"),
    });
    await expect(loadLadder("", "mine.yaml")).rejects.toMatchObject({ code: "malformed-ladder" });
  });
});
