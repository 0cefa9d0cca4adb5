/** Links that wait for the user's word, and the words by which one is confirmed or split. */
import { UserError } from "../errors.ts";
import { type Claim, wordProblem } from "../identity/claim.ts";
import { claimReader } from "../identity/claims.ts";
import { clip } from "../model/clip.ts";
import type { RawIdentity } from "../model/identity.ts";
import type { PeopleLink } from "../model/people-list.ts";
import { findAll, unknownPerson } from "./find-people.ts";
import type { ClonePeople } from "./gather-people.ts";
import { type LinkInClone, linksIn } from "./people-list.ts";

export interface PendingLink extends LinkInClone {
  readonly clone: ClonePeople;
}

const fold = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** Whether a link waits: it is only suggested, or was applied and is worth a look. */
const isPending = ({ applied, grade }: Pick<PeopleLink, "applied" | "grade">): boolean =>
  !applied || grade === "likely";

const rankOf = ({ link }: PendingLink): number => (link.isYours ? 0 : link.applied ? 1 : 2);

/** Links that wait, each once: those to you first, then those applied, then those only suggested; strongest first. */
export function pendingLinks(clones: readonly ClonePeople[]): readonly PendingLink[] {
  const all = clones.flatMap((clone) =>
    linksIn(clone)
      .filter(({ link }) => isPending(link))
      .map((one) => ({ ...one, clone })),
  );
  return [...new Map(all.reverse().map((one) => [one.link.id, one])).values()]
    .reverse()
    .sort((a, b) => rankOf(a) - rankOf(b) || b.link.strength - a.link.strength);
}

/** A word that names one end and nobody but the people in `meant`. */
function wordOfEnd(clone: ClonePeople, raw: RawIdentity, others: readonly RawIdentity[]): string {
  const { people } = clone;
  const raws = people.uses.map((use) => use.raw);
  const read = claimReader(raws);
  const meant = new Set([raw, ...others].map(people.of));
  const [address, name] = [fold(raw.email), raw.name.trim()];
  const words = address === "" ? [name, `${name} <>`] : [address, `${name} <${address}>`];
  const word = words.find((one) => {
    const named = wordProblem(one) === undefined ? read(one) : [];
    return named.length > 0 && named.every((at) => meant.has(people.of(raws[at]!)));
  });
  if (word === undefined)
    throw new UserError(
      "ambiguous-person",
      "One end of this link has neither an address nor a name by which it could be written down.",
      "Leave it, or mend the record in the repository's .mailmap.",
    );
  return word;
}

/** What is said by confirming a link: its ends are one person's. */
export const sameByLink = ({ clone, a, b }: PendingLink): Claim => ({
  kind: "same",
  words: [wordOfEnd(clone, a, [b]), wordOfEnd(clone, b, [a])],
});

/** What is said by splitting a link: its ends are two people's. */
export function apartByLink({ clone, a, b }: PendingLink): Claim {
  const words = [wordOfEnd(clone, a, []), wordOfEnd(clone, b, [])];
  return {
    kind: "apart",
    words: words[0] === words[1] || fold(a.email) === fold(b.email) ? [a, b].map(exactly) : words,
  };
}

function exactly({ name, email }: RawIdentity): string {
  const word = `${name.trim()} <${fold(email)}>`;
  const problem = wordProblem(word);
  if (problem !== undefined)
    throw new UserError("ambiguous-person", clip(problem, 200), "Mend the record in the repository's .mailmap.");
  return word;
}

const isId = (word: string): boolean => /^[0-9a-f]{4,8}$/i.test(word);

/**
 * The link that a command's words mean: its id, or a word for each of the people it is between.
 * @throws UserError "unknown-link", "ambiguous-id", "unknown-person".
 */
export function findLink(clones: readonly ClonePeople[], words: readonly string[]): PendingLink {
  const [first = "", second] = words;
  const links = clones.flatMap((clone) => linksIn(clone).map((one) => ({ ...one, clone })));
  if (second === undefined) {
    const found = isId(first) ? links.filter(({ link }) => link.id.startsWith(first.toLowerCase())) : [];
    if (new Set(found.map(({ link }) => link.id)).size > 1)
      throw new UserError("ambiguous-id", `Several links start with ${first}.`, "Give more digits of the id.");
    if (found[0]) return found[0];
    throw new UserError(
      "unknown-link",
      `No link here has the id "${clip(first, 40)}".`,
      "See links with their ids: waymark people",
    );
  }
  const [own, other] = [first, second].map((word) => {
    const found = findAll(clones, word);
    if (found.length === 0) throw unknownPerson(clones, word);
    return new Set(found.map(({ person }) => person));
  });
  const found = links
    .filter(({ link, clone: { people }, a, b }) => {
      const [x, y] = [people.of(a), people.of(b)];
      return isPending(link) && ((own!.has(x) && other!.has(y)) || (own!.has(y) && other!.has(x)));
    })
    .sort((x, y) => nearness(y, words) - nearness(x, words));
  if (found[0]) return found[0];
  throw new UserError(
    "unknown-link",
    `Nothing here suggests that "${clip(first, 100)}" and "${clip(second, 100)}" are one person.`,
    `Where you know it, say so: waymark people merge A B`,
  );
}

/** How many of a link's ends were named. */
const nearness = ({ a, b }: PendingLink, words: readonly string[]): number =>
  [a, b].filter(({ email }) => words.some((word) => fold(word) === fold(email))).length;
