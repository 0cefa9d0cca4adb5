/**
 * Whether a YAML text can be parsed at all, told from its tokens before. The parser calls itself for each level, and a
 * megabyte of opening brackets ends the whole process instead of throwing; half a million quotes take it twenty seconds.
 */
import { Lexer } from "yaml";

/** Many times what any ladder nests. */
const DEEPEST_FLOW = 64;
/** Each level of a block stands at least one column further right. */
const FARTHEST_COLUMN = 256;
/** Three times what a ladder of two thousand criteria has. */
const MOST_TOKENS = 300_000;
/** Characters that announce the lexer's own tokens, none of them text of the file. */
const MARKS = new Set(["\u0002", "\u001f", "\u0018", "\ufeff"]);

/**
 * @example isUnparsable("[".repeat(1000)) // true
 */
export function isUnparsable(text: string): boolean {
  let flow = 0;
  let column = 0;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") flow++;
    else if (token === "]" || token === "}") flow = Math.max(0, flow - 1);
    else if ((token === "-" || token === "?" || token === ":") && flow === 0 && column > FARTHEST_COLUMN) return true;
    if (flow > DEEPEST_FLOW || ++tokens > MOST_TOKENS) return true;
    if (MARKS.has(token.charAt(0))) continue;
    const end = token.lastIndexOf("\n");
    column = end < 0 ? column + token.length : token.length - end - 1;
  }
  return false;
}
