/**
 * Whether an identity is declared to be a bot or an AI agent. Address and account form decide; a name alone only where
 * its form says so ("dependabot[bot]", "release-bot", "BrewTestBot"), because people are called Travis, Cody and Jules.
 */
import type { ActorKind, RawIdentity } from "../model/identity.ts";

const AGENT_ADDRESS =
  /^(noreply@anthropic\.com|claude@anthropic\.com|cursoragent@cursor\.com|noreply@cursor\.com|copilot@github\.com|(\d+\+)?copilot@users\.noreply\.github\.com|(\d+\+)?(copilot-swe-agent|google-labs-jules|claude|devin-ai-integration|openhands-agent|codex|chatgpt-codex-connector|gemini-code-assist|cursor|sweep-ai|amp-agent|sourcery-ai)\[bot\]@users\.noreply\.github\.com|noreply@(aider\.chat|openai\.com|opencode\.ai|ampcode\.com|windsurf\.com|codeium\.com)|openhands@all-hands\.dev|devin@cognition\.ai)$/i;
const AGENT_NAME = /^(copilot-swe-agent(\[bot\])?|google-labs-jules\[bot\]|claude\[bot\]|devin-ai-integration\[bot\]|copilot autofix.*|github copilot.*|cursor agent|claude code.*|openai codex.*)$/i;
const BOT_ADDRESS =
  /\[bot\]@|^(noreply@github\.com|support@(dependabot|greenkeeper|codacy)\.(com|io)|(bot|robot|ci|automation|jenkins|travis|buildbot|builder|autoroller|release-bot|mergebot|bors)@|.*-(bot|robot)@|.*[._+](bot|robot)@)|^\d+\+[a-z0-9-]*(bot|robot)@users\.noreply\.github\.com$/i;
const BOT_NAME =
  /\[bot\]|(^|[-_ .])(bot|robot)$|[a-z](Bot|Robot)$|^(bors|dependabot|renovate|greenkeeper|github-actions?|github actions|mergify|web-flow|github|gitlab|homu|travis ci|jenkins|buildbot|codecov|pre-commit-ci|snyk-bot|allcontributors|weblate|transifex|crowdin|zuul|prow|copybara-service|depfu|imgbot|semantic-release)$/i;

/** The kind of one identity, by what its address and name declare. */
export function actorKindOf(identity: RawIdentity): ActorKind {
  const name = identity.name.trim();
  const email = identity.email.trim();
  if (AGENT_ADDRESS.test(email) || AGENT_NAME.test(name)) return "agent";
  if (BOT_ADDRESS.test(email) || BOT_NAME.test(name)) return "bot";
  return "person";
}

const TOOL_VALUE = /\b(claude|copilot|gpt-?\d|codex|gemini|cursor|antigravity|openai|chatgpt|aider|windsurf|grok|deepseek|qwen|mistral)\b/i;

/** Whether a trailer value without a usable address names a tool: "openai:gpt-5.5", "Claude Opus 4.6". */
export function namesTool(identity: RawIdentity): boolean {
  return identity.email === "" && TOOL_VALUE.test(identity.name) && !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(identity.name);
}
