import { expect, it } from "vitest";
import { maskOf } from "./mask-names.ts";

const mask = maskOf([["Ada Byron", "Ada King"]]) ?? ((text: string) => text);

it.each([
  ["Reviewed-by: Ada Byron <ada@a.example>", "Reviewed-by: Ada King <ada@a.example>"],
  ["Thanks to ADA  BYRON.", "Thanks to Ada King."],
  ["by Ada\nByron, who", "by Ada King\n, who"],
  ["Ada Byrons and Ada", "Ada Byrons and Ada"],
  ["", ""],
])("%j is shown as %j", (text, shown) => {
  expect(mask(text)).toBe(shown);
});

it("is nothing where nobody gave a name up", () => {
  expect(maskOf([])).toBeUndefined();
});
