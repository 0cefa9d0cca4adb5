import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { domainLabel, formOfAddress } from "./address-form.ts";

describe("an address", () => {
  it.each([
    ["ada@a.example", "personal", "ada"],
    ["ada+git@a.example", "personal", "ada"],
    ["ADA@A.example ", "personal", "ada"],
    ["Ada Lovelace ada@a.example", "personal", "ada"],
    ["123+Ada-X@users.noreply.github.com", "noreply", "ada-x"],
    ["7-ada@users.noreply.gitlab.com", "noreply", "ada"],
    ["ada@7e1ea52c-4ff2-0310-8f11-9dd32ca42a1c", "converter", "ada"],
    ["ada@engine", "machine", "ada"],
    ["ada@engine.local", "machine", "ada"],
    ["ada@engine.(none)", "machine", "ada"],
    ["ada@10.0.0.3", "machine", "ada"],
    ["ada@MacBook-Pro-2.local", "placeholder", ""],
    ["ada@localhost.localdomain", "placeholder", ""],
    ["root@localhost", "placeholder", ""],
    ["you@example.com", "placeholder", ""],
    ["none@none", "placeholder", ""],
    ["git@github.com", "placeholder", ""],
    ["project-devel@lists.a.example", "placeholder", ""],
    ["", "placeholder", ""],
    ["@", "placeholder", ""],
    ["ada", "placeholder", ""],
    ["info@ada.example", "role", ""],
    ["git@ada.example", "role", ""],
  ])("<%s> is %s", (email, kind, local) => {
    expect(formOfAddress(email)).toMatchObject({ kind, local });
  });

  it("of one account has one key, whatever its case, tag or number", () => {
    const key = (email: string) => formOfAddress(email).key;
    expect(key("1+ada@users.noreply.github.com")).toBe(key("Ada@users.noreply.github.com"));
    expect(key("ADA@a.example")).toBe(key("ada@a.example"));
    expect(formOfAddress("1+ada@users.noreply.github.com").account).toBe("1");
  });

  it("has a label where the domain may be its owner's", () => {
    const label = (email: string) => domainLabel(formOfAddress(email));
    expect([label("me@lovelace.example"), label("me@mail.lovelace.co.uk"), label("ada@engine"), label("")]).toEqual([
      "lovelace",
      "lovelace",
      "",
      "",
    ]);
  });
});

it("any text has a form, a bounded one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (email) => {
      expect(formOfAddress(email).key.length).toBeLessThan(400);
    }),
  );
  expect(formOfAddress(`${"x".repeat(10_000)}@${"y.".repeat(5_000)}`).key.length).toBeLessThan(400);
});
