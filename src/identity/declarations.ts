/**
 * What a line of a message declares: "Generated with [Name](…)", "Assisted-by: Name", "With the help of AI-Agents: Name",
 * "Written by an agent (Name)". Only that the change was made with a tool: a defect that a tool found, or a review by
 * one, is no such thing, and neither is a change about a tool. Which names are tools is the table's to say.
 */
import type { AuthorshipTable, Reading } from "./authorship-table.ts";

/** A tool that a line declares; `agent` where the line says that the tool wrote the change by itself. */
export interface Declaration {
  readonly tool: string;
  readonly kind: "assisted" | "agent";
}

/** Shown where a line says "AI" and no more. */
export const UNNAMED = "an AI tool";

/** Trailers that say who or what shared in writing; also with a word before: "AI-assisted-by", "Tests-Assisted-by". */
const KEYED =
  /(?:^|[\s,;(*])(?:[a-z]+-)?(co-?authored|co-?author|co-?developed|co-?generated|co-?written|assisted|assited|asissted|generated|authored|written|made|drafted)[- ](?:by|with|using) ?: ?(.+)$/i;
/** The same without a colon, where the words begin a line or follow a comma: "…, assisted-by claude". */
const KEYED_LOOSELY = /(?:(?:^|[,;(.] ?)(?:[a-z]+-)?assisted|^co[- ]?authored)[- ]by (.+)$/i;
/** "With the help of AI-Agents: Name", "AI tool: Name", "AI-assisted: drafted by Name". */
const HELP =
  /^(?:this (?:was|is) )?(?:\w+ )?(?:with|w\/)? ?(?:the |some |a lot of |much )?(?:help|assistance|support|aid) (?:of|from|by|with) (?:an? |the )?(.+)$/i;
const LABELLED =
  /^(?:with )?(?:(?<=with )ai[- ]support|ai[- ]?agents?|(?:ai[- ])?agents? help|ai[- ]tools?|ai[- ]generated|ai[- ]assist\w*|llm[- ]assist\w*|generative ai)(?: used| usage| disclosure| help)? ?: ?(.+)$/i;
/** The same after other words, where the label is plain: "… AI-Agent: Name". */
const AGENT_LABEL = /(?:\b|\\n)AI-?Agents?: ?(.+)$/;
const PREFIX =
  "(?:(?:this|that|these|all|most|some|much|parts?|bits?|of|the|in|a|an|commit|change|changes|changeset|contribution|patch|series|pr|pull|request|code|tests?|test|cases?|unit|docs?|documentation|message|description|script|fix|feature|work|was|were|is|are|has|have|been|mostly|partly|partially|largely|entirely|initial|first|version|draft|framework|skeleton|boilerplate|scaffold|scaffolding|implementation|logic|comments?|docstrings?|examples?|translations?|refactoring|solution|workaround|file|files|note|initially|originally|automatically|fully|mainly|also|primarily|completely|heavily|entire|whole|and|co|vibe|i|we|my|it|should|be|noted|disclosure|it's|its|prs|stack|commits|patches|benchmark|benchmarks|diagram|diagrams)[ -]+){0,9}";
const VERB =
  "(?:\\w+ and )?(generated|written|drafted|made|created|developed|authored|implemented|produced|prepared|coded|refactored|assisted|built|ported|translated|done|coauthored|co-authored)";
const BY =
  "(?:,? in (?:close )?(?:conjunction|collaboration|cooperation|tandem|partnership|concert))?(?: and \\w+)?(?: (?:\\d{1,3} ?%|primarily|mostly|entirely|partly|partially|largely|mainly|jointly|automatically|together|in part|up))?[ -](?:by|with|using|via|through)(?: (?:the|some|heavy|a bit of|yours truly:?))?(?: (?:help|assistance|support|aid) (?:of|from|by))? ";
/** "This change was written with Name": its subject is the change. */
const SENTENCE = new RegExp(`^${PREFIX}${VERB}${BY}(?:an? )?(.+)$`, "i");
/** The same of anything, in the past: "The codemod itself was written by Name". */
const PASSIVE = new RegExp(
  `(?:^|[.;!] )(?:this|these|all|most|much|some|it|everything|the|our) (?:[^\\s]{1,80} ){0,8}(?:was|were|been) (?:\\w+ )?${VERB}${BY}(?:an? )?(.+)$`,
  "i",
);
/** The same in the middle of a line that breaks elsewhere: only for the full words. */
const WITHIN =
  /\b(?:this|the) (?:commit|change|patch|pr|code|contribution)[^.]{0,60} (?:generated|written|drafted|developed|authored|made|prepared) (?:by|with|using)(?: the (?:help|assistance) of)? (.+)$/i;
/** "(translated with Name)" */
const IN_BRACKETS =
  /\((?:\w+ )?(?:generated|written|drafted|translated|created|made|refactored|assisted) (?:by|with|using|via) (?!.*\()(.+)$/i;
/** "… and with the help of Name took a stab" */
const HELP_WITHIN =
  /\b(?:with|used|using) (?:the |some |a lot of |much )?(?:help|assistance) (?:of|from|by) (?:an? |the )?(.+)$/i;
const BY_AGENT = /^(?:an? )?(?:autonomous |ai |coding |llm )*agent\b[ ,:]*(.*)$/i;
const USED =
  /(?:^|[,.;:] (?:so |and )?(?=i ))(?:also |only |just )?(i |we )?(?:have |also |only |just )*(?:made use of|used) (?:an? |the )?(.+)$/i;
/** "Some wording courtesy of Name" */
const COURTESY =
  /\b(?:courtesy(?: of)?|thanks to(?= \S+ (?:\w+ )?for (?:help|writ|generat|draft))|pair(?:ed|[ -]programmed|[ -]programming)? with) (?:an? |the )?(.+)$/i;
/** "…, patch created by Name" */
const PART_MADE =
  /(?:^|[,;.] )(?:the )?(?:patch|fix|implementation|tests?|test cases?)(?: (?:was|were|initially|mostly|originally))* (?:created|written|generated|made|authored|drafted|implemented) (?:by|with) (.+)$/i;
/** "Ask Name to write tests.", as histories of prompts have it. */
const ASKED = /^(?:[\w-]{1,20}: )?ask(?:ed)? (.+?) to (?!(?:review|look|check|confirm|verify|explain)\b)\w/i;
/** "Claude-authored tests" */
const TOOL_MADE = /^(?:[\w()-]{1,30}: )?(?!(?:ai|llm)[- ])(.{2,24}?)[- ](?:authored|generated|written|coded) \w/i;
/** "Name wrote the test." */
const WROTE =
  /^(.{2,30}?) (?:initially |originally |then |also )?(?:wrote|implemented|did (?:this|it|all|most|the work))\b/i;
/** "I created this PR with Name" */
const MADE_THIS =
  /\b(?:created|wrote|made|implemented|developed|prepared|generated|drafted|did) (?:this|these|the|all) (?:\w+ ){1,3}(?:with|using) (?:the (?:help|assistance) of )?(.+)$/i;
/** A line that goes on from the one before: "with AI assistance." */
const GOES_ON = /^(?:and |but )?with (?:ai|llm) (?:assistance|help|support)\b(.*)$/i;
const TOOL_FIRST =
  /^(?!.{0,60}\b(?:reviews?|bugbot|security|scan)\b)(.{2,60}?) (?:assisted|helped|wrote|generated|drafted|(?:was|were) used (?:to|for|in))\b(?! (?:review|output))/i;
const PURPOSE =
  /\bwith (?:the|this|these|a) (?:following )?prompts?\b|\b(?:to|for|in) (?:\w+ )?(?:write|create|generate|refactor|draft|implement|add|help|assist|produce|port|translate|writing|creating|generating|refactoring|drafting|implementing|code|coding|this|these|it)/i;

/** "AI", "an LLM", "AI assistance": some tool, not which. */
const GENERIC =
  /^(?:an? |the |generative |gen|some |(?:two|three|four|several|multiple|various|different|independent|modern|popular|local|other) ){0,4}(?:ai|llms?|large language models?|artificial intelligence)(?:$|[^\p{L}\s-]|[ -](?:[([🤖]|(?:agents?|assist\w*|coding|tools?|tooling|models?|help|support|and|but|with|under|then|to|in|for|as|so|because|based|or|while|only|using|via|prompts?)\b))/iu;
/** "AI usage: …", "AI assistance (as the policy asks): …": what is said of it follows. */
const DISCLOSED =
  /^(?:ai|llm|genai)[- ](?:usage|use|assistance|assisted|disclosure|disclaimer|generated|help)(?: usage| used| disclosure)?(?: \([^)]{0,60}\))? ?[:;] ?(.+)$/i;
/** "Disclosure: …", before what is said. */
const BEFORE =
  /^(?:full )?(?:disclosures?|disclaimer|note|notice|fyi|nb|ai (?:usage |use )?(?:disclosure|disclaimer)|ai usage)(?: \d)?(?:,? per [\w' -]{1,40})?(?: \([^)]{0,40}\))?[:,] ?/i;
/** "AI-assisted.", "… AI-generated with Name; reviewed": an adjective of the change, not of what follows it. */
const ADJECTIVE =
  /(?:^|[.;:,(] ?|[-–—] )(?:add(?:ed|s)? (?:some )?(?=\S+[- ]\S+ (?:examples?|tests?|docs?|documentation)\b))?(?:also |mostly |partly |largely |fully |entirely )?(?:ai|llm)[- ](?:assisted|generated|written|authored)(?:[.;,)]|$| (?:with|by|using|change|investigation|implementation|commit|examples?|tests?|draft|docs?|documentation|\())(.*)$/i;
/** "It's mostly AI generated, but …" */
const WHOLE =
  /(?:^|[.!] )(?:(?:it'?s|it|this|all|is|was|were|are|most(?:ly)?|almost|entirely|completely|fully|largely|partly|partially|the|code|tests?|commit|change|pr|script|benchmarks?|of|a) ){1,8}(?:ai|llm)[- ]?(?:generated|written|assisted)(?:$|[.,;:)]| (?:with|by|using|fix|code|commit))/i;
/** "AI tools were used to …" */
const WAS_USED =
  /(?:\b(?:ai|llms?)(?: (?:assistance|tools?|assistants?|agents?|coding tools?|tooling))? (?:was|were|has been) used\b(?! by)|^(?:ai|llms?) used (?:to|for)\b)(.*)$/i;
/** "🤖 Generated with [Name]": the mark says that what is named is a tool, listed or not. */
const MARKED = /🤖 ?(?:generated|written|made|created|implemented) (?:by|with|using) \[?([\p{L}\d][^\]()\n]{0,40})/iu;
const UNTICKED = /^\W*\[ \]/;

/** What an AI is the subject of rather than the maker. */
const TOPIC =
  /^(?:ai|llm)[- ]?(?:generated|assisted) (?:content|code|text|submissions?|contributions?|changes|reports?|policy)/i;
/** "No AI was used", "AI usage: none", "not generated by": what follows is denied. */
const DENIED =
  /(?:\b(?:no|not|without|never|none|nothing|neither)|n't) (?:[\w-]+ ){0,3}?(?:ai|llms?|generated|written|used|use|assisted|made|created|tool\w*)\b|: ?(?:no|none|n\/a|false|not|nothing|never)\b/i;

/** A line without what decorates it: bullets, quotes, emphasis, emoji, comment marks; emphasis and link marks within. */
const plainOf = (line: string): string =>
  line
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/[*_`"“”'[\]]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** The tool that words begin with, or AI in general. */
function named(words: string, reading: Reading, table: AuthorshipTable): string | undefined {
  const text = words.replace(/^[^\p{L}\p{N}@]+/u, "").replace(/^(?:an? |the )(?=\S)/i, "");
  return table.toolNamed(text, reading) ?? (GENERIC.test(text) && !TOPIC.test(text) ? UNNAMED : undefined);
}

/** The kernel's form of Assisted-by: "AGENT:MODEL_VERSION". No name of a person has it. */
const AGENT_AND_MODEL = /^([A-Za-z][\w .-]{1,40}):[\w./-]*\d[\w./-]*(?:\s|$)/;

/** The tools that a value may list: "claude-sonnet-4.5, GitHub Copilot CLI". */
function inKeyed(value: string, table: AuthorshipTable, reading: Reading = "value"): string | undefined {
  const at = value.lastIndexOf("<");
  if (at >= 0 && value.includes("@", at)) {
    const identity = {
      name: value.slice(0, at).trim(),
      email: value
        .slice(at + 1)
        .split(">", 1)[0]!
        .trim(),
    };
    const match = table.match(identity);
    if (match) return match.kind === "agent" ? match.tool : undefined;
    return undefined;
  }
  const address = /(?:^|\s)([^\s<>@]+@[^\s<>@]+\.[a-z]+)$/i.exec(value)?.[1];
  if (address !== undefined)
    return table.match({ name: "", email: address })?.kind === "agent"
      ? (named(value, "value", table) ?? UNNAMED)
      : undefined;
  for (const part of value.split(/[,;/+&]| and | with | via /i).slice(0, 6)) {
    const tool = named(part, /^[\w -]{1,30}:\S/.test(part) ? "footer" : reading, table);
    if (tool !== undefined) return tool;
  }
  return named(value, reading, table);
}

const assisted = (tool: string | undefined): Declaration | undefined =>
  tool === undefined ? undefined : { tool, kind: "assisted" };

/** "Written by an agent (Claude Code, …)": the tool in brackets, and that it wrote the change by itself. */
function byAgent(words: string, table: AuthorshipTable): Declaration | undefined {
  const agent = BY_AGENT.exec(words);
  if (!agent) return undefined;
  const tool = named(agent[1]!, "footer", table);
  if (tool !== undefined) return { tool, kind: "agent" };
  return /^(?:an? )?(?:autonomous |ai |coding |llm )+agent/i.test(words) ? { tool: UNNAMED, kind: "agent" } : undefined;
}

function inSentence(text: string, table: AuthorshipTable): Declaration | undefined {
  const sentence = SENTENCE.exec(text) ?? PASSIVE.exec(text);
  const declared = sentence ? byAgent(sentence[2]!, table) : undefined;
  if (declared) return declared;
  const rest = [
    sentence?.[2],
    ...[WITHIN, IN_BRACKETS, HELP_WITHIN, MADE_THIS, COURTESY, PART_MADE].map((shape) => shape.exec(text)?.[1]),
  ];
  for (const words of rest) {
    const tool = words === undefined ? undefined : named(words, "footer", table);
    if (tool !== undefined) return assisted(tool);
  }
  const used = USED.exec(text);
  if (used && (used[1] !== undefined || PURPOSE.test(used[2]!))) {
    // Somebody also uses a cursor.
    const tool =
      (used[2]!.startsWith("cursor") || used.index > 0) && !PURPOSE.test(used[2]!)
        ? undefined
        : named(used[2]!, "footer", table);
    if (tool !== undefined) return assisted(tool);
  }
  for (const shape of [TOOL_FIRST, ASKED, WROTE, TOOL_MADE]) {
    const words = shape.exec(text)?.[1];
    const tool = words === undefined ? undefined : named(words, "value", table);
    if (tool !== undefined) return assisted(tool);
  }
  return undefined;
}

/** The first tool that words name anywhere; AI in general where they name none. */
function namedWithin(words: string, table: AuthorshipTable): string {
  const starts = [...words.slice(0, 200).matchAll(/[\p{L}\d][^\s]*/gu)].slice(0, 40);
  for (const { index } of starts) {
    const tool = table.toolNamed(words.slice(index), "value");
    if (tool !== undefined) return tool;
  }
  return UNNAMED;
}

/** Statements that speak of AI as such, and of what it did. */
function ofAi(text: string, table: AuthorshipTable): Declaration | undefined {
  const rest = (DISCLOSED.exec(text) ?? ADJECTIVE.exec(text) ?? WAS_USED.exec(text) ?? GOES_ON.exec(text))?.[1];
  if (rest !== undefined) return assisted(namedWithin(rest, table));
  return WHOLE.test(text) ? assisted(namedWithin(text, table)) : undefined;
}

/** Whether a keyed value says yes rather than a name: "AI-Assisted: true". */
const YES = /^(?:yes|true|partly|partially|partial|full|fully|minor|some|heavily|code|tests?|docs?)\b/i;

/** "🤖 Generated with [Name]": a name in brackets needs no listing, a program's does not count. */
function inMark(line: string, table: AuthorshipTable): Declaration | undefined {
  const marked = MARKED.exec(line)?.[1]?.trim();
  if (marked === undefined || /\b(?:renovate|mend|dependabot|action|workflow|script|bot)/i.test(marked))
    return undefined;
  return assisted(named(marked, "footer", table) ?? (/🤖[^[]{1,20}\[/u.test(line) ? marked : undefined));
}

/** Statements that begin with a label or with help: "AI-Agent: Name", "With the help of Name". */
function inLabel(text: string, table: AuthorshipTable): Declaration | undefined {
  const loosely = KEYED_LOOSELY.exec(text)?.[1];
  if (loosely !== undefined) return assisted(named(loosely, "footer", table));
  const label = (LABELLED.exec(text) ?? AGENT_LABEL.exec(text))?.[1];
  if (label !== undefined) {
    const tool = inKeyed(label, table, "footer") ?? inSentence(label, table)?.tool;
    const yes = /^[a-z]+[- ](?:assist\w*|generated) ?:/i.test(text) && YES.test(label);
    return assisted(tool ?? (yes ? UNNAMED : undefined));
  }
  const help = HELP.exec(text)?.[1];
  if (help === undefined) return undefined;
  const listed = /^(?:ai|llm)[- ]?(?:agents?|tools?|assistants?)? ?:? ?(.+)$/i.exec(help)?.[1];
  return assisted(
    (listed === undefined ? undefined : inKeyed(listed, table, "footer")) ?? named(help, "footer", table),
  );
}

/**
 * What one line declares; undefined where it declares nothing.
 * @example declarationIn("Assisted-by: Claude Opus 4.6", table) // { tool: "Claude", kind: "assisted" }
 */
export function declarationIn(line: string, table: AuthorshipTable): Declaration | undefined {
  const whole = table.toolOfLine(line) ?? table.toolOfLine(line.replace(/^[^\p{L}\p{N}<]+/u, ""));
  if (whole !== undefined) return { tool: whole, kind: "assisted" };
  if (UNTICKED.test(line)) return undefined;
  const written = plainOf(line);
  const text = written.replace(BEFORE, "") || written;
  const keyed = KEYED.exec(text);
  if (keyed) {
    const unlisted = /^assis/i.test(keyed[1]!) ? AGENT_AND_MODEL.exec(keyed[2]!)?.[1] : undefined;
    const declared = byAgent(keyed[2]!, table) ?? assisted(inKeyed(keyed[2]!, table) ?? unlisted);
    if (declared || /^[a-z-]+ ?:/i.test(text))
      return declared ?? (/^(?:ai|llm)-/i.test(text) ? assisted(UNNAMED) : undefined);
  }
  if (DENIED.test(written)) return undefined;
  return inMark(line, table) ?? inLabel(text, table) ?? inSentence(text, table) ?? ofAi(written, table);
}
