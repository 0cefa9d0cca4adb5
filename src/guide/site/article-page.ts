/** An article as a page: contents beside it, its words, ways of passing it on, the articles around it. */
import type { GuideArticle } from "../../model/guide.ts";
import { shareLinks } from "../share.ts";
import { bodyOf, el, type MarkupElement } from "./markup.ts";
import { dayInWords, SITE_TITLE, type SiteOptions, slugOf } from "./options.ts";
import { pageOf, publishedAt } from "./shell.ts";

export const fileOf = (id: string): string => `${id}.html`;
export const cardOf = (id: string): string => `card-${id}.png`;

function contentsOf({ contents }: GuideArticle): MarkupElement | false {
  if (contents.length < 2) return false;
  return el(
    "div",
    { className: ["beside"] },
    el(
      "nav",
      { ariaLabelledBy: ["contents"] },
      el("h2", { id: "contents" }, "On this page"),
      el(
        "ol",
        {},
        contents.map(({ id, title, depth }) =>
          el("li", { className: depth > 2 ? ["sub"] : [] }, el("a", { href: `#${id}` }, title)),
        ),
      ),
    ),
  );
}

function shareOf({ id, title }: GuideArticle, { address }: SiteOptions): MarkupElement {
  const place = address === null ? "" : publishedAt(address, fileOf(id));
  const links = address === null ? [] : shareLinks(title, place);
  // Without an address and without a script there is nothing to pass on, and nothing is shown.
  const isHidden = links.length === 0;
  return el(
    "div",
    { className: ["share"], ...(isHidden ? { hidden: true, dataScripted: "" } : {}) },
    el("span", { className: ["note"] }, "Pass it on"),
    el(
      "button",
      { type: "button", hidden: true, dataScripted: "", dataCopy: place, ariaLive: "polite" },
      "Copy the address",
    ),
    links.map(({ title: name, url }) => el("a", { href: url, rel: ["noopener", "noreferrer"] }, name)),
  );
}

function aroundOf(before: GuideArticle | undefined, after: GuideArticle | undefined): MarkupElement {
  return el(
    "nav",
    { className: ["around"], ariaLabel: "Previous and next" },
    before ? el("a", { href: fileOf(before.id), rel: ["prev"] }, el("span", {}, "Previous"), before.title) : false,
    after
      ? el("a", { href: fileOf(after.id), rel: ["next"], className: ["next"] }, el("span", {}, "Next"), after.title)
      : false,
  );
}

function dataOf(article: GuideArticle, { address }: SiteOptions): unknown {
  const place = address === null ? undefined : publishedAt(address, fileOf(article.id));
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: article.title,
    description: article.summary,
    datePublished: article.date,
    inLanguage: "en",
    wordCount: article.words,
    timeRequired: `PT${article.minutes}M`,
    keywords: article.topics,
    ...(article.isShipped ? { author: { "@type": "Organization", name: "Waymark" } } : {}),
    ...(place === undefined ? {} : { url: place, mainEntityOfPage: place, image: `${address}/${cardOf(article.id)}` }),
    isPartOf: { "@type": "WebSite", name: SITE_TITLE, ...(address === null ? {} : { url: `${address}/` }) },
  };
}

/** The page of one article. */
export function articlePage(
  article: GuideArticle,
  around: { readonly before: GuideArticle | undefined; readonly after: GuideArticle | undefined },
  options: SiteOptions,
): string {
  const { topics, date, minutes } = article;
  return pageOf(
    {
      title: article.title,
      description: article.summary,
      name: fileOf(article.id),
      card: { name: cardOf(article.id), alt: `${article.title}. ${article.summary}` },
      kind: "article",
      day: date,
      data: dataOf(article, options),
      main: [
        el(
          "article",
          { className: ["article"] },
          el(
            "header",
            {},
            el(
              "p",
              { className: ["kicker"] },
              topics.flatMap((topic, at) => [
                ...(at === 0 ? [] : [" · "]),
                el("a", { href: `index.html#topic-${slugOf(topic)}` }, topic),
              ]),
            ),
            el("h1", {}, article.title),
            el("p", { className: ["lead"] }, article.summary),
            el(
              "p",
              { className: ["note"] },
              el("time", { dateTime: date }, dayInWords(date)),
              ` · ${minutes} min to read`,
            ),
          ),
          contentsOf(article),
          el(
            "div",
            { className: ["words"] },
            bodyOf(article.body, fileOf),
            shareOf(article, options),
            aroundOf(around.before, around.after),
          ),
        ),
      ],
    },
    options,
  );
}
