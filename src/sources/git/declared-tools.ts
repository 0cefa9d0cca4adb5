/**
 * Tools that a message declares outside its author lines: "Generated with [Claude Code]", "Made-with: Cursor". Only
 * statements that the change was written with a tool; a defect that a tool found is not one. Names in trailers are
 * judged by identity (identity/actor-kind.ts).
 */

const DECLARATIONS: readonly (readonly [RegExp, string])[] = [
  [/generated (?:with|by|using) \[?claude code/i, "Claude"],
  [/generated (?:with|by|using) \[?(?:github )?copilot/i, "GitHub Copilot"],
  [/generated (?:with|by|using) \[?continue\]/i, "Continue"],
  [/generated (?:with|by|using) \[?(?:openai )?codex\b/i, "Codex"],
  [/generated (?:with|by|using) \[?gemini\b/i, "Gemini"],
  [/generated (?:with|by|using) \[?aider\b/i, "Aider"],
  [/generated (?:with|by|using) \[?(?:amp|opencode|windsurf|devin|jules|openhands)\b/i, "an assistant"],
  [/^made-with:\s*cursor/im, "Cursor"],
  [/cursor_summary|cursor bugbot summary/i, "Cursor"],
  [/^(?:assisted|generated)-by:\s*.*\b(?:claude|copilot|gpt-?\d|codex|gemini|cursor|antigravity|openai|llm|chatgpt|aider|windsurf|grok|deepseek|qwen|mistral)\b/im, "an assistant"],
];

/** Names of declared tools, each once, in the order of the table. */
export function findDeclaredTools(text: string): string[] {
  if (!/generated|made-with|cursor|assisted-by/i.test(text)) return [];
  return [...new Set(DECLARATIONS.filter(([pattern]) => pattern.test(text)).map(([, name]) => name))];
}
