/**
 * gitdm's aliases file → claims: "alias canonical" a line, an alias in quotes where it has blanks, "#" for comments. The
 * map of addresses to employers ("address Employer < date") has the same shape, and says nothing about who is who.
 */
import { cleanAddress, type ImportedClaims, type ImportProblem, readLines, WordGroups } from "./imported.ts";

const ALIAS = /^(?:"([^"]*)"|(\S+))\s+(\S+)$/;
/** Behind the address stands an employer, perhaps with the day until which. */
const EMPLOYER = /^\S+\s+[^@]+$/;

/** @param text the file; of an employers' map nothing is taken, which is said. */
export function parseGitdm(text: string): ImportedClaims {
  const problems: ImportProblem[] = [];
  const groups = new WordGroups();
  const canonicalOf = new Map<string, { canonical: string; line: number }>();
  let employers = 0;
  for (const [at, content] of readLines(text, problems).entries()) {
    const line = at + 1;
    const clean = content.replace(/#.*$/, "").trim();
    if (clean === "" || clean.length > 2000) continue;
    if (EMPLOYER.test(clean)) {
      employers++;
      continue;
    }
    const [, quoted, bare, second] = ALIAS.exec(clean) ?? [];
    const alias = cleanAddress(quoted ?? bare);
    const canonical = cleanAddress(second);
    if (alias === undefined || canonical === undefined) {
      problems.push({ line, message: "Unexpected line, expected two addresses: the alias and the one to go by." });
      continue;
    }
    const before = canonicalOf.get(alias);
    if (before && before.canonical !== canonical) {
      problems.push({ line, message: `It says something else of ${alias} than line ${before.line}, and is left out.` });
      continue;
    }
    canonicalOf.set(alias, { canonical, line });
    if (alias !== canonical) groups.join(canonical, alias);
  }
  if (employers > 0)
    problems.push({
      line: 0,
      message: `${employers} ${employers === 1 ? "line gives" : "lines give"} somebody's employer, which says nothing about who is who, and ${employers === 1 ? "is" : "are"} left out.`,
    });
  return { claims: groups.claims(), problems };
}
