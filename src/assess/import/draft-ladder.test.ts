import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftLadder } from "./draft-ladder.ts";
import type { SourceLadder } from "./source-ladder.ts";
import { toStatements } from "./statements.ts";

const source = (more: Partial<SourceLadder> = {}): SourceLadder => ({
  title: "Lanterns",
  levels: [
    { id: "1", title: "Wick" },
    { id: "2", title: "Flame" },
  ],
  skills: [
    {
      title: "Glass & light",
      criteria: [
        { level: "1", text: "Polishes the glass. Trims the wick, e.g. With scissors.\n- Fills the oil" },
        { level: "2", text: "Polishes the glass." },
      ],
    },
  ],
  notes: [],
  ...more,
});

describe("a draft", () => {
  it("has ids of our form, one statement each, and the source's levels in a row", () => {
    const { id, levels, skills, notes } = draftLadder("a.yml", source());
    expect(id).toBe("lanterns");
    expect(levels).toEqual([
      { id: "level-1", title: "Wick", rank: 0 },
      { id: "level-2", title: "Flame", rank: 1 },
    ]);
    expect(skills[0]?.id).toBe("glass-light");
    expect(skills[0]?.criteria.map((one) => `${one.level} ${one.id}: ${one.text}`)).toEqual([
      "level-1 polishes-the-glass: Polishes the glass.",
      "level-1 trims-the-wick-e-g-with: Trims the wick, e.g. With scissors.",
      "level-1 fills-the-oil: Fills the oil",
      "level-2 polishes-the-glass-2: Polishes the glass.",
    ]);
    expect(notes).toEqual([]);
  });

  it("takes the levels asked for, by id or title", () => {
    expect(draftLadder("a.yml", source(), ["flame", "1"]).levels.map(({ title }) => title)).toEqual(["Flame", "Wick"]);
    expect(() => draftLadder("a.yml", source(), ["flame", "smoke"])).toThrow(
      /Unexpected level "smoke", expected some of: 1, 2/,
    );
  });

  it("says what it left out, and which levels look like tracks", () => {
    const criteria = [{ level: "a", text: "Polishes the glass" }];
    const { notes } = draftLadder(
      "a.yml",
      source({
        levels: ["Wick", "Flame (maker)", "Flame (seller)"].map((title, at) => ({ id: "abc"[at]!, title })),
        skills: [
          { title: "Glass", criteria: [...criteria, ...criteria] },
          { title: "Oil", criteria: [] },
        ],
      }),
    );
    expect(notes).toEqual([
      expect.stringMatching(/^Flame \(maker\), Flame \(seller\) look like tracks/),
      "No criterion is on Flame (maker), Flame (seller).",
      "1 skills without criteria are left out.",
      "1 criteria that repeat another of their skill and level are left out.",
    ]);
  });

  it.each<[string, Partial<SourceLadder>, RegExp]>([
    [
      "a circle",
      {
        levels: [
          { id: "1", title: "a", after: "2" },
          { id: "2", title: "b", after: "1" },
        ],
      },
      /circle of levels, expected an order: 1 comes after 2 comes after 1/,
    ],
    [
      "a level twice",
      {
        levels: [
          { id: "1", title: "a" },
          { id: "1", title: "b" },
          { id: "2", title: "b" },
        ],
      },
      /second level "1"/,
    ],
    [
      "a level that is not listed",
      {
        levels: [
          { id: "1", title: "a" },
          { id: "3", title: "b" },
        ],
      },
      /Unexpected level "2" in Glass & light, expected one of 1, 3/,
    ],
    ["one level", { levels: [{ id: "1", title: "a" }], skills: [] }, /1 level, expected two/],
    ["nothing", { skills: [] }, /expected criteria/],
    [
      "too many levels",
      { levels: Array.from({ length: 21 }, (_, at) => ({ id: String(at), title: "x" })) },
      /21 levels/,
    ],
    [
      "too many criteria",
      {
        skills: [
          { title: "x", criteria: Array.from({ length: 2001 }, (_, at) => ({ level: "1", text: `word ${at}` })) },
        ],
      },
      /2001 criteria/,
    ],
  ])("refuses %s", (_, more, message) => {
    expect(() => draftLadder("a.yml", source(more))).toThrow(message);
  });
});

describe("statements", () => {
  it("are lines, items and sentences, without markup or signs that act", () => {
    expect(toStatements("**Writes** [docs](http://x.y). Reviews\u202e code<br>Pairs up")).toEqual([
      "Writes docs. Reviews code",
      "Pairs up",
    ]);
    expect(toStatements("")).toEqual([]);
    expect(toStatements("1 2 3 \u0000")).toEqual([]);
  });

  it("hold letters, never a line end, and no more than a ladder holds, of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
        for (const one of toStatements(text)) {
          expect(one).toMatch(/\p{L}/u);
          expect(one).not.toMatch(/\p{Cc}/u);
          expect(one.length).toBeLessThanOrEqual(600);
        }
      }),
    );
  });
});
