/**
 * Lines of a message that look like a statement of what the change was made with: "Generated with [Name](…)",
 * "Assisted-by: …", "With the help of …", the link of a session. Judged by shape alone, whatever is named: which names
 * are tools is said by a table that users extend (identity/authorship-table.ts), and a new row there must need no new
 * reading. So a line that is kept says nothing yet.
 */
import { clip } from "../../model/clip.ts";
import { detach } from "./detach.ts";

/** More lines, or longer ones, are a list of something, or prose. */
export const MOST_STATEMENTS = 8;
const LONGEST_LINE = 2000;
const KEPT = 200;
const BEFORE = 40;
const SUBJECT = 120;

/**
 * What no statement is without: most messages have none of it. Case is spelt out and first letters are left off, because
 * this runs over every message: half the time of the same words under the i flag.
 */
const MAY_STATE =
  /enerated|ssist|ssited|o[- ]?[Aa]uthor|ade[- ]with|elp (?:of|from)|ritten (?:\d+ ?% )?(?:by|with|using)|[Cc](?:URSOR_SUMMARY|ursor_summary)|AI\b|LLM|-[Ss]ession|-[Tt]hread|:\/\/[\w.]+\/(?:[\w-]+\/)?(?:session|thread|task|conversation|share\b|s\/)|Workspace session|did this|(?:laude|odex|opilot|emini|GPT)[- ](?:auth|gen|writ|cod)|onjunction with|one (?:by|with|using) (?:[A-Z]|the help)|(?:as|ere) used (?:to|for) (?:help|draft|wri|gen|creat|assist)|[Aa]sk(?:ed)? (?:[Cc]laude|[Cc]hat[Gg]|[Cc]opilot|[Cc]odex|[Gg]emini)|(?:[Cc]laude|[Cc]opilot|GPT|[Cc]odex|[Gg]emini)(?: [a-z]+)? (?:wrote|implemented)|I used [A-Z]|ourtesy |de use of|hat conversation:|# Context:|air(?:ed|[ -]programmed) with|ed (?:by |with |using )?(?:\[|an? (?:AI|LLM|agent)|[Cc]laude|[Cc]hat[Gg]|[Cc]opilot|[Cc]odex|[Cc]ursor|[Gg]emini|[Gg][Pp][Tt])/;

/** "AI-assisted-by: Name", "Claude-Generated-By: Name", "Assisted by Name"; also within a line, as squashed subjects have it. */
const KEYED = /\b(?:assi(?:s)?ted|generated|made)[- ](?:by|with)\b ?:? ?\S/i;
/** A co-author below the last paragraph's trailers, as a squash leaves them. */
const CO_AUTHOR = /^\W{0,8}co[- ]?(?:authored|author|developed|generated|written)[- ]by\b/i;
/** "AI-assisted: …", "With the help of AI-Agents: Name", "Name-Session: …", "AI-Tool: Name". */
const LABELLED =
  /^\W{0,8}[\w -]{0,40}\b(?:assisted|assistance|ai|llm|agents?|session(?:-id)?|thread-id)[\w -]{0,16}: ?\S/i;
const HELP = /^.{0,60}\b(?:help|assistance|aid) (?:of|from|by) \S/i;
const VERB =
  "(?:generated|written|wrote|drafted|made|created|developed|authored|implemented|produced|prepared|coded|refactored|assisted|translated|built|ported|done)";
/** "This change was written with Name": the sentence begins the line and its subject is the change. */
const SENTENCE = new RegExp(
  `^\\W{0,8}(?:[\\w'./\`-]{1,24}[ :,]{1,2}){0,9}${VERB} (?:(?:[a-z]{1,12}|\\d{1,3} ?%) )?(?:by|with|using|via|through|from) \\S`,
  "i",
);
/** "I used Name to …", "Name assisted with this change." */
const USED =
  /^\W{0,8}(?:also )?(?:i |we )?(?:have )?used [\w.-]{2,30}\b|^\W{0,8}[\w.-]+(?: [\w.-]+){0,4} (?:assisted|helped|(?:was|were) used) (?:with|in|by|to|me|for)\b|[,.;:] (?:so |and )?i used [\w.-]{2,30}\b|^\W{0,8}(?:[\w-]{1,20}: )?(?:i |we )?ask(?:ed)? [\w.-]{2,30}(?: \w+)? to \w|^\W{0,8}(?:[\w()-]{1,30}: )?[\w.]{2,20}[- ](?:authored|generated|written|coded) \w|^\W{0,8}[\w.-]{2,20}(?: \w+)?(?: initially| originally| then| also)? (?:wrote|implemented|did this\b) ?/i;
/** A line that speaks of AI and of making. */
const MADE_BY_AI =
  /\b(?:ai|llms?)\b.{0,60}\b(?:assist\w*|generated|written|drafted|used|helped?|created)\b|\b(?:assist\w*|generated|written|drafted|used|helped?|created|using)\b.{0,60}\b(?:ai|llms?)\b/i;
const ADJECTIVE = /\b(?:ai|llm)[- ]?(?:assisted|generated|written|authored)\b/i;
/** The mark that tools put before what they generated. */
const MARKED = /🤖 ?\w+ (?:by|with|using) \S/u;
const IN_BRACKETS = new RegExp(`\\((?:\\w+ )?${VERB} (?:by|with|using|via) \\S`, "i");
/** Also where a line feed was lost: "…\\n\\nAI-Agent: Name". */
const AGENT = /(?:\b|\\n)AI-?Agents?: ?\S/;
const MARKER = /^\W{0,8}(?:cursor_summary\b|cursor bugbot summary)/i;
/** "Developed in conjunction with Name", "courtesy of Name", "I made use of Name". */
const SHARED =
  /\b(?:in (?:close )?(?:conjunction|collaboration|cooperation|tandem|partnership|concert) with|courtesy(?: of)?|(?:i|we) (?:have |also )*made use of|pair(?:ed|[ -]programmed) with) \S/i;
/** The heading of a chat that a tool wrote below its own subject. */
const CHAT = /^# (?:\w+ chat conversation|Context):$/;
/** A line that is nothing but the link of a session, perhaps behind a label. */
const LINK =
  /^\W{0,8}(?:[\w -]{1,40}: ?)?<?https?:\/\/\S{1,120}\/(?:(?:session|thread|task|conversation|share)s?[/_]|s\/)\S*$/i;
/** "… open the [Name Workspace session](https://…)" */
const SESSION = /\[[\w .-]{2,40} session\]\(https?:/i;

/** A line that breaks before what it names. */
const UNFINISHED = /\b(?:by|with|using|of|from|via)(?: (?:an?|the|some|two|three|several))?\s*$/i;

const SHAPES = [
  KEYED,
  CO_AUTHOR,
  LABELLED,
  HELP,
  SENTENCE,
  USED,
  MADE_BY_AI,
  ADJECTIVE,
  MARKED,
  IN_BRACKETS,
  AGENT,
  MARKER,
  SHARED,
  CHAT,
  LINK,
  SESSION,
];

/** Keys that the trailers of a message keep with their people: such a line in their block need not be kept twice. */
const KEPT_AS_TRAILER = /^(?:co-authored-by|co-developed-by|assisted-by|generated-by|made-with)[ \t]*:/i;

/** A long line from a little before its statement on, white space folded. */
function nearby(line: string, shape: RegExp): string {
  const at = line.length <= KEPT ? 0 : Math.max(0, line.search(shape) - BEFORE);
  return line.slice(at).replace(/\s+/g, " ").trim();
}

/** "Context:" alone says nothing: the subject above it says whose chat it is. */
const headed = (lines: readonly string[], line: string): string =>
  line === "# Context:" ? `${clip((lines[0] ?? "").slice(0, LONGEST_LINE), SUBJECT)} ${line}` : line;

/**
 * @param lines of the whole message
 * @param from the first line of the trailer block; `lines.length` where there is none
 * @param isKept whether the trailers hold what a line of that block says
 * @example findStatements(["Fix it", "", "Generated with [Name](x)"], 3, () => false) // ["Generated with [Name](x)"]
 */
export function findStatements(
  text: string,
  lines: readonly string[],
  from: number,
  isKept: (key: string) => boolean,
): readonly string[] {
  if (!MAY_STATE.test(text)) return NONE;
  const found: string[] = [];
  for (const [at, written] of lines.entries()) {
    if (written.length < 4 || written.length > LONGEST_LINE || !MAY_STATE.test(written)) continue;
    const line = UNFINISHED.test(written)
      ? `${written} ${(lines[at + 1] ?? "").slice(0, LONGEST_LINE).trim()}`
      : written;
    const shape = SHAPES.find((one) => one.test(line));
    if (shape === undefined) continue;
    if (at >= from && KEPT_AS_TRAILER.test(line) && isKept(line.slice(0, line.indexOf(":")).trim().toLowerCase()))
      continue;
    const kept = detach(clip(shape === CHAT ? headed(lines, line) : nearby(line, shape), KEPT));
    if (!found.includes(kept)) found.push(kept);
    if (found.length === MOST_STATEMENTS) break;
  }
  return found;
}

const NONE: readonly string[] = [];
