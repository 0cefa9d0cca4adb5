/**
 * Listed owner: roles files name the person at the as-of revision, and the person has commits here. One event per kind of
 * file (MAINTAINERS, OWNERS, CODEOWNERS) and role; it cites a line that names them, in the file nearest to the top.
 */
import type { About } from "../history/about.ts";
import type { History, RoleEntry } from "../history/history.ts";
import { listWords, plural } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { defineSignal } from "./signal.ts";

const SCOPES_NAMED = 6;

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const depthOf = (path: string): number => path.split("/").length;

/** A list of maintainers may say in a row what its people are. */
const STATED = /\b(approver|reviewer|lead|owner)s?\b/i;
const FORMER = /\b(?:emerit\w+|former(?:ly)?|retired|inactive|alumn\w+)\b/i;

/** The role as the line says it, else as the format of the file calls it; "" for people of the past. */
function roleOf({ role, quote }: RoleEntry): string {
  if (FORMER.test(quote)) return "";
  return role === "maintainer" ? (STATED.exec(quote)?.[1]?.toLowerCase() ?? role) : role;
}

/** Entries by person, kind of file and role, those nearest to the top first. */
function grouped(history: History, about: About): RoleEntry[][] {
  const groups = new Map<Person, Map<string, RoleEntry[]>>();
  for (const entry of history.roles) {
    if (!about.has(entry.person)) continue;
    const role = roleOf(entry);
    if (role === "") continue;
    const own = groups.get(entry.person) ?? new Map<string, RoleEntry[]>();
    groups.set(entry.person, own);
    const key = `${nameOf(entry.path)}\0${role}`;
    const list = own.get(key);
    if (list) list.push(entry);
    else own.set(key, [entry]);
  }
  const order = (a: RoleEntry, b: RoleEntry): number =>
    depthOf(a.path) - depthOf(b.path) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line);
  return [...groups.values()].flatMap((own) => [...own.values()].map((entries) => entries.sort(order)));
}

/** "MAINTAINERS", or "MAINTAINERS and 3 files of that name". */
function fileWords(entries: readonly RoleEntry[]): string {
  const paths = new Set(entries.map(({ path }) => path));
  const first = entries[0]!.path;
  return paths.size === 1 ? first : `${first} and ${plural(paths.size - 1, "more file")} of that name`;
}

/** The line names a group that stands for people elsewhere (OWNERS_ALIASES), and not the person. */
function aliasWords({ raw, quote }: RoleEntry): string {
  const login = raw.name.startsWith("@") ? raw.name.slice(1).toLowerCase() : "";
  return login === "" || quote.toLowerCase().includes(login)
    ? ""
    : ` by the alias ${quote.replace(/^[-\s"']+|[\s"']+$/g, "")}`;
}

function article(role: string): string {
  return /^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`;
}

function scopeWords(entries: readonly RoleEntry[]): string {
  const scopes = [
    ...new Set(
      entries
        .map(({ scope }) => scope)
        .filter((scope) => scope !== "" && scope !== "*" && scope !== "the repository" && !scope.includes("@")),
    ),
  ];
  return scopes.length === 0 ? "" : ` of ${listWords(scopes, SCOPES_NAMED)}`;
}

export const listedOwner = defineSignal({
  kind: "event",
  id: "listed-owner",
  version: 2,
  title: "Listed as owner or maintainer",
  definition:
    "A roles file (CODEOWNERS, OWNERS, MAINTAINERS) names the person as owner, maintainer, reviewer or approver at the as-of revision, and the person authored commits here. A row of a list of maintainers that names another role (reviewer, approver, lead) is taken at its word; rows of former people are left out. One event per kind of file and role.",
  limits:
    "Says what the file says: not since when, nor whether the role is lived. People named by a team or an unknown login are not seen.",
  skill: "scope-and-ownership",
  needs: ["roles"],
  language: "any",
  counter: false,
  *detect(history, about) {
    const head = history.commits.findLast((commit) => commit.landedBy === undefined);
    if (head === undefined) return;
    const authors = new Set<Person>();
    for (const { author } of about.commits) authors.add(author);
    for (const entries of grouped(history, about)) {
      const first = entries[0]!;
      if (!authors.has(first.person)) continue;
      const role = roleOf(first);
      yield {
        person: first.person,
        raw: first.raw,
        commit: head,
        place: { path: first.path, lines: [first.line, first.line], object: first.blob },
        quote: first.quote,
        sentence: `Was listed as ${article(role)}${scopeWords(entries)} in ${fileWords(entries)}${aliasWords(first)}.`,
        areas: [...new Set(entries.map(({ scope }) => scope))],
        context: `${nameOf(first.path)} ${role}`,
        weight: 4 + Math.min(20, entries.length),
      };
    }
  },
});
