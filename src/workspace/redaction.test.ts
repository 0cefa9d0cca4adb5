import { describe, expect, it } from "vitest";
import { hashesOf, isRedacted, redactionOf } from "./redaction.ts";

const HASHES = ["lin@example.org", "linwood", "Lin Wood"].flatMap(hashesOf);
const redaction = redactionOf(HASHES);
const clean = (text: string): string => redactionOf(HASHES)?.text(text) ?? "";

describe("what is written down", () => {
  it("names nobody", () => {
    for (const hash of HASHES) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashesOf("LIN@example.org ")).toEqual(hashesOf("lin@example.org"));
    expect(redactionOf([])).toBeUndefined();
  });
});

describe("identities", () => {
  it.each([
    { name: "Lin Wood", email: "LIN@example.org" },
    { name: "lin", email: "lin@example.org" },
    { name: "Lin  Wood", email: "" },
    { name: "@linwood", email: "" },
    { name: "x", email: "123+linwood@users.noreply.github.com" },
  ])("$name <$email> is nobody any more", (raw) => {
    const masked = redaction?.identity(raw);
    expect(masked?.name).toBe("someone");
    expect(isRedacted(masked?.email ?? "")).toBe(true);
    expect(redaction?.identity(raw)).toEqual(masked);
  });

  it.each([
    { name: "Lin", email: "lin@elsewhere.example" },
    { name: "Linda Wood", email: "linda@example.org" },
    { name: "", email: "" },
  ])("$name <$email> stays", (raw) => {
    expect(redaction?.identity(raw)).toBe(raw);
  });
});

describe("text", () => {
  it.each([
    ["Reviewed-by: Lin Wood <lin@example.org>", "Reviewed-by: someone <someone>"],
    ["Thanks to Lin Wood, who found it.", "Thanks to someone, who found it."],
    ["found by Lin\nWood. Next", "found by someone\n. Next"],
    ["LIN WOOD and lin wood", "someone and someone"],
    ["Merge pull request #3 from linwood/fix", "Merge pull request #3 from someone/fix"],
    ["cc @linwood: see https://example.org/linwood/x", "cc @someone: see https://example.org/someone/x"],
    ["write to lin@example.org.", "write to someone"],
  ])("%j is said without them", (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each([
    "Linda Wood and Lin Woods wrote it.",
    "Use the linwood theme, and Lin said so.",
    "Wood from Lin; mail berlin@example.org",
    "Merge pull request #3 from linwoods/fix",
  ])("%j stays as it is", (text) => {
    expect(clean(text)).toBe(text);
  });

  it("loses a name that was met with a forgotten address", () => {
    const met = redactionOf(HASHES);
    expect(met?.text("by L. Woodhouse")).toBe("by L. Woodhouse");
    met?.identity({ name: "L. Woodhouse", email: "lin@example.org" });
    expect(met?.text("by L. Woodhouse, again")).toBe("by someone, again");
    expect(met?.text("Tested-by: Lin W. <lin@example.org>")).toBe("Tested-by: someone <someone>");
  });
});
