/**
 * Issues and requests of this repository. A message writes them as "#12", as "example/lexer#12" or as an address; what
 * is written of another repository is none of ours. Which name is our own no clone is asked, so that every clone
 * answers alike: it is the one that most of the commits that name a repository name.
 */
import type { Reference } from "../model/commit.ts";
import { type History, memoise } from "./history.ts";

/** Fewer commits than this that name a repository tell nothing. */
const LEAST_COMMITS = 3;

const NAMED = /^(.+)#\d+$/;

const isNumbered = (kind: Reference["kind"]): boolean => kind === "issue" || kind === "pull-request";

const ownName = memoise((history: History): { readonly name: string | undefined } => {
  const counts = new Map<string, number>();
  let commits = 0;
  for (const { author, message } of history.commits) {
    if (message.references.length === 0 || author.kind !== "person") continue;
    // Most references are plain numbers.
    const naming = message.references.filter(({ kind, value }) => isNumbered(kind) && value.includes("#"));
    if (naming.length === 0) continue;
    const names = new Set(naming.flatMap(({ value }) => NAMED.exec(value)?.[1] ?? []));
    if (names.size > 0) commits++;
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [name, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
  return { name: count >= LEAST_COMMITS && count * 2 > commits ? name : undefined };
});

/**
 * An issue or request of this repository as people write it: "#12" or "LEX-12". Undefined for those of other
 * repositories and for other references.
 */
export function ownIssue(history: History, { kind, value }: Reference): string | undefined {
  if (!isNumbered(kind)) return undefined;
  const repository = value.includes("#") ? NAMED.exec(value)?.[1] : undefined;
  if (repository === undefined) return /^\d/.test(value) ? `#${value}` : value;
  return repository === ownName(history).name ? value.slice(repository.length) : undefined;
}

/** What this repository is called where its messages name it: "lexer" of "example/lexer#12". */
export const ownProduct = (history: History): string | undefined => ownName(history).name?.split("/").at(-1);
