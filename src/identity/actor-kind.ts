/**
 * Whether an identity is declared to be a bot or an AI agent, by the authorship table. Address and account form decide; a
 * name alone only where nobody is called so, because people are called Travis, Cody, Jules, Claude and Abbot.
 */
import type { ActorKind, RawIdentity } from "../model/identity.ts";
import { AUTHORSHIP_TABLE, type AuthorshipTable } from "./authorship-table.ts";

/** The kind of one identity, by what its address and name declare. */
export const actorKindOf = (identity: RawIdentity, table: AuthorshipTable = AUTHORSHIP_TABLE): ActorKind =>
  table.match(identity)?.kind ?? "person";

/** Whether the address alone says what kind of actor it is, whoever else is said to bear it. */
export function isDeclaredAddress(email: string, table: AuthorshipTable): boolean {
  const match = table.match({ name: "", email });
  return match?.by === "address" || match?.by === "user";
}

/** Whether what stands where an address should is none: "<noreply>", "<claude-sonnet-4-6>", "<https://…>". */
export const lacksAddress = ({ email }: RawIdentity): boolean => !email.includes("@");

/** Whether a trailer value without a usable address names a tool: "openai:gpt-5.5", "Claude Opus 4.6". */
export const namesTool = (identity: RawIdentity, table: AuthorshipTable = AUTHORSHIP_TABLE): boolean =>
  lacksAddress(identity) && table.toolNamed(identity.name.trim(), "value") !== undefined;
