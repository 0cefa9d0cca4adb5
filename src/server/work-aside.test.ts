import { describe, expect, it } from "vitest";
import { asideArguments } from "./work-aside.ts";

const REQUEST = {
  paths: ["../engine", "--odd"],
  person: undefined,
  since: "2025-01-01",
  until: undefined,
  asOf: undefined,
  areas: ["src"],
  ladder: "mine.yaml",
  all: false,
};

describe("the words for the other process", () => {
  it("name whose work where, and nothing that only cuts the answer", () => {
    expect(asideArguments(REQUEST)).toEqual(["initiatives", "--json", "--", "../engine", "--odd"]);
    expect(asideArguments({ ...REQUEST, person: "-x", asOf: "2025-06-30", all: true })).toEqual([
      "initiatives",
      "--json",
      "--person=-x",
      "--as-of=2025-06-30",
      "--all",
      "--",
      "../engine",
      "--odd",
    ]);
  });
});
