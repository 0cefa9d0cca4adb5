import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectFormat, IMPORT_FORMATS, parseImport } from "./formats.ts";

const SORTING_HAT = JSON.stringify({
  uidentities: {
    one: {
      uuid: "one",
      enrollments: [{ organization: "Example" }],
      profile: { name: "Ada Lovelace", gender: "f", email: "ada@a.example" },
      identities: [
        { name: "Ada", email: "Ada@a.example", username: "ada", source: "scm" },
        { name: "Adal", email: null, username: "Adal", source: "github" },
        { name: "Ada Lovelace", email: null, username: null, source: "unknown" },
        { name: "x", email: "shared@x.example" },
      ],
    },
    two: { identities: [{ email: "shared@x.example" }, { email: "mary@b.example" }], profile: null },
    three: 3,
  },
});

describe("a SortingHat file", () => {
  it("gives identities and profile names; what two people have, and bare names, are left out aloud", () => {
    const { claims, problems } = parseImport(SORTING_HAT, "sortinghat");
    expect(claims).toEqual([
      { kind: "same", words: ["ada@a.example", "@adal"] },
      { kind: "name", of: "ada@a.example", name: "Ada Lovelace" },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      "Two people there have shared@x.example; it is left out.",
      "1 identity without an address or a forge's login is left out: a name alone joins namesakes.",
    ]);
  });
});

describe("a gitdm file", () => {
  it("gives aliases; contradictions and employers are left out aloud", () => {
    const { claims, problems } = parseImport(
      '# aliases\nold@a.example ada@a.example # mine\n"older@a.example"   ada@a.example\nold@a.example mary@b.example\nwhat is this @\nada@a.example Example Inc. < 2020-01-01\n',
      "gitdm",
    );
    expect(claims).toEqual([{ kind: "same", words: ["ada@a.example", "old@a.example", "older@a.example"] }]);
    expect(problems).toEqual([
      { line: 4, message: "It says something else of old@a.example than line 2, and is left out." },
      { line: 5, message: "Unexpected line, expected two addresses: the alias and the one to go by." },
      {
        line: 0,
        message: "1 line gives somebody's employer, which says nothing about who is who, and is left out.",
      },
    ]);
  });
});

describe("an .all-contributorsrc", () => {
  it("gives logins with full names; a name of two logins is left out aloud", () => {
    const text = JSON.stringify({
      contributors: [
        { login: "Adal", name: "Ada Lovelace" },
        { login: "mary", name: "mary" },
        { login: "grace1", name: "Grace Hopper" },
        { login: "grace2", name: "grace hopper" },
        { name: "No Login" },
        { login: "helper[bot]", name: "Helper Bot" },
        7,
      ],
    });
    const { claims, problems } = parseImport(text, "all-contributors");
    expect(claims).toEqual([
      { kind: "same", words: ["@adal", "Ada Lovelace"] },
      { kind: "name", of: "@adal", name: "Ada Lovelace" },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      "An entry without a login is left out.",
      "An entry without a login is left out.",
      "@grace1 and @grace2 have one name; they are left out.",
    ]);
  });
});

describe("the format of a text", () => {
  it.each([
    [SORTING_HAT, "sortinghat"],
    ['{"contributors": []}', "all-contributors"],
    ["# x\n<a@x.example> <b@x.example>", "mailmap"],
    ["a@x.example b@x.example", "gitdm"],
    ["Dear Ada,", undefined],
    ["{", undefined],
    ["", undefined],
  ])("of %.20s is %s", (text, format) => {
    expect(detectFormat(text)).toBe(format);
  });

  it.each(IMPORT_FORMATS)("%s is read from anything without throwing", (format) => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseImport(text, format)));
    const odd =
      '{"uidentities":{"a":{"identities":[null,{"email":{}}],"profile":[]}},"contributors":[null,{"login":{}}]}';
    expect(() => parseImport(odd, format)).not.toThrow();
    const long = "@".repeat(500_000);
    expect(() => [detectFormat(long), parseImport(long, format), parseImport(`"${long} `, format)]).not.toThrow();
  });
});
