/** All articles: in their order, a team's beside ours, one of the same id instead of ours, links between them checked. */
import type { Guide, GuideArticle, GuideNode, GuideNote } from "../model/guide.ts";
import { type ArticleFile, readArticle } from "./read-article.ts";

function hrefsOf(nodes: readonly GuideNode[]): string[] {
  return nodes.flatMap((node) =>
    node.type === "text"
      ? []
      : [...(node.properties.href === undefined ? [] : [node.properties.href]), ...hrefsOf(node.children)],
  );
}

/** Links to articles or parts that are not there. */
function brokenLinks(article: GuideArticle, known: ReadonlyMap<string, GuideArticle>): GuideNote[] {
  const partsOf = ({ contents }: GuideArticle) => contents.map(({ id }) => id);
  return hrefsOf(article.body).flatMap((href) => {
    const [, other, part] = /^([a-z0-9-]*)(?:\.md)?(?:#(.*))?$/.exec(href) ?? [];
    if (other === undefined) return [];
    const target = other === "" ? article : known.get(other);
    if (target && (part === undefined || partsOf(target).includes(part))) return [];
    const message = `The link to ${href.replace("#s-", "#")} leads nowhere.`;
    return [{ file: `${article.id}.md`, line: 1, message, isMistake: false }];
  });
}

/**
 * Puts the guide together.
 * @param files ours and a team's, in any order
 */
export function readGuide(files: readonly ArticleFile[]): Guide {
  const readings = files.toSorted((a, b) => Number(b.isShipped) - Number(a.isShipped)).map(readArticle);
  const byId = new Map<string, GuideArticle>();
  // A team's come later, so that theirs stand.
  for (const { article } of readings) if (article) byId.set(article.id, article);
  const articles = [...byId.values()].sort(
    (a, b) => a.order - b.order || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0) || (a.id < b.id ? -1 : 1),
  );
  return {
    articles,
    notes: [...readings.flatMap(({ notes }) => notes), ...articles.flatMap((one) => brokenLinks(one, byId))],
  };
}
