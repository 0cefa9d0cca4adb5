import { describe, expect, it } from "vitest";
import { inRole, peopleOf, personOf } from "./people.ts";

describe("personOf", () => {
  it.each([
    ["Ada Example", { name: "Ada Example" }],
    [" Ada  Example (Unlicensed)", { name: "Ada Example" }],
    ["Ada Example <ada@example.com>", { name: "Ada Example", email: "ada@example.com" }],
    ['"Example, Ada" <ada@example.com>', { name: "Example, Ada", email: "ada@example.com" }],
    ["ada@example.com", { name: "", email: "ada@example.com" }],
    ["Unknown User (ada)", { name: "ada" }],
    ["Ada <home>", { name: "Ada <home>" }],
  ])("%s", (written, person) => {
    expect(personOf(written)).toEqual(person);
  });

  it.each(["", "  ", "Unassigned", "Anonymous", "-", "https://example.com/ada", "x".repeat(1000)])(
    "nobody: %s",
    (written) => {
      expect(personOf(written)).toBeUndefined();
    },
  );
});

describe("peopleOf", () => {
  it("splits lists, each person once", () => {
    expect(inRole("editor", peopleOf("Ada Example, Bo Sample; ada example,unknown,"))).toEqual([
      { name: "ada example", role: "editor" },
      { name: "Bo Sample", role: "editor" },
    ]);
    expect(peopleOf(`${"a,".repeat(100_000)}`)).toHaveLength(1);
  });
});
