import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMailmap } from "./mailmap.ts";

const same = (...words: string[]) => ({ kind: "same", words });
const named = (of: string, name: string) => ({ kind: "name", of, name });

describe("a mailmap", () => {
  it.each([
    ["Ada Lovelace <ada@a.example>", [named("ada@a.example", "Ada Lovelace")]],
    ["<ada@a.example> <ada@old.example>", [same("ada@a.example", "ada@old.example")]],
    [
      "Ada Lovelace <ada@a.example> <ada@old.example>",
      [same("ada@a.example", "ada@old.example"), named("ada@a.example", "Ada Lovelace")],
    ],
    [
      "Ada Lovelace <ada@a.example> Adal <shared@old.example>",
      [same("ada@a.example", "Adal <shared@old.example>"), named("ada@a.example", "Ada Lovelace")],
    ],
  ])("in the form %s", (line, claims) => {
    expect(parseMailmap(line)).toEqual({ claims, problems: [] });
  });

  it("may have comments, odd spacing and carriage returns", () => {
    const text =
      "\ufeff# people\r\n\r\n   # more\n  Ada   Lovelace  < Ada@A.Example >\t<ada@old.example>   # since 2020\n<ada@a.example> <third@old.example> # by <x@y.example>\nAda Lovelace <ada@a.example> formerly at B\n";
    expect(parseMailmap(text)).toEqual({
      claims: [same("ada@a.example", "ada@old.example", "third@old.example"), named("ada@a.example", "Ada Lovelace")],
      problems: [],
    });
  });

  it("leaves out lines that go round in a circle, and says which", () => {
    const { claims, problems } = parseMailmap(
      "<a@x.example> <b@x.example>\n<b@x.example> <c@x.example>\n<c@x.example> <a@x.example>\n<d@x.example> <e@x.example>\n",
    );
    expect(claims).toEqual([same("d@x.example", "e@x.example")]);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(problems[0]!.message).toMatch(/leads back/);
  });

  it("leaves out lines that contradict each other, and says which", () => {
    const { claims, problems } = parseMailmap(
      "<a@x.example> <old@x.example>\n<b@x.example> <OLD@x.example>\nAda <c@x.example>\nEve <c@x.example>\n",
    );
    expect(claims).toEqual([]);
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "1 It says something else of old@x.example than line 2; both are left out.",
      "2 It says something else of old@x.example than line 1; both are left out.",
      "4 It gives c@x.example another name than line 3; neither name is taken.",
    ]);
  });

  it.each(["Ada Lovelace", "Ada <>", "Ada <ada>", "Ada <ada@a.example", `${"x".repeat(10_000)} <ada@a.example>`])(
    "says what is wrong with a line such as %.30s",
    (line) => {
      const { claims, problems } = parseMailmap(line);
      expect(claims).toEqual([]);
      expect(problems).toHaveLength(1);
      expect(problems[0]!.line).toBe(1);
    },
  );

  it("takes a line once that stands there a million times", () => {
    const { claims, problems } = parseMailmap("<ada@a.example> <ada@old.example>\n".repeat(1_000_000));
    expect(claims).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it("of one long chain is one person", () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `<a${at}@x.example> <a${at + 1}@x.example>`);
    const { claims } = parseMailmap(lines.join("\n"));
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ kind: "same" });
  });

  it("never throws, and gives only words that name somebody", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "@",
      "#",
      " ",
      "\t",
      "Ada",
      "ada@a.example",
      "<b@b.example>",
      "\n",
      "\0",
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join("")),
        ),
        (text) => {
          for (const claim of parseMailmap(text).claims)
            for (const word of claim.kind === "name" ? [claim.of, claim.name] : claim.words) {
              expect(word.trim()).not.toBe("");
              expect(word).not.toMatch(/[\n\0]/);
            }
        },
      ),
    );
  });
});
