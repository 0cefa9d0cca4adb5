/** The beginning of the site: every article once, under its first topic, and named under its others. */
import type { Guide, GuideArticle } from "../../model/guide.ts";
import { fileOf } from "./article-page.ts";
import { el, type MarkupElement } from "./markup.ts";
import { SITE_SUMMARY, SITE_TITLE, type SiteOptions, slugOf } from "./options.ts";
import { pageOf } from "./shell.ts";

const NO_TOPIC = "Other";

const entryOf = (article: GuideArticle): MarkupElement =>
  el(
    "li",
    {},
    el("div", {}, el("a", { href: fileOf(article.id) }, article.title), el("p", {}, article.summary)),
    el("p", { className: ["note"] }, `${article.minutes} min`),
  );

function topicOf(topic: string, articles: readonly GuideArticle[]): MarkupElement {
  const own = articles.filter(({ topics }) => (topics[0] ?? NO_TOPIC) === topic);
  const also = articles.filter(({ topics }) => topics.slice(1).includes(topic));
  const slug = `topic-${slugOf(topic)}`;
  return el(
    "section",
    { className: ["topic"], ariaLabelledBy: [slug] },
    el("h2", { id: slug }, topic),
    own.length > 0 && el("ul", { className: ["list"] }, own.map(entryOf)),
    also.length > 0 &&
      el(
        "p",
        { className: ["note"] },
        own.length > 0 ? "Also: " : "",
        also.flatMap(({ id, title }, at) => [...(at === 0 ? [] : [", "]), el("a", { href: fileOf(id) }, title)]),
      ),
  );
}

/** Topics in the order in which articles first name them: those that come first somewhere before the others. */
function topicsOf(articles: readonly GuideArticle[]): readonly string[] {
  return [
    ...new Set([
      ...articles.map(({ topics }) => topics[0] ?? NO_TOPIC),
      ...articles.flatMap(({ topics }) => topics.slice(1)),
    ]),
  ];
}

/** The page that lists all articles. */
export function indexPage({ articles }: Guide, options: SiteOptions): string {
  const topics = topicsOf(articles);
  const { address } = options;
  return pageOf(
    {
      title: SITE_TITLE,
      description: SITE_SUMMARY,
      name: "index.html",
      card: undefined,
      kind: "website",
      day: undefined,
      data: {
        "@context": "https://schema.org",
        "@type": "WebSite",
        name: SITE_TITLE,
        description: SITE_SUMMARY,
        ...(address === null ? {} : { url: `${address}/` }),
      },
      main: [
        el("h1", {}, "Field guide"),
        el("p", { className: ["lead"] }, SITE_SUMMARY),
        el(
          "nav",
          { ariaLabel: "Topics", id: "topics" },
          el(
            "ul",
            { className: ["topics"] },
            topics.map((topic) => el("li", {}, el("a", { href: `#topic-${slugOf(topic)}` }, topic))),
          ),
        ),
        ...topics.map((topic) => topicOf(topic, articles)),
      ],
    },
    options,
  );
}
