/**
 * The words that say what a commit is about, from its subject and from the branch and title of the merge that brought it, and
 * how many commits of everybody's have each: a word of few says much (inverse document frequency; Spärck Jones, "A statistical
 * interpretation of term specificity and its application in retrieval", 1972).
 */
import { isChore } from "../chore-subjects.ts";
import { handMadeCommitsOf } from "../hand-made.ts";
import { type Commit, type History, memoise } from "../history.ts";
import { topicWords } from "../shared-words.ts";

/** A title that begins with an id is a list of commits. */
const LISTED = /^[0-9a-f]{7,40}\b/;
const NO_WORDS: ReadonlySet<string> = new Set();

/** Names of code as their words: "NetPermissionFlags" and "net_permission_flags" have the same. */
const apart = (text: string): string => text.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_./-]+/g, " ");

const ENDINGS = ["ing", "ed", "es", "s"] as const;

/** Without an ending, so that "tokens" and "token" are one word. */
function stem(word: string): string {
  if (word.length < 4) return word;
  if (word.length < 6) return word.endsWith("s") ? word.slice(0, -1) : word;
  const ending = ENDINGS.find((each) => word.endsWith(each));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Words that name what a commit is about, as they are written but for capitals; none for chores. */
function writtenWords({ message, landedBy }: Commit): ReadonlySet<string> {
  if (isChore(message.subject)) return NO_WORDS;
  const merge = landedBy?.message.merge;
  const branch = merge?.branch?.slice(0, 200).replace(/^[^/]*\//, "") ?? "";
  const title = merge?.title !== undefined && !LISTED.test(merge.title) ? merge.title : "";
  return topicWords(apart(`${message.subject} ${branch} ${title}`));
}

/** The same without their endings. */
export const wordsOf = (commit: Commit): ReadonlySet<string> => new Set([...writtenWords(commit)].map(stem));

/** A word with its ending, as most of some commits write it. */
export function asWritten(commits: readonly Commit[], word: string): string {
  const times = new Map<string, number>();
  for (const commit of commits)
    for (const written of writtenWords(commit))
      if (stem(written) === word) times.set(written, (times.get(written) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? word;
}

/** All words of a subject, those that say how something was changed too: who does one thing in many places says it alike. */
export function subjectTokens({ message: { subject } }: Commit): ReadonlySet<string> {
  const words = apart(subject.replace(/\S*#\d+/g, " "))
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return new Set((words ?? []).map(stem));
}

/** Words of a person's name and logins, which branches carry: they say nothing. */
export const nameWords = ({ name, logins }: Commit["author"]): ReadonlySet<string> =>
  new Set([...topicWords(name), ...logins].map(stem));

export interface WordUse {
  /** How many of everybody's hand-made commits have it. */
  times: number;
  /** When the first of them landed, in seconds. */
  readonly first: number;
}

/** Who has used each word. */
export const wordUses = memoise((history: History): ReadonlyMap<string, WordUse> => {
  const uses = new Map<string, WordUse>();
  for (const commit of handMadeCommitsOf(history))
    for (const word of wordsOf(commit)) {
      const use = uses.get(word);
      if (use) use.times++;
      else uses.set(word, { times: 1, first: commit.landedAt });
    }
  return uses;
});

/**
 * How much it says that two have something which so many of all have.
 * @example rarityOf(1, 80_000) // 11.3; of 8,000 it is 2.4
 */
export const rarityOf = (times: number, all: number): number => Math.log(1 + all / Math.max(1, times));
