/**
 * Whether commits say that they were about one thing: a word stands in the subjects of many of them. Words that say how
 * something was changed ("fix", "support"), and those that no sentence does without, do not count.
 */
import type { Commit } from "./history.ts";

/** The word stands in this share of the subjects. */
const LEAST_SHARE = 0.45;
const NO_TOPIC = new Set(
  (
    "a an and are as at be been but by can cannot do does doesn don for from get has have if in into is isn it its may more no not of off on only or out over s same set should so some t than that the their " +
    "them then there these they this to too under up us was we were when where which while will with without all any both each other " +
    "add added adding adds allow allows allowed avoid bug bugs build bump change changed changes chore clean cleanup code comment comments convert correct ci dep deps doc docs documentation drop enable " +
    "disable enh ensure error errors extract feat feature features file files first fix fixed fixes fixing follow function functions handle implement implementation improve improved improvements initial " +
    "introduce issue lint maint make makes merge method methods minor misc move moved name names new old option options perf pull refactor refactoring release remove removed removes rename renamed replace " +
    "request revert rework show simplify small sty style support supports switch test tests tst tweak tweaks typ type types typo typos unused update updated updates use used uses using value values work"
  ).split(" "),
);

/** Words of a text that can name a topic, in lower case, each once; numbers of issues and addresses of their trackers left out. */
export function topicWords(text: string): ReadonlySet<string> {
  const plain = text.replace(/\S*#\d+/g, " ").toLowerCase();
  return new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => /\p{L}/u.test(word) && !NO_TOPIC.has(word)));
}

const subjectWords = ({ message: { subject } }: Commit): ReadonlySet<string> => topicWords(subject);

/** Letters and digits of a name in lower case. */
export const bareName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a word that can name a topic, so not the product's own name, stands in the subjects of enough of the commits. */
export function shareWord(commits: readonly Commit[], product = ""): boolean {
  const counts = new Map<string, number>();
  for (const commit of commits) for (const word of subjectWords(commit)) counts.set(word, (counts.get(word) ?? 0) + 1);
  counts.delete(bareName(product));
  return Math.max(0, ...counts.values()) >= LEAST_SHARE * commits.length;
}
