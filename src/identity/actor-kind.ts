/**
 * Whether an identity is declared to be a bot or an AI agent. Address and account form decide; a name alone only where
 * its form says so ("dependabot[bot]", "release-bot", "BrewTestBot"), because people are called Travis, Cody, Jules,
 * Claude and Abbot.
 */
import type { ActorKind, RawIdentity } from "../model/identity.ts";

const AGENT_ACCOUNT =
  "copilot-swe-agent|copilot-pull-request-reviewer|google-labs-jules|claude|devin-ai-integration|openhands-agent|codex|chatgpt-codex-connector|gemini-code-assist|cursor|sweep-ai|amp-agent|sourcery-ai|factory-droid";
const AGENT_ADDRESS = new RegExp(
  [
    "(?:noreply|claude)@anthropic\\.com",
    "(?:cursoragent|no-?reply)@cursor\\.com",
    "copilot@github\\.com",
    `(?:\\d+\\+)?(?:copilot|(?:${AGENT_ACCOUNT})\\[bot\\])@users\\.noreply\\.github\\.com`,
    "no-?reply@(?:aider\\.chat|openai\\.com|opencode\\.ai|ampcode\\.com|windsurf\\.com|codeium\\.com)",
    "aider@aider\\.chat|codex@openai\\.com|amp@ampcode\\.com|openhands@all-hands\\.dev|devin@cognition\\.ai",
  ]
    .map((address) => `^(?:${address})$`)
    .join("|"),
  "i",
);
const AGENT_NAME = new RegExp(
  `^(?:(?:${AGENT_ACCOUNT})\\[bot\\]|copilot-swe-agent|copilot autofix.*|github copilot.*|cursor agent|claude code\\b.*|openai codex.*)$`,
  "i",
);

const BOT_ADDRESS =
  /\[bot\]@|^(?:support@(?:dependabot|greenkeeper|codacy)\.(?:com|io)|travis@travis-ci\.(?:com|org)|(?:bot|robot|ci|automation|buildbot|autoroller|mergebot|bors)@|.*[-._+](?:bot|robot)@)/i;
/** Addresses of services that people bear too; the name then decides. */
const SHARED_ADDRESS = /^(?:noreply@github\.com|(?:jenkins|travis|builder)@)/i;
const SERVICE_NAME =
  /\b(?:github|travis[ -]?ci|jenkins|hudson|ci|build|builder|builds|automation|automatic|auto|service|release|releases|deploy|system|user|admin)\b/i;

const BOT_WORD = /\[bot\]|(?:^|[-_ .])(?:bot|robot)$|[-_]ci$/i;
const BOT_CAMEL = /[a-z](?:Bot|Robot)(?:App)?$/;
/** A login that runs into "bot"; not those that end in a surname. */
const BOT_LOGIN = /^(?!.*(?:abbot|albot|cabot|rabot|courbot|gobot|tarbot)$)[a-z0-9]+(?:bot|robot)$/i;
const BOT_NAME =
  /^(?:bors|dependabot|renovate|greenkeeper|github-actions?|github actions|mergify|web-flow|github|gitlab|homu|travis ci|jenkins|jenkins ci|buildbot|codecov|pre-commit-ci|allcontributors|weblate|transifex|crowdin|zuul|prow|copybara-service|depfu|semantic-release)$/i;

/** "Build Service" and "GitHub Action", not Ada Jenkins: a surname says nothing. */
function isServiceName(name: string): boolean {
  const [last = "", ...first] = name.split(/\s+/).reverse();
  return (
    name === "" ||
    SERVICE_NAME.test(first.length === 0 ? last : first.join(" ")) ||
    /^(?:ci|build|builder|service|user|system)$/i.test(last)
  );
}

/** Whether the address alone says what kind of actor it is, whoever else is said to bear it. */
export function isDeclaredAddress(email: string): boolean {
  return AGENT_ADDRESS.test(email.trim()) || BOT_ADDRESS.test(email.trim());
}

/** Analysers and test farms that `Reported-by` names as if they were people. */
const ANALYSER =
  /\b(?:coverity|syzbot|syzkaller|oss-?fuzz|cppcheck|codeql|lgtm(?:\.com)?|sonarqube|pvs-?studio|kernel test robot|kbuild test robot|smatch|0-?day|clang[- ](?:static )?analy[sz]er|static analy[sz]er|gcc analy[sz]er|infer|valgrind|zeroday|buildbot)\b/i;

/** The kind of one identity, by what its address and name declare. */
export function actorKindOf(identity: RawIdentity): ActorKind {
  const name = identity.name.trim();
  const email = identity.email.trim();
  if (AGENT_ADDRESS.test(email) || AGENT_NAME.test(name)) return "agent";
  if (
    BOT_ADDRESS.test(email) ||
    BOT_WORD.test(name) ||
    BOT_CAMEL.test(name) ||
    BOT_LOGIN.test(name) ||
    BOT_NAME.test(name) ||
    ANALYSER.test(name)
  )
    return "bot";
  if (SHARED_ADDRESS.test(email) && isServiceName(name)) return "bot";
  return "person";
}

const TOOL_VALUE =
  /\b(?:claude|copilot|gpt-?\d\w*|codex|gemini|cursor|antigravity|openai|chatgpt|aider|windsurf|grok|deepseek|qwen|mistral)\b/i;
/** Two capitalised words are how people are called, unless the second is a model's or product's. */
const HUMAN_NAME =
  /^\p{Lu}\p{Ll}+ (?!(?:Opus|Sonnet|Haiku|Code|Pro|Flash|Ultra|Cli|Agent|Composer|Codex|Autofix|Chat)\b)\p{Lu}[\p{L}'’-]+$/u;

/** Whether a trailer value without a usable address names a tool: "openai:gpt-5.5", "Claude Opus 4.6". */
export function namesTool(identity: RawIdentity): boolean {
  return identity.email === "" && TOOL_VALUE.test(identity.name) && !HUMAN_NAME.test(identity.name.trim());
}
