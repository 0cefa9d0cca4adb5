/**
 * What speaks for and against two commits of one person being of one piece of work, as few numbers. Only commits with fewer
 * than NEAR own ones between them are compared: what is further apart is tied by what stands between, or not at all.
 */
import type { Person } from "../../model/identity.ts";
import { handMadeCommitsOf } from "../hand-made.ts";
import { type Commit, type History, memoise } from "../history.ts";
import { seriesLedBy } from "../threads.ts";
import { nameWords, rarityOf, subjectTokens, wordsOf, wordUses } from "./commit-words.ts";
import { cosines, madeByOne, NEAR, rarestShared, type SharedBefore } from "./shared-before.ts";

/**
 * In their order: how rare the rarest word is that both have, among everybody's commits and among the person's own (1: nobody
 * else's); how alike the subjects are, word for word, and the folders (cosines); the share of their files that one of them
 * created; whether they were pushed together; the own commits between them, and the days (logarithms).
 * @public read by bench/initiatives.mjs
 */
export const FEATURES = ["word", "ownWord", "subject", "folder", "created", "pushed", "between", "days"] as const;

const NOT_WRITTEN = new Set(["vendored", "generated"]);
/** Of a commit on more files than this, only the first are looked at. */
const MOST_FILES = 400;
const DAY_MS = 86_400_000;
/** In a shorter record nothing could be rare: words are weighed as if there were so many commits of everybody, and of the person. */
const FEWEST_OF_ALL = 1000;
const FEWEST_OWN = 50;

const writtenFiles = ({ touches }: Commit): Commit["touches"] =>
  touches.slice(0, MOST_FILES).filter(({ file }) => !NOT_WRITTEN.has(file.kind));

const filesOf = (commit: Commit): ReadonlyMap<string, boolean> =>
  new Map(writtenFiles(commit).map(({ file, status }) => [file.path, status === "A"]));

const foldersOf = (commit: Commit): ReadonlySet<string> =>
  new Set(writtenFiles(commit).map(({ file: { path } }) => path.slice(0, path.lastIndexOf("/") + 1)));

/** How many sets have each member. */
function countsIn(sets: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const member of set) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}

/** How many of everybody's commits are in each folder. */
const commitsInFolder = memoise((history: History) => countsIn(handMadeCommitsOf(history).map(foldersOf)));

/** By commit, which push without a merge it came in. */
function pushesOf(history: History, person: Person): ReadonlyMap<Commit, number> {
  const pushes = new Map<Commit, number>();
  for (const [at, { merge, commits }] of seriesLedBy(history, person).entries())
    if (merge === undefined) for (const commit of commits) pushes.set(commit, at);
  return pushes;
}

/** The features that are looked up, in their order. */
function lookups(history: History, person: Person, own: readonly Commit[]): readonly SharedBefore[] {
  const all = Math.max(FEWEST_OF_ALL, handMadeCommitsOf(history).length);
  const ownAll = Math.max(FEWEST_OWN, own.length);
  const names = nameWords(person);
  const words = own.map((commit) => new Set([...wordsOf(commit)].filter((word) => !names.has(word))));
  const tokens = own.map(subjectTokens);
  const [said, inFolder] = [wordUses(history), commitsInFolder(history)];
  const [ownWords, ownTokens] = [countsIn(words), countsIn(tokens)];
  const rarest = rarityOf(1, all);
  const ownRarest = rarityOf(1, ownAll);
  return [
    rarestShared(words, (word) => rarityOf(said.get(word)?.times ?? 1, all) / rarest),
    rarestShared(words, (word) => rarityOf(ownWords.get(word) ?? 1, ownAll) / ownRarest),
    cosines(tokens, (token) => rarityOf(ownTokens.get(token) ?? 1, ownAll)),
    cosines(own.map(foldersOf), (folder) => rarityOf(inFolder.get(folder) ?? 1, all)),
    madeByOne(own.map(filesOf)),
  ];
}

/**
 * Goes through all pairs of a person's commits that are near each other.
 * @param own the person's, in History order
 * @param visit gets the places of the later and the earlier, and the features in the order of FEATURES: one array, filled anew each time
 * @example eachPair(history, person, own, (later, earlier, features) => …)
 */
export function eachPair(
  history: History,
  person: Person,
  own: readonly Commit[],
  visit: (later: number, earlier: number, features: Float64Array) => void,
): void {
  const found = lookups(history, person, own);
  const rows = found.map(() => new Float64Array(NEAR + 1));
  const pushes = pushesOf(history, person);
  const days = own.map(({ day }) => Date.parse(day) / DAY_MS);
  const gaps = Float64Array.from({ length: NEAR + 1 }, (_, back) => Math.log(Math.max(1, back)));
  const features = new Float64Array(FEATURES.length);
  const looked = rows.length;
  for (let at = 0; at < own.length; at++) {
    for (let feature = 0; feature < looked; feature++) found[feature]!(at, rows[feature]!.fill(0));
    const push = pushes.get(own[at]!);
    for (let back = 1; back <= NEAR && back <= at; back++) {
      const before = at - back;
      for (let feature = 0; feature < looked; feature++) features[feature] = rows[feature]![back]!;
      features[looked] = push !== undefined && push === pushes.get(own[before]!) ? 1 : 0;
      features[looked + 1] = gaps[back]!;
      features[looked + 2] = Math.log1p(Math.abs(days[at]! - days[before]!));
      visit(at, before, features);
    }
  }
}
