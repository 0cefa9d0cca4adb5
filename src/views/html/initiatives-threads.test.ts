import { describe, expect, it } from "vitest";
import { initiative, manyInitiatives } from "../../../test/support/sample-initiatives.ts";
import { chooseThreads, daysShared, mostAtOnce, toThread } from "./initiatives-threads.ts";
import { dayNumber } from "./initiatives-time.ts";

const day = (text: string): number => dayNumber(text)!;

describe("a thread", () => {
  it("has each day once, with how many steps", () => {
    const thread = toThread(initiative("a", ["2024-03-09", "2024-03-04", "2024-03-04"]))!;
    expect(thread.steps).toEqual([
      [day("2024-03-04"), 2],
      [day("2024-03-09"), 1],
    ]);
    expect([thread.begin, thread.end]).toEqual([day("2024-03-04"), day("2024-03-09")]);
  });

  it("leaves out days that no clock gives, and is none where no other is left", () => {
    const skewed = { first: "1970-01-01", last: "9999-12-31" };
    const thread = toThread(initiative("a", ["1970-01-01", "2024-03-04", "9999-12-31"], { other: ["x"] }, skewed))!;
    expect(thread).toMatchObject({ begin: day("2024-03-04"), end: day("2024-03-04"), on: { other: [] } });
    expect(toThread(initiative("b", ["1970-01-01"], {}, skewed))).toBeNull();
  });

  it("holds steps before its first day and after its last", () => {
    const odd = { first: "2024-03-04", last: "2024-03-05" };
    const thread = toThread(initiative("a", ["2024-03-01", "2024-03-09"], {}, odd))!;
    expect([thread.begin, thread.end]).toEqual([day("2024-03-01"), day("2024-03-09")]);
  });

  it.each([
    ["2009-01-01", "2024-03-04"],
    ["2024-02-01", "2024-02-01"],
  ])("stretches the axis by what was opened shortly before, not by years: %s", (opened, from) => {
    const thread = toThread(initiative("a", ["2024-03-04"], { issue: [opened], revert: ["2024-09-01"] }))!;
    const days = daysShared([thread]);
    expect(days.reduce((a, b) => Math.min(a, b))).toBe(day(from));
    expect(days.reduce((a, b) => Math.max(a, b))).toBe(day("2024-09-01"));
  });
});

describe("the threads drawn", () => {
  it("are the largest, the latest begun on top, however they come", () => {
    const [small, old, late] = [
      initiative("small", ["2025-01-01"]),
      initiative("old", ["2020-01-01", "2020-02-01"]),
      initiative("late", ["2024-01-01", "2024-02-01"]),
    ] as const;
    for (const order of [
      [small, old, late],
      [late, small, old],
    ])
      expect(chooseThreads(order, 2).threads.map(({ one }) => one.title)).toEqual(["late", "old"]);
    expect(chooseThreads([small, old, late], 2).all).toBe(3);
  });

  it("are bounded among a thousand, and each is there once", () => {
    const { initiatives } = manyInitiatives(1_000);
    expect(chooseThreads([...initiatives, ...initiatives], 24)).toMatchObject({ all: 1_000, threads: { length: 24 } });
  });
});

describe("threads at one time", () => {
  const span = (begin: number, end: number) => ({ begin, end });

  it.each([
    [[], 0, 0],
    [[span(3, 9)], 1, 3],
    [[span(3, 9), span(10, 12)], 1, 3],
    [[span(3, 9), span(9, 12)], 2, 9],
    [[span(1, 20), span(5, 6), span(6, 30), span(40, 41)], 3, 6],
    [[span(4, 4), span(4, 4)], 2, 4],
  ])("of %j are counted by day", (spans, count, first) => {
    expect(mostAtOnce(spans)).toEqual({ count, day: first });
  });
});
