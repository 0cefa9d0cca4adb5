import { describe, expect, it } from "vitest";
import { parseRow } from "./authorship-row.ts";
import { AUTHORSHIP_ROWS } from "./authorship-rows.ts";

describe("a row of the authorship table", () => {
  it("is read, and nothing but its fields", () => {
    const row = { name: "Inkwell", kind: "agent", addresses: ["*@inkwell.example"], values: ["inkwell"] };
    expect(parseRow({ ...row, names: null })).toEqual(row);
  });

  it.each<[unknown, RegExp]>([
    ["inkwell", /Unexpected row/],
    [null, /Unexpected row/],
    [["x"], /Unexpected row/],
    [{ name: "A", kind: "human", names: ["a"] }, /Unexpected kind "human", expected agent, bot or person/],
    [{ name: "A", names: ["a"] }, /Unexpected kind null/],
    [{ kind: "bot", names: ["a"] }, /without a name/],
    [{ name: "A", kind: "bot" }, /matches nobody/],
    [{ name: "A", kind: "bot", address: ["a"] }, /Unexpected address, expected/],
    [{ name: "A", kind: "bot", names: "a" }, /Unexpected names, expected a list/],
    [{ name: "A", kind: "bot", names: [] }, /Unexpected names, expected a list/],
    [{ name: "A", kind: "bot", names: [7] }, /Unexpected 7 in names/],
    [{ name: "A", kind: "bot", names: ["*"] }, /would be everybody/],
    [{ name: "A", kind: "bot", names: ["x".repeat(300)] }, /too long/],
    [{ name: "A", kind: "bot", names: ["a*b*c*d*e*f"] }, /too long/],
    [{ name: "A", kind: "person", values: ["a"] }, /Unexpected values of a person/],
  ])("%j is none", (value, problem) => {
    expect(parseRow(value)).toMatch(problem);
  });

  it("is what every shipped one is", () => {
    for (const row of AUTHORSHIP_ROWS) expect(parseRow(row)).toEqual(row);
  });
});
