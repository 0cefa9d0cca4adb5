/** The field guide's pages: the list with its topics, and one article with what stands around it. */
import type { Guide, GuideAddress, GuideArticle, GuideLine, GuideNote, ShareLink } from "../../model/guide.ts";
import { searchGuide, shareLinks } from "../../workspace/find-articles.ts";
import { toGuideLine } from "../guide.ts";

export interface GuidePage {
  readonly articles: readonly GuideLine[];
  /** Every topic, and how many of the articles found have it. */
  readonly topics: readonly { readonly title: string; readonly count: number }[];
  /** What writers of a team's articles should see; empty while something is searched for. */
  readonly notes: readonly GuideNote[];
  /** Where the guide is published; null where nowhere. */
  readonly address: GuideAddress;
}

type ShownArticle = GuideLine & Pick<GuideArticle, "contents" | "body" | "markdown">;

export interface GuideArticlePage {
  readonly article: ShownArticle;
  readonly previous: Pick<GuideLine, "id" | "title"> | null;
  readonly next: Pick<GuideLine, "id" | "title"> | null;
  /** Its published address and the ways of passing it on; null where the guide is published nowhere. */
  readonly published: { readonly address: string; readonly feed: string; readonly links: readonly ShareLink[] } | null;
}

export interface GuideQuery {
  /** Words that an article must all have; none asks for everything. */
  readonly words: string;
  readonly topic: string;
}

/**
 * The guide → its list.
 * @example guidePage(guide, { words: "review", topic: "" }, null).articles.map(({ title }) => title)
 */
export function guidePage(guide: Guide, { words, topic }: GuideQuery, address: GuideAddress): GuidePage {
  const found = searchGuide(guide, words);
  const topics = [
    ...new Set([
      ...guide.articles.flatMap(({ topics: [first] }) => first ?? []),
      ...guide.articles.flatMap((one) => one.topics.slice(1)),
    ]),
  ];
  return {
    articles: found.filter(({ topics: own }) => topic === "" || own.includes(topic)).map(toGuideLine),
    topics: topics.map((title) => ({ title, count: found.filter(({ topics: own }) => own.includes(title)).length })),
    notes: words === "" && topic === "" ? guide.notes : [],
    address,
  };
}

const besideOf = (article: GuideArticle | undefined): GuideArticlePage["previous"] =>
  article ? { id: article.id, title: article.title } : null;

/** One article by its id; undefined where there is none. */
export function guideArticlePage(guide: Guide, id: string, address: GuideAddress): GuideArticlePage | undefined {
  const at = guide.articles.findIndex((one) => one.id === id);
  const article = guide.articles[at];
  if (article === undefined) return undefined;
  const place = `${address}/${article.id}.html`;
  return {
    article: { ...toGuideLine(article), contents: article.contents, body: article.body, markdown: article.markdown },
    previous: besideOf(guide.articles[at - 1]),
    next: besideOf(guide.articles[at + 1]),
    published:
      address === null
        ? null
        : { address: place, feed: `${address}/feed.atom`, links: shareLinks(article.title, place) },
  };
}
