import { describe, expect, it } from "vitest";
import { readGuide } from "./guide.ts";
import { type ArticleFile, countWords, readArticle } from "./read-article.ts";
import { articlesFor, searchGuide } from "./search.ts";
import { shareLinks } from "./share.ts";

interface Made {
  readonly title?: string;
  readonly order?: number;
  readonly front?: string;
  readonly body?: string;
  readonly isShipped?: boolean;
}

const fileOf = (
  name: string,
  { title = name, order, front = "", body = "## Part\n\nSome words.\n", isShipped = false }: Made = {},
): ArticleFile => ({
  name: `${name}.md`,
  isShipped,
  text: `---\ntitle: ${title}\nsummary: What ${name} is about.\ndate: 2026-01-02\n${order === undefined ? "" : `order: ${order}\n`}${front}---\n${body}`,
});

describe("an article", () => {
  it("has its id from its file, contents, words and reading time", () => {
    const { article, notes } = readArticle(
      fileOf("our-habits", { title: "Our habits", body: `## One\n\n${"word ".repeat(500)}\n\n### Two\n\n## One\n` }),
    );
    expect(notes).toEqual([]);
    expect(article).toMatchObject({ id: "our-habits", title: "Our habits", words: 503, minutes: 3, isShipped: false });
    expect(article?.contents).toEqual([
      { id: "s-one", title: "One", depth: 2 },
      { id: "s-two", title: "Two", depth: 3 },
      { id: "s-one-1", title: "One", depth: 2 },
    ]);
  });

  it("of more words than are read in one sitting is read, with a note", () => {
    const { article, notes } = readArticle(fileOf("long", { body: "word ".repeat(1101) }));
    expect(article?.words).toBe(1101);
    expect(notes).toEqual([expect.objectContaining({ file: "long.md", isMistake: false })]);
  });

  it.each<[string, ArticleFile, RegExp, number]>([
    ["a name with a path", { ...fileOf("one"), name: "../one.md" }, /file name/, 1],
    ["a name of the site's own", { ...fileOf("one"), name: "index.md" }, /file name/, 1],
    ["capitals in its name", { ...fileOf("one"), name: "One.md" }, /file name/, 1],
    ["a heading of its title", fileOf("one", { body: "# One\n\nWords.\n" }), /expected ##/, 6],
    ["a level left out", fileOf("one", { body: "## A\n\n#### B\n\nWords.\n" }), /depth 4 below/, 8],
    ["no words", fileOf("one", { body: "\n---\n" }), /no words/, 6],
    ["too deep quotes", fileOf("one", { body: `${">".repeat(100)} x\n` }), /quotes or lists/, 6],
  ])("with %s is left out, with a note", (_, file, message, line) => {
    const { article, notes } = readArticle(file);
    expect(article).toBeUndefined();
    expect(notes[0]).toMatchObject({ line, isMistake: true });
    expect(notes[0]?.message).toMatch(message);
  });

  it("may show headings in code", () => {
    expect(readArticle(fileOf("one", { body: "## A\n\n```\n# comment\n```\n" })).notes).toEqual([]);
  });

  it("counts words, not signs", () => expect(countWords("One – two, 3. --- “four” ")).toBe(4));
});

describe("the guide", () => {
  it("has a team's articles beside ours, in their order, and one of the same id instead", () => {
    const guide = readGuide([
      fileOf("theirs", { order: 15 }),
      fileOf("ours", { order: 10, isShipped: true }),
      fileOf("last"),
      fileOf("both", { title: "Theirs", order: 20 }),
      fileOf("both", { title: "Ours", order: 20, isShipped: true }),
    ]);
    expect(guide.notes).toEqual([]);
    expect(guide.articles.map(({ id, title, isShipped }) => [id, title, isShipped])).toEqual([
      ["ours", "ours", true],
      ["theirs", "theirs", false],
      ["both", "Theirs", false],
      ["last", "last", false],
    ]);
  });

  it("tells of links that lead nowhere", () => {
    const { notes } = readGuide([
      fileOf("one", { body: "## Part\n\n[a](two.md) [b](two.md#part) [c](#part) [d](three.md) [e](two.md#none)\n" }),
      fileOf("two"),
    ]);
    expect(notes.map(({ message }) => message)).toEqual([
      "The link to three.md leads nowhere.",
      "The link to two.md#none leads nowhere.",
    ]);
  });

  const guide = readGuide([
    fileOf("judgment", { title: "Technical judgment", front: "skill: judgment\ntopics: [Skills]\n" }),
    fileOf("practice", { title: "Choose", front: "skill: judgment\npractice: choose-well\ntopics: [Practices]\n" }),
    fileOf("other", { title: "Other", body: "Here judgment is only mentioned.\n" }),
  ]);

  it("is searched by all words, titles first", () => {
    expect(searchGuide(guide, "JUDGMENT").map(({ id }) => id)).toEqual(["judgment", "other"]);
    expect(searchGuide(guide, "mentioned only").map(({ id }) => id)).toEqual(["other"]);
    expect(searchGuide(guide, "judgment nothing")).toEqual([]);
    expect(searchGuide(guide, " ").length).toBe(3);
  });

  it.each([
    ["other", ["other"]],
    ["technical judgment", ["judgment"]],
    ["choose-well", ["practice"]],
    ["skills", ["judgment"]],
    ["mentioned", ["other"]],
    ["nothing", []],
  ])("finds for %j %j", (asked, ids) => expect(articlesFor(guide, asked).map(({ id }) => id)).toEqual(ids));
});

it("is passed on by plain links, with nothing in them but title and address", () => {
  const links = shareLinks("A & B?", "https://example.org/a.html");
  expect(links.map(({ id }) => id)).toEqual(["email", "mastodon", "linkedin", "x"]);
  for (const { url } of links) {
    expect(url).not.toMatch(/utm_|[ "'<>]/);
    expect(URL.canParse(url)).toBe(true);
  }
  expect(links[3]?.url).toBe("https://x.com/intent/post?text=A%20%26%20B%3F&url=https%3A%2F%2Fexample.org%2Fa.html");
});
