/**
 * Forms by which an account shows that an AI agent uses it, whatever it is called: "Example Agent <agent@example.dev>",
 * "AI Assistant <noreply@…>", "example-ai[bot]", "Codex CLI". A name such as "Jay Agent" or "Edison Ai" is a person's: it
 * decides only beside an address that is no person's either. Agents that build, deploy or monitor are programs, not AI.
 */
import type { RawIdentity } from "../model/identity.ts";
import { isNobodysDomain, isPersonalMail, localOf, loginOf, tokensOf } from "./mailbox-form.ts";

/** "AI Agent", "Autonomous Agent", "AI Builder": what nobody is called. */
const AI_ROLE =
  /^(?:an? )?(?:ai|autonomous|coding|llm|swe)[ _-](?:coding |code |dev |software )?(?:agent|assistant|builder|developer|engineer|bot|tooling|coder|contributor)\b/i;
const ENDS_AS_AGENT = /(?:^|[ _-])(?:(?:sub)?agents?|ai assistant)$/i;
/** Written so only where it is no name: Edison Ai is one. */
const ENDS_AS_AI = /\S AI$/;
/** Agents that are no AI. */
const OTHER_AGENT =
  /(?:^|[ _-])(?:build|ci|cd|test|tests|jenkins|release|deploy|deployment|teamcity|azure|pipelines?|monitoring|infra|service|backup|sync|update|docs|translations?|renovate|merge|estate|sales|user|secret|free|travel|support)(?:$|[ _-])/i;
/** Tokens of a mailbox that an agent bears. */
const AGENT_TOKEN = /^(?:(?:sub)?agents?|ai|claude|codex|copilot|openclaw|clawdbot|assistant)$/i;
const NO_READER = /^(?:no-?reply|ai|agent|agents|bot|assistant|ai[-_.+]?agent|devnull\+[\w-]+)@/i;
/** A mailbox that names an AI agent by itself. */
const AI_AGENT_MAILBOX = /^(?:[\w-]+[+.-])?(?:ai|coding|swe)[-_.+]agent@/i;

/** An address that somebody set apart for a tool: "ada+claude@…". */
const TOOL_TAG = /\+(?:agent|ai|chatgpt|claude|codex|copilot|cursor|gemini|gpt)(?:[-_.][\w.-]*)?@/i;

/** What may stand behind a tool's name for the tool itself: "Codex CLI", "Example Cloud Agent", "ClaudeBot". Not "example-bot": projects call their own so. */
const TOOL_ROLE = /[ _-](?:agent|assistant|cli|ai)$| bot$/i;
const RUN_ON = /^([A-Za-z]{4,20})Bot$/;
/** Companies and common words among what tools are called: their bots do other things too. */
const UNSURE_TOOL = /^(?:openai|anthropic|mistral|composer|opus|sonnet|haiku|fable|xai|grok|llama|google|sentry)\b/i;

/** Whether the login of an app is that of an AI agent: "example-ai[bot]", "claude-example[bot]". */
function isAgentApp(name: string, email: string, isTool: (words: string) => boolean): boolean {
  const app = /^([\w.-]{1,60})\[bot\]$/.exec(name)?.[1] ?? /^(?:\d+\+)?([\w.-]{1,60})\[bot\]@/.exec(email)?.[1];
  if (app === undefined || OTHER_AGENT.test(app)) return false;
  const tokens = app.split(/[-._]/);
  return tokens.some((token) => /^(?:ai|agents?)$/i.test(token)) || (!UNSURE_TOOL.test(app) && isTool(app));
}

/** Whether an address is no person's, or says that an agent bears it. */
function isAgentMailbox(email: string): boolean {
  const login = loginOf(email);
  if (login !== undefined) return /[-_](?:agent|ai)$/i.test(login);
  const local = localOf(email);
  return (
    tokensOf(local).some((token) => AGENT_TOKEN.test(token)) ||
    (!isPersonalMail(email) && (email === "" || NO_READER.test(email) || isNobodysDomain(email)))
  );
}

/**
 * Whether an account is an AI agent's by its form.
 * @param isTool whether words begin with the name of a known tool, as the authorship table says.
 * @example isAgentForm({ name: "Example Agent", email: "agent@example.dev" }, () => false) // true
 */
export function isAgentForm({ name, email }: RawIdentity, isTool: (words: string) => boolean): boolean {
  if (isAgentApp(name, email, isTool)) return true;
  if (AI_AGENT_MAILBOX.test(email) || (loginOf(email) === undefined && TOOL_TAG.test(email) && isTool(name)))
    return true;
  if (OTHER_AGENT.test(name)) return false;
  const run = RUN_ON.exec(name)?.[1];
  if (run !== undefined) return !UNSURE_TOOL.test(run) && isTool(run);
  if (TOOL_ROLE.test(name) && !UNSURE_TOOL.test(name) && isTool(name)) return true;
  if (!AI_ROLE.test(name) && !ENDS_AS_AGENT.test(name) && !ENDS_AS_AI.test(name)) return false;
  if (!ENDS_AS_AI.test(name) || AI_ROLE.test(name)) return isAgentMailbox(email);
  return NO_READER.test(email) || (isNobodysDomain(email) && !isPersonalMail(email));
}
