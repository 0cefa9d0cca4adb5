/** The field guide in a terminal, and as Markdown: the list of articles, or one of them. */
import type { GuideArticle, GuideElement, GuideLine, GuideNode, GuideNote } from "../model/guide.ts";
import { columnsOf, pad, wrap } from "./columns.ts";
import { escapeMarkdown, plainText } from "./escape.ts";
import type { Style } from "./terminal.ts";

const MARGIN = "  ";
/** Wider lines are hard to read. */
const MEASURE = 84;

/** A line of a list, from an article. */
export const toGuideLine = (article: GuideArticle): GuideLine => ({
  id: article.id,
  title: article.title,
  summary: article.summary,
  topics: article.topics,
  date: article.date,
  words: article.words,
  minutes: article.minutes,
  skill: article.skill,
  practice: article.practice,
  isShipped: article.isShipped,
});

/** Words of a paragraph on one line, with the addresses of its links behind them. */
function inline(nodes: readonly GuideNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      if (node.tagName === "br") return " ";
      const words = inline(node.children);
      const { href } = node.properties;
      if (node.tagName === "code") return `\`${words}\``;
      return href !== undefined && /^https?:/.test(href) && words !== href ? `${words} (${href})` : words;
    })
    .join("");
}

const paragraph = (nodes: readonly GuideNode[], width: number): string[] =>
  wrap(plainText(inline(nodes)).replace(/ {2,}/g, " ").trim(), width);

const isBlock = (node: GuideNode): boolean =>
  node.type === "element" && !["code", "em", "strong", "del", "a", "br"].includes(node.tagName);

function item(node: GuideElement, mark: string, width: number, style: Style): string[] {
  const room = Math.max(20, width - columnsOf(mark));
  const at = node.children.findIndex(isBlock);
  const [head, rest] = at === -1 ? [node.children, []] : [node.children.slice(0, at), node.children.slice(at)];
  const own = inline(head).trim() === "" ? [] : paragraph(head, room);
  const lines = [...own, ...blocks(rest, room, style)].filter((line, place) => line !== "" || place > 0);
  return lines.map((line, place) => (place === 0 ? mark : " ".repeat(columnsOf(mark))) + line);
}

function list(node: GuideElement, width: number, style: Style): string[] {
  const items = node.children.filter((one): one is GuideElement => one.type === "element");
  return items.flatMap((one, at) => {
    const isTask = one.properties.className?.includes("task") ?? false;
    const mark = isTask ? "[ ] " : node.tagName === "ol" ? `${(node.properties.start ?? 1) + at}. ` : "- ";
    return item(one, mark, width, style);
  });
}

function rowsOf(node: GuideElement): readonly (readonly string[])[] {
  const children = node.children.filter((one): one is GuideElement => one.type === "element");
  return node.tagName === "tr"
    ? [children.map((cell) => plainText(inline(cell.children)).trim())]
    : children.flatMap((one) => rowsOf(one));
}

/** As columns where they fit, else as a line a row. */
function table(node: GuideElement, width: number): string[] {
  const rows = rowsOf(node);
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => columnsOf(row[at] ?? ""))));
  const fits = widths.reduce((sum, one) => sum + one + 2, 0) <= width;
  return rows.flatMap((row) =>
    fits
      ? [
          row
            .map((cell, at) => pad(cell, (widths[at] ?? 0) + 2))
            .join("")
            .trimEnd(),
        ]
      : wrap(row.filter(Boolean).join(" · "), width),
  );
}

function block(node: GuideNode, width: number, style: Style): string[] {
  if (node.type === "text") return node.value.trim() === "" ? [] : paragraph([node], width);
  const { tagName, children } = node;
  if (/^h\d$/.test(tagName)) return ["", ...paragraph(children, width).map((line) => style.bold(line)), ""];
  if (tagName === "ul" || tagName === "ol") return [...list(node, width, style), ""];
  if (tagName === "blockquote") return [...blocks(children, width - 2, style).map((line) => `│ ${line}`.trimEnd()), ""];
  if (tagName === "pre") {
    const text = inline(children).replace(/^`|`$/g, "");
    return [
      ...text
        .trimEnd()
        .split("\n")
        .map((line) => style.dim(`    ${plainText(line)}`)),
      "",
    ];
  }
  if (tagName === "table") return [...table(node, width), ""];
  if (tagName === "hr") return ["─".repeat(Math.min(width, 20)), ""];
  return [...paragraph(children, width), ""];
}

/** Blocks below each other, never two empty lines. */
function blocks(nodes: readonly GuideNode[], width: number, style: Style): string[] {
  const lines = nodes.flatMap((node) => block(node, width, style));
  const kept = lines.filter((line, at) => line !== "" || (at > 0 && lines[at - 1] !== ""));
  return kept.at(-1) === "" ? kept.slice(0, -1) : kept;
}

const minutesWords = (minutes: number): string => `${minutes} min`;

/** Notes on files, for their writer. */
export const guideNotes = (notes: readonly GuideNote[]): string[] =>
  notes.map(({ file, line, message, isMistake }) =>
    plainText(`${file}:${line}: ${isMistake ? "left out: " : ""}${message}`),
  );

/** An article as terminal text. */
export function renderArticle(article: GuideArticle, style: Style): string {
  const width = Math.min(style.width - 2 * MARGIN.length, MEASURE);
  const { title, summary, topics, date, minutes, skill } = article;
  const lines = [
    style.bold(plainText(title)),
    style.dim([...topics.map(plainText), date, `${minutesWords(minutes)} to read`].join(" · ")),
    "",
    ...wrap(plainText(summary), width),
    "",
    ...blocks(article.body, width, style),
    ...(skill === null ? [] : ["", style.dim(`Your own evidence: waymark why ${plainText(skill)}`)]),
  ];
  const kept = lines.filter((line, at) => line !== "" || lines[at - 1] !== "");
  return `\n${kept.map((line) => (line === "" ? "" : MARGIN + line)).join("\n")}\n\n`;
}

/** Articles as a list, by their first topics. */
export function renderGuideList(articles: readonly GuideLine[], notes: readonly GuideNote[], style: Style): string {
  const widest = Math.max(0, ...articles.map(({ id }) => columnsOf(id)));
  const column = Math.min(widest, 32) + 2;
  const room = Math.max(20, Math.min(style.width, 110) - MARGIN.length - column);
  const topics = [...new Set(articles.map((one) => one.topics[0] ?? "Other"))];
  const lines = topics.flatMap((topic) => [
    "",
    MARGIN + style.bold(plainText(topic)),
    ...articles
      .filter((one) => (one.topics[0] ?? "Other") === topic)
      .flatMap((one) =>
        wrap(plainText(`${one.summary} (${minutesWords(one.minutes)})`), room).map(
          (line, at) =>
            `${MARGIN}${at === 0 ? style.accent(pad(plainText(one.id), column)) : " ".repeat(column)}${line}`,
        ),
      ),
  ]);
  return `${[
    ...lines,
    ...(notes.length === 0
      ? []
      : [
          "",
          ...guideNotes(notes).flatMap((note) =>
            wrap(`Note: ${note}`, style.width - 4).map((line) => MARGIN + style.dim(line)),
          ),
        ]),
    "",
    MARGIN + style.dim("Read one: waymark guide ID · as a site: waymark guide build -o DIR"),
  ].join("\n")}\n`;
}

/** An article as Markdown, with its title, and nothing in it that acts on a terminal. */
export const articleMarkdown = ({ title, summary, markdown }: GuideArticle): string =>
  `# ${escapeMarkdown(title)}\n\n${escapeMarkdown(summary)}\n\n${markdown.split("\n").map(plainText).join("\n")}\n`;

/** The list as Markdown. */
export const guideListMarkdown = (articles: readonly GuideLine[]): string =>
  `# Field guide\n\n${articles
    .map(
      ({ id, title, summary, minutes }) =>
        `- **${escapeMarkdown(title)}** (\`${id}\`, ${minutesWords(minutes)}): ${escapeMarkdown(summary)}\n`,
    )
    .join("")}`;
