/** One file → one article, or what is wrong with it. */
import type { GuideArticle, GuideHeading, GuideNode, GuideNote } from "../model/guide.ts";
import { splitArticle } from "./front-matter.ts";
import { readMarkdown, wordsOf } from "./markdown.ts";

/** So that an article is read to its end in one sitting. */
export const MOST_WORDS = 1100;
/**
 * Words read silently in a minute, of prose that is not fiction.
 * Source: M. Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109, 2019.
 */
const WORDS_A_MINUTE = 238;

/** A name that is an id, an address and a file name everywhere. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 80;
/** Names that the exported site needs itself. */
const TAKEN: ReadonlySet<string> = new Set(["index", "build"]);

export interface ArticleFile {
  /** "judgment.md" */
  readonly name: string;
  readonly text: string;
  readonly isShipped: boolean;
}

export interface ArticleReading {
  readonly article: GuideArticle | undefined;
  readonly notes: readonly GuideNote[];
}

/** Counts what has a letter or digit in it. @example countWords("One – two, 3.") // 3 */
export const countWords = (text: string): number => text.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;

function headingsOf(body: readonly GuideNode[]): readonly GuideHeading[] {
  return body.flatMap((node) =>
    node.type === "element" && (node.tagName === "h2" || node.tagName === "h3") && node.properties.id !== undefined
      ? [{ id: node.properties.id, title: wordsOf(node.children).trim(), depth: Number(node.tagName[1]) }]
      : [],
  );
}

/** Mistakes of headings: the title stands above the article, and no level is left out. */
function headingMistakes(markdown: string, above: number): { readonly line: number; readonly message: string }[] {
  const mistakes: { line: number; message: string }[] = [];
  let isCode = false;
  let before = 1;
  for (const [at, line] of markdown.split("\n").entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
    const depth = isCode ? 0 : (/^(#{1,6}) +\S/.exec(line)?.[1]?.length ?? 0);
    if (depth === 0) continue;
    const where = above + at + 1;
    if (depth === 1)
      mistakes.push({
        line: where,
        message: "Unexpected # heading, expected ##: the title stands in the front matter.",
      });
    else if (depth > before + 1)
      mistakes.push({ line: where, message: `Unexpected heading of depth ${depth} below one of depth ${before}.` });
    before = Math.max(depth, 1);
  }
  return mistakes;
}

/**
 * Reads one file; mistakes leave the article out, other notes do not.
 * @example readArticle({ name: "one.md", text, isShipped: false }).article?.minutes
 */
export function readArticle({ name, text, isShipped }: ArticleFile): ArticleReading {
  const noteOf = (line: number, message: string, isMistake: boolean): GuideNote => ({
    file: name,
    line,
    message,
    isMistake,
  });
  const id = name.replace(/\.md$/i, "");
  if (!ID.test(id) || id.length > LONGEST_ID || TAKEN.has(id))
    return {
      article: undefined,
      notes: [
        noteOf(
          1,
          'Unexpected file name, expected small letters, digits and dashes such as "our-review-habits.md".',
          true,
        ),
      ],
    };
  const { front, mistakes, markdown, above } = splitArticle(text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n"));
  const { body, mistake } = front ? readMarkdown(markdown) : { body: [], mistake: undefined };
  const found = [
    ...mistakes.map((one) => noteOf(one.line, one.message, true)),
    ...(mistake === undefined ? [] : [noteOf(above + 1, mistake, true)]),
    ...(front ? headingMistakes(markdown, above).map((one) => noteOf(one.line, one.message, true)) : []),
  ];
  if (!front || found.length > 0) return { article: undefined, notes: found };
  const words = wordsOf(body)
    .replace(/\n{2,}/g, "\n")
    .trim();
  const count = countWords(words);
  if (count === 0) return { article: undefined, notes: [noteOf(above + 1, "The article has no words.", true)] };
  return {
    article: {
      id,
      ...front,
      words: count,
      minutes: Math.max(1, Math.ceil(count / WORDS_A_MINUTE)),
      isShipped,
      contents: headingsOf(body),
      body,
      text: words,
      markdown: markdown.trim(),
    },
    notes:
      count > MOST_WORDS
        ? [noteOf(above + 1, `The article has ${count} words; ${MOST_WORDS} are read in one sitting.`, false)]
        : [],
  };
}
