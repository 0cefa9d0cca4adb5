/** A payload without people who are to stay forgotten: what they said goes, their accounts are gone, their names too. */
import type { Redaction } from "./redaction.ts";

/** Fields that hold somebody's words. */
const WORDS: ReadonlySet<string> = new Set([
  "body",
  "title",
  "message",
  "note",
  "description",
  "bodyHTML",
  "body_text",
]);
/** Fields that say whose an object is. */
const OWNERS = ["user", "author", "actor"] as const;
const DEEPEST = 60;

function isGone(owner: unknown, redaction: Redaction): boolean {
  if (typeof owner === "string") return redaction.isLogin(owner);
  if (typeof owner !== "object" || owner === null) return false;
  const { login, username, email, name } = owner as Record<string, unknown>;
  return (
    [login, username].some((word) => typeof word === "string" && redaction.isLogin(word)) ||
    (typeof email === "string" &&
      email !== "" &&
      redaction.isForgotten({ name: typeof name === "string" ? name : "", email }))
  );
}

/** @example redactPayload({ user: { login: "eve" }, body: "Hi" }, redaction) // { user: null, body: "" } */
export function redactPayload(value: unknown, redaction: Redaction, depth = 0): unknown {
  if (typeof value === "string") return redaction.isLogin(value) ? "ghost" : redaction.text(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((one) => redactPayload(one, redaction, depth + 1));
  if (isGone(value, redaction)) return null;
  const object = value as Record<string, unknown>;
  const isTheirs = OWNERS.some((field) => isGone(object[field], redaction));
  return Object.fromEntries(
    Object.entries(object).map(([field, one]) => [
      field,
      isTheirs && WORDS.has(field) && typeof one === "string" ? "" : redactPayload(one, redaction, depth + 1),
    ]),
  );
}
