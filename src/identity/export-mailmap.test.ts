import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportMailmap } from "./export-mailmap.ts";
import { parseMailmap } from "./import/mailmap.ts";

describe("exporting a mailmap", () => {
  it("writes the name to show and addresses, in the order of names", () => {
    const text = exportMailmap([
      { name: "Mary Somerville", canonical: "mary@b.example", addresses: ["mary@b.example"] },
      { name: "Ada Lovelace", canonical: "ada@a.example", addresses: ["ada@old.example", "ada@a.example"] },
    ]);
    expect(text).toBe(
      "Ada Lovelace <ada@a.example>\nAda Lovelace <ada@a.example> <ada@old.example>\nMary Somerville <mary@b.example>\n",
    );
  });

  it("writes no name where there is none, and nothing where an address could not be read back", () => {
    expect(exportMailmap([{ name: " ", canonical: "a@x.example", addresses: ["a@x.example", "b@x.example"] }])).toBe(
      "<a@x.example> <b@x.example>\n",
    );
    expect(exportMailmap([{ name: "Ada", canonical: "a b", addresses: ["c@x.example"] }])).toBe("");
  });

  it("lets no name become a comment, another line or an address", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const text = exportMailmap([{ name, canonical: "a@x.example", addresses: ["a@x.example", "b@x.example"] }]);
        const { claims, problems } = parseMailmap(text);
        expect(problems).toEqual([]);
        expect(claims[0]).toEqual({ kind: "same", words: ["a@x.example", "b@x.example"] });
      }),
    );
  });
});
