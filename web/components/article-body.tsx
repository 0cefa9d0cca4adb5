/**
 * An article's tree as React elements, one function a tag: nothing is inserted as markup, and a tag or address that is not listed
 * here becomes its words.
 */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { GuideArticlePage } from "../../src/views/pages/guide-page.ts";
import { STRINGS } from "../app/strings.ts";

type Node = GuideArticlePage["article"]["body"][number];
type Element = Extract<Node, { readonly type: "element" }>;

const Nodes = ({ nodes }: { readonly nodes: readonly Node[] }): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
  nodes.map((node, at) => (node.type === "text" ? node.value : <One key={at} node={node} />));

function Anchor({ node: { properties, children } }: { readonly node: Element }) {
  const { href = "" } = properties;
  const words = <Nodes nodes={children} />;
  const [, other, part] = /^([a-z0-9-]+)\.md(?:#([\w-]+))?$/.exec(href) ?? [];
  if (other !== undefined)
    return (
      <Link to={"/guide/$id" as never} params={{ id: other } as never} {...(part === undefined ? {} : { hash: part })}>
        {words}
      </Link>
    );
  if (/^#[\w-]+$/.test(href)) return <a href={href}>{words}</a>;
  return /^(?:https?:\/\/|mailto:)/.test(href) ? (
    <a href={href} rel="noopener noreferrer">
      {words}
    </a>
  ) : (
    words
  );
}

const PLAIN = new Set<string>([
  "h2",
  "h3",
  "h4",
  "p",
  "ul",
  "blockquote",
  "code",
  "em",
  "strong",
  "del",
  "thead",
  "tbody",
  "tr",
  "td",
]);

/** Wide ones scroll by themselves; whoever uses a keyboard has to reach them for that. */
const Scrolling = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
  <section className="scroll" tabIndex={0} aria-label={title}>
    {children}
  </section>
);

function One({ node }: { readonly node: Element }): ReactNode {
  const { tagName: Tag, properties, children } = node;
  const inner = <Nodes nodes={children} />;
  if (Tag === "a") return <Anchor node={node} />;
  if (Tag === "br" || Tag === "hr") return <Tag />;
  // An empty heading of a column names nothing.
  if (Tag === "th") return children.length === 0 ? <td /> : <th scope="col">{inner}</th>;
  if (Tag === "ol") return <ol start={properties.start}>{inner}</ol>;
  if (Tag === "li") return <li className={properties.className?.includes("task") ? "task" : undefined}>{inner}</li>;
  if (Tag === "table")
    return (
      <Scrolling title={STRINGS.guide.table}>
        <table>{inner}</table>
      </Scrolling>
    );
  if (Tag === "pre")
    return (
      <Scrolling title={STRINGS.guide.example}>
        <pre>{inner}</pre>
      </Scrolling>
    );
  return PLAIN.has(Tag) ? <Tag id={properties.id}>{inner}</Tag> : inner;
}

/** @param body as the server read it from Markdown. */
export const ArticleBody = ({ body }: { readonly body: readonly Node[] }) => (
  <div className="article-body">
    <Nodes nodes={body} />
  </div>
);
