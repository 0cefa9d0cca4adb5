import { describe, expect, it } from "vitest";
import { SAMPLE_REPORT } from "../../../test/support/sample-report.ts";
import type { Assessment } from "../../model/report.ts";
import { whatTheShapeShows, whatTimeShows } from "./what-to-see.ts";

const assessment = SAMPLE_REPORT.assessment as Assessment;
const NOTHING = { low: null, mid: null, high: null, label: "too little" };

describe("what the shape shows", () => {
  it("says how much can be placed, and how to read a bar", () => {
    expect(whatTheShapeShows(assessment)).toBe(
      "5 of 7 skills can be placed, Mentorship and team impact furthest along; the longer a bar, the less there is to go on.",
    );
  });

  it("points nowhere when nothing can be placed", () => {
    const empty = { ...assessment, skills: assessment.skills.map((skill) => ({ ...skill, band: NOTHING })) };
    expect(whatTheShapeShows(empty)).toBe("No skill can be placed from what was read; the words on each row say why.");
  });
});

describe("what time shows", () => {
  it("names what moved most", () => {
    expect(whatTimeShows(assessment)).toBe(
      "Mentorship and team impact moved most, from near junior in the second half of 2024 to near senior in the second half of 2026.",
    );
  });

  it("compares nothing with nothing", () => {
    const skills = assessment.skills.map((skill) => ({ ...skill, overTime: skill.overTime.slice(0, 1) }));
    expect(whatTimeShows({ ...assessment, skills })).toBe("There are not yet two half-years to compare.");
  });

  it("does not make much of little", () => {
    const skills = assessment.skills.map((skill) => ({ ...skill, overTime: skill.overTime.slice(-2) }));
    expect(whatTimeShows({ ...assessment, skills })).toMatch(/^No skill moved by much/);
  });
});
