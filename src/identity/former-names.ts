/** Names that people gave up: what they are called now is shown in their place, everywhere. */
import { formOfName, namesSeveral } from "./name-form.ts";
import { relationOf } from "./name-relation.ts";

/** A person's shown name and all names that their identities bear. */
export interface NamesBorne {
  readonly shown: string;
  readonly names: readonly string[];
}

const fold = (name: string): string => name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/**
 * Full names that are neither the shown name nor a form of it, and that nobody else is called by: [former, shown], sorted.
 * @example formerNames([{ shown: "Ada King", names: ["Ada Byron", "A. King", "ada"] }]) // [["Ada Byron", "Ada King"]]
 */
export function formerNames(people: readonly NamesBorne[]): readonly (readonly [former: string, shown: string])[] {
  const shownBy = new Map<string, number>();
  for (const { shown } of people) shownBy.set(fold(shown), (shownBy.get(fold(shown)) ?? 0) + 1);
  const found = new Map<string, readonly [string, string] | undefined>();
  for (const { shown, names } of people) {
    const now = formOfName(shown);
    if (!now.isFull) continue;
    for (const name of new Set(names)) {
      if (name === shown || shownBy.has(fold(name)) || namesSeveral(name)) continue;
      const form = formOfName(name);
      if (!form.isFull) continue;
      const relation = relationOf(form, now);
      if (relation === "same" || relation === "variant") continue;
      const key = fold(name);
      const other = found.get(key);
      // Two people who both gave it up: nobody can tell who is meant.
      found.set(key, found.has(key) && other?.[1] !== shown ? undefined : [name.replace(/\s+/g, " ").trim(), shown]);
    }
  }
  return [...found.values()].filter((pair) => pair !== undefined).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
