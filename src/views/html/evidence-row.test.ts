import { describe, expect, it } from "vitest";
import { HOSTILE_REPORT, SAMPLE_REPORT } from "../../../test/support/sample-report.ts";
import type { Report, ReportedEvidence } from "../../model/report.ts";
import { renderEvidenceItem } from "./evidence-item.ts";
import { toEvidenceRow } from "./evidence-row.ts";
import { indexReport } from "./report-index.ts";

const index = indexReport(SAMPLE_REPORT);

function find(opening: string): ReportedEvidence {
  const item = SAMPLE_REPORT.evidence.find(({ sentence }) => sentence.startsWith(opening));
  if (item === undefined) throw new Error(`no evidence “${opening}”`);
  return item;
}

function factsOf(opening: string): Readonly<Record<string, string>> {
  return Object.fromEntries(toEvidenceRow(index, find(opening))[7]);
}

describe("an evidence row", () => {
  it("says what counts, in which state, with whom", () => {
    expect(factsOf("Reviewed the first nine")).toEqual({
      "Why it counts":
        "Signal “newcomer reviewed” supports Mentorship and team impact, senior: Reviewed newcomers who went on contributing.",
      State: "alive, as known on 22 Nov 2026",
      With: "N. Wirth",
      "Your mark": "Highlight: The work I would do again first.",
    });
  });

  it("says that counter-evidence speaks against, and what became of it", () => {
    expect(toEvidenceRow(index, find("Had a change reverted"))[5]).toEqual(["speaks against", "reverted"]);
    expect(factsOf("Had a change reverted")["Why it counts"]).toMatch(/speaks against Technical bar, mid-level/);
  });

  it("says declared authorship, and nothing where nothing is declared", () => {
    expect(factsOf("Profiled start-up").Authorship).toBe("Declared as AI-assisted");
    expect(factsOf("Led 14 commits")).not.toHaveProperty("Authorship");
  });

  it("does not count what is experimental or marked", () => {
    expect(factsOf("Removed 11 files")["Not counted"]).toBe(
      "Signal “removed on purpose” is experimental: not shown to be right in 28 of 30 cases.",
    );
    expect(factsOf("Was thanked")["Not counted"]).toBe("Signal “credit received”. You marked it.");
  });

  it("counts for the highest criterion it supports, and says how many others", () => {
    const item = find("Tagged release");
    const assessment = SAMPLE_REPORT.assessment;
    if (assessment === null) throw new Error("the sample has an assessment");
    const skills = assessment.skills.map((skill) => ({
      ...skill,
      criteria: skill.criteria.map((one) => (one.level === "staff" ? { ...one, supports: [item.id] } : one)),
    }));
    const facts = toEvidenceRow(indexReport({ ...SAMPLE_REPORT, assessment: { ...assessment, skills } }), item)[7];
    expect(facts[0]?.[1]).toBe(
      "Signal “release shepherded” supports Scope and ownership, staff: Drove an effort of several quarters through other people. And 2 other criteria.",
    );
  });

  it("names no criterion where there is no assessment or the ladder does not use the signal", () => {
    const item = find("Tagged release");
    const without = { ...SAMPLE_REPORT, assessment: null };
    expect(toEvidenceRow(indexReport(without), item)[7][0]?.[1]).toBe("Signal “release shepherded”.");
    const unused = { ...item, id: "0000000000000000", criterion: null };
    expect(toEvidenceRow(index, unused)[7][0]?.[1]).toBe("Signal “release shepherded”. The ladder does not use it.");
  });

  it("lists every case of a pattern by its full id", () => {
    const item = find("Gave the reason in 21 of 30");
    if (item.kind !== "pattern") throw new Error("expected a pattern");
    const cases = toEvidenceRow(index, item)[8];
    expect(cases.map(([title]) => title)).toEqual(["21 cases where it holds", "9 cases where it does not"]);
    expect(cases.flatMap(([, , commits]) => commits)).toEqual([...item.hits, ...item.others]);
    expect(cases[0]?.[1]).toBe("https://github.com/example/parser/commit/");
  });

  it("cites a case whose words are not known without quoting any", () => {
    const item = find("Gave the reason in 21 of 30");
    if (item.kind !== "pattern") throw new Error("expected a pattern");
    const row = toEvidenceRow(index, { ...item, quotes: [{ ...item.quotes[0]!, quote: "" }] });
    expect(renderEvidenceItem(row).markup).toMatch(
      /<blockquote><footer><a href="https:\/\/github\.com\/example\/parser\/commit\//,
    );
  });

  it("links each quote where its address is known", () => {
    const urls = toEvidenceRow(index, find("Gave the reason in 21 of 30"))[6].map(([, , url]) => url);
    expect(urls).toHaveLength(3);
    for (const url of urls) expect(url).toMatch(/^https:\/\/github\.com\/example\/parser\/commit\/[0-9a-f]{40}$/);
    expect(toEvidenceRow(index, find("Recorded a decision"))[6][0]?.[2]).toBe("");
  });

  it("names the place of a quote", () => {
    const places = ["Wrote a design document", "Profiled start-up", "Was listed"].map(
      (opening) => toEvidenceRow(index, find(opening))[6][0]?.[1],
    );
    expect(places[0]).toMatch(/^parser, docs\/design\/0007-streaming\.md, lines 31 to 52, at [0-9a-f]{12}$/);
    expect(places[1]).toMatch(/^parser, message, lines 5 to 7, at [0-9a-f]{12}$/);
    expect(places[2]).toMatch(/^parser, CODEOWNERS, line 9, at [0-9a-f]{12}$/);
  });

  it("holds plain text only, and no address that is not for the web", () => {
    const report: Report = HOSTILE_REPORT;
    const hostile = indexReport(report);
    const rows = report.evidence.map((item) => toEvidenceRow(hostile, item));
    expect(JSON.stringify(rows)).not.toMatch(
      /[\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\\u00[01]|javascript:alert\(5\)/,
    );
  });
});
