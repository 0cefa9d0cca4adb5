import { describe, expect, it } from "vitest";
import { type Claim, contradictions, sayClaim, toIdentityClaims, wordProblem } from "./claim.ts";

const same = (...words: string[]): Claim => ({ kind: "same", words });
const apart = (...words: string[]): Claim => ({ kind: "apart", words });

describe("a word", () => {
  it.each(["ada@a.example", "Ada Lovelace", "@ada", "Ada <shared@x.example>", "Ada Lovelace <>"])(
    "may be %s",
    (word) => {
      expect(wordProblem(word)).toBeUndefined();
    },
  );

  it.each(["", "  ", "ada@", "@", "@a b", "<ada@a.example>", "Ada <a", "a\nb", "x".repeat(10_000)])(
    "may not be %.20j",
    (word) => {
      expect(wordProblem(word)).toMatch(/^Unexpected .*expected/);
    },
  );
});

it("gives pairs, the first word of a list with each other", () => {
  const claims: Claim[] = [same("a@x", "b@x", "c@x"), apart("a@x", "d@x"), { kind: "name", of: "a@x", name: "Ada" }];
  expect(toIdentityClaims(claims)).toMatchObject({
    same: [
      ["a@x", "b@x"],
      ["a@x", "c@x"],
    ],
    apart: [["a@x", "d@x"]],
    names: [["a@x", "Ada"]],
  });
});

it("finds the claims that together contradict another", () => {
  const claims = [same("a@x", "b@x"), same("b@x", "C@x"), same("d@x", "e@x"), apart("A@x", "c@x"), apart("a@x", "d@x")];
  expect(contradictions(claims)).toEqual([{ apart: claims[3], same: [claims[0], claims[1]] }]);
});

it("says a claim in words", () => {
  expect(sayClaim(same("a@x", "b@x", "c@x"))).toBe("a@x, b@x and c@x are one person");
  expect(sayClaim(same("a@x", "a@x"))).toBe("everybody at a@x is one person");
  expect(sayClaim(apart("a@x", "b@x"))).toBe("a@x and b@x are two people");
  expect(sayClaim({ kind: "name", of: "a@x", name: "Ada L." })).toBe('a@x is called "Ada L."');
});
