/** Articles by the words in them: all words must be there; those with them in the title come first. */
import type { Guide, GuideArticle } from "../model/guide.ts";

const MOST_WORDS = 20;

interface Indexed {
  readonly article: GuideArticle;
  readonly title: string;
  readonly head: string;
  readonly all: string;
}

/** Made once for a guide, however often it is searched. */
const indexes = new WeakMap<Guide, readonly Indexed[]>();

function indexOf(guide: Guide): readonly Indexed[] {
  const known = indexes.get(guide);
  if (known) return known;
  const made = guide.articles.map((article) => {
    const title = article.title.toLowerCase();
    const head = [title, article.id, article.summary, ...article.topics].join("\n").toLowerCase();
    return { article, title, head, all: `${head}\n${article.text.toLowerCase()}` };
  });
  indexes.set(guide, made);
  return made;
}

/**
 * @param words of any case; none finds everything
 * @returns those with all words in the title, then in what is said of them, then anywhere; else in the guide's order
 * @example searchGuide(guide, "decision record").map(({ id }) => id)
 */
export function searchGuide(guide: Guide, words: string): readonly GuideArticle[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const has = (text: string): boolean => sought.every((word) => text.includes(word));
  return indexOf(guide)
    .filter(({ all }) => has(all))
    .map((one) => ({ one, rank: has(one.title) ? 0 : has(one.head) ? 1 : 2 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one.article);
}

/**
 * The articles that somebody means by a word: one by its id, skill or practice, else those of a topic, else those with the words.
 * @example articlesFor(guide, "judgment").length // 1
 */
export function articlesFor(guide: Guide, asked: string): readonly GuideArticle[] {
  const word = asked.trim().toLowerCase();
  const { articles } = guide;
  const one =
    articles.find(({ id }) => id === word) ??
    articles.find(({ title }) => title.toLowerCase() === word) ??
    articles.find(({ skill, practice }) => skill === word && practice === null) ??
    articles.find(({ practice }) => practice === word);
  if (one) return [one];
  const ofTopic = articles.filter(({ topics }) => topics.some((topic) => topic.toLowerCase() === word));
  return ofTopic.length > 0 ? ofTopic : searchGuide(guide, asked);
}
