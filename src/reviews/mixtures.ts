/** Clues that mean more together, or alone, than each by itself: a request with its why, praise without a vote. */
import type { FoundClue } from "./clue.ts";

/** Met where one of `any` was found, one of `with` too, and none of `without`. */
interface Mixture {
  readonly id: string;
  readonly any: ReadonlySet<string>;
  readonly with?: ReadonlySet<string>;
  readonly without?: ReadonlySet<string>;
}
/** Words that join a why, which may be a local one, to a what. */
export const JOINED_REASONS: ReadonlySet<string> = new Set([
  "says-because",
  "says-since",
  "says-as",
  "says-so-that",
  "draws-consequence",
  "says-therefore",
  "says-otherwise",
  "says-due-to",
  "gives-purpose",
  "given-that",
]);
const WANTED = new Set([
  "tells",
  "please",
  "can-you",
  "should-be",
  "would-be-nice",
  "you-can-use",
  "i-would",
  "says-instead",
  "request-1",
]);
const PRAISED = new Set(["good-at-the-start", "good-work", "likes-it", "thanks-for-work"]);
const VOTED = new Set(["votes-yes", "acks", "votes-at-the-start"]);
const DID = new Set(["own-deed-1", "i-did", "done-at-the-start", "i-will"]);
const TOOK = new Set(["agrees-at-the-start", "admits"]);
const HARM = new Set(["breaks", "loses-safety", "costs", "hard-to-read"]);
const STATES = new Set(["states-1"]);
const MIXTURES: readonly Mixture[] = [
  { id: "wanted-and-why", any: WANTED, with: JOINED_REASONS },
  { id: "wanted-and-harm", any: WANTED, with: HARM },
  { id: "wanted-and-stated", any: WANTED, with: STATES },
  { id: "wanted-without-why", any: WANTED, without: new Set([...JOINED_REASONS, ...HARM, ...STATES]) },
  { id: "why-without-wanted", any: JOINED_REASONS, without: WANTED },
  { id: "stated-without-wanted", any: STATES, without: new Set([...WANTED, ...DID, ...VOTED]) },
  { id: "praise-alone", any: PRAISED, without: new Set([...VOTED, ...DID, ...WANTED, "question-mark", "states-2"]) },
  { id: "praise-and-vote", any: PRAISED, with: VOTED },
  { id: "praise-and-wanted", any: PRAISED, with: WANTED },
  { id: "praise-and-deed", any: PRAISED, with: DID },
  { id: "deed-without-why", any: DID, without: new Set([...JOINED_REASONS, ...WANTED, "states-2"]) },
  { id: "took-and-why", any: TOOK, with: new Set([...JOINED_REASONS, "states-2"]) },
  { id: "took-without-why", any: TOOK, without: new Set([...JOINED_REASONS, ...WANTED, "states-2", "question-mark"]) },
  { id: "vote-and-stated", any: VOTED, with: STATES },
  { id: "asks-and-why", any: new Set(["question-mark"]), with: new Set([...JOINED_REASONS, ...HARM]) },
  {
    id: "asks-bare",
    any: new Set(["question-mark"]),
    without: new Set([...JOINED_REASONS, ...HARM, ...STATES, ...WANTED]),
  },
  {
    id: "says-nothing-known",
    any: new Set(["fragment-1"]),
    without: new Set([
      ...WANTED,
      ...PRAISED,
      ...VOTED,
      ...DID,
      ...TOOK,
      ...STATES,
      "thanks",
      "process",
      "question-mark",
      "exclaims",
      "smiles",
      "plus-one",
    ]),
  },
];
export const MIXTURE_IDS: readonly string[] = MIXTURES.map(({ id }) => id);

const meets = (ids: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean => {
  for (const id of wanted) if (ids.has(id)) return true;
  return false;
};

/** Which mixtures a set of clues makes. */
export function mixturesOf(found: readonly FoundClue[]): readonly FoundClue[] {
  const ids = new Set<string>();
  for (const { id } of found) ids.add(id);
  return MIXTURES.filter(
    (each) =>
      meets(ids, each.any) &&
      (each.with === undefined || meets(ids, each.with)) &&
      (each.without === undefined || !meets(ids, each.without)),
  ).map(({ id }) => ({ id, family: "shape", start: 0, end: 0 }));
}
