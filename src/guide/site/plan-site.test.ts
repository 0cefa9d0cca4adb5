import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import type { Guide } from "../../model/guide.ts";
import { readGuide } from "../guide.ts";
import type { SiteFile } from "./options.ts";
import { planSite } from "./plan-site.ts";

const ADDRESS = "https://example.org/guide";
const colours = {
  light: "--paper: #fbfaf6; --ink: #1f1c18; --soft: #5c554a; --accent: #0f5964;",
  dark: "--paper: #181715;",
};

const fileOf = (id: string, front: string, body: string) => ({
  name: `${id}.md`,
  isShipped: false,
  text: `---\n${front}\n---\n${body}`,
});

const HOSTILE_TITLE = `</script><script>alert(1)</script>]]>&"'<b>`;

const guide: Guide = readGuide([
  fileOf(
    "one",
    "title: One & only\nsummary: First.\ndate: 2026-01-02\norder: 1\ntopics: [Skills, Writing]",
    "## A part\n\nSee [two](two.md#a-part), [here](#a-part) and [there](https://example.org/x?a=1&b=2).\n\n## Another part\n\n- [ ] done\n",
  ),
  fileOf(
    "two",
    `title: ${JSON.stringify(HOSTILE_TITLE)}\nsummary: ${JSON.stringify(`${HOSTILE_TITLE} \u0000`.replace("\u0000", ""))}\ndate: 2026-02-03\norder: 2\ntopics: [Writing, ${JSON.stringify("<i>")}]`,
    "## A part\n\n]]> and <!-- and \ufffe text\n",
  ),
  fileOf("three", "title: Drei Wörter\nsummary: Zuletzt.\ndate: 2025-12-31\norder: 3", "Text.\n"),
]);

const site = planSite(guide, { address: ADDRESS, colours });
const textOf = (files: readonly SiteFile[], name: string): string =>
  String(files.find((file) => file.name === name)?.content);
const pagesOf = (files: readonly SiteFile[]) => files.filter(({ name }) => name.endsWith(".html"));

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element with the text directly in it, by a parser that is not the writer. */
function tagsOf(text: string, xmlMode = false): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const tag = { name, attributes, text: "" };
        tags.push(tag);
        open.push(tag);
      },
      ontext: (part) => {
        const last = open.at(-1);
        if (last) last.text += part;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode, recognizeCDATA: xmlMode, decodeEntities: true },
  );
  parser.end(text);
  expect(open).toEqual([]);
  return tags;
}

describe("the site", () => {
  it("is the same bytes from the same articles", () => {
    const hash = (files: readonly SiteFile[]): string => {
      const sum = createHash("sha256");
      for (const { name, content } of files) sum.update(name).update("\0").update(content).update("\0");
      return sum.digest("hex");
    };
    expect(hash(planSite(guide, { address: ADDRESS, colours }))).toBe(hash(site));
  });

  it("has a page an article, an index, cards, feeds, a sitemap and robots", () => {
    expect(site.map(({ name }) => name).sort()).toEqual(
      [
        "card-one.png",
        "card-three.png",
        "card-two.png",
        "feed.atom",
        "feed.json",
        "icon.svg",
        "index.html",
        "one.html",
        "robots.txt",
        "sitemap.xml",
        "three.html",
        "two.html",
      ].sort(),
    );
  });

  it("without an address has only what needs none", () => {
    const plain = planSite(guide, { address: null, colours });
    expect(plain.map(({ name }) => name)).toEqual(["icon.svg", "one.html", "two.html", "three.html", "index.html"]);
    for (const { content } of pagesOf(plain)) expect(content).not.toMatch(/feed\.|og:image|canonical|linkedin/);
  });

  it.each([
    ["with an address", ADDRESS],
    ["without one", null],
  ])("%s has no link that leads nowhere", (_, address) => {
    const files = planSite(guide, { address, colours });
    const names = new Set(files.map(({ name }) => name));
    const ids = new Map(
      pagesOf(files).map(({ name, content }) => [
        name,
        new Set(tagsOf(String(content)).flatMap(({ attributes: { id } }) => id ?? [])),
      ]),
    );
    let followed = 0;
    for (const { name, content } of pagesOf(files))
      for (const { attributes } of tagsOf(String(content))) {
        const href = attributes.href ?? attributes.src;
        if (href === undefined || /^(?:mailto:|https:\/\/(?:share|www|x)\.)/.test(href)) continue;
        if (href.startsWith("https://example.org/x")) continue;
        const [path = "", part] = href.replace(`${ADDRESS}/`, "").split("#");
        const target = path === "" ? (href.startsWith("#") ? name : "index.html") : path;
        expect(names, `${name} → ${href}`).toContain(target);
        if (part !== undefined) expect(ids.get(target), `${name} → ${href}`).toContain(decodeURIComponent(part));
        followed++;
      }
    expect(followed).toBeGreaterThan(20);
  });

  it("is whole without a script, and allows only its own", () => {
    for (const { content } of pagesOf(site)) {
      const tags = tagsOf(String(content));
      const policy =
        tags.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes.content ?? "";
      const scripts = tags.filter(({ name, attributes }) => name === "script" && attributes.type === undefined);
      expect(scripts).toHaveLength(1);
      for (const { text } of [...scripts, ...tags.filter(({ name }) => name === "style")])
        expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      // What a script would have to bring to life is hidden until there is one.
      for (const { attributes } of tags.filter(({ name }) => name === "button"))
        expect(attributes).toHaveProperty("hidden");
      for (const { name, attributes } of tags)
        if (name !== "a" && name !== "link" && name !== "meta")
          for (const value of Object.values(attributes)) if (name !== "button") expect(value).not.toMatch(/^https?:/);
    }
  });

  it("writes hostile words as words, in the page and in its data", () => {
    const tags = tagsOf(textOf(site, "two.html"));
    expect(tags.find(({ name }) => name === "h1")?.text).toBe(HOSTILE_TITLE);
    const data = tags.find(({ attributes }) => attributes.type === "application/ld+json");
    expect(data?.text).not.toMatch(/[<>]/);
    expect(JSON.parse(data?.text ?? "")).toMatchObject({
      "@type": "Article",
      headline: HOSTILE_TITLE,
      datePublished: "2026-02-03",
      url: `${ADDRESS}/two.html`,
      image: `${ADDRESS}/card-two.png`,
    });
    expect(tags.filter(({ name }) => name === "b" || name === "i")).toEqual([]);
  });

  it("has what those who show links look for", () => {
    const tags = tagsOf(textOf(site, "one.html")).filter(({ name }) => name === "meta" || name === "link");
    const said = Object.fromEntries(
      tags.map(({ attributes: a }) => [a.property ?? a.name ?? a.rel, a.content ?? a.href]),
    );
    expect(said).toMatchObject({
      "og:title": "One & only",
      "og:description": "First.",
      "og:type": "article",
      "og:url": `${ADDRESS}/one.html`,
      "og:image": `${ADDRESS}/card-one.png`,
      "og:image:alt": "One & only. First.",
      "twitter:card": "summary_large_image",
      canonical: `${ADDRESS}/one.html`,
      description: "First.",
    });
  });
});

describe("the feeds", () => {
  const tags = tagsOf(textOf(site, "feed.atom"), true);
  const all = (name: string) => tags.filter((tag) => tag.name === name);

  it("are Atom with every element that RFC 4287 requires", () => {
    expect(tags[0]).toMatchObject({ name: "feed", attributes: { xmlns: "http://www.w3.org/2005/Atom" } });
    const count = guide.articles.length;
    expect(all("entry")).toHaveLength(count);
    // One of each for the feed, one for each entry; the author of the feed is that of its entries (4.2.1).
    for (const name of ["id", "title", "updated"]) expect(all(name), name).toHaveLength(count + 1);
    expect(all("author")).toHaveLength(1);
    expect(new Set(all("id").map(({ text }) => text)).size).toBe(count + 1);
    for (const { text } of all("id")) expect(URL.canParse(text)).toBe(true);
    for (const { text } of all("updated")) expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
    expect(all("link").some(({ attributes: { rel, href } }) => rel === "self" && href === `${ADDRESS}/feed.atom`)).toBe(
      true,
    );
    expect(all("content").every(({ attributes: { type } }) => type === "html")).toBe(true);
  });

  it("have the latest first, and titles as HTML that shows the words", () => {
    expect(all("updated").map(({ text }) => text.slice(0, 10))).toEqual([
      "2026-02-03",
      "2026-02-03",
      "2026-01-02",
      "2025-12-31",
    ]);
    const title = all("title")[1]?.text ?? "";
    expect(tagsOf(`<p>${title}</p>`).map(({ name }) => name)).toEqual(["p"]);
    expect(tagsOf(`<p>${title}</p>`)[0]?.text).toBe(HOSTILE_TITLE);
  });

  it("lead to whole addresses from anywhere, and hold no sign that XML cannot", () => {
    const contents = all("content")
      .map(({ text }) => text)
      .join("");
    expect(contents).toContain(`href="${ADDRESS}/two.html#s-a-part"`);
    expect(contents).toContain("]]&gt;".replace("&gt;", ">"));
    expect(textOf(site, "feed.atom")).not.toMatch(/\ufffe/);
  });

  it("are a JSON Feed as well", () => {
    const feed = JSON.parse(textOf(site, "feed.json"));
    expect(feed).toMatchObject({
      version: expect.stringMatching(/^https:\/\/jsonfeed\.org\/version\/1/),
      title: expect.any(String),
      home_page_url: `${ADDRESS}/`,
      feed_url: `${ADDRESS}/feed.json`,
    });
    expect(feed.items.map(({ id, title }: { id: string; title: string }) => [id, title])).toEqual([
      [`${ADDRESS}/two.html`, HOSTILE_TITLE],
      [`${ADDRESS}/one.html`, "One & only"],
      [`${ADDRESS}/three.html`, "Drei Wörter"],
    ]);
    for (const item of feed.items) expect(item.content_html).toMatch(/^<(?:h2|p)/);
  });

  it("stand beside a sitemap of every page", () => {
    const places = tagsOf(textOf(site, "sitemap.xml"), true);
    expect(places.filter(({ name }) => name === "loc").map(({ text }) => text)).toEqual([
      `${ADDRESS}/`,
      `${ADDRESS}/one.html`,
      `${ADDRESS}/two.html`,
      `${ADDRESS}/three.html`,
    ]);
    expect(textOf(site, "robots.txt")).toContain(`Sitemap: ${ADDRESS}/sitemap.xml`);
  });
});

describe("a card", () => {
  it("is a PNG of 1200 by 630 dots with something on it", () => {
    for (const { content } of site.filter(({ name }) => name.endsWith(".png"))) {
      const bytes = Buffer.from(content as Uint8Array);
      expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
      const at = bytes.indexOf("IDAT");
      const dots = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
      expect(dots.length).toBe(1201 * 630);
      expect(new Set(dots)).toEqual(new Set([0, 1, 2, 3]));
      expect(bytes.length).toBeLessThan(20_000);
    }
  });
});
