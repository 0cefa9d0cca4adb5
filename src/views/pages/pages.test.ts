import { describe, expect, it } from "vitest";
import { RECORD_REPORT, SAMPLE_REPORT } from "../../../test/support/sample-report.ts";
import { ALL_EVIDENCE, evidencePage, indexEvidence } from "./evidence-page.ts";
import { evidencePanel } from "./evidence-panel.ts";
import { profilePage } from "./profile-page.ts";
import { skillPage } from "./skill-page.ts";

const index = indexEvidence(SAMPLE_REPORT);
const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id);

describe("the profile page", () => {
  const page = profilePage(SAMPLE_REPORT);

  it("has every skill of the report, and the lines that it puts first", () => {
    expect(page.skills.map(({ id, band }) => [id, band.label])).toEqual(
      SAMPLE_REPORT.assessment!.skills.map(({ id, band }) => [id, band.label]),
    );
    expect(ids(page.strongest)).toEqual(SAMPLE_REPORT.strongest);
    expect(page.against.total).toBe(SAMPLE_REPORT.evidence.filter(({ counter }) => counter).length);
    expect(page.against.latest.every(({ against }) => against)).toBe(true);
  });

  it("names of each skill the criteria of the next level that are closest", () => {
    for (const { skill, criterion, toGo } of page.missing) {
      const next = SAMPLE_REPORT.assessment!.skills.find(({ id }) => id === skill)!.next!;
      expect(next.missing.slice(0, 2)).toContainEqual(expect.objectContaining({ id: criterion, toGo }));
    }
    expect(page.missing.length).toBeGreaterThan(0);
  });

  it("has no assessment and nothing against somebody else", () => {
    const other = profilePage(RECORD_REPORT);
    expect(other).toMatchObject({ ladder: null, technicalBar: null, skills: [], missing: [], nextSteps: [] });
    expect(other.assessmentReason).toMatch(/Only you are assessed/);
    expect(skillPage(RECORD_REPORT, "communication")).toBeUndefined();
  });
});

describe("a skill's page", () => {
  it("has its criteria with their evidence, of every skill and the bar", () => {
    for (const { id, criteria } of [
      { id: "technical-bar", criteria: SAMPLE_REPORT.assessment!.technicalBar.criteria },
      ...SAMPLE_REPORT.assessment!.skills,
    ]) {
      const page = skillPage(SAMPLE_REPORT, id)!;
      expect(ids(page.criteria)).toEqual(ids(criteria));
      for (const [at, one] of page.criteria.entries()) {
        expect(criteria[at]!.supports).toEqual(expect.arrayContaining(ids(one.supports)));
        expect(one.contradictsTotal).toBeLessThanOrEqual(criteria[at]!.contradicts.length);
      }
    }
    expect(skillPage(SAMPLE_REPORT, "unheard-of")).toBeUndefined();
  });
});

describe("the evidence page", () => {
  it("has everything, newest first, a part at a time", () => {
    const all = evidencePage(index, { ...ALL_EVIDENCE, count: 1000 });
    expect(ids(all.lines)).toEqual(ids(SAMPLE_REPORT.evidence));
    const parts = [0, 3, 6].flatMap((from) => ids(evidencePage(index, { ...ALL_EVIDENCE, from, count: 3 }).lines));
    expect(parts).toEqual(ids(all.lines).slice(0, 9));
    expect(evidencePage(index, { ...ALL_EVIDENCE, from: 1e6, count: 3 }).lines).toEqual([]);
  });

  it("finds all words, in any order and case", () => {
    const [word = "", other = ""] = SAMPLE_REPORT.evidence[0]!.sentence.split(" ").filter((one) => one.length > 4);
    const found = evidencePage(index, { ...ALL_EVIDENCE, words: `${other.toUpperCase()} ${word}` });
    expect(ids(found.lines)).toContain(SAMPLE_REPORT.evidence[0]!.id);
    expect(evidencePage(index, { ...ALL_EVIDENCE, words: `${word} zzzznever` }).total).toBe(0);
  });

  it("counts for each filter what choosing it gives", () => {
    const all = evidencePage(index, ALL_EVIDENCE);
    for (const facet of ["skill", "signal", "repository", "year", "standing"] as const)
      for (const { id, count } of all.facets[facet])
        expect(evidencePage(index, { ...ALL_EVIDENCE, [facet]: id }).total, `${facet} ${id}`).toBe(count);
    const { skill, year } = all.facets;
    const narrowed = evidencePage(index, { ...ALL_EVIDENCE, skill: skill[0]!.id });
    for (const one of narrowed.facets.year)
      expect(evidencePage(index, { ...ALL_EVIDENCE, skill: skill[0]!.id, year: one.id }).total).toBe(one.count);
    // The filter that is set offers its others still.
    expect(narrowed.facets.skill).toEqual(skill);
    expect(year.map(({ id }) => id)).toEqual([...year.map(({ id }) => id)].sort().reverse());
  });
});

describe("the panel of a piece of evidence", () => {
  it("says what each rests on, its rule and its criteria", () => {
    for (const item of SAMPLE_REPORT.evidence) {
      const panel = evidencePanel(SAMPLE_REPORT, item.id)!;
      expect(panel.line.sentence).toBe(item.sentence);
      expect(panel.cited.length).toBeGreaterThan(0);
      expect(panel.rule?.id).toBe(SAMPLE_REPORT.rules.find(({ id }) => id === item.signal)?.id);
    }
    const kinds = new Set(SAMPLE_REPORT.evidence.map(({ id }) => evidencePanel(SAMPLE_REPORT, id)!.kind));
    expect(kinds).toEqual(new Set(["event", "pattern"]));
    expect(evidencePanel(SAMPLE_REPORT, "nothing")).toBeUndefined();
  });
});
