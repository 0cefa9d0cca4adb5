/**
 * What stands around every exported page. A page is whole in one file: its style and its one small script stand in it, allowed by
 * their hashes alone, and it asks nobody for anything.
 */
import { createHash } from "node:crypto";
import { el, type MarkupElement, type MarkupNode, toHtml } from "./markup.ts";
import { SITE_TITLE, type SiteOptions } from "./options.ts";
import { siteStyle } from "./style.ts";

/** Shows what without a script would do nothing, and lets buttons copy. */
const COPY_SCRIPT = `for(const part of document.querySelectorAll("[data-scripted]"))part.hidden=false;for(const button of document.querySelectorAll("[data-copy]")){button.addEventListener("click",async()=>{try{await navigator.clipboard.writeText(button.dataset.copy||location.href);button.textContent="Copied"}catch{button.textContent="Not copied: the browser forbids it"}})}`;

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** No "<" as itself: nothing in the JSON ends the element around it or begins another. */
const dataOf = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

export interface ShellParts {
  /** Of the page alone. */
  readonly title: string;
  readonly description: string;
  /** Its file. */
  readonly name: string;
  /** Its card, where there is an address under which it can be fetched. */
  readonly card: { readonly name: string; readonly alt: string } | undefined;
  readonly kind: "website" | "article";
  readonly day: string | undefined;
  /** JSON-LD. */
  readonly data: unknown;
  readonly main: readonly MarkupNode[];
}

const meta = (name: string, content: string): MarkupElement => el("meta", { name, content });
const property = (name: string, content: string): MarkupElement => el("meta", { property: name, content });

/** Addresses as they are published: the index is the folder itself. */
export const publishedAt = (address: string, name: string): string => `${address}/${name === "index.html" ? "" : name}`;

function headOf(parts: ShellParts, { address, colours }: SiteOptions): MarkupElement {
  const style = siteStyle(colours);
  const title = parts.kind === "article" ? `${parts.title} · ${SITE_TITLE}` : parts.title;
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(COPY_SCRIPT)}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return el(
    "head",
    {},
    el("meta", { charSet: "utf-8" }),
    el("meta", { httpEquiv: ["Content-Security-Policy"], content: policy }),
    meta("viewport", "width=device-width, initial-scale=1"),
    meta("color-scheme", "light dark"),
    meta("referrer", "no-referrer"),
    el("title", {}, title),
    meta("description", parts.description),
    meta("generator", "Waymark"),
    property("og:site_name", SITE_TITLE),
    property("og:title", parts.title),
    property("og:description", parts.description),
    property("og:type", parts.kind),
    parts.day !== undefined && property("article:published_time", parts.day),
    address !== null && [
      el("link", { rel: ["canonical"], href: publishedAt(address, parts.name) }),
      property("og:url", publishedAt(address, parts.name)),
      ...(parts.card
        ? [
            property("og:image", `${address}/${parts.card.name}`),
            property("og:image:type", "image/png"),
            property("og:image:width", "1200"),
            property("og:image:height", "630"),
            property("og:image:alt", parts.card.alt),
            meta("twitter:card", "summary_large_image"),
          ]
        : [meta("twitter:card", "summary")]),
      el("link", { rel: ["alternate"], type: "application/atom+xml", title: SITE_TITLE, href: "feed.atom" }),
      el("link", { rel: ["alternate"], type: "application/feed+json", title: SITE_TITLE, href: "feed.json" }),
    ],
    el("link", { rel: ["icon"], href: "icon.svg", type: "image/svg+xml" }),
    el("style", {}, style),
    el("script", { type: "application/ld+json" }, dataOf(parts.data)),
  );
}

/** A whole page as HTML. */
export function pageOf(parts: ShellParts, options: SiteOptions): string {
  const feeds = options.address !== null;
  return `${toHtml(
    { type: "doctype" },
    el(
      "html",
      { lang: "en" },
      headOf(parts, options),
      el(
        "body",
        {},
        el("a", { className: ["skip"], href: "#main" }, "Skip to the content"),
        el(
          "header",
          { className: ["bar"] },
          el(
            "nav",
            { ariaLabel: "Site" },
            el("strong", {}, el("a", { href: "index.html" }, SITE_TITLE)),
            el("a", { href: "index.html#topics" }, "Topics"),
            feeds && el("a", { href: "feed.atom" }, "Subscribe"),
          ),
        ),
        el("main", { id: "main", tabIndex: "-1" }, parts.main),
        el(
          "footer",
          {},
          el("p", {}, "Made with Waymark. This page asks nobody for anything and keeps nothing."),
          feeds &&
            el(
              "p",
              { className: ["feeds"] },
              "Subscribe: ",
              el("a", { href: "feed.atom" }, "Atom"),
              ", ",
              el("a", { href: "feed.json" }, "JSON Feed"),
            ),
        ),
        el("script", {}, COPY_SCRIPT),
      ),
    ),
  )}\n`;
}
