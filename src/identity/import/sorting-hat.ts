/**
 * SortingHat's identities file → claims: JSON with "uidentities", each with its identities (name, email, username,
 * source) and a profile. Affiliations, countries and genders in it are nobody's identity and are not read.
 */
import type { Claim } from "../claim.ts";
import {
  cleanAddress,
  cleanName,
  type ImportedClaims,
  type ImportProblem,
  readEntries,
  WordGroups,
} from "./imported.ts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The word for one identity: its address, or a forge login that noreply addresses show. */
function wordOf(identity: unknown): string | undefined {
  if (!isRecord(identity)) return undefined;
  const address = cleanAddress(identity.email);
  if (address !== undefined) return address;
  const { username, source } = identity;
  return typeof username === "string" && /^(?:github|gitlab)/i.test(String(source)) && /^[\w-]{1,60}$/.test(username)
    ? `@${username.toLowerCase()}`
    : undefined;
}

/** @param text the file; a text that is no such JSON is one problem. */
export function parseSortingHat(text: string): ImportedClaims {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { claims: [], problems: [{ line: 0, message: "Unexpected text, expected JSON." }] };
  }
  const all = isRecord(value) && isRecord(value.uidentities) ? Object.values(value.uidentities) : undefined;
  if (all === undefined)
    return { claims: [], problems: [{ line: 0, message: 'Unexpected content, expected "uidentities".' }] };
  const problems: ImportProblem[] = [];
  const groups = new WordGroups();
  const names = new Map<string, string>();
  const ownerOf = new Map<string, number>();
  let unnamed = 0;
  const shared = new Set<string>();
  const people = readEntries(all, problems).map((one) => {
    const identities =
      isRecord(one) && Array.isArray(one.identities) ? readEntries<unknown>(one.identities, problems) : [];
    const words = [...new Set(identities.flatMap((identity) => wordOf(identity) ?? []))];
    unnamed += identities.filter((identity) => wordOf(identity) === undefined).length;
    return { words, name: isRecord(one) && isRecord(one.profile) ? cleanName(one.profile.name) : undefined };
  });
  for (const [at, { words }] of people.entries())
    for (const word of words) {
      if (ownerOf.has(word) && ownerOf.get(word) !== at) shared.add(word);
      ownerOf.set(word, at);
    }
  for (const { words, name } of people) {
    const [first, ...rest] = words.filter((word) => !shared.has(word));
    if (first === undefined) continue;
    for (const word of rest) groups.join(first, word);
    if (name !== undefined) names.set(first, name);
  }
  for (const word of shared) problems.push({ line: 0, message: `Two people there have ${word}; it is left out.` });
  if (unnamed > 0)
    problems.push({
      line: 0,
      message: `${unnamed} ${unnamed === 1 ? "identity" : "identities"} without an address or a forge's login ${unnamed === 1 ? "is" : "are"} left out: a name alone joins namesakes.`,
    });
  const named = [...names].map(([of, name]): Claim => ({ kind: "name", of, name }));
  return { claims: [...groups.claims(), ...named], problems };
}
