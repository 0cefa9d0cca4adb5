/** What likeness says that commits are about: a name that was new with them, else a word, else a folder that they share. */

import { sharedPrefix } from "../efforts.ts";
import { handMadeCommitsOf, isHandMade } from "../hand-made.ts";
import type { Commit, History } from "../history.ts";
import { asWritten, wordsOf, wordUses } from "./commit-words.ts";
import { NAME_SHARE, NOBODY, type Tie } from "./ties.ts";

/** A name is new that nobody's commit had earlier than so many days before … */
const NEW_DAYS = 45;
/** … but for a record that began so shortly before, where every word is new … */
const YOUNG_DAYS = 180;
/** … and that names no more than this share of all commits, or so few of them. */
const RARE_SHARE = 0.004;
const RARE_COMMITS = 40;
const DAY = 86_400;

/** Keys of commits by how many of them have each. */
function timesOf(
  commits: readonly Commit[],
  keysOf: (commit: Commit) => Iterable<string>,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const commit of commits) for (const key of keysOf(commit)) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** The rarest word that so many of the commits have. */
function rarestWord(history: History, times: ReadonlyMap<string, number>, least: number): string | undefined {
  const uses = wordUses(history);
  const rarity = (word: string): number => uses.get(word)?.times ?? 0;
  let best: string | undefined;
  for (const [word, count] of times)
    if (
      count >= least &&
      (best === undefined || rarity(word) < rarity(best) || (rarity(word) === rarity(best) && word < best))
    )
      best = word;
  return best;
}

function isNewWith(history: History, commits: readonly Commit[], word: string): boolean {
  const begun = commits[0]!.landedAt - NEW_DAYS * DAY;
  const use = wordUses(history).get(word);
  const limit = Math.max(RARE_COMMITS, RARE_SHARE * handMadeCommitsOf(history).length);
  const isYoung = history.commits[0]!.landedAt > begun - YOUNG_DAYS * DAY;
  return !isYoung && use !== undefined && use.times <= limit && use.first >= begun;
}

/** Everybody's commits with a new name while the person worked under it: whoever leads wrote most of them. */
function meanwhile(history: History, commits: readonly Commit[], word: string): readonly Commit[] {
  const [from, to] = [commits[0]!.index, commits.at(-1)!.index];
  const known = new Set(commits);
  return history.commits
    .slice(from, to + 1)
    .filter((commit) => known.has(commit) || (isHandMade(commit) && wordsOf(commit).has(word)));
}

const foldersOf = ({ touches }: Commit): ReadonlySet<string> =>
  new Set(touches.map(({ file: { path } }) => path.slice(0, path.lastIndexOf("/") + 1)));

/** The folder that most of them are in. */
const mostFolder = (commits: readonly Commit[]): string =>
  [...timesOf(commits, foldersOf)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";

/**
 * The tie that likeness makes.
 * @param commits one person's, in History order, at least two
 * @example alikeTie(history, commits) // { kind: "new-name", label: "reftable", strength: "weak", … }
 */
export function alikeTie(history: History, commits: readonly Commit[]): Tie {
  const tie = { strength: "weak", commits, firm: NOBODY } as const;
  const times = timesOf(commits, wordsOf);
  const most = rarestWord(history, times, Math.max(2, NAME_SHARE * commits.length));
  if (most !== undefined) {
    const label = sharedPrefix(commits) ?? asWritten(commits, most);
    return isNewWith(history, commits, most)
      ? { ...tie, kind: "new-name", label, commits: meanwhile(history, commits, most) }
      : { ...tie, kind: "same-words", label };
  }
  const some = rarestWord(history, times, 2);
  return some === undefined
    ? { ...tie, kind: "same-files", label: mostFolder(commits) }
    : { ...tie, kind: "same-words", label: asWritten(commits, some) };
}
