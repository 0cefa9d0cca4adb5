/**
 * Weak ties by continuation: work that one person landed in two parts shortly after each other, on the same files and with
 * the same words. Files that others worked on as much meanwhile, and words that name the file or the part of the product
 * rather than the problem, tie nothing.
 */
import { handMadeCommitsOf } from "../hand-made.ts";
import { type Commit, type History, memoise } from "../history.ts";
import { topicWords } from "../shared-words.ts";
import { subjectPrefixes } from "../subject-prefix.ts";

/** Between the last commit of the one and the first of the other lie at most so many days. */
const GAP_DAYS = 30;
/** So much of the smaller's files are the other's too. */
const FILE_SHARE = 0.5;
/** So much of everybody's commits on a shared file meanwhile is of the two. */
const FOCUS_SHARE = 0.6;
/** The word stands in so much of the subjects of each. */
const WORD_SHARE = 0.4;
/** A word of more than this share of all subjects is one of the product's, whatever the two are about … */
const RARE_SHARE = 0.004;
/** … but of so few it may be of the problem. */
const RARE_COMMITS = 40;
/** A file of more commits than this, ever, is one that everything passes through. */
const MOST_COMMITS = 300;
const KINDS = new Set(["source", "test", "document"]);

/** How many subjects of people's commits have each word. */
const wordCounts = memoise((history: History): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { message } of handMadeCommitsOf(history))
    for (const word of topicWords(message.subject)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});

function isRare(history: History, word: string): boolean {
  const limit = Math.max(RARE_COMMITS, RARE_SHARE * handMadeCommitsOf(history).length);
  return (wordCounts(history).get(word) ?? 0) <= limit;
}

const filesOf = (commits: readonly Commit[]): ReadonlySet<string> =>
  new Set(commits.flatMap(({ touches }) => touches.flatMap(({ file }) => (KINDS.has(file.kind) ? [file.path] : []))));

/** Commits by people on each file, in History order. */
const commitsOnFile = memoise((history: History): ReadonlyMap<string, readonly Commit[]> => {
  const found = new Map<string, Commit[]>();
  for (const commit of handMadeCommitsOf(history))
    for (const { file } of commit.touches) {
      if (!KINDS.has(file.kind)) continue;
      const own = found.get(file.path);
      if (own) own.push(commit);
      else found.set(file.path, [commit]);
    }
  return found;
});

/** Words of what was wrong or wanted: without the prefix, and without what the files are called. */
function problemWords(commits: readonly Commit[], files: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set([...files].flatMap((path) => path.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const counts = new Map<string, number>();
  for (const { message } of commits) {
    const prefixes = new Set(
      subjectPrefixes(message.subject).flatMap((prefix) => prefix.match(/[\p{L}\p{N}]+/gu) ?? []),
    );
    for (const word of topicWords(message.subject))
      if (word.length > 3 && !names.has(word) && !prefixes.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, count]) => (count >= WORD_SHARE * commits.length ? [word] : [])));
}

function isFocused(history: History, path: string, first: Commit, last: Commit, both: ReadonlySet<Commit>): boolean {
  const all = commitsOnFile(history).get(path) ?? [];
  if (all.length > MOST_COMMITS) return false;
  const meanwhile = all.filter(({ index }) => index >= first.index && index <= last.index);
  return meanwhile.filter((commit) => both.has(commit)).length >= FOCUS_SHARE * meanwhile.length;
}

/** The word by which two pieces of one person's work are one; undefined where they are not. */
export function twinWord(history: History, a: readonly Commit[], b: readonly Commit[]): string | undefined {
  const [before, after] = a[0]!.index <= b[0]!.index ? [a, b] : [b, a];
  if ((after[0]!.landedAt - before.at(-1)!.landedAt) / 86_400 > GAP_DAYS) return undefined;
  const [first, second] = [filesOf(a), filesOf(b)];
  const shared = [...first].filter((path) => second.has(path));
  if (shared.length === 0 || shared.length < FILE_SHARE * Math.min(first.size, second.size)) return undefined;
  const others = problemWords(b, second);
  const word = [...problemWords(a, first)].find((one) => others.has(one) && isRare(history, one));
  if (word === undefined) return undefined;
  const both = new Set([...a, ...b]);
  const last = before.at(-1)!.index > after.at(-1)!.index ? before.at(-1)! : after.at(-1)!;
  return shared.some((path) => isFocused(history, path, before[0]!, last, both)) ? word : undefined;
}
