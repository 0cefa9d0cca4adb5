/**
 * `.all-contributorsrc` → claims: JSON with "contributors", each with login and name. The login and the full name are one
 * person's; a name that two logins there have says nothing.
 */
import type { Claim } from "../claim.ts";
import { cleanName, type ImportedClaims, type ImportProblem, readEntries } from "./imported.ts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isFullName = (name: string): boolean => /\p{L}{2}.*\s.*\p{L}{2}/u.test(name) && !name.includes("@");

/** @param text the file; a text that is no such JSON is one problem. */
export function parseAllContributors(text: string): ImportedClaims {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { claims: [], problems: [{ line: 0, message: "Unexpected text, expected JSON." }] };
  }
  if (!isRecord(value) || !Array.isArray(value.contributors))
    return { claims: [], problems: [{ line: 0, message: 'Unexpected content, expected "contributors".' }] };
  const problems: ImportProblem[] = [];
  const nameOf = new Map<string, string>();
  for (const one of readEntries<unknown>(value.contributors, problems)) {
    const login = isRecord(one) && typeof one.login === "string" ? one.login.toLowerCase() : "";
    const name = isRecord(one) ? cleanName(one.name) : undefined;
    if (!/^[a-z\d][\w-]{0,60}(?:\[bot\])?$/.test(login)) {
      problems.push({ line: 0, message: "An entry without a login is left out." });
      continue;
    }
    if (name === undefined || !isFullName(name) || login.endsWith("[bot]")) continue;
    nameOf.set(login, name);
  }
  const loginsOf = new Map<string, string[]>();
  for (const [login, name] of nameOf) {
    const key = name.toLowerCase();
    loginsOf.set(key, [...(loginsOf.get(key) ?? []).slice(0, 9), login]);
  }
  const claims: Claim[] = [];
  for (const [login, name] of nameOf) {
    const logins = loginsOf.get(name.toLowerCase())!;
    if (logins.length > 1) {
      if (logins[0] === login)
        problems.push({
          line: 0,
          message: `${logins.map((one) => `@${one}`).join(" and ")} have one name; they are left out.`,
        });
      continue;
    }
    claims.push({ kind: "same", words: [`@${login}`, name] }, { kind: "name", of: `@${login}`, name });
  }
  return { claims, problems };
}
