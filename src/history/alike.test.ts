import { describe, expect, it } from "vitest";
import type { Person } from "../model/identity.ts";
import { areAlike } from "./alike.ts";

const person = (name: string, ...emails: string[]): Person => ({
  key: emails[0] ?? name,
  name,
  kind: "person",
  emails,
  logins: [],
});
const ADA = person("Ada Example", "ada.example@example.org");

describe("areAlike", () => {
  it.each([
    ["itself", ADA],
    ["the same name elsewhere", person("Ada Example", "a@work.example.net")],
    ["a name with a middle initial", person("Ada B. Example", "a@work.example.net")],
    ["the same local part", person("adae", "12+ada.example@users.noreply.github.com")],
  ])("is so for %s", (_, other) => {
    expect(areAlike(ADA, other)).toBe(true);
  });

  it.each([
    ["another name", person("Bob Example", "bob@example.org")],
    ["a short local part in common", person("Bob Other", "info@example.net")],
  ])("is not so for %s", (_, other) => {
    expect(areAlike(person("Ada Example", "info@example.org"), other)).toBe(false);
  });
});
