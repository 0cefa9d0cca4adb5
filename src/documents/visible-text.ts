/**
 * What a reader of the rendered document sees, line by line: fenced code and comments become empty lines, so line
 * numbers stay those of the file. One pass, no backtracking; an unclosed fence or comment runs to the end, as
 * CommonMark has it.
 */
import { readHtmlText } from "./html-text.ts";
import type { Markup } from "./path-parts.ts";

interface VisibleText {
  /** One entry per line of the file. */
  readonly lines: readonly string[];
  /** Lines inside code blocks that are not blank. */
  readonly codeLines: number;
  /** Lines that stand wholly inside comments and are not blank. */
  readonly commentLines: number;
}

/** Beyond this a line is not looked at by any pattern; prose paragraphs on one line are shorter. */
const LINE_LIMIT = 4000;

const MARKDOWN_FENCE = /^[ \t]*(?:[-*+>][ \t]+)?(`{3,}|~{3,})([^`]*)$/;
const ASCIIDOC_CODE = /^(-{4,}|\.{4,}|\+{4,})[ \t]*$/;
const ASCIIDOC_COMMENT = /^\/{4,}[ \t]*$/;
const ORG_BEGIN = /^[ \t]*#\+begin_(?:src|example|comment)/i;
const ORG_END = /^[ \t]*#\+end_/i;

/** ".. _name:" is a label; what is indented below it is text. */
const RST_TARGET = /^\.\. (?:_|\|)/;

/** A block opener's own closing test, or undefined where the line opens nothing. */
function opens(line: string, before: string, markup: Markup): ((line: string) => boolean) | undefined {
  if (markup === "asciidoc" || markup === "plain") {
    const bar = ASCIIDOC_CODE.exec(line)?.[1];
    if (bar !== undefined && Math.abs(bar.length - before.trim().length) > 2 && !isRule(bar, before, markup))
      return (later) => later.trimEnd() === bar;
  }
  if (markup === "org") return ORG_BEGIN.test(line) ? (later) => ORG_END.test(later) : undefined;
  const fence = markup === "rst" ? undefined : MARKDOWN_FENCE.exec(line)?.[1];
  if (fence === undefined) return undefined;
  return (later) => {
    const text = later.trim();
    return text.length >= fence.length && text === fence.charAt(0).repeat(text.length);
  };
}

/** In plain text a dashed line is a rule or an underline far more often than a listing. */
function isRule(bar: string, before: string, markup: Markup): boolean {
  return markup === "plain" && (before.trim() === "" || bar.length !== 4);
}

/** Takes `<!-- … -->` out of a line; says whether a comment stays open. */
function withoutComments(line: string, open: boolean): readonly [text: string, open: boolean] {
  let text = "";
  let at = 0;
  let inside = open;
  while (at < line.length) {
    const next = line.indexOf(inside ? "-->" : "<!--", at);
    if (!inside) text += line.slice(at, next < 0 ? line.length : next);
    if (next < 0) break;
    at = next + (inside ? 3 : 4);
    inside = !inside;
  }
  return [text, inside];
}

function isLineComment(line: string, markup: Markup): boolean {
  if (markup === "asciidoc") return line.startsWith("//");
  if (markup === "rst") return line.startsWith(".. ") && !line.includes("::") && !line.startsWith(".. [");
  return markup === "org" && line.startsWith("# ");
}

/** Reads the visible text of a document's lines. */
export function readVisibleText(raw: readonly string[], markup: Markup): VisibleText {
  if (markup === "html") return readHtmlText(raw.map((line) => line.slice(0, LINE_LIMIT)));
  const lines: string[] = [];
  let closes: ((line: string) => boolean) | undefined;
  let inComment = false;
  let inRstComment = false;
  let codeLines = 0;
  let commentLines = 0;
  let before = "";
  for (const whole of raw) {
    const line = whole.length > LINE_LIMIT ? whole.slice(0, LINE_LIMIT) : whole;
    let visible = "";
    // A comment of reStructuredText goes on as long as it is indented: mostly a licence.
    inRstComment &&= line.trim() === "" || /^\s/.test(line);
    if (inRstComment) {
      if (line.trim() !== "") commentLines++;
    } else if (closes !== undefined) {
      if (closes(line)) closes = undefined;
      else if (line.trim() !== "") codeLines++;
    } else if (!inComment && isLineComment(line, markup)) {
      commentLines++;
      inRstComment = markup === "rst" && !RST_TARGET.test(line);
      if (markup === "asciidoc" && ASCIIDOC_COMMENT.test(line)) closes = (later) => later.trimEnd() === line.trimEnd();
    } else {
      closes = inComment ? undefined : opens(line, before, markup);
      if (closes === undefined) {
        const wasComment = inComment;
        [visible, inComment] = inComment || line.includes("<!--") ? withoutComments(line, inComment) : [line, false];
        if ((wasComment || visible.length < line.length) && visible.trim() === "" && line.trim() !== "") commentLines++;
      }
    }
    lines.push(visible);
    before = visible;
  }
  return { lines, codeLines, commentLines };
}
