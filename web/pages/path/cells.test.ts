import { describe, expect, it } from "vitest";
import { dayNumber, isoDay } from "../../components/days.ts";
import { lanesOf, stretchesOf, unitFor } from "./cells.ts";

const span = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });
const part = (start: string, counted: number) => ({ start, counted, notCounted: 1, against: 0, marked: 0 });

describe("parts of the picture", () => {
  it("are as fine as there is room for, and by the week only near", () => {
    const year = span("2024-01-01", "2025-01-01");
    expect([unitFor(year, 800), unitFor(year, 200)]).toEqual(["week", "month"]);
    const long = span("2006-01-01", "2026-01-01");
    expect([unitFor(long, 2000), unitFor(long, 800), unitFor(long, 320)]).toEqual(["month", "quarter", "year"]);
  });

  it("hold what the parts of the answer hold", () => {
    const skill = {
      id: "communication",
      title: "Communication",
      hasPage: true,
      total: 9,
      parts: [part("2023-12-01", 9), part("2024-01-01", 1), part("2024-03-01", 2), part("2024-04-01", 3)],
      bands: [],
    };
    const [lane] = lanesOf({ skills: [skill] }, span("2024-01-01", "2025-01-01"), "quarter");
    expect(lane?.cells.map(({ from, counted, notCounted }) => [isoDay(from), counted, notCounted])).toEqual([
      ["2024-01-01", 3, 2],
      ["2024-04-01", 3, 1],
    ]);
  });

  it("say once what stayed the same over half-years that follow each other", () => {
    const stretches = stretchesOf([
      { window: "2023-H1", label: "mid" },
      { window: "2023-H2", label: "mid" },
      { window: "2024-H2", label: "mid" },
      { window: "odd", label: "mid" },
    ]);
    expect(stretches.map(({ from, to }) => [isoDay(from), isoDay(to)])).toEqual([
      ["2023-01-01", "2024-01-01"],
      ["2024-07-01", "2025-01-01"],
    ]);
  });
});
