import { describe, expect, it } from "vitest";
import { DANGEROUS, HOSTILE_STRINGS } from "../../test/support/hostile.ts";
import { ACTING, HOSTILE_REPORT, SAMPLE_REPORT } from "../../test/support/sample-report.ts";
import type { CriterionAssessment, ReportedEvidence } from "../model/report.ts";
import { PLAIN_STYLE } from "./terminal.ts";
import { explainEvidence, explainSkill } from "./why.ts";

const RULE = {
  title: "Wrote tests",
  version: 2,
  definition: "Every test.",
  limits: "None.",
  needs: ["paths"],
  language: "en",
};
const criteriaOf = (id: string): readonly CriterionAssessment[] =>
  SAMPLE_REPORT.assessment!.skills.flatMap(({ criteria }) => criteria).filter((one) => one.supports.includes(id));
const explain = (item: ReportedEvidence) => explainEvidence(item, RULE, criteriaOf(item.id), PLAIN_STYLE);
const safe = (text: string) => {
  expect(text.replaceAll("\n", "")).not.toMatch(DANGEROUS);
  expect(text).not.toMatch(ACTING);
  return text;
};
const find = (test: (item: ReportedEvidence) => boolean) => SAMPLE_REPORT.evidence.find(test)!;

describe("why, of one piece of evidence", () => {
  it("says what it is, what it rests on, the rule, its limits and what it counts for", () => {
    const item = find((one) => one.kind === "event" && criteriaOf(one.id).length > 0 && one.related.length > 0);
    const text = safe(explain(item));
    if (item.kind !== "event") throw new Error("expected an event");
    for (const words of [
      item.id,
      item.date,
      item.citation.object,
      item.citation.quote,
      `${item.related.length} more:`,
      "Wrote tests (",
      "version 2",
      "Every test.",
      "None.",
      "paths; English only",
      `for “${criteriaOf(item.id)[0]!.text}”`,
      `waymark show ${item.id.slice(0, 8)}`,
    ])
      expect(text).toContain(words);
  });

  it("says of a pattern how many cases, with and without", () => {
    const item = find((one) => one.kind === "pattern");
    if (item.kind !== "pattern") throw new Error("expected a pattern");
    expect(safe(explain(item))).toContain(
      `${item.hits.length} hit, ${item.others.length} looked at without, in ${item.area}, ${item.window}`,
    );
  });

  it("says what speaks against, what was taken back, declared and marked, and what does not count", () => {
    const item = find((one) => one.kind === "event");
    const text = explain({
      ...item,
      counter: true,
      state: "reverted",
      authorship: "assisted",
      experimental: true,
      mark: { verdict: "wrong", because: "not so" },
    });
    for (const words of [
      "speaks against",
      "reverted",
      "Declared  assisted",
      "wrong: not so",
      "not: the rule is not shown to be right in 28 of 30 cases",
    ])
      expect(text).toContain(words);
    const plain = explain({
      ...item,
      counter: false,
      state: "alive",
      authorship: "none-declared",
      experimental: false,
      mark: null,
      url: null,
    });
    for (const words of ["speaks against", "reverted", "Declared", "Marked", "not yet", "Link"])
      expect(plain).not.toContain(words);
  });

  it("of a rule this program does not have names it alone", () => {
    expect(
      explainEvidence(
        find((one) => one.kind === "event"),
        undefined,
        [],
        PLAIN_STYLE,
      ),
    ).toMatch(/Rule {6}\S+\n/);
  });

  it("lets nothing act", () => {
    for (const item of HOSTILE_REPORT.evidence.slice(0, 30)) safe(explain(item));
    const item = find((one) => one.kind === "event");
    for (const text of Object.values(HOSTILE_STRINGS))
      if (item.kind === "event")
        safe(
          explain({
            ...item,
            sentence: text,
            citation: { ...item.citation, path: text, quote: text },
            mark: { verdict: "wrong", because: text },
          }),
        );
  });
});

describe("why, of a skill", () => {
  const skill = SAMPLE_REPORT.assessment!.skills[0]!;
  const explained = (title: string, band: typeof skill.band | null) =>
    explainSkill(title, band, skill.criteria, SAMPLE_REPORT.evidence, () => RULE, PLAIN_STYLE);

  it("says the band, and each criterion with its status, reasons and latest evidence", () => {
    const text = safe(explained(skill.title, skill.band));
    for (const { text: words, reasons } of skill.criteria)
      for (const part of [words, ...reasons]) expect(text).toContain(part);
    expect(text).toContain(`between ${skill.band.low} and ${skill.band.high} on levels 0 to 4`);
    expect(text).toContain("rule ");
  });

  it("without numbers has no interval, and a gate has no band", () => {
    expect(explained(skill.title, { low: null, mid: null, high: null, label: "cannot see" })).toContain("cannot see\n");
    expect(explained("Technical bar", null)).toMatch(/^ {2}Technical bar\n/);
  });

  it("shows six of many, and says how many more", () => {
    const ids = SAMPLE_REPORT.evidence.slice(0, 9).map(({ id }) => id);
    const text = explainSkill(
      "Skill",
      null,
      [{ ...skill.criteria[0]!, supports: ids, contradicts: [] }],
      SAMPLE_REPORT.evidence,
      () => undefined,
      PLAIN_STYLE,
    );
    expect(text).toContain("and 3 more");
  });

  it("lets nothing act, whatever a ladder says", () => {
    for (const text of Object.values(HOSTILE_STRINGS))
      safe(
        explainSkill(
          text,
          { ...skill.band, label: text },
          skill.criteria.map((one) => ({ ...one, text, level: text, reasons: [text] })),
          [],
          () => RULE,
          PLAIN_STYLE,
        ),
      );
  });
});
