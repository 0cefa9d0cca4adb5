/** Made-up ladders of the shapes that public ones have, each read from its own text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsvLadder } from "./csv.ts";
import { detectForm } from "./detect.ts";
import { readFinancialTimes } from "./financial-times.ts";
import { readForwardImpact } from "./forward-impact.ts";
import { cellsOf, readMarkdownLadder, readTables } from "./markdown-table.ts";
import { readMonzo } from "./monzo.ts";
import { readSnowflake } from "./snowflake.ts";
import type { SourceLadder } from "./source-ladder.ts";

/** Title, levels and criteria on one line each, so that a test shows all of it. */
const told = ({ title, levels, skills }: SourceLadder) => [
  title,
  levels.map(({ id, title: name }) => `${id}=${name}`).join(" "),
  ...skills.flatMap((skill) => skill.criteria.map(({ level, text }) => `${skill.title} ${level}: ${text}`)),
];
const file = (path: string, text: string) => ({ path, text });

const FT = `name: Lanterns
levels:
  - { id: wick, name: Wick }
  - { id: flame, name: Flame }
themes:
  - { id: glass, name: Glass }
competencies:
  - { id: one, level: wick, theme: glass, summary: Polishes the glass, proficiency: Awareness }
  - { id: two, level: flame, theme: glass, summary: Blows the glass, examples: [once] }
`;

describe("competencies with levels and themes", () => {
  it("in one file", () => {
    expect(told(readFinancialTimes([file("a.yml", FT)]))).toEqual([
      "Lanterns",
      "wick=Wick flame=Flame",
      "Glass wick: Polishes the glass",
      "Glass flame: Blows the glass",
    ]);
    expect(readFinancialTimes([file("a.yml", FT)]).notes).toEqual(["Examples of competencies are not taken over."]);
  });

  it("in files of their own, with older names", () => {
    const levels = file("data/levels.yml", "- id: wick\n  name: Wick\n  next: flame\n- id: flame\n  name: Flame\n");
    const competencies = file(
      "data/competencies.yml",
      "- id: one\n  summary: Polishes the glass\n  level: wick\n  area: glass\n",
    );
    expect([levels, competencies].map(detectForm)).toEqual(["ft", "ft"]);
    const source = readFinancialTimes([competencies, levels]);
    expect(told(source)).toEqual([expect.any(String), "wick=Wick flame=Flame", "glass wick: Polishes the glass"]);
    expect(source.levels[1]?.after).toBe("wick");
  });

  it("refused where there are two, none or half of one", () => {
    expect(() => readFinancialTimes([file("a.yml", FT), file("b.yml", FT)])).toThrow(/2 files with competencies/);
    expect(() => readFinancialTimes([file("a.yml", "levels: []\n")])).toThrow(/a\.yml: .*expected competencies/);
    expect(() => readFinancialTimes([file("a.yml", "competencies: [{ id: one }]\n")])).toThrow(/competency 1/);
  });
});

const MONZO = `---
title: "Kites"
levels: 3
topics:
  - name: "wind"
    title: "Wind"
    content:
      - level: 1
        criteria:
          - "Holds the line"
      - level: 2
        criteria:
          - "Ties the knot"
        exampleCriteria:
          - criteria: "Reads the sky"
            examples: ["clouds"]
---
`;

describe("front matter with topics", () => {
  it("is read with the criteria that have examples", () => {
    expect(detectForm(file("kites.md", MONZO))).toBe("monzo");
    expect(told(readMonzo(file("kites.md", MONZO)))).toEqual([
      "Kites",
      "level-1=Level 1 level-2=Level 2 level-3=Level 3",
      "Wind level-1: Holds the line",
      "Wind level-2: Ties the knot",
      "Wind level-2: Reads the sky",
    ]);
  });

  it("is refused with the line of what is no YAML, and for levels that are no numbers", () => {
    expect(() => readMonzo(file("kites.md", MONZO.replace('- "Ties', '- "Ties" "')))).toThrow(/kites\.md:13: /);
    expect(() => readMonzo(file("kites.md", MONZO.replace("level: 2", "level: two")))).toThrow(
      /Unexpected level "two" in Wind/,
    );
    expect(() => readMonzo(file("kites.md", "# Kites\n"))).toThrow(/front matter/);
    expect(() => readMonzo(file("kites.md", MONZO.replace("topics", "things")))).toThrow(/expected topics/);
  });
});

const CAPABILITY = `id: boats
name: Boats
ordinalRank: 2
professionalResponsibilities:
  awareness: You bail the boat
managementResponsibilities:
  awareness: You count the sailors
skills:
  - id: knots
    name: Knots
    human:
      proficiencyDescriptions:
        foundational: You tie one knot.
        expert: You name a knot.
    markers:
      working:
        human: [Tied ten knots]
    agent:
      description: not read
`;

describe("capabilities", () => {
  it("are one ladder together, by their rank, in either spelling", () => {
    const older =
      "name: Anchors\nordinalRank: 1\nskills:\n  - name: Iron\n    human:\n      levelDescriptions:\n        working: You drop the anchor\n";
    const source = readForwardImpact([file("boats.yaml", CAPABILITY), file("anchors.yaml", older)]);
    expect([CAPABILITY, older].map((text) => detectForm(file("x.yaml", text)))).toEqual([
      "forward-impact",
      "forward-impact",
    ]);
    expect(told(source).slice(2)).toEqual([
      "Iron working: You drop the anchor",
      "Boats awareness: You bail the boat",
      "Knots foundational: You tie one knot.",
      "Knots expert: You name a knot.",
      "Knots working: Tied ten knots",
    ]);
    expect(source.levels.map(({ id }) => id)).toEqual([
      "awareness",
      "foundational",
      "working",
      "practitioner",
      "expert",
    ]);
    expect(source.notes).toEqual(["Responsibilities of managers are not taken over."]);
  });

  it("are refused where there are no skills", () => {
    expect(() => readForwardImpact([file("a.yaml", "name: Boats\n")])).toThrow(/expected a capability/);
  });
});

const TRACKS = `{"tracks": {"BAKING": {"displayName": "Baking", "category": "A", "milestones": [
  {"summary": "Kneads dough", "signals": ["Bakes one loaf"], "examples": ["a loaf"]},
  {"summary": "Mixes flour", "signals": []}]}}}`;

describe("tracks with milestones", () => {
  const expected = [
    expect.any(String),
    "milestone-1=Milestone 1 milestone-2=Milestone 2",
    "Baking milestone-1: Kneads dough",
    "Baking milestone-1: Bakes one loaf",
    "Baking milestone-2: Mixes flour",
  ];

  it("are read from JSON", () => {
    expect(detectForm(file("tracks.json", TRACKS))).toBe("snowflake");
    expect(told(readSnowflake(file("tracks.json", TRACKS)))).toEqual(expected);
  });

  it("are read from a script, without running it", () => {
    const script = `import * as d3 from 'd3'
throw new Error("run")
export const tracks: Tracks = {
  "BAKING": {
    displayName: "Baking",
    "milestones": [{
      "summary": "Kneads dough",
      "signals": ["Bakes one loaf",],
    }, { "summary": "Mixes flour", signals: [] }],
  },
}
export const other = { a: 1 }
`;
    expect(detectForm(file("constants.js", script))).toBe("snowflake");
    expect(told(readSnowflake(file("constants.js", script)))).toEqual(expected);
    expect(() => readSnowflake(file("constants.js", script.replace('"signals": [', '"signals": [[')))).toThrow(
      /constants\.js:\d+: /,
    );
  });

  it("are refused where there are none", () => {
    expect(() => readSnowflake(file("a.json", '{"tracks": {}}'))).toThrow(/expected tracks/);
  });
});

describe("tables", () => {
  const wide = ["Tea junior: Boils water", "Tea senior: Picks leaves", "Cups senior: Throws cups"];

  it("with a row per skill, or a row per level", () => {
    expect(
      told(
        readCsvLadder("tea.csv", [
          ["Skill", "junior", "senior"],
          ["Tea", "Boils water", "Picks leaves"],
          ["Cups", "", "Throws cups"],
        ]),
      ),
    ).toEqual(["tea", "junior=junior senior=senior", ...wide]);
    expect(
      told(
        readCsvLadder("tea.csv", [
          ["Level", "Tea", "Cups"],
          ["junior", "Boils water", ""],
          ["senior", "Picks leaves", "Throws cups"],
        ]),
      ),
    ).toEqual(["tea", "junior=junior senior=senior", ...wide]);
  });

  it("with a row per criterion, numbers in order and merged cells", () => {
    const rows = [
      ["Competency", "Level", "Description"],
      ["Tea", "L2", "Picks leaves"],
      ["", "L1", "Boils water"],
      ["Cups", "L10", "Throws cups"],
    ];
    expect(told(readCsvLadder("tea.csv", rows)).slice(1)).toEqual([
      "L1=L1 L2=L2 L10=L10",
      "Tea L2: Picks leaves",
      "Tea L1: Boils water",
      "Cups L10: Throws cups",
    ]);
  });

  it("that name what a level comes after, or next", () => {
    const rows = [
      ["Skill", "Level", "After", "Criteria"],
      ["Tea", "senior", "junior", "Picks leaves"],
      ["Tea", "junior", "", "Boils water"],
    ];
    expect(readCsvLadder("tea.csv", rows).levels).toEqual([
      { id: "senior", title: "senior", after: "junior" },
      { id: "junior", title: "junior", after: undefined },
    ]);
  });

  it("of Markdown, code aside, with signs in cells", () => {
    const text =
      "# Tea house\n\n| Skill | junior | senior |\n|:--|:-:|--|\n| **Tea** | Boils \\| pours | Picks<br>Dries |\n\n```\n| Skill | a | b |\n|--|--|--|\n| x | yy | zz |\n```\n\n| who | day |\n|--|--|\n| me | Monday |\n";
    expect(detectForm(file("tea.md", text))).toBe("markdown");
    const source = readMarkdownLadder(file("tea.md", text));
    expect(told(source)).toEqual([
      "Tea house",
      "junior=junior senior=senior",
      "**Tea** junior: Boils | pours",
      "**Tea** senior: Picks<br>Dries",
    ]);
    expect(source.notes).toEqual(["1 of 2 tables name no criteria on levels and are left out."]);
  });

  it("whose level is their heading", () => {
    const text =
      "## junior\n\n| Skill | Criteria |\n|--|--|\n| Tea | Boils water |\n\n## senior\n\n| Skill | Criteria |\n|--|--|\n| Tea | Picks leaves |\n";
    expect(told(readMarkdownLadder(file("tea.md", text))).slice(1)).toEqual([
      "junior=junior senior=senior",
      "Tea junior: Boils water",
      "Tea senior: Picks leaves",
    ]);
  });

  it("of numbers are refused, and cells without words counted", () => {
    expect(() =>
      readCsvLadder("tea.csv", [
        ["Skill", "junior", "senior"],
        ["Tea", "1", "2"],
      ]),
    ).toThrow(/tea\.csv: Unexpected table/);
    expect(
      readCsvLadder("tea.csv", [
        ["Skill", "junior", "senior"],
        ["Tea", "1", "Picks leaves"],
      ]).notes,
    ).toEqual(["1 cells without words are left out."]);
  });

  it("never end in anything but a ladder or a refusal", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("Skill", "Level", "Criteria", "After", "Next", "L1", "-", ""));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        try {
          expect(readCsvLadder("x.csv", rows).levels.length).toBeGreaterThan(1);
        } catch (error) {
          expect(error).toMatchObject({ code: "malformed-source-ladder" });
        }
      }),
    );
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom("|--|--|", "| a | b |", "```", "~~~", "# x", "|", "--|--", "\\|", ""),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expect(() => readTables(lines.join("\n"))).not.toThrow();
        expect(cellsOf(lines.join(" ")).every((one) => one === one.trim())).toBe(true);
      }),
    );
  });
});

describe("forms", () => {
  it("are told by content, our own among them", () => {
    expect(detectForm(file("a.csv", "x"))).toBe("csv");
    expect(detectForm(file("a.yaml", "schema: waymark.ladder/1\n"))).toBe("ours");
    expect(detectForm(file("a.md", "# Nothing\n"))).toBeUndefined();
    expect(detectForm(file("drivers.yaml", "- id: pace\n  name: Pace\n"))).toBeUndefined();
  });

  it("survive what multiplies or nests itself", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${["b", "c", "d", "e", "f", "g"].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdef"[at]}`).join(",")}]`).join("\n")}\n`;
    expect(() => readFinancialTimes([file("a.yml", `${bomb}competencies: *g\n`)])).toThrow(/a\.yml:1: /);
    expect(() => readForwardImpact([file("a.yml", "[".repeat(100_000))])).toThrow(/a\.yml/);
  });
});
