import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DANGEROUS, HOSTILE_STRINGS } from "../../test/support/hostile.ts";
import { ACTING, HOSTILE_REPORT, largeReport, RECORD_REPORT, SAMPLE_REPORT } from "../../test/support/sample-report.ts";
import type { Report } from "../model/report.ts";
import { PLAIN_STYLE, renderTerminal, type Style } from "./terminal.ts";

const WIDTHS = [60, 61, 72, 80, 100, 110];
const style = (width: number): Style => ({ ...PLAIN_STYLE, width });
const COLOURED: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
  accent: (text) => `\u001b[36m${text}\u001b[39m`,
  width: 80,
};

/** Columns by the scripts themselves, so that the renderer's own table is not asked about itself. */
function columns(line: string): number {
  let count = 0;
  for (const char of line)
    if (/\p{Mn}|\p{Me}/u.test(char)) continue;
    else
      count +=
        /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\uff01-\uff60]/u.test(
          char,
        )
          ? 2
          : 1;
  return count;
}

/** Every text that comes from a repository or a ladder, replaced. */
function withText(report: Report, text: string): Report {
  const assessment = report.assessment && {
    ...report.assessment,
    ladder: {
      ...report.assessment.ladder,
      levels: report.assessment.ladder.levels.map((level) => ({ ...level, title: text })),
    },
    technicalBar: { ...report.assessment.technicalBar, summary: text },
    skills: report.assessment.skills.map((skill) => ({
      ...skill,
      title: text,
      summary: text,
      band: { ...skill.band, label: skill.band.low === null ? text : `${text}, ${text} in places` },
      criteria: skill.criteria.map((criterion) => ({ ...criterion, text })),
    })),
  };
  return {
    ...report,
    person: { ...report.person, name: text, emails: [text], because: text, areas: [{ name: text, commits: 1 }] },
    assessment,
    assessmentReason: report.assessment ? null : text,
    coverage: {
      repositories: report.coverage.repositories.map((one) => ({
        ...one,
        name: text,
        path: text,
        notes: [text, text],
      })),
      skipped: [{ path: text, reason: text }],
      notVisible: [text],
    },
    evidence: report.evidence.map((item) => ({ ...item, sentence: text, counterparties: [text] })),
    opportunities: report.opportunities.map((one) => ({ ...one, title: text, why: text, involve: [text] })),
    imported: report.imported && {
      ...report.imported,
      records: report.imported.records.map((one) => ({
        ...one,
        title: text,
        kind: one.type === "ticket" ? text : one.kind,
        status: text,
        export: text,
        place: text,
        provenance: text,
      })),
    },
  };
}

const check = (report: Report, width: number) => {
  const screen = renderTerminal(report, style(width));
  expect(screen.endsWith("\n")).toBe(true);
  for (const line of screen.slice(0, -1).split("\n")) {
    expect(columns(line), line).toBeLessThanOrEqual(width);
    expect(line).not.toMatch(DANGEROUS);
    expect(line).not.toMatch(ACTING);
  }
  return screen;
};

describe("the screen", () => {
  it("keeps to the width, whatever the report holds", () => {
    for (const width of WIDTHS)
      for (const report of [SAMPLE_REPORT, RECORD_REPORT, HOSTILE_REPORT, largeReport(500)]) check(report, width);
  });

  it.each(
    Object.entries({
      ...HOSTILE_STRINGS,
      long: "a".repeat(500),
      words: "word ".repeat(200),
      cjk: "漢字かな交じり文".repeat(30),
      "cjk words": "漢字 かな ".repeat(60),
      rare: "𠀀𠮷".repeat(100),
      hangul: "한국어".repeat(80),
      emoji: "🎉👩‍👩‍👧‍👦☎️".repeat(60),
      marks: `e${"\u0301".repeat(300)}`,
      "spacing marks": "🏠𑈬का".repeat(60),
      phrases: "a; ".repeat(200),
      surrogates: "\ud83d".repeat(100),
      nothing: "",
      blanks: " ".repeat(300),
    }),
  )("holds nothing that acts, and no line too long, with %s in every place", (_, text) => {
    for (const report of [SAMPLE_REPORT, RECORD_REPORT])
      for (const width of [60, 100]) check(withText(report, text), width);
  });

  it("keeps to the width with any text at all", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.string({ unit: fc.constantFrom("漢", "a", " ", "é", "🎉", "; "), maxLength: 120 }),
    );
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 60, max: 110 }),
        (any, width) => void check(withText(SAMPLE_REPORT, any), width),
      ),
      { numRuns: 40 },
    );
  });

  it("is never narrower than sixty columns, and then does not fail", () => {
    for (const width of [0, 1, 20, 59])
      expect(renderTerminal(SAMPLE_REPORT, style(width))).toBe(renderTerminal(SAMPLE_REPORT, style(60)));
  });

  it("says the same with colours as without", () => {
    for (const report of [SAMPLE_REPORT, RECORD_REPORT, HOSTILE_REPORT, withText(SAMPLE_REPORT, "漢字 ".repeat(40))]) {
      const coloured = renderTerminal(report, COLOURED);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
      const plain = coloured.replace(/\u001b\[\d+m/g, "").replace(/ +$/gm, "");
      expect(plain).toBe(renderTerminal(report, style(80)).replace(/ +$/gm, ""));
      expect(coloured).toContain("\u001b[1m");
      // Nothing is cut in the middle of a code.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
      expect(coloured.replace(/\u001b\[\d+m/g, "")).not.toContain("\u001b");
    }
  });

  it("holds who, the bar, the shape, what was read, the strongest, what is missing and what to do", () => {
    const screen = renderTerminal(SAMPLE_REPORT, style(100));
    for (const words of [
      "Ada L.",
      "ada@example.org",
      "you, by git config",
      "known as of 2026-11-22",
      "Technical bar",
      "Navigating ambiguity",
      "mid-level ▸ senior",
      "Not visible from here",
      "Strongest",
      "Speaks against",
      "Missing for the next level",
      "Next steps",
    ])
      expect(screen).toContain(words);
    for (const id of SAMPLE_REPORT.strongest) expect(screen).toContain(id.slice(0, 8));
  });

  it("of somebody else is a record: no bands, nothing missing, nothing to do", () => {
    const screen = renderTerminal(RECORD_REPORT, style(100));
    expect(screen).toContain("Only you are assessed");
    for (const words of ["Technical bar", "Missing for", "Next steps", "Speaks against"])
      expect(screen).not.toContain(words);
  });

  it("shows what was imported by kind, cut, with whose it is by what, and that it is not counted", () => {
    const screen = renderTerminal(SAMPLE_REPORT, style(100));
    const section = screen.slice(screen.indexOf("Imported documents and tickets"));
    expect(section).toMatch(
      /^.*\n {2}Yours, but not counted: nobody else can open an export\. 9 documents and 14 tickets/,
    );
    expect(section).toContain("            Design documents (3)\n");
    expect(section).toMatch(/ {2}[0-9a-f]{8} {2}Stream what is parsed +2025-08\n/);
    expect(section).toContain("author by its metadata (a name alone), Notion export team.zip, Plans/");
    expect(section).toContain("yours by your word (--mine), Notion export team.zip");
    expect(section).not.toContain("Share the tree");
    expect(section).toMatch(/Wrong results after a save +undated/);
    expect(section).toContain("Tickets: Bug (1)");
    expect(section).toContain("Done, assignee by its metadata, Jira export jira.csv, PAR-12");
    expect(section.trimEnd()).toMatch(/and 1 more: waymark --json$/);
    for (const report of [RECORD_REPORT, { ...SAMPLE_REPORT, imported: null }])
      expect(renderTerminal(report, style(100))).not.toContain("Imported");
  });

  it("says where nothing imported is yours, and the way out", () => {
    const imported = { ...SAMPLE_REPORT.imported!, records: [], outsidePeriod: 0 };
    const screen = check({ ...SAMPLE_REPORT, imported }, 100);
    expect(screen.replace(/\s+/g, " ")).toContain(
      "9 documents and 14 tickets imported, none shown as yours. 2 name nobody; if they are yours, say so: waymark import PATH --mine.",
    );
  });

  it("of nothing says so", () => {
    const empty: Report = {
      ...SAMPLE_REPORT,
      evidence: [],
      strongest: [],
      alsoFound: [],
      opportunities: [],
      person: {
        ...SAMPLE_REPORT.person,
        commits: 1,
        activeWeeks: 1,
        firstDay: null,
        lastDay: null,
        areas: [],
        emails: [],
      },
    };
    const screen = check(empty, 80);
    expect(screen).toContain("1 change in 1 active");
    expect(screen).toContain("no dated work");
    expect(screen).toContain("nothing stands alone");
  });

  it("names what was skipped, and says how to see the rest", () => {
    const notes = ["one note", "another note", "third note", "fourth note", "fifth note"];
    const many: Report = {
      ...SAMPLE_REPORT,
      coverage: {
        ...SAMPLE_REPORT.coverage,
        repositories: SAMPLE_REPORT.coverage.repositories.slice(0, 1).map((one) => ({ ...one, notes })),
      },
    };
    const screen = check(many, 80);
    expect(screen).toContain("fourth note");
    expect(screen).not.toContain("fifth note");
    expect(screen).toContain("and 2 more");
  });
});
