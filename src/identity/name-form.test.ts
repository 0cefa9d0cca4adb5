import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOfName, namesSeveral, rotations } from "./name-form.ts";

const words = (name: string): string => formOfName(name).words.join(" ");

describe("the words of a name", () => {
  it.each([
    ["Ada Lovelace", "ada lovelace"],
    ["LOVELACE, Ada", "ada lovelace"],
    ["Lovelace, Jr.", "lovelace"],
    ["  Ada\tLovelace ", "ada lovelace"],
    ["Ada Lovelace (Example Ltd)", "ada lovelace"],
    ["Ada Lovelace [work]", "ada lovelace"],
    ["Ada Lovelace via tracker", "ada lovelace"],
    ["Ada LOVELACE / EXAMPLE.COM", "ada lovelace"],
    ["Dr. Ada M. Lovelace", "ada m lovelace"],
    ["AdaLovelace", "ada lovelace"],
    ["ada.lovelace", "ada lovelace"],
    ["O'Neil Ada", "oneil ada"],
    ["Jean-Luc Muster", "jean luc muster"],
    ["Müller Jörg", "muller jorg"],
    ["Łukasz Przykład", "lukasz przyklad"],
    ["Юлия Пример", "yuliya primer"],
    ["李 小明", "li xiaoming"],
    ["Ада (Ada Lovelace)", "ada lovelace"],
    ["ada@example.org", "ada"],
    ["", ""],
    ["unknown", ""],
    ["Your Name", ""],
    ["\u202eAda\u0000 Lovelace", "ada lovelace"],
  ])("%j are %j", (name, expected) => {
    expect(words(name)).toBe(expected);
  });

  it("are spelt out where letters have dots", () => {
    expect(formOfName("Felix Dörre").spelt).toEqual(["felix", "doerre"]);
    const plain = formOfName("Ada Lovelace");
    expect(plain.spelt).toBe(plain.words);
  });
});

describe("a full name", () => {
  it.each(["Ada Lovelace", "ada.lovelace", "AdaLovelace", "Li Wu"])("is %s", (name) => {
    expect(formOfName(name).isFull).toBe(true);
  });

  it.each(["Ada", "Ada L", "ada", "ada-lovelace", "me-t1me", "ada@example.org", "Ada ", "123 456"])(
    "is not %s",
    (name) => {
      expect(formOfName(name).isFull).toBe(false);
    },
  );

  it("may begin at any of its words", () => {
    expect(rotations(["ada", "m", "king"])).toEqual(["adamking", "mkingada", "kingadam"]);
  });
});

describe("an account's name", () => {
  it.each([
    ["adal", "adal"],
    ["ada-42", "ada-42"],
    ["ada@example.org", "ada"],
    ["@Ada-X", "ada-x"],
    ["Ada Lovelace", ""],
    ["Neil", ""],
    ["Thatcher", "thatcher"],
  ])("in the name %s is %j", (name, login) => {
    expect(formOfName(name).login).toBe(login);
  });
});

describe("names of several people", () => {
  it.each(["Ada + Mary", "Ada Lovelace and Mary Somerville", "Ada & Mary", "Ada King / Bo Berg"])("are %s", (name) => {
    expect(namesSeveral(name)).toBe(true);
  });
  it.each(["Ada Lovelace", "Anderson", "Ada and", "C++ Ada", "Ada LOVELACE / EXAMPLE.COM"])("are not %s", (name) => {
    expect(namesSeveral(name)).toBe(false);
  });
});

it("any text has a form of plain words, and a bounded one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const form = formOfName(name.repeat(3));
      expect(form.words.every((word) => /^[a-z]+$/.test(word))).toBe(true);
      expect(form.words.length).toBeLessThanOrEqual(6);
      expect(form.compact).toBe(form.words.join(""));
    }),
  );
  expect(formOfName(`${"a".repeat(10_000)} ${"b ".repeat(5_000)}`).compact.length).toBeLessThan(200);
});
