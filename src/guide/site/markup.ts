/**
 * Pages as trees of elements, written out by rehype-stringify: every text and attribute is escaped there, in one place. What is
 * inside script and style elements is written as it is, so only our own goes in, or JSON without "<".
 */
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { GuideNode } from "../../model/guide.ts";

export interface MarkupElement {
  readonly type: "element";
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string | boolean | readonly string[]>>;
  readonly children: readonly MarkupNode[];
}
export type MarkupNode =
  | MarkupElement
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "doctype" };
type Part = MarkupNode | string | false | null | readonly Part[];

const toNodes = (part: Part): readonly MarkupNode[] => {
  if (part === false || part === null) return [];
  if (typeof part === "string") return [{ type: "text", value: part }];
  return "type" in part ? [part] : part.flatMap(toNodes);
};

/** An element. @example el("p", { className: ["note"] }, "Text, escaped when written") */
export const el = (
  tagName: string,
  properties: MarkupElement["properties"] = {},
  ...children: readonly Part[]
): MarkupElement => ({ type: "element", tagName, properties, children: children.flatMap(toNodes) });

const writer = unified().use(rehypeStringify).freeze();

/** Elements as HTML. */
export const toHtml = (...children: readonly MarkupNode[]): string =>
  writer.stringify({ type: "root", children } as unknown as Parameters<typeof writer.stringify>[0]);

/**
 * An article's body as elements of a page.
 * @param addressOf of another article, by its id
 */
export function bodyOf(nodes: readonly GuideNode[], addressOf: (id: string) => string): readonly MarkupNode[] {
  return nodes.map((node): MarkupNode => {
    if (node.type === "text") return node;
    const { id, href, start, className } = node.properties;
    const children = bodyOf(node.children, addressOf);
    const other = href === undefined ? null : /^([a-z0-9-]+)\.md(#.*)?$/.exec(href);
    // An empty heading of a column names nothing.
    const isHeading = node.tagName === "th" && node.children.length > 0;
    const made = el(
      node.tagName === "th" && !isHeading ? "td" : node.tagName,
      {
        ...(isHeading ? { scope: "col" } : {}),
        ...(id === undefined ? {} : { id }),
        ...(start === undefined ? {} : { start: String(start) }),
        ...(className === undefined ? {} : { className }),
        ...(href === undefined ? {} : { href: other ? `${addressOf(other[1]!)}${other[2] ?? ""}` : href }),
        ...(href !== undefined && /^https?:/.test(href) ? { rel: ["noopener", "noreferrer"] } : {}),
      },
      children,
    );
    // Wide ones scroll by themselves; whoever uses a keyboard has to reach them for that.
    return node.tagName === "table" || node.tagName === "pre"
      ? el("div", { className: ["scroll"], tabIndex: "0", role: "region", ariaLabel: REGIONS[node.tagName] }, made)
      : made;
  });
}

const REGIONS = { table: "Table", pre: "Example text" } as const;
