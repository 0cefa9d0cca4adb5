import { describe, expect, it } from "vitest";
import { readGuide } from "../../guide/guide.ts";
import { guideArticlePage, guidePage } from "./guide-page.ts";

const fileOf = (id: string, order: number, topics: string, body = "Text.") => ({
  name: `${id}.md`,
  isShipped: id !== "ours",
  text: `---\ntitle: Title of ${id}\nsummary: About ${id}.\ndate: 2026-01-02\norder: ${order}\ntopics: [${topics}]\n---\n## Part\n\n${body}\n`,
});

const guide = readGuide([
  fileOf("one", 1, "Skills, Writing", "About reviews."),
  fileOf("two", 2, "Skills"),
  fileOf("ours", 3, "Writing", "[gone](gone.md)"),
]);

describe("the list of articles", () => {
  it("has all of them with their topics, and notes for their writers", () => {
    const page = guidePage(guide, { words: "", topic: "" }, null);
    expect(page.articles.map(({ id }) => id)).toEqual(["one", "two", "ours"]);
    expect(page.articles[0]).not.toHaveProperty("body");
    expect(page.topics).toEqual([
      { title: "Skills", count: 2 },
      { title: "Writing", count: 2 },
    ]);
    expect(page.notes).toHaveLength(1);
  });

  it("is narrowed by words and by topic; topics tell what choosing them would give", () => {
    const page = guidePage(guide, { words: "reviews", topic: "Writing" }, null);
    expect(page.articles.map(({ id }) => id)).toEqual(["one"]);
    expect(page.topics).toEqual([
      { title: "Skills", count: 1 },
      { title: "Writing", count: 1 },
    ]);
    expect(guidePage(guide, { words: "", topic: "None" }, null).articles).toEqual([]);
    expect(page.notes).toEqual([]);
  });
});

describe("an article", () => {
  it("stands between others; it has an address only where the guide is published", () => {
    expect(guideArticlePage(guide, "two", null)).toMatchObject({
      article: { id: "two", contents: [{ id: "s-part", title: "Part", depth: 2 }] },
      previous: { id: "one" },
      next: { id: "ours", title: "Title of ours" },
      published: null,
    });
    const page = guideArticlePage(guide, "ours", "https://example.org/guide");
    expect(page?.next).toBeNull();
    expect(page?.published).toMatchObject({
      address: "https://example.org/guide/ours.html",
      feed: "https://example.org/guide/feed.atom",
    });
    expect(page?.published?.links.map(({ id }) => id)).toEqual(["email", "mastodon", "linkedin", "x"]);
  });

  it("that is not there is undefined", () => expect(guideArticlePage(guide, "../one", null)).toBeUndefined());
});
