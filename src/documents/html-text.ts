/**
 * HTML as the lines of a light markup: headings become "# …", list items "- …", table rows "| …", links "[…](…)";
 * scripts, styles, comments and every other tag go. One line out for each line in, so that line numbers stay those of
 * the file. A scanner, one pass over each line: no backtracking on unclosed tags, and no parser to load for the few
 * documents that are kept as HTML.
 */

interface HtmlText {
  readonly lines: readonly string[];
  /** Lines inside `pre` that are not blank. */
  readonly codeLines: number;
  /** Lines that hold nothing but a comment, script or style. */
  readonly commentLines: number;
}

/** What the scanner is inside of, until the given text. */
interface Inside {
  readonly until: string;
  readonly what: "comment" | "code";
}

const SKIPPED: Readonly<Record<string, Inside>> = {
  script: { until: "</script", what: "comment" },
  style: { until: "</style", what: "comment" },
  template: { until: "</template", what: "comment" },
  pre: { until: "</pre", what: "code" },
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  rsquo: "’",
};
const TAG_LIMIT = 500;

function decode(text: string): string {
  return text.includes("&") ? text.replace(/&(\w{2,6});/g, (whole, name: string) => ENTITIES[name] ?? whole) : text;
}

/** What a tag leaves in the text; most leave nothing. */
function written(name: string, closing: boolean, attributes: string): string {
  if (/^h[1-6]$/.test(name)) return closing ? "" : `${"#".repeat(Number(name.charAt(1)))} `;
  if (name === "title") return closing ? "" : "# ";
  if (closing) return name === "a" ? "](…)" : name === "td" || name === "th" ? " |" : "";
  switch (name) {
    case "li":
      return "- ";
    case "tr":
      return "| ";
    case "a":
      return /\bhref=/i.test(attributes) ? "[" : "";
    case "br":
    case "p":
    case "div":
      return " ";
    default:
      return "";
  }
}

interface Line {
  readonly text: string;
  readonly inside: Inside | undefined;
  readonly code: boolean;
  readonly skipped: boolean;
}

function readLine(line: string, lower: string, from: Inside | undefined): Line {
  let text = "";
  let at = 0;
  let inside = from;
  let code = false;
  let skipped = inside !== undefined;
  while (at < line.length) {
    if (inside !== undefined) {
      const end = lower.indexOf(inside.until, at);
      code ||= inside.what === "code";
      if (end < 0) return { text, inside, code, skipped };
      at = end + inside.until.length;
      if (inside.until !== "-->") at = lower.indexOf(">", at) + 1 || line.length;
      inside = undefined;
      continue;
    }
    const open = line.indexOf("<", at);
    text += line.slice(at, open < 0 ? line.length : open);
    if (open < 0) break;
    if (line.startsWith("<!--", open)) {
      inside = { until: "-->", what: "comment" };
      skipped = true;
      at = open + 4;
      continue;
    }
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(line.slice(open, open + 40));
    if (tag === null && !line.startsWith("<!", open)) {
      text += "<";
      at = open + 1;
      continue;
    }
    const close = line.indexOf(">", open);
    const name = (tag?.[2] ?? "").toLowerCase();
    const end = close < 0 ? line.length : close + 1;
    text += written(name, tag?.[1] === "/", line.slice(open, Math.min(end, open + TAG_LIMIT)));
    if (tag?.[1] === "") inside = SKIPPED[name];
    skipped ||= inside !== undefined;
    at = end;
  }
  return { text, inside, code, skipped };
}

/**
 * Reads HTML as text.
 * @example readHtmlText(["<h2 id=x>Motivation</h2>", "<p>Because."]).lines // ["## Motivation", " Because."]
 */
export function readHtmlText(raw: readonly string[]): HtmlText {
  const lines: string[] = [];
  let inside: Inside | undefined;
  let codeLines = 0;
  let commentLines = 0;
  for (const whole of raw) {
    const line = readLine(whole, whole.toLowerCase(), inside);
    inside = line.inside;
    // A list's or cell's line is indented by its nesting, which means nothing here.
    const text = decode(line.text).trim();
    lines.push(text);
    if (text !== "") continue;
    if (line.code) codeLines++;
    else if (line.skipped) commentLines++;
  }
  return { lines, codeLines, commentLines };
}
