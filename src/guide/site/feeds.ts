/** Subscriptions: Atom (RFC 4287) and JSON Feed 1.0, whole articles in both, the latest first; and the sitemap (sitemaps.org 0.9). */
import { Feed } from "feed";
import type { GuideArticle } from "../../model/guide.ts";
import { fileOf } from "./article-page.ts";
import { bodyOf, toHtml } from "./markup.ts";
import { SITE_SUMMARY, SITE_TITLE } from "./options.ts";

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** What XML 1.0 cannot hold, however it is written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const xmlText = (text: string): string => text.replace(NOT_XML, "\ufffd");

/** A text as HTML, which is what Atom's titles and summaries are taken for. */
const asHtml = (text: string): string => toHtml({ type: "text", value: text });
const asItIs = (text: string): string => text;

function feedOf(latest: readonly GuideArticle[], address: string, written: (text: string) => string): Feed {
  const feed = new Feed({
    id: `${address}/`,
    title: SITE_TITLE,
    description: SITE_SUMMARY,
    link: `${address}/`,
    language: "en",
    generator: "Waymark",
    author: { name: "Waymark" },
    feedLinks: { atom: `${address}/feed.atom`, json: `${address}/feed.json` },
    // Never the clock: the same articles give the same feed.
    updated: dateOf(latest[0]?.date ?? "1970-01-01"),
  });
  for (const article of latest) {
    const place = `${address}/${fileOf(article.id)}`;
    feed.addItem({
      id: place,
      link: place,
      title: written(xmlText(article.title)),
      description: written(xmlText(article.summary)),
      content: xmlText(toHtml(...bodyOf(article.body, (id) => `${address}/${fileOf(id)}`))),
      date: dateOf(article.date),
      published: dateOf(article.date),
      category: article.topics.map((topic) => ({ name: xmlText(topic), term: xmlText(topic) })),
    });
  }
  return feed;
}

/**
 * @param articles in any order
 * @param address of the site, without a slash at the end
 */
export function feedsOf(
  articles: readonly GuideArticle[],
  address: string,
): { readonly atom: string; readonly json: string } {
  const latest = articles.toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.id < b.id ? -1 : 1));
  return {
    atom: `${feedOf(latest, address, asHtml).atom1()}\n`,
    json: `${feedOf(latest, address, asItIs).json1()}\n`,
  };
}

const escapeXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Every page with its day, for search engines. */
export function sitemapOf(articles: readonly GuideArticle[], address: string): string {
  const latest = articles
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const entry = (place: string, day: string | undefined): string =>
    `<url><loc>${escapeXml(place)}</loc>${day === undefined ? "" : `<lastmod>${day}</lastmod>`}</url>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entry(
    `${address}/`,
    latest,
  )}${articles.map(({ id, date }) => entry(`${address}/${fileOf(id)}`, date)).join("")}</urlset>\n`;
}

/** Everybody may read everything; where the list is. */
export const robotsOf = (address: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${address}/sitemap.xml\n`;
