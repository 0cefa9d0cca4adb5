/** An account of a forge as a raw identity, so that people are resolved from accounts as from commits. */
import type { ForgeAccount, ForgeKind } from "./forge.ts";
import type { RawIdentity } from "./identity.ts";

/**
 * The noreply address stands for the login, unless the forge gives an address away.
 * @example accountIdentity("github", { login: "ada", id: "7", name: "", email: "", isBot: false }) // { name: "ada", email: "7+ada@users.noreply.github.com" }
 */
export function accountIdentity(kind: ForgeKind, { login, id, name, email, isBot }: ForgeAccount): RawIdentity {
  const called = name || login;
  const shown = isBot && !called.endsWith("[bot]") ? `${called}[bot]` : called;
  if (email !== "") return { name: shown, email };
  const local = `${id === "" ? "" : `${id}${kind === "gitlab" ? "-" : "+"}`}${login}`;
  return { name: shown, email: `${local}@users.noreply.${kind === "gitlab" ? "gitlab" : "github"}.com` };
}
