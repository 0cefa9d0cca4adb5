/** The user's word about who is who: taken down in people.yaml, and what comes of it in the clones at hand. */
import { UserError } from "../errors.ts";
import { type Claim, contradictions, sayClaim } from "../identity/claim.ts";
import { clip } from "../model/clip.ts";
import { findAll, toClaimWord } from "./find-people.ts";
import { type ClonePeople, conflictsIn, gatherPeople } from "./gather-people.ts";
import { apartByLink, findLink, type PendingLink, sameByLink } from "./pending-links.ts";
import { addClaims, readClaims, readSaid, removeLast } from "./people-file.ts";
import type { Workspace } from "./workspace.ts";

/** What was taken down, in words. */
export interface Said {
  /** One sentence each; empty where all of it had been said before. */
  readonly said: readonly string[];
  readonly alreadySaid: readonly string[];
  /** Claims of people.yaml that cannot be true together with these; none of them is taken. */
  readonly contradicted: readonly string[];
  /** What it means here, one sentence each. */
  readonly effects: readonly string[];
}

const SHOWN_ADDRESSES = 8;
const LONGEST_NAME = 200;

/**
 * The clones at hand: those named, else the one stood in, else the remembered ones.
 * @returns none where none was named and there is none; words are then taken as typed.
 */
export async function clonesAtHand(workspace: Workspace, paths: readonly string[]): Promise<readonly ClonePeople[]> {
  try {
    return (await gatherPeople(workspace, { paths, all: false })).clones;
  } catch (error) {
    const isNone = error instanceof UserError && error.code === "not-a-repository";
    if (paths.length === 0 && isNone) return [];
    throw error;
  }
}

/** What claims came to: who the people named are now. */
async function effectsOf(
  workspace: Workspace,
  clones: readonly ClonePeople[],
  claims: readonly Claim[],
): Promise<string[]> {
  const said = await readClaims(workspace.home);
  const words = claims.flatMap((claim) => (claim.kind === "name" ? [claim.of] : claim.words));
  const effects: string[] = [];
  for (const clone of clones) {
    const after = { ...clone, people: await clone.resolveWith(said) };
    for (const person of new Set(words.flatMap((word) => findAll([after], word).map((found) => found.person)))) {
      const list = person.emails.slice(0, SHOWN_ADDRESSES).map((address) => clip(address, 120));
      const more = person.emails.length - list.length;
      const addresses = list.length === 0 ? "no address" : `${list.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
      effects.push(`${clone.name}: ${clip(person.name, 80)}: ${addresses}`);
    }
  }
  return effects;
}

/** Takes claims down and tells what came of them. */
async function sayClaims(
  workspace: Workspace,
  clones: readonly ClonePeople[],
  claims: readonly Claim[],
): Promise<Said> {
  const added = await addClaims(workspace.home, claims, { on: workspace.effects.today() });
  const said = await readSaid(workspace.home);
  const words = new Set(claims.map(sayClaim));
  const contradicted = [...contradictions(said), ...clones.flatMap((clone) => conflictsIn(clone, said))]
    .map(({ apart, same }) => [apart, ...same])
    .filter((all) => all.some((one) => words.has(sayClaim(one))))
    .flatMap((all) => all.filter((one) => !words.has(sayClaim(one))))
    .map((one) => `people.yaml:${one.line}: ${sayClaim(one)}${one.on === null ? "" : `, said ${one.on}`}`);
  return {
    said: added.map(sayClaim),
    alreadySaid: claims.filter((claim) => !added.includes(claim)).map(sayClaim),
    contradicted: [...new Set(contradicted)],
    effects: await effectsOf(workspace, clones, claims),
  };
}

function twoWords(clones: readonly ClonePeople[], a: string, b: string): readonly [string, string] {
  const words = [toClaimWord(clones, a), toClaimWord(clones, b)] as const;
  const [own, other] = words.map((word) => findAll(clones, word).map(({ person }) => person));
  const isOne = own!.length > 0 && own!.every((person) => other!.includes(person));
  // A name or login means all of a person: it cannot tell one part of them from another.
  const isWhole = [a, b].some((word) => !/.@/.test(word));
  if (words[0].toLowerCase() === words[1].toLowerCase() || (isOne && isWhole))
    throw new UserError(
      "malformed-word",
      `Both words mean one person here, ${clip(words[0], 200)}.`,
      "Name two addresses of theirs; see them with: waymark people --person WHO",
    );
  return words;
}

/**
 * Says that two words mean one person.
 * @throws UserError "unknown-person", "ambiguous-person", "malformed-word".
 */
export async function sayMerged(workspace: Workspace, paths: readonly string[], a: string, b: string): Promise<Said> {
  const clones = await clonesAtHand(workspace, paths);
  return sayClaims(workspace, clones, [{ kind: "same", words: twoWords(clones, a, b) }]);
}

/** Says that two words, or the ends of a link named by its id, mean two people. Errors as `sayMerged`. */
export async function saySplit(
  workspace: Workspace,
  paths: readonly string[],
  a: string,
  b: string | undefined,
): Promise<Said> {
  const clones = await clonesAtHand(workspace, paths);
  const claim: Claim =
    b === undefined ? apartByLink(findLink(clones, [a])) : { kind: "apart", words: twoWords(clones, a, b) };
  return sayClaims(workspace, clones, [claim]);
}

/** Confirms a link, named by its id or by a word for each end. Errors as `findLink`. */
export async function sayConfirmed(
  workspace: Workspace,
  paths: readonly string[],
  words: readonly string[],
): Promise<Said> {
  const clones = await clonesAtHand(workspace, paths);
  const link = findLink(clones, words);
  return sayClaims(workspace, clones, [sameByLink(link)]);
}

/** Takes down the answer to one pending link. */
export async function answerLink(workspace: Workspace, link: PendingLink, isOnePerson: boolean): Promise<string> {
  const claim = isOnePerson ? sameByLink(link) : apartByLink(link);
  await addClaims(workspace.home, [claim], { on: workspace.effects.today() });
  return sayClaim(claim);
}

/**
 * Says what somebody is called.
 * @throws UserError "unknown-person", "ambiguous-person", "malformed-word".
 */
export async function sayNamed(
  workspace: Workspace,
  paths: readonly string[],
  who: string,
  name: string,
): Promise<Said> {
  const called = name.replace(/\s+/g, " ").trim();
  if (called === "" || called.length > LONGEST_NAME || /[\p{Cc}<>]/u.test(called))
    throw new UserError(
      "malformed-word",
      `Unexpected name, expected 1 to ${LONGEST_NAME} characters without brackets.`,
      'Example: waymark people name ada@example.org "Ada Lovelace"',
    );
  const clones = await clonesAtHand(workspace, paths);
  return sayClaims(workspace, clones, [{ kind: "name", of: toClaimWord(clones, who), name: called }]);
}

/**
 * Takes the last thing said back, or the last import as a whole.
 * @returns sentences, and the import they came with.
 * @throws UserError "nothing-said".
 */
export async function takeBack(workspace: Workspace): Promise<{ said: readonly string[]; from: string | null }> {
  const removed = await removeLast(workspace.home);
  if (removed.length === 0)
    throw new UserError(
      "nothing-said",
      "There is nothing to take back: people.yaml says nothing of people.",
      "Say something first, for example: waymark people merge A B",
    );
  return { said: removed.map(sayClaim), from: removed[0]!.from };
}
