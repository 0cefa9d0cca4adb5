import { expect, it } from "vitest";
import type { Skill } from "../model/ladder.ts";
import type { CriterionAssessment } from "../model/report.ts";
import { summariseSkill } from "./summary.ts";

it("a skill that cannot be seen is summed up by the reason, whatever looked for it", () => {
  const titles = ["said what is left out", "stated what was uncertain", "wrote down open questions"].join(", ");
  const skill = { id: "s", title: "S", gate: false, criteria: [] } satisfies Skill;
  const criterion: CriterionAssessment = {
    id: "c",
    level: "mid",
    text: "Said it.",
    status: "cannot-see",
    range: null,
    reasons: [`${titles}: only an experimental rule looks for it, which is not counted.`],
    supports: [],
    contradicts: [],
  };
  expect(summariseSkill(skill, [criterion], new Map(), new Map())).toBe(
    "only an experimental rule looks for it, which is not counted",
  );
});
