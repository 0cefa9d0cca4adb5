import { expect, it } from "vitest";
import type { RawIdentity } from "../model/identity.ts";
import { yourIdentities } from "./your-identities.ts";

const IDENTITIES: readonly RawIdentity[] = [
  { name: "Ada Lovelace", email: "ada@a.example" },
  { name: "Ada Lovelace", email: "ADA@old.example" },
  { name: "ada", email: "7+adal@users.noreply.github.com" },
  { name: "Mary Somerville", email: "mary@b.example" },
  { name: "", email: "" },
];
const yours = (...words: string[]) =>
  IDENTITIES.filter(yourIdentities(words, IDENTITIES).isYou).map(({ email }) => email);

it("are those with an address or login of yours, and then no others of your name", () => {
  expect(yours("ada@old.example", "Ada Lovelace")).toEqual(["ADA@old.example"]);
  expect(yours("@adal")).toEqual(["7+adal@users.noreply.github.com"]);
  expect(yours("Ada <ada@a.example>", "adal")).toEqual(["ada@a.example", "7+adal@users.noreply.github.com"]);
});

it("are those with your full name, all of them", () => {
  expect(yours("nobody@x.example", "mary  somerville")).toEqual(["mary@b.example"]);
  expect(yours("Ada Lovelace")).toEqual(["ada@a.example", "ADA@old.example"]);
  expect(yours()).toEqual([]);
  expect(yours("", " ")).toEqual([]);
});

it("are told by a name alone where no address or login is", () => {
  expect(yourIdentities(["ada@old.example", "Ada Lovelace"], IDENTITIES).byNameAlone).toBe(false);
  expect(yourIdentities(["Ada Lovelace"], IDENTITIES).byNameAlone).toBe(true);
});
