import fc from "fast-check";
import { expect, it } from "vitest";
import { clip } from "./clip.ts";

it("cuts between characters", () => {
  expect(["names 🎉", "names", "🎉🎉", "", "é"].map((text) => clip(text, 3))).toEqual(["nam", "nam", "🎉", "", "é"]);
  expect([clip("🎉", 1), clip("🎉", 2), clip("a🎉", 2), clip("abc", 0)]).toEqual(["", "🎉", "a", ""]);
});

it("gives a beginning that survives being written and read, of the length asked or one less", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(20), (text, limit) => {
      const cut = clip(text, limit);
      expect(text.startsWith(cut)).toBe(true);
      expect(Buffer.from(cut, "utf8").toString("utf8")).toBe(cut);
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, limit) - 1);
    }),
  );
});
