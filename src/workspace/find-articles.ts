/** Articles that somebody asks for, by a word. */
import { UserError } from "../errors.ts";
import { articlesFor } from "../guide/search.ts";
import type { Guide, GuideArticle } from "../model/guide.ts";

export { searchGuide } from "../guide/search.ts";
export { shareLinks } from "../guide/share.ts";

/**
 * One article, those of a topic, or those with the words.
 * @throws UserError "unknown-article" where there is none
 */
export function findArticles(guide: Guide, asked: string): readonly GuideArticle[] {
  const found = articlesFor(guide, asked);
  if (found.length > 0) return found;
  throw new UserError(
    "unknown-article",
    `No article of the guide is about "${asked.slice(0, 100)}".`,
    "See what there is with: waymark guide",
  );
}
