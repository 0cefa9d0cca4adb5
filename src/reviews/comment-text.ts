/**
 * The words of a review comment that are the writer's own. Quoted lines, code, addresses, names and the frames that
 * tools put around a comment are covered by signs of the same length, so that a place in the covered text is the same
 * place in what was written.
 */

/** The most characters of a comment that are read: what comes after says nothing that the first pages did not. */
export const LONGEST_READ = 12_000;

/** Stand-ins, one for each covered character. Private-use characters: nobody writes them. */
export const CODE = "\ue000";
export const LINK = "\ue001";
export const PERSON = "\ue002";
export const HASH = "\ue003";
const STAND_INS = /[\ue000-\ue003]/g;

export interface CommentText {
  /** As written, cut to what is read. */
  readonly written: string;
  /** The same length: own words in small letters, all else covered. */
  readonly own: string;
  /** Blocks of code: in fences, indented, or lines that are code by their shape. */
  readonly blocks: number;
  /** A block that the forge can apply as it stands, or a patch. */
  readonly applicable: boolean;
  /** Lines quoted from somebody else. */
  readonly quoted: boolean;
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");
const cover = (sign: string) => (text: string) => text.replace(/[^\n]/g, sign);

/** Covers what stands between two signs, to the end where the second is missing. */
function coverBetween(text: string, open: string, close: string, sign: string): string {
  let result = "";
  let at = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, at)) {
    const end = text.indexOf(close, start + open.length);
    const stop = end < 0 ? text.length : end + close.length;
    result += text.slice(at, start) + cover(sign)(text.slice(start, stop));
    at = stop;
    if (end < 0) break;
  }
  return result + text.slice(at);
}

/** What tools put around a comment: Gerrit's votes and counts, headings and ends of mails, pictures, tags. */
const FRAMES: readonly RegExp[] = [
  /^patch ?set \d+: *(?:(?:-?code-review|verified|workflow)[+-]?\d? *)*/gim,
  /^\(\d+ (?:inline )?comments?\)/gim,
  /^(?:on|am|le) .{6,160}(?:wrote|writes):? *$/gim,
  /^(?:—|--) *$[\s\S]{0,400}(?:reply to this email|view it on github)[\s\S]*/im,
  /^sent from my .{1,40}$/gim,
  /!\[[^\]\n]{0,200}\]\([^)\s]{0,500}\)/g,
  /<\/?(?:img|details|summary|p|br|b|i|a|code|pre|table|tr|td|th|div|span|sub|sup|ul|li|h\d)\b[^<>\n]{0,400}>/gi,
];

const ADDRESS = /\bhttps?:\/\/[^\s<>)\]"']+/gi;
const MENTION = /(?<![\w/.`])@[a-z\d][\w-]*|<(?:name|email|user)>/gi;
const REVISION = /(?<![\w/-])(?=[a-f]*\d)[\da-f]{7,64}(?![\w-])/g;
const INLINE_CODE = /`[^`\n]{1,300}`/g;
/** Names from code: with a capital inside. */
const CAPITALS = /(?<![\w.])(?!\w{0,8}ACK\b)(?:[a-z]+[A-Z]\w*|[A-Z]+[a-z]+[A-Z]\w*)/g;
/** Names from code: a member by its dot. */
const MEMBER = /(?<=^|\s)\.[a-z]\w+(?:\(\))?/gim;
/** Names from code: joined by a dot, underscore, arrow or colons, or called. */
const JOINED =
  /(?<![\w.])(?!(?:i\.e|e\.g|a\.k\.a|w\.r\.t|etc\.|vs\.)\b)(?:[A-Za-z_$][\w$]*(?:(?:\.|::|->)(?=[A-Za-z_$])|_+)(?:[\w$]+)(?:(?:\.|::|->|_)[\w$]+)*(?:\([^()\n]{0,60}\))?|_+[a-z]\w+|[A-Za-z]\w*\([^()\s]{0,60}\))/g;

/** A line of code by its shape: an assignment or call that is the whole line, a brace, a diff's line. */
const CODE_LINE =
  /^\s*(?:[\w.$[\]'"*&<>:-]+ ?(?:[+\-*/|&:]?=(?!=)|:=) ?\S.*|[\w.$:>-]+\(.*\)[;:]?|.*[;{}]|(?:if|for|while|elif|else if|def|class|with|return|from|import|const|let|var|func|fn|public|private|static) .*[:({;)]|@@ .*|[+-]{3} \S+|diff --git .*|\$ \S.*|>>> ?.*|in \[\d+\]: .*)\s*$/i;

const isCodeLine = (line: string): boolean => line.length <= 400 && CODE_LINE.test(line) && !/[.?!] *$/.test(line);

/** Covers lines of code outside fences and says how many stood together. */
function coverCodeLines(text: string): { readonly text: string; readonly blocks: number } {
  let blocks = 0;
  let inside = false;
  const lines = text.split("\n").map((line) => {
    const code = isCodeLine(line);
    if (code && !inside) blocks++;
    inside = code;
    return code ? cover(CODE)(line) : line;
  });
  return { text: lines.join("\n"), blocks };
}

const QUOTE = /^[ \t]{0,3}>(?!>>|=).*$/gm;
const SMALL = /[A-Z]+/g;

/**
 * Covers all but the writer's own words.
 * @param comment as the forge has it; only its first 12,000 characters are read.
 * @example toCommentText("> why?\nbecause `x` is nil").own // "      \nbecause \ue000\ue000\ue000 is nil"
 */
export function toCommentText(comment: string): CommentText {
  const written = comment.slice(0, LONGEST_READ);
  let text = written
    .replace(STAND_INS, " ")
    .replace(/\r/g, " ")
    .replace(/[\u2018\u2019\u00b4]/g, "'")
    .replace(/\\n/g, " \n")
    .replace(/\\r/g, "  ");
  text = coverBetween(text, "<!--", "-->", " ");
  const fences = text.split("```").length - 1;
  const applicable = /```\s*(?:suggestion|diff|patch)\b/i.test(text) || /^(?:diff --git |@@ -\d)/m.test(text);
  text = coverBetween(text, "```", "```", CODE);
  const quoted = /^[ \t]{0,3}>(?!>>|=)/m.test(text);
  text = text.replace(QUOTE, blank);
  for (const frame of FRAMES) text = text.replace(frame, blank);
  text = text.replace(INLINE_CODE, cover(CODE)).replace(ADDRESS, cover(LINK));
  const lines = coverCodeLines(text);
  text = lines.text
    .replace(MENTION, cover(PERSON))
    .replace(REVISION, cover(HASH))
    .replace(MEMBER, cover(CODE))
    .replace(JOINED, cover(CODE))
    .replace(CAPITALS, cover(CODE))
    .replace(SMALL, (letters) => letters.toLowerCase());
  return { written, own: text, blocks: Math.ceil(fences / 2) + lines.blocks, applicable, quoted };
}
