import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedCriterion, LadderImport } from "../../model/ladder-output.ts";
import { checkLadder, parseShippedLadder } from "../load-ladder.ts";
import { draftLadder } from "./draft-ladder.ts";
import { toLadderText } from "./ladder-text.ts";
import { mapCriterion } from "./map-criteria.ts";

const shipped = parseShippedLadder(readFileSync(new URL("../../../ladders/waymark.yaml", import.meta.url), "utf8"));

const imported = (texts: readonly string[], title = "Lanterns"): LadderImport => {
  const draft = draftLadder("a.csv", {
    title,
    levels: [
      { id: "1", title: "Wick" },
      { id: "2", title },
    ],
    skills: [{ title, criteria: texts.map((text) => ({ level: "1", text })) }],
    notes: [],
  });
  const skills = draft.skills.map((skill) => ({
    ...skill,
    criteria: skill.criteria.map(
      (one): ImportedCriterion => ({ ...one, mapping: mapCriterion(one.text) ?? null, taken: true }),
    ),
  }));
  const counts = { criteria: texts.length, likely: 0, possible: 0, unseen: 0, taken: 0 };
  return {
    schema: "waymark.ladder-import/1",
    form: "csv",
    files: [`a\n# b.csv`],
    ...draft,
    skills,
    counts,
    written: null,
  };
};

describe("the file", () => {
  it("has each mapping with its words, the shipped thresholds, and what cannot be seen", async () => {
    const text = toLadderText(imported(["Writes clear commit messages", "Is kind to glass"]), shipped);
    expect(text).toContain('# rests on "Writes clear commit messages": messages that give the reason of a change');
    expect(text).toContain("thresholds: { pattern: { share: 0.25 } }");
    expect(text).toContain("supports: [] # cannot be seen");
    const { ladder, problems } = await checkLadder(text);
    expect(problems).toEqual([]);
    expect(ladder?.thresholds).toEqual(shipped.thresholds);
    expect(ladder?.skills[0]?.criteria.map(({ supports }) => supports)).toEqual([["reason-in-message"], []]);
  });

  it("says the same words that came in, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: "binary", maxLength: 80 }).map((text) => `Writes tests ${text}`),
          { minLength: 1, maxLength: 4 },
        ),
        fc.string({ unit: "binary", maxLength: 40 }),
        async (texts, title) => {
          const plan = imported(texts, `x${title}`);
          const { ladder, problems } = await checkLadder(toLadderText(plan, shipped));
          expect(problems).toEqual([]);
          expect(ladder?.skills[0]?.criteria.map(({ text }) => text)).toEqual(
            plan.skills[0]?.criteria.map(({ text }) => text),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
