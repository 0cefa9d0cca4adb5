/** The whole site as files in one folder, before any is written: the same articles and options give the same bytes. */
import type { Guide } from "../../model/guide.ts";
import { articlePage, cardOf, fileOf } from "./article-page.ts";
import { cardPicture, paletteOf } from "./card.ts";
import { feedsOf, robotsOf, sitemapOf } from "./feeds.ts";
import { indexPage } from "./index-page.ts";
import type { SiteFile, SiteOptions } from "./options.ts";

function iconOf({ colours }: SiteOptions): string {
  const [paper, , , accent] = paletteOf(colours);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="${accent}"/><path d="M3 4l2.5 8L8 6l2.5 6L13 4" fill="none" stroke="${paper}" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"/></svg>\n`;
}

/**
 * @returns files, pages last, so that a page never stands before what it names
 * @example planSite(guide, { address: "https://example.org/guide", colours }).map(({ name }) => name)
 */
export function planSite(guide: Guide, options: SiteOptions): readonly SiteFile[] {
  const { articles } = guide;
  const { address, colours } = options;
  const files: SiteFile[] = [{ name: "icon.svg", content: iconOf(options) }];
  if (address !== null) {
    const { atom, json } = feedsOf(articles, address);
    files.push(
      ...articles.map((article) => ({ name: cardOf(article.id), content: cardPicture(article, colours) })),
      { name: "feed.atom", content: atom },
      { name: "feed.json", content: json },
      { name: "sitemap.xml", content: sitemapOf(articles, address) },
      { name: "robots.txt", content: robotsOf(address) },
    );
  }
  return [
    ...files,
    ...articles.map((article, at) => ({
      name: fileOf(article.id),
      content: articlePage(article, { before: articles[at - 1], after: articles[at + 1] }, options),
    })),
    { name: "index.html", content: indexPage(guide, options) },
  ];
}
