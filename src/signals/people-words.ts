/** People as a sentence names them. */
import { listWords } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";

const NAME_LIMIT = 40;

/** A name, cut where it is no name any more. */
export function nameWords(person: Person): string {
  return person.name.length <= NAME_LIMIT ? person.name : `${person.name.slice(0, NAME_LIMIT - 1).trimEnd()}…`;
}

/** "Ada", "Ada and Bob", "Ada, Bob and 5 more"; equal names once. */
export function listPeople(people: readonly Person[], limit = 3): string {
  return listWords([...new Set(people.map(nameWords))], limit);
}
