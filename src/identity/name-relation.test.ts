import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOfName } from "./name-form.ts";
import { accountNames, editsBetween, relationOf } from "./name-relation.ts";

const relation = (a: string, b: string) => relationOf(formOfName(a), formOfName(b));

describe("two full names are", () => {
  it.each([
    ["same", "Ada Lovelace", "LOVELACE Ada"],
    ["same", "Xiao Ming Li", "Li Xiaoming"],
    ["same", "Tsi-Chung Muster", "TsiChung Muster"],
    ["same", "Felix Dörre", "Felix Doerre"],
    ["same", "Łukasz Przykład", "Lukasz Przyklad"],
    ["variant", "Ada M. Lovelace", "Ada Lovelace"],
    ["variant", "A. Lovelace", "Ada Lovelace"],
    ["variant", "Bob Example", "Robert Example"],
    ["variant", "Vladimir Muster", "Valdimir Muster"],
    ["partial", "Ada Lovelace", "Ada King"],
    ["partial", "Ada Lovelace", "Mary Lovelace"],
    ["different", "Ada Lovelace", "Mary Somerville"],
    ["different", "Li Wu", "Li Na"],
  ])("%s: %s, %s", (expected, a, b) => {
    expect(relation(a, b)).toBe(expected);
    expect(relation(b, a)).toBe(expected);
  });
});

it("edits are counted up to a bound, swapped neighbours as one", () => {
  expect(editsBetween("abcd", "abdc", 2)).toBe(1);
  expect(editsBetween("kitten", "sitting", 3)).toBe(3);
  expect(editsBetween("a", "abcdef", 2)).toBe(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editsBetween(a, b, 12)).toBe(editsBetween(b, a, 12));
      expect(editsBetween(a, a, 3)).toBe(0);
    }),
  );
  // What both begin and end with costs no edit.
  const letters = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 });
  fc.assert(
    fc.property(letters, letters, letters, letters, (start, a, b, end) => {
      expect(editsBetween(start + a + end, start + b + end, 12)).toBe(editsBetween(`x${a}y`, `x${b}y`, 12));
      expect(editsBetween(`${a}-`, `+${b}`, 20)).toBeGreaterThanOrEqual(editsBetween(a, b, 20));
    }),
  );
});

describe("accounts of a full name", () => {
  const named = (name: string) => accountNames(formOfName(name));

  it("are of both names whole, or of one and the beginning of the other", () => {
    expect(named("Ada Lovelace").whole).toEqual(["adalovelace", "lovelaceada"]);
    expect(named("Ada Lovelace").initialed).toContain("alovelace");
    expect(named("Jean Baptiste Muster").whole).not.toContain("jeanbaptiste");
    expect(named("Felix Dörre").whole).toContain("felixdoerre");
    expect(named("Ada")).toEqual({ whole: [], initialed: [] });
  });
});
