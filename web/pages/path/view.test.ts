import { describe, expect, it } from "vitest";
import { dayNumber, isoDay } from "../../components/days.ts";
import { movedSpan, wholeSpan, wideEnough } from "./view.ts";

const words = ({ from, to }: { readonly from: number; readonly to: number }) => `${isoDay(from)} ${isoDay(to)}`;
const span = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });

describe("what of the time line is shown", () => {
  it("is whole months from the first to the last", () => {
    expect(words(wholeSpan("2021-12-15", "2026-11-22"))).toBe("2021-12-01 2026-12-01");
  });

  it("moves by months where it is months, else by its days", () => {
    expect(words(movedSpan(span("2024-01-01", "2024-04-01"), 1))).toBe("2024-04-01 2024-07-01");
    expect(words(movedSpan(span("2024-01-01", "2025-01-01"), -1))).toBe("2023-01-01 2024-01-01");
    expect(words(movedSpan(span("2024-01-02", "2024-01-12"), 1))).toBe("2024-01-12 2024-01-22");
  });

  it("is never less than three weeks", () => {
    const week = wideEnough(span("2024-01-08", "2024-01-15"));
    expect(week.to - week.from).toBe(21);
    expect(words(wideEnough(span("2024-01-01", "2024-02-01")))).toBe("2024-01-01 2024-02-01");
  });
});
