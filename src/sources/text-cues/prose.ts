/**
 * Tells the lines a person wrote as sentences from the rest of a message: code, logs, diffs, quoted mail, tables,
 * addresses, traces. A line is judged by its own shape and by three facts about the lines before it: an open fence, the
 * indent of the list item it may belong to, and whether it follows code. Where in doubt a line is not prose: a missed
 * sentence costs less than a quoted log.
 */

/** What a line is: no text at all, text to leave out, the first line of a paragraph or list item, or a further line. */
export type LineShape = "blank" | "skip" | "start" | "more";

/** Reads lines in order. `offset` is where the text of the last "start" or "more" line begins. */
export interface ProseReader {
  readonly read: (line: string) => LineShape;
  offset: number;
}

const LIST_MARKER = /^(?:[-*•+o]|\d{1,3}[.)]|\(\w{1,3}\)|[a-z][.)]|\[[ x\d]{1,3}\])\s+(?=\S)/;

const MAY_MARK = /^(?:[^A-Za-z`"']|[a-z][.) ])/;

/** Looked for at the first character of a line only. */
const NOT_PROSE = new RegExp(
  `^(?:${[
    ">", // quoted mail
    "\\|", // tables
    "[$%#] ", // prompts, comments
    "#\\d+\\s", // debugger frames
    "diff --git |index [0-9a-f]{7,}\\.\\.|@@ |\\+\\S|-[^\\s-]|-- ?$|-{3,}|={3,}|~{3,}|\\*{3,}|\\+\\+\\+",
    'at [\\w$.<>/ ]+\\(|Traceback |File "|Call [Tt]race|Stack trace|Thread \\d',
    "\\[ *\\d+\\.\\d+\\]|==\\d+==|\\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\d[T ]\\d|0x[0-9a-f]{6,}|[0-9a-f]{40}(?=\\s|$)",
    "(?:error|fatal|warning|ERROR|WARNING|FATAL|Error|note|hint|[A-Z]\\w*Error|[A-Z]\\w*Exception|CID \\d+|EAL)\\b[^ :]*:",
    "[\\w./+-]+:\\d+(?::\\d+)?:",
    "https?://\\S*$|\\[\\d+\\]:? ?(?:https?:|$)|link: |see: ",
    "</?[a-zA-Z!]|!\\[",
    "[A-Z][a-z]+(?:-[A-Za-z]+)+:|Fixes:|Cc:|CC:|Bug:|Change-Id:|Closes:? #|Fixes #|Resolves:? #|Refs:? #|PR-URL:",
    "Conflicts:|\\(cherry picked from|This reverts commit|Bumps \\[|Co-authored-by",
  ].join("|")})`,
);

/** Whether NOT_PROSE could match a line that starts with a small letter: few of its forms do, and all but these have a colon. */
const PLAIN_START = /^(?!diff |index |at |[0-9a-f]{40})[a-z]/;
const FENCE = /^(?:```|~~~)/;
const CODE_INDENT = 4;

function isNotProse(text: string): boolean {
  if (PLAIN_START.test(text) && !text.includes(":")) return endsAsCode(text);
  return NOT_PROSE.test(text) || endsAsCode(text);
}

/** Whether a line ends as code does: in a brace, a semicolon after a bracket, or a line continuation. */
function endsAsCode(line: string): boolean {
  let end = line.length - 1;
  while (end > 0 && line.charCodeAt(end) <= 32) end--;
  const last = line[end];
  if (last === "{" || last === "}" || last === "\\") return true;
  return last === ";" && /[)\]}"'\d]/.test(line[end - 1] ?? "");
}

/** A reader at the start of a message body. */
export function proseReader(): ProseReader {
  let fenced = false;
  let itemIndent = 0;
  let before: LineShape = "blank";

  const shapeOf = (line: string, reader: ProseReader): LineShape => {
    let width = 0;
    let at = 0;
    for (; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (code === 32) width++;
      else if (code === 9) width += 8;
      else if (code !== 13) break;
    }
    if (at === line.length) return "blank";
    const text = at === 0 ? line : line.slice(at);
    const first = text.charCodeAt(0);
    if ((first === 96 || first === 126) && FENCE.test(text)) {
      fenced = !fenced;
      return "skip";
    }
    if (fenced || width >= itemIndent + CODE_INDENT) return "skip";
    const marker = MAY_MARK.test(text) ? LIST_MARKER.exec(text) : null;
    if (marker !== null) {
      itemIndent = width + marker[0].length;
      reader.offset = at + marker[0].length;
      return isNotProse(text.slice(marker[0].length)) ? "skip" : "start";
    }
    if (width < itemIndent && before !== "start" && before !== "more") itemIndent = 0;
    reader.offset = at;
    if (isNotProse(text)) return "skip";
    return before === "start" || before === "more" ? "more" : "start";
  };

  const reader: ProseReader = {
    offset: 0,
    read: (line) => {
      before = shapeOf(line, reader);
      return before;
    },
  };
  return reader;
}
