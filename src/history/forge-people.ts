/**
 * Who counts as somebody on a forge. Programs often have accounts like people's, so an account called "…bot" whose
 * comments mostly begin alike is taken for one: such an account is nobody's counterparty and says nothing of a person.
 */
import type { Person } from "../model/identity.ts";
import { entriesBy } from "./discussions.ts";
import { type Discussion, type History, memoiseBy } from "./history.ts";
import { isSamePerson } from "./same-name.ts";

const CALLED_BOT = /(?:bot|[-_]ci|buildkite|jenkins)$/i;
/** Comments begin alike where these many first characters agree. */
const BEGINNING = 24;

/** Whether most of what an account wrote begins like something else it wrote. */
const repeatsItself = memoiseBy((history, person: Person): boolean => {
  const begun = new Map<string, number>();
  let all = 0;
  for (const entry of entriesBy(history, person)) {
    if (entry.kind !== "comment") continue;
    const beginning = entry.body.slice(0, BEGINNING);
    begun.set(beginning, (begun.get(beginning) ?? 0) + 1);
    all++;
  }
  let alike = 0;
  for (const count of begun.values()) if (count > 1) alike += count;
  return all === 0 || alike * 2 >= all;
});

/** Whether an account is a person's: no agent, no bot, and no program under an account like a person's. */
export function isSomebody(history: History, person: Person | undefined): person is Person {
  if (person?.kind !== "person") return false;
  const isCalledBot = CALLED_BOT.test(person.name) || person.logins.some((login) => CALLED_BOT.test(login));
  return !isCalledBot || !repeatsItself(history, person);
}

/** Whether a discussion was begun by a person, and by another one than this. */
export function isByAnother({ author }: Discussion, person: Person, history: History): boolean {
  return isSomebody(history, author) && !isSamePerson(author, person);
}
