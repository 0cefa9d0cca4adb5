import { describe, expect, it } from "vitest";
import { EXPORT_LIMITS, type ExportEntry } from "./entry.ts";
import { startNotes } from "./notes.ts";
import { notionId, readNotion } from "./notion.ts";

function page(text: string, path = "Plan 0123456789abcdef0123456789abcdef.md"): ExportEntry {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, read: async (limit) => bytes.subarray(0, limit) };
}

const first = async (text: string) => (await readNotion([page(text)], EXPORT_LIMITS, startNotes()))[0];

describe("notionId", () => {
  it.each([
    ["Plan 0123456789abcdef0123456789abcdef.md", "0123456789abcdef0123456789abcdef"],
    ["a/0123456789ABCDEF0123456789ABCDEF.html", "0123456789abcdef0123456789abcdef"],
    ["Table 0123456789abcdef0123456789abcdef_all.csv", "0123456789abcdef0123456789abcdef"],
    ["Plan x0123456789abcdef0123456789abcdef.md", undefined],
    ["Plan 0123456789abcdef0123456789abcde.md", undefined],
    ["Plan.md", undefined],
  ])("%s", (path, id) => {
    expect(notionId(path)).toBe(id);
  });
});

describe("readNotion", () => {
  it("does not take the author of a book for the author of the page", async () => {
    const document = await first("# A book\n\nAuthor: Some Writer\nOwner: Bo Sample\n\nNotes.");
    expect(document?.authors).toEqual([]);
  });

  it("takes properties from the head of the page only", async () => {
    const document = await first("# Plan\n\nText first.\n\nCreated by: Ada Example\n");
    expect(document?.authors).toEqual([]);
    expect(document?.title).toBe("Plan");
  });

  it("lets one date settle how the dates of all pages are written", async () => {
    const pages = ["6/7/2025", "6/21/2025"].map((date, index) =>
      page(`# P\n\nCreated time: ${date}\n\n`, `P ${index}123456789abcdef0123456789abcdef.md`),
    );
    const documents = await readNotion(pages, EXPORT_LIMITS, startNotes());
    expect(documents.map(({ createdAt }) => createdAt)).toEqual(["2025-06-07", "2025-06-21"]);
  });
});
