/**
 * Who counts as somebody on a forge. Programs often speak through accounts like people's, and nothing declares it but
 * that what they say begins alike: such an account is nobody's counterparty and says nothing of a person.
 */
import type { Person } from "../model/identity.ts";
import { type Discussion, type History, memoise } from "./history.ts";
import { isSamePerson } from "./same-name.ts";

const CALLED_BOT = /(?:bot|[-_]ci|buildkite|jenkins)$/i;
/** Comments begin alike where these many first characters agree; shorter ones ("Done.") anybody repeats. */
const BEGINNING = 24;
/** Fewer comments than this may be alike by chance, unless the account is called a bot. */
const LEAST_COMMENTS = 20;
/** The three most usual beginnings open so large a share: 0.8 of a program's comments, at most 0.3 of anybody else's, in the two repositories that this was set on. */
const USUAL = 3;
const SHARE = 0.6;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, count) => total + count, 0);

/** How many comments of each person begin with which words. */
const beginningsOf = memoise((history: History): ReadonlyMap<Person, ReadonlyMap<string, number>> => {
  const beginnings = new Map<Person, Map<string, number>>();
  for (const { entries } of history.discussions)
    for (const entry of entries) {
      if (entry.kind !== "comment" || entry.author === undefined) continue;
      const own = beginnings.get(entry.author) ?? new Map<string, number>();
      beginnings.set(entry.author, own);
      const beginning = entry.body.slice(0, BEGINNING);
      own.set(beginning, (own.get(beginning) ?? 0) + 1);
    }
  return beginnings;
});

/** Called a bot, and most of what it says begins like something else that it says. */
function isBotByName({ name, logins }: Person, beginnings: ReadonlyMap<string, number>): boolean {
  if (!CALLED_BOT.test(name) && !logins.some((login) => CALLED_BOT.test(login))) return false;
  const counts = [...beginnings.values()];
  return sum(counts.filter((count) => count > 1)) * 2 >= sum(counts);
}

/** Whatever it is called, nearly all that it says begins in the same few ways. */
function isScripted(beginnings: ReadonlyMap<string, number>): boolean {
  const counts = [...beginnings].flatMap(([words, count]) => (words.length < BEGINNING ? [] : [count]));
  const usual = counts.sort((a, b) => b - a).slice(0, USUAL);
  return sum(counts) >= LEAST_COMMENTS && sum(usual) >= SHARE * sum(counts);
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/** Whether an account is a person's: no agent, no bot, and no program under an account like a person's. */
export function isSomebody(history: History, person: Person | undefined): person is Person {
  if (person?.kind !== "person") return false;
  const beginnings = beginningsOf(history).get(person) ?? NOTHING;
  return !isBotByName(person, beginnings) && !isScripted(beginnings);
}

/** Whether a discussion was begun by a person, and by another one than this. */
export function isByAnother({ author }: Discussion, person: Person, history: History): boolean {
  return isSomebody(history, author) && !isSamePerson(author, person);
}
