import { describe, expect, it } from "vitest";
import { initiativeOf } from "../../test/support/initiative-of.ts";
import type { InitiativesReport, TookPartRecord } from "../model/initiative.ts";
import { renderInitiatives } from "./initiatives.ts";
import { renderInitiativesMarkdown } from "./initiatives-markdown.ts";
import { PLAIN_STYLE } from "./terminal.ts";

const PART: TookPartRecord = {
  id: "0123456789abcdef",
  leader: "Bob Example",
  title: "Colours | of @everybody \u001b[31m",
  first: "2024-05-01",
  last: "2024-05-09",
  areas: ["src"],
  ending: "landed",
  steps: [],
  commits: 0,
  reviewed: 3,
  cites: ["1".repeat(40)],
};

function reportOf(more: Partial<InitiativesReport> = {}): InitiativesReport {
  return {
    schema: "waymark.initiatives/1",
    asOf: "2024-12-31",
    person: { key: "ada", name: "Ada Example", because: "--person ada", isYou: true },
    scope: { since: null, until: null, areas: [] },
    repositories: ["engine"],
    initiatives: [{ ...initiativeOf(), repository: "engine", commitUrl: null, found: [] }],
    tookPart: [],
    notes: [],
    ...more,
  };
}

const WITH_PARTS = reportOf({
  tookPart: Array.from({ length: 12 }, () => ({ ...PART, repository: "engine" })),
  notes: ["Looked among some."],
});

describe("renderInitiatives", () => {
  it("tells the largest and says where each sentence comes from", () => {
    const text = renderInitiatives(reportOf(), PLAIN_STYLE, 5);
    expect(text).toContain("Ada Example led 1 initiative in engine");
    expect(text.replace(/\s+/g, " ")).toMatch(/1 changed documents \[[0-9a-f]{12}, [0-9a-f]{12}\]\./);
    expect(text).not.toContain("Took part");
  });

  it("says what signals saw in one, and what speaks against", () => {
    const found = [
      {
        id: "a".repeat(16),
        signal: "initiative-held",
        title: "Led work that still stands",
        sentence: "It stood.",
        counter: false,
      },
      {
        id: "b".repeat(16),
        signal: "initiative-abandoned",
        title: "Work given up",
        sentence: "It ended.",
        counter: true,
      },
    ];
    const report = reportOf({ initiatives: [{ ...initiativeOf(), repository: "engine", commitUrl: null, found }] });
    for (const text of [renderInitiatives(report, PLAIN_STYLE, 5), renderInitiativesMarkdown(report, 5)])
      expect(text.replace(/\\/g, "").replace(/\s+/g, " ")).toContain(
        "Also seen in it, not counted: Led work that still stands (aaaaaaaa); against: Work given up (bbbbbbbb).",
      );
  });

  it("has a line for each of the first parts in what others led, and what was not looked at", () => {
    const text = renderInitiatives(WITH_PARTS, PLAIN_STYLE, 5);
    expect(text).toContain("Took part in what others led");
    expect(text.match(/led by Bob Example: reviewed 3, May 2024, 111111111111/g)).toHaveLength(10);
    expect(text).toContain("and 2 more: --json");
    expect(text).toContain("Looked among some.");
    expect(text).not.toContain("\u001b");
  });

  it("says that none was found, and shows the parts all the same", () => {
    const text = renderInitiatives({ ...WITH_PARTS, initiatives: [] }, PLAIN_STYLE, 5);
    expect(text).toContain("found none that they led");
    expect(text).toContain("Took part in what others led");
  });
});

describe("renderInitiativesMarkdown", () => {
  it("tells stories, lists the others, and lets nothing act", () => {
    const text = renderInitiativesMarkdown(WITH_PARTS, 1);
    expect(text).toContain("# Initiatives of Ada Example");
    expect(text).toContain("## Measure how long parsing takes");
    expect(text).toMatch(/1 changed documents \([0-9a-f]{12}, [0-9a-f]{12}\)\./);
    expect(text).toContain("## Took part in what others led");
    expect(text).toContain("Colours \\| of @\u2060everybody");
    expect(text).not.toContain("\u001b");
    expect(renderInitiativesMarkdown(WITH_PARTS, 0)).toContain("## Others that they led");
  });

  it("says that none was found", () => {
    expect(renderInitiativesMarkdown(reportOf({ initiatives: [] }), 5)).toContain("none found that they led");
  });
});

it("what only likeness ties is called guessed, in every rendering", () => {
  const [stated] = reportOf().initiatives;
  expect(stated?.isStated).toBe(true);
  const guessed = reportOf({ initiatives: [{ ...stated!, isStated: false }] });
  for (const render of [
    (report: InitiativesReport) => renderInitiatives(report, PLAIN_STYLE, 1),
    (report: InitiativesReport) => renderInitiatives(report, PLAIN_STYLE, 0),
    (report: InitiativesReport) => renderInitiativesMarkdown(report, 1),
  ]) {
    expect(render(guessed)).toContain(", guessed");
    expect(render(reportOf())).not.toContain(", guessed");
  }
});
