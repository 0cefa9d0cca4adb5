/**
 * Markdown from the events of an HTML parser, in one pass and without a tree: headings, paragraphs, lists, tables, code,
 * quotes, links, strong words. It is read by programs, not rendered, so text is not escaped; a table in a table is flattened
 * into its cell. Memory grows with the text only, whatever the nesting.
 */

import { clip } from "../../model/clip.ts";

export interface WriterOptions {
  /** Only the words, on one line: for titles and names. */
  readonly plain: boolean;
  /** Characters after which the rest is left out. */
  readonly limit: number;
  /** What a link is written and collected as; undefined leaves the words alone. */
  readonly link: (href: string) => string | undefined;
}

export interface MarkdownWriter {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(words: string): void;
  /** What was written; afterwards the writer is done. */
  end(): { readonly text: string; readonly links: readonly string[]; readonly cut: boolean };
}

interface Block {
  readonly text: string;
  /** Follows another tight one on the next line: list items, rows. */
  readonly tight: boolean;
}

const BLOCKS = new Set(
  "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form header hr li main nav ol p pre section summary table tbody thead tr ul".split(
    " ",
  ),
);
const DEEPEST_INDENT = 8;
const MOST_LINKS = 10_000;
const LONGEST_LINK = 2000;

/** Writes Markdown. @example const writer = startMarkdown(options); writer.open("h2", {}); writer.text("Why"); writer.end().text // "## Why" */
export function startMarkdown(options: WriterOptions): MarkdownWriter {
  const blocks: Block[] = [];
  const links: string[] = [];
  const lists: { ordered: boolean; count: number }[] = [];
  const anchors: (string | undefined)[] = [];
  let parts: string[] = [];
  let partsLength = 0;
  let length = 0;
  let cut = false;
  let heading = "";
  let item: string | undefined;
  let preDepth = 0;
  let quotes = 0;
  let tables = 0;
  let row: string[] | undefined;
  let rowsInTable = 0;
  let space = false;
  let strongPending = 0;

  const add = (words: string) => {
    parts.push(words);
    partsLength += words.length;
  };
  const taken = () => {
    const text = parts.join("");
    parts = [];
    partsLength = 0;
    space = false;
    return text;
  };
  const push = (text: string, tight: boolean) => {
    const rest = options.limit - length;
    if (text.length > rest) cut = true;
    if (rest <= 0) return;
    length += text.length + 2;
    blocks.push({ text: clip(text, rest), tight });
  };
  const indent = () => "  ".repeat(Math.min(Math.max(lists.length - 1, 0), DEEPEST_INDENT));
  /** Ends the block being written. */
  const flush = () => {
    if (row !== undefined) {
      space ||= partsLength > 0;
      return;
    }
    const text = taken().trim();
    if (text === "") return;
    const quote = "> ".repeat(Math.min(quotes, DEEPEST_INDENT));
    const lead = item !== undefined ? `${indent()}${item}` : lists.length > 0 ? `${indent()}  ` : "";
    push(`${quote}${lead}${heading}${text}`, item !== undefined || (lists.length > 0 && heading === ""));
    item = undefined;
  };
  const endRow = () => {
    const cells = row ?? [];
    row = undefined;
    taken();
    if (cells.length === 0) return;
    push(`| ${cells.join(" | ")} |`, rowsInTable > 0);
    if (rowsInTable === 0) push(`|${" --- |".repeat(cells.length)}`, true);
    rowsInTable++;
  };
  const endCell = () => {
    row?.push(taken().trim().replaceAll("|", "\\|"));
  };
  const words = (text: string) => {
    const collapsed = text.replace(/[ \t\r\n\f\u00a0]+/g, " ");
    if (collapsed === " ") {
      space = true;
      return;
    }
    const lead = (space || collapsed.startsWith(" ")) && partsLength > 0;
    if (lead) add(" ");
    for (; strongPending > 0; strongPending = 0) add("**");
    add(collapsed.trim());
    space = collapsed.endsWith(" ");
  };
  const openStrong = () => {
    if (heading === "") strongPending = 1;
  };
  const closeStrong = () => {
    if (heading !== "") return;
    if (strongPending > 0) strongPending = 0;
    else if (partsLength > 0) add("**");
  };
  const openAnchor = (href: string | undefined) => {
    const target = href === undefined || href.length > LONGEST_LINK ? undefined : options.link(href);
    anchors.push(target);
    if (target === undefined) return;
    if (links.length < MOST_LINKS) links.push(target);
    if (space && partsLength > 0) add(" ");
    space = false;
    for (; strongPending > 0; strongPending = 0) add("**");
    add("[");
  };
  const closeAnchor = () => {
    const target = anchors.pop();
    if (target !== undefined) add(`](${target})`);
  };

  const openMarkup = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (/^h[1-6]$/.test(name)) {
      flush();
      heading = row === undefined ? `${"#".repeat(Number(name.charAt(1)))} ` : "";
      return;
    }
    if (BLOCKS.has(name)) flush();
    switch (name) {
      case "br":
        if (preDepth > 0) add("\n");
        else if (row !== undefined || heading !== "") space = true;
        else add("\n");
        break;
      case "hr":
        if (row === undefined) push("---", false);
        break;
      case "ul":
      case "ol":
        lists.push({ ordered: name === "ol", count: Math.max(Number(attributes.start ?? 1) || 1, 1) - 1 });
        break;
      case "li": {
        const list = lists.at(-1);
        if (list !== undefined) list.count++;
        item = list?.ordered === true ? `${list.count}. ` : "- ";
        break;
      }
      case "blockquote":
        quotes++;
        break;
      case "pre":
        preDepth++;
        break;
      case "table":
        tables++;
        if (tables === 1) rowsInTable = 0;
        break;
      case "tr":
        if (tables <= 1) row = [];
        break;
      case "strong":
      case "b":
        openStrong();
        break;
      case "code":
        if (preDepth === 0) add(space && partsLength > 0 ? " `" : "`");
        space = false;
        break;
      case "a":
        openAnchor(attributes.href);
        break;
      default:
        if (attributes.class?.includes("checkbox-on")) item = `${item ?? "- "}[x] `;
        else if (attributes.class?.includes("checkbox-off")) item = `${item ?? "- "}[ ] `;
    }
  };
  const closeMarkup = (name: string) => {
    if (/^h[1-6]$/.test(name)) {
      flush();
      heading = "";
      return;
    }
    switch (name) {
      case "td":
      case "th":
        if (tables <= 1) endCell();
        else space = true;
        return;
      case "tr":
        if (tables <= 1) endRow();
        return;
      case "table":
        tables = Math.max(tables - 1, 0);
        return;
      case "strong":
      case "b":
        closeStrong();
        return;
      case "code":
        if (preDepth === 0) add("`");
        return;
      case "a":
        closeAnchor();
        return;
      case "pre": {
        preDepth = Math.max(preDepth - 1, 0);
        if (preDepth > 0 || row !== undefined) return;
        const code = taken().replace(/^\n/, "").trimEnd();
        if (code !== "") push(`\`\`\`\n${code}\n\`\`\``, false);
        return;
      }
    }
    if (BLOCKS.has(name)) flush();
    if (name === "ul" || name === "ol") {
      lists.pop();
      item = undefined;
    } else if (name === "li") item = undefined;
    else if (name === "blockquote") quotes = Math.max(quotes - 1, 0);
  };

  return {
    open: (name, attributes) => {
      if (!options.plain) openMarkup(name, attributes);
      else if (BLOCKS.has(name) || name === "br") space = true;
    },
    close: (name) => {
      if (!options.plain) closeMarkup(name);
      else if (BLOCKS.has(name)) space = true;
    },
    text: (written) => {
      if (cut) return;
      if (partsLength + length > options.limit) cut = true;
      else if (preDepth > 0 && row === undefined) add(written);
      else words(written);
    },
    end: () => {
      row = undefined;
      flush();
      const text = blocks.map(({ text, tight }, at) => {
        if (at === 0) return text;
        return `${tight && blocks[at - 1]?.tight !== false ? "\n" : tight && text.startsWith("|") ? "\n" : "\n\n"}${text}`;
      });
      return { text: text.join("").replace(/\n{3,}/g, "\n\n"), links, cut };
    },
  };
}
