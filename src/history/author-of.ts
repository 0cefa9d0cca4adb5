/** Whose a commit is: its author line's, or, of what an agent's account made, the person's whom it names. */
import { clip } from "../model/clip.ts";
import type { CommitRecord } from "../model/commit.ts";
import type { Person, RawIdentity } from "../model/identity.ts";
import type { ResolvedTrailer } from "./history.ts";

/** Trailers by which a porter names who wrote the change. */
export const WRITTEN_BY: ReadonlySet<string> = new Set([
  "authored-by",
  "ported-from-by",
  "original-patch-by",
  "original-author-by",
  "written-by",
]);
/** Trailers by which a change that an agent's account made names the person whose it is. */
const SHARED_BY = new Set(["co-authored-by", "co-developed-by", ...WRITTEN_BY]);
const LONGEST_REASON = 200;

/** Whose a commit is. */
interface Author {
  readonly person: Person;
  readonly raw: RawIdentity;
  /** The trailer that says so, where the author line does not. */
  readonly because?: string;
}

/**
 * Whose a commit is: its author's, or, where that is an agent's account, of the one person whom trailers name as co-author
 * or author. Of several nobody's: whose work it was is not said.
 */
export function authorOf(record: CommitRecord, author: Person, trailers: readonly ResolvedTrailer[]): Author {
  const own = { person: author, raw: record.author };
  if (author.kind !== "agent") return own;
  const named = new Map<Person, Author>();
  for (const { key, value, people, raws } of trailers)
    if (SHARED_BY.has(key))
      for (const [at, person] of people.entries())
        if (person.kind === "person" && !named.has(person))
          named.set(person, { person, raw: raws[at]!, because: clip(`${key}: ${value}`, LONGEST_REASON) });
  const [first] = named.values();
  return first && named.size === 1 ? first : own;
}
