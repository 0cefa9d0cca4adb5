import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownLinks, pageKeys, resolveLinks } from "./page-links.ts";

const PAGES = pageKeys([
  ["space/Plan_12345.html", "12345"],
  ["space/sub/Übersicht.html", "67890"],
]);

describe("resolveLinks", () => {
  it("knows pages by path in any case, and addresses", () => {
    const hrefs = [
      "sub/%C3%9Cbersicht.html#part",
      "../SPACE/sub/übersicht.html?x=1",
      "https://example.com/a",
      "Plan_12345.html",
      "../../outside.html",
      "missing.html",
      "javascript:alert(1)",
      "data:text/html,x",
      "//example.com/x",
      "#here",
      "%E0%A4%A",
      `https://example.com/${"x".repeat(5000)}`,
    ];
    expect(resolveLinks(hrefs, "space/Plan_12345.html", PAGES)).toEqual([
      { kind: "document", target: "67890" },
      { kind: "url", target: "https://example.com/a" },
    ]);
  });

  it("knows a page by the id in its tool's own address", () => {
    const keyIn = (url: string) => /pageId=(\d+)/.exec(url)?.[1];
    const links = resolveLinks(
      ["https://w.example/?pageId=67890", "https://w.example/?pageId=1"],
      "a.html",
      PAGES,
      keyIn,
    );
    expect(links).toEqual([
      { kind: "document", target: "67890" },
      { kind: "url", target: "https://w.example/?pageId=1" },
    ]);
  });
});

describe("markdownLinks", () => {
  it("finds targets, with brackets in them, and bare addresses", () => {
    const text =
      "[a](b%20(c).md) [d](<e f.md>) <https://x.example/1> (https://x.example/2), https://x.example/3. [g](https://x.example/4)";
    expect(markdownLinks(text)).toEqual([
      "b%20(c).md",
      "e f.md",
      "https://x.example/4",
      "https://x.example/1",
      "https://x.example/2",
      "https://x.example/3",
    ]);
  });

  it("never throws, and takes no longer for text made to be slow", () => {
    fc.assert(fc.property(fc.stringMatching(/^[\]()<>a:/htps]{0,60}$/), (text) => markdownLinks(text).length >= 0));
    for (const hostile of [
      "](".repeat(200_000),
      `](${"(".repeat(500_000)}`,
      "](a(".repeat(100_000),
      "https://".repeat(100_000),
    ])
      expect(markdownLinks(hostile).length).toBeLessThanOrEqual(10_000);
  });
});
