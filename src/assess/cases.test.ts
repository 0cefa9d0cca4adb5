import { describe, expect, it } from "vitest";
import type { EventEvidence, Evidence, PatternEvidence } from "../model/evidence.ts";
import { startOfDay, weekOf } from "../model/time.ts";
import { activeWeekIndex, casesBySignal, withEvidenceWeeks } from "./cases.ts";

const COMMON = {
  signal: "s",
  version: 1,
  person: "ada@example.org",
  repo: "r",
  counter: false,
  areas: [],
  counterparties: [],
  authorship: "none-declared",
  state: "alive",
  sentence: "Did it.",
} as const;
const event = (id: string, date: string, more: Partial<EventEvidence> = {}): EventEvidence => ({
  ...COMMON,
  kind: "event",
  id,
  date,
  citation: { repo: "r", object: id, quote: "" },
  related: [],
  context: id,
  weight: 1,
  ...more,
});
const pattern = (id: string, hits: readonly string[], others: readonly string[]): PatternEvidence => ({
  ...COMMON,
  kind: "pattern",
  id,
  date: hits.at(-1) ?? "",
  area: "a",
  window: "2024-H1",
  hits: hits.map((day) => [day, day]),
  others: others.map((day) => [day, day]),
  quotes: [],
});
const week = (day: string) => weekOf(startOfDay(day));

describe("the own clock", () => {
  it("finds the last active week at or before a calendar week", () => {
    expect([9, 10, 11, 19, 20, 99].map((at) => activeWeekIndex([10, 15, 20], at))).toEqual([-1, 0, 0, 1, 2, 2]);
    expect(activeWeekIndex([], 5)).toBe(-1);
  });

  it("runs in weeks with own commits or own evidence, and not in those that were only looked at", () => {
    const evidence: Evidence[] = [event("e", "2024-03-05"), pattern("p", ["2024-04-02"], ["2024-05-07"])];
    expect(withEvidenceWeeks([week("2024-01-01")], evidence)).toEqual([
      week("2024-01-01"),
      week("2024-03-05"),
      week("2024-04-02"),
    ]);
    expect(withEvidenceWeeks([], [])).toEqual([]);
  });
});

describe("cases", () => {
  const weeks = ["2024-01-01", "2024-03-05", "2024-06-04"].map(week);

  it("are events in their context and patterns case by case, each in its own active week", () => {
    const found = casesBySignal(
      [event("e", "2024-03-06", { context: "topic" }), pattern("p", ["2024-01-02", "2024-06-04"], ["2024-04-01"])],
      weeks,
    ).get("s");
    expect(found?.events).toEqual([{ evidence: "e", context: "topic", week: 1 }]);
    expect(found?.tallies).toEqual([
      { week: 0, cases: 1, hits: 1 },
      { week: 1, cases: 1, hits: 0 },
      { week: 2, cases: 1, hits: 1 },
    ]);
  });

  it("leave out what was taken back, unless it speaks against", () => {
    const evidence = [
      event("a", "2024-03-05", { state: "reverted" }),
      event("b", "2024-03-05", { state: "superseded" }),
      event("c", "2024-03-05", { state: "reverted", counter: true }),
    ];
    expect(
      casesBySignal(evidence, weeks)
        .get("s")
        ?.events.map(({ evidence: id }) => id),
    ).toEqual(["c"]);
  });

  it("before the first own week count in it", () => {
    expect(casesBySignal([event("e", "2020-01-01")], weeks).get("s")?.events[0]?.week).toBe(0);
  });
});
