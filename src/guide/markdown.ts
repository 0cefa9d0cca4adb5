/**
 * Markdown → the elements an article may have. The pipeline is unified's (parse, GitHub's tables and task lists, HTML tree,
 * sanitise, ids of headings); raw HTML is dropped before it is a tree, and what comes out holds only what model/guide.ts names.
 *
 * Nothing in it runs, loads or leads to anything but http, https, mailto, a part of the article or another article.
 */
import rehypeSanitize, { type Options as Allowed } from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { GUIDE_TAGS, type GuideElement, type GuideNode, type GuideTag } from "../model/guide.ts";

/** Longer texts are no articles: the longest of ours has 7,000 characters in 120 lines. */
const LONGEST = 40_000;
/** The parser's time grows with the square of lines of some kinds: 50,000 took minutes, so many take less than a second. */
const MOST_LINES = 2000;
/** Elements within each other. */
const DEEPEST = 24;
/** Signs at the beginning of a line that each open a quote or list: the parser's time grows with their square. */
const MOST_OPENINGS = 20;
/** Signs in one paragraph that may open something within it, each of which the parser holds against all others. */
const MOST_MARKERS = 500;

/** Ids of headings begin so, lest one of them be an id of the page around the article. */
const PART = "s-";

const ALLOWED: Allowed = {
  tagNames: [...GUIDE_TAGS, "h5", "h6"],
  attributes: { a: ["href"], ol: ["start"], li: [["className", "task-list-item"]] },
  protocols: { href: ["http", "https", "mailto"] },
  required: {},
  strip: ["script", "style", "template", "iframe", "object", "svg", "math"],
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
  clobberPrefix: "",
};

interface LooseNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly LooseNode[];
}

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeSlug, { prefix: PART });

/** Other articles by the name of their file, beside this one. */
const OTHER_ARTICLE = /^(?:\.\/)?([a-z0-9]+(?:-[a-z0-9]+)*)\.md(#[\w-]+)?$/;

/**
 * An address that an article may lead to, or undefined.
 * @example safeHref("javascript:alert(1)") // undefined
 * @example safeHref("./judgment.md#sources") // "judgment.md#s-sources"
 */
export function safeHref(href: string): string | undefined {
  const article = OTHER_ARTICLE.exec(href);
  if (article) return `${article[1]}.md${article[2] === undefined ? "" : `#${PART}${article[2].slice(1)}`}`;
  if (/^#[\w-]+$/.test(href)) return `#${PART}${href.slice(1)}`;
  if (!/^(?:https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  url.username = "";
  url.password = "";
  return url.href;
}

const TAGS: ReadonlySet<string> = new Set(GUIDE_TAGS);
/** Of a depth that our articles do not have. */
const AS_ANOTHER: Readonly<Record<string, GuideTag>> = { h5: "h4", h6: "h4" };

function propertiesOf(tag: GuideTag, { properties = {} }: LooseNode): GuideElement["properties"] {
  const { id, href, start, className } = properties;
  if (/^h\d$/.test(tag) && typeof id === "string") return { id };
  if (tag === "a" && typeof href === "string") return { href };
  if (tag === "ol" && typeof start === "number" && Number.isSafeInteger(start)) return { start };
  return tag === "li" && Array.isArray(className) && className.includes("task-list-item")
    ? { className: ["task"] }
    : {};
}

/** Thrown inside only. */
class TooDeep extends Error {}

function toNodes(nodes: readonly LooseNode[], depth: number): GuideNode[] {
  if (depth > DEEPEST) throw new TooDeep();
  return nodes.flatMap((node): GuideNode[] => {
    if (node.type === "text") return node.value ? [{ type: "text", value: node.value }] : [];
    if (node.type !== "element") return [];
    const name = AS_ANOTHER[node.tagName ?? ""] ?? node.tagName ?? "";
    const children = toNodes(node.children ?? [], depth + 1);
    if (!TAGS.has(name)) return children;
    const tagName = name as GuideTag;
    const properties = propertiesOf(tagName, node);
    if (tagName !== "a") return [{ type: "element", tagName, properties, children }];
    const href = properties.href === undefined ? undefined : safeHref(properties.href);
    return href === undefined ? children : [{ type: "element", tagName, properties: { href }, children }];
  });
}

const OPENING = /[ \t]*(>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
/** Columns by which a list within a list is moved in, at least. */
const STEP = 2;

/** How many quotes and lists a line stands in, by the signs at its beginning; a rule ("- - -") stands in none. */
function openingsOf(line: string): number {
  let count = 0;
  OPENING.lastIndex = 0;
  while (OPENING.test(line)) count++;
  if (count === 0) return 0;
  const isRule = new Set(line.replace(/\s+/g, "")).size === 1 && /^[ ]{0,3}[-*]/.test(line);
  return isRule ? 0 : count + Math.floor((/^[ \t]*/.exec(line)?.[0].length ?? 0) / STEP);
}

/** Why a text is not given to the parser: it would take long, or leads nowhere; undefined where it is. */
function refusal(markdown: string): string | undefined {
  if (markdown.length > LONGEST) return `The article has ${markdown.length} characters, expected at most ${LONGEST}.`;
  const lines = markdown.split("\n");
  if (lines.length > MOST_LINES) return `The article has ${lines.length} lines, expected at most ${MOST_LINES}.`;
  for (const paragraph of markdown.split(/\n[ \t]*\n/)) {
    let markers = 0;
    for (const sign of paragraph) if ("[]*_~`<>!".includes(sign)) markers++;
    if (markers > MOST_MARKERS) return `A paragraph has ${markers} signs of markup, expected at most ${MOST_MARKERS}.`;
  }
  for (const line of lines) {
    const openings = openingsOf(line);
    if (openings > MOST_OPENINGS)
      return `A line stands ${openings} quotes or lists deep, expected at most ${MOST_OPENINGS}.`;
  }
  return undefined;
}

export interface MarkdownReading {
  readonly body: readonly GuideNode[];
  /** Why there is no body; undefined where there is one. */
  readonly mistake: string | undefined;
}

/** Pictures by their words, since they would be fetched from elsewhere; footnotes as what stands in brackets. */
function simplified(node: LooseNode & { readonly alt?: unknown; readonly identifier?: unknown }): LooseNode {
  if (node.type === "image" || node.type === "imageReference") return { type: "text", value: String(node.alt ?? "") };
  const mark = `[${String(node.identifier ?? "")}]`;
  if (node.type === "footnoteReference") return { type: "text", value: mark };
  if (!node.children) return node;
  const children = node.children.map(simplified);
  if (node.type !== "footnoteDefinition") return { ...node, children };
  const words: LooseNode = { type: "paragraph", children: [{ type: "text", value: mark }] };
  return { type: "blockquote", children: [words, ...children] };
}

/**
 * Reads Markdown. Never throws, whatever it is given.
 * @example readMarkdown("## One\n\nTwo").body[0] // { type: "element", tagName: "h2", properties: { id: "s-one" }, … }
 */
export function readMarkdown(markdown: string): MarkdownReading {
  const mistake = refusal(markdown);
  if (mistake !== undefined) return { body: [], mistake };
  try {
    const parsed = simplified(pipeline.parse(markdown) as LooseNode);
    const tree = pipeline.runSync(parsed as Parameters<typeof pipeline.runSync>[0]) as LooseNode;
    return { body: toNodes(tree.children ?? [], 0), mistake: undefined };
  } catch (error) {
    const isDeep = error instanceof TooDeep || error instanceof RangeError;
    return {
      body: [],
      mistake: isDeep
        ? `Quotes, lists or emphasis stand more than ${DEEPEST} deep within each other.`
        : `The Markdown cannot be read: ${(error as Error).message.split("\n")[0]}.`,
    };
  }
}

/** The words of nodes, without markup; blocks are parted by a line end. */
export function wordsOf(nodes: readonly GuideNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      const words = node.tagName === "br" ? " " : wordsOf(node.children);
      return INLINE.has(node.tagName) ? words : `${words}\n`;
    })
    .join("");
}

const INLINE: ReadonlySet<GuideTag> = new Set(["code", "em", "strong", "del", "a", "br"]);
