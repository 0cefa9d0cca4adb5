import { expect, it } from "vitest";
import type { ComparisonOfLadders, ComparisonOverTime } from "../model/comparison.ts";
import { renderComparison, renderComparisonMarkdown } from "./compare.ts";
import { PLAIN_STYLE } from "./terminal.ts";

const HEAD = {
  schema: "waymark.comparison/1",
  asOf: "2026-01-31",
  person: { key: "ada@example.org", name: "Ada \u001b[31mExample" },
  repositories: ["engine"],
} as const;
const LADDER = { id: "w", title: "Waymark's ladder", levels: [] };
const band = (low: number | null, label: string) => ({ low, mid: low, high: low === null ? null : low + 1, label });
const GROWTH: ComparisonOverTime = {
  ...HEAD,
  by: "time",
  before: "2025-01-31",
  after: "2026-01-31",
  activeWeeks: 40,
  ladder: LADDER,
  technicalBar: { before: "too-little", after: "met" },
  skills: [
    {
      id: "scope",
      title: "Scope",
      before: band(1, "junior"),
      after: band(1.5, "mid-level"),
      isApart: false,
      evidence: 3,
      criteria: [
        {
          id: "led",
          level: "mid",
          text: "Led something.",
          before: "emerging",
          after: "demonstrated",
          reasons: ["3 events in 2 contexts."],
          evidence: [
            {
              id: "0123456789abcdef",
              date: "2025-06-01",
              sentence: "Led <it>.",
              counter: false,
              url: "https://example.org/c",
            },
            { id: "fedcba9876543210", date: "2025-05-01", sentence: "Lost it.", counter: true, url: null },
          ],
        },
      ],
    },
    {
      id: "vision",
      title: "Vision",
      before: band(null, "not seen"),
      after: band(null, "not seen"),
      isApart: false,
      evidence: 0,
      criteria: [],
    },
  ],
};
const criterion = (status: "demonstrated" | "cannot-see") => ({ id: "c", level: "mid", text: "Did it.", status });
const LADDERS: ComparisonOfLadders = {
  ...HEAD,
  by: "ladders",
  answers: [
    {
      ladder: LADDER,
      technicalBar: "met",
      skills: [
        {
          id: "s",
          title: "Scope",
          band: band(1, "junior"),
          criteria: [criterion("demonstrated"), criterion("cannot-see")],
        },
      ],
    },
    {
      ladder: { ...LADDER, title: "Ours" },
      technicalBar: null,
      skills: [{ id: "s", title: "Craft", band: band(null, "cannot see"), criteria: [criterion("cannot-see")] }],
    },
  ],
  pairs: [
    { ids: ["s/c", "s/d"], texts: ["Did it.", "Did it well."], statuses: ["demonstrated", "emerging"], shared: 4 },
  ],
};

it("growth says what moved, why, on what evidence, and that it may be chance", () => {
  const text = renderComparison(GROWTH, PLAIN_STYLE);
  for (const said of [
    "40 own active weeks between",
    "too little → met",
    "junior → mid-level; the intervals overlap",
    "emerging → demonstrated: Led something.",
    "01234567  2025-06  Led <it>.",
    "against: Lost it.",
    "As before: Vision (not seen).",
  ])
    expect(text).toContain(said);
  expect(text).not.toContain("\u001b");
  const certain = { ...GROWTH, skills: GROWTH.skills.map((skill) => ({ ...skill, isApart: true })) };
  expect(renderComparison(certain, PLAIN_STYLE)).not.toContain("overlap");
});

it("two ladders stand beside each other, with what can be seen of each", () => {
  const text = renderComparison(LADDERS, PLAIN_STYLE);
  for (const said of [
    "Waymark's ladder  1 of 2 criteria can be seen",
    "Ours  0 of 1 criterion",
    "junior (1.0 to 2.0)",
    "emerging: Did it well.",
  ])
    expect(text).toContain(said);
});

it("Markdown says the same, escaped, with links", () => {
  const growth = renderComparisonMarkdown(GROWTH);
  expect(growth).toContain("| Scope | junior (1.0 to 2.0) | mid-level (1.5 to 2.5) | 3 |");
  expect(growth).toContain("[open](<https://example.org/c>)");
  expect(growth).not.toContain("<it>");
  expect(renderComparisonMarkdown(LADDERS)).toContain("## The same evidence, another status");
});
