/** People as exports write them: a name, an address, both, or a list. */
import { clip } from "../../model/clip.ts";
import type { ExportedAuthor, ExportedPerson } from "../../model/exported.ts";

const LONGEST_NAME = 200;
const MOST_PEOPLE = 50;
/** What trackers and wikis write where somebody is not known, and what they add to those who left. */
const NOBODY = new Set(["", "-", "anonymous", "unknown", "unknown user", "unassigned", "none", "n/a", "deleted user"]);
const ADDITION = / ?\((?:unlicensed|deactivated|inactive)\)$/i;

function isAddress(text: string): boolean {
  const at = text.indexOf("@");
  return at > 0 && at === text.lastIndexOf("@") && !/\s/.test(text) && text.indexOf(".", at) > at + 1;
}

/**
 * One person.
 * @returns undefined for nobody, and for what is no person: a web address, a paragraph
 * @example personOf("Ada Example <ada@example.com>") // { name: "Ada Example", email: "ada@example.com" }
 * @example personOf("ada@example.com") // { name: "", email: "ada@example.com" }
 */
export function personOf(written: string): ExportedPerson | undefined {
  if (written.length > LONGEST_NAME * 2) return undefined;
  const text = written.replace(/\s+/g, " ").trim().replace(ADDITION, "");
  const unknown = /^unknown user \((.+)\)$/i.exec(text)?.[1];
  if (unknown !== undefined) return { name: unknown };
  if (text.includes("://") || text.length > LONGEST_NAME) return undefined;
  if (isAddress(text)) return { name: "", email: text };
  const open = text.lastIndexOf("<");
  const address = open >= 0 && text.endsWith(">") ? text.slice(open + 1, -1) : "";
  const name = isAddress(address)
    ? text
        .slice(0, open)
        .trim()
        .replace(/^"(.*)"$/, "$1")
    : text;
  if (NOBODY.has(name.toLowerCase()) && !isAddress(address)) return undefined;
  return { name: clip(name, LONGEST_NAME), ...(isAddress(address) ? { email: address } : {}) };
}

/** Several people in one text, between commas; those who are nobody left out, each once. */
export function peopleOf(written: string): readonly ExportedPerson[] {
  const people = new Map<string, ExportedPerson>();
  for (const part of written.slice(0, 10_000).split(/[,;\n]/, MOST_PEOPLE)) {
    const person = personOf(part);
    if (person !== undefined) people.set(`${person.name}\n${person.email ?? ""}`.toLowerCase(), person);
  }
  return [...people.values()];
}

/** People with the part they had. */
export function inRole(role: ExportedAuthor["role"], people: readonly ExportedPerson[]): readonly ExportedAuthor[] {
  return people.map((person) => ({ ...person, role }));
}
