import { expect, it } from "vitest";
import { numbersIn, toRanges } from "./number-ranges.ts";

it.each([
  ["", []],
  ["7", [7]],
  ["1-3,7", [3, 1, 2, 7, 7]],
  ["1,3,5-6", [5, 6, 3, 1]],
])("%s", (ranges, numbers) => {
  expect(toRanges(numbers)).toBe(ranges);
  expect([...numbersIn(ranges)]).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

it("leaves out what is none", () => {
  expect([...numbersIn("x,-1,2-,3-1,99999999999,4")]).toEqual([4]);
  expect(numbersIn({ 1: 2 }).size).toBe(0);
});
