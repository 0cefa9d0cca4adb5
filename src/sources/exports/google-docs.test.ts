import { describe, expect, it } from "vitest";
import { EXPORT_LIMITS } from "./entry.ts";
import { readGoogleDocs, withoutRedirect } from "./google-docs.ts";
import { startNotes } from "./notes.ts";

async function read(html: string) {
  const bytes = new TextEncoder().encode(html);
  const entry = { path: "Plan.html", size: bytes.length, read: async () => bytes };
  return (await readGoogleDocs([entry], EXPORT_LIMITS, startNotes()))[0];
}

describe("withoutRedirect", () => {
  it.each([
    ["https://www.google.com/url?q=https://a.example/x?b%3D1%26c&sa=D&ust=1", "https://a.example/x?b=1&c"],
    ["https://www.google.com/url?sa=D", "https://www.google.com/url?sa=D"],
    ["https://www.google.com/search?q=a", "https://www.google.com/search?q=a"],
    ["#here", "#here"],
  ])("%s", (href, expected) => {
    expect(withoutRedirect(href)).toBe(expected);
  });
});

describe("readGoogleDocs", () => {
  it("keeps what others wrote beside the document out of it", async () => {
    const document = await read(
      '<body><p>Mine<a href="#cmnt1" id="cmnt_ref1">[a]</a><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> A footnote.</p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>A comment.</p></div><div><p><a href="#cmnt_ref2" id="cmnt2">[b]</a>Another.</p></div>',
    );
    expect(document?.text).toContain("Mine");
    expect(document?.text).toContain("A footnote.");
    expect(document?.text).not.toMatch(/comment|Another|\[a\]/);
    expect(document?.authors).toEqual([]);
  });
});
