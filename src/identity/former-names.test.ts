import { expect, it } from "vitest";
import { formerNames } from "./former-names.ts";

it("are full names that are no form of the shown one", () => {
  const names = ["Ada Byron", "A. King", "KING Ada", "ada", "Ada King", "Ada King + Bo Berg"];
  expect(formerNames([{ shown: "Ada King", names }])).toEqual([["Ada Byron", "Ada King"]]);
});

it("are none where somebody else is called so, where two gave it up, or where no full name is shown", () => {
  const ada = { shown: "Ada King", names: ["Ada Byron"] };
  expect(formerNames([ada, { shown: "ada  byron", names: [] }])).toEqual([]);
  expect(formerNames([ada, { shown: "Bo Berg", names: ["Ada Byron"] }])).toEqual([]);
  expect(formerNames([{ shown: "ada", names: ["Ada Byron"] }])).toEqual([]);
});
