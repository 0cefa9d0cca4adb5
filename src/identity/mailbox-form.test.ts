import { describe, expect, it } from "vitest";
import {
  isNobodysDomain,
  isPersonalMail,
  isPlaceholderDomain,
  isRoleMailbox,
  loginOf,
  tokensOf,
} from "./mailbox-form.ts";

describe("a mailbox", () => {
  it("is a person's own by its provider", () => {
    expect(["ada@gmail.com", "ada@pm.me", "ada@yahoo.co.uk"].every(isPersonalMail)).toBe(true);
    expect(["ada@example.dev", "ada@mail.example.dev", ""].some(isPersonalMail)).toBe(false);
  });

  it("is a role's by its words, or a list's by its domain", () => {
    expect(isRoleMailbox("thing-team@ada.dev", "group")).toBe(true);
    expect(isRoleMailbox("thing@lists.ada.dev", "group")).toBe(true);
    expect(isRoleMailbox("info@ada.dev", "group")).toBe(false);
    expect(isRoleMailbox("info@ada.dev", "any")).toBe(true);
    expect(isRoleMailbox("team@gmail.com", "any")).toBe(false);
    expect(isRoleMailbox("1+team@users.noreply.github.com", "any")).toBe(false);
  });

  it("is nobody's by its domain", () => {
    expect(["agent@sandbox", "agent@x.internal", "x@example.com"].every(isNobodysDomain)).toBe(true);
    expect(isNobodysDomain("ada@ada.dev")).toBe(false);
    expect(isPlaceholderDomain("ada@laptop.local")).toBe(false);
    expect(isPlaceholderDomain("ada@example.com")).toBe(true);
  });

  it("of a forge carries a login", () => {
    expect(loginOf("123+ada-x@users.noreply.github.com")).toBe("ada-x");
    expect(loginOf("ada@example.org")).toBe(undefined);
    expect(tokensOf("foundationdb_ci")).toEqual(["foundationdb", "ci"]);
  });
});
