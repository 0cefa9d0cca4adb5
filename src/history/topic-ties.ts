/**
 * What ties commits together as a topic: the same subject prefix ("merge-ort: …"), the same issue or request, or a file
 * or folder that one of the authors added, counting commits for which it was the main thing. What nearly everything
 * shares ties nothing.
 */
import { type About, commitsBy } from "./about.ts";
import type { Commit, History } from "./history.ts";
import { ownIssue } from "./own-references.ts";
import { subjectPrefixes } from "./subject-prefix.ts";
import { isImportedMerge, unitLivesOf } from "./unit-lives.ts";

export type Tie = "prefix" | "reference" | "unit";

/** Fewer commits than this are no topic. */
export const LEAST_COMMITS = 4;
/** References that more commits name are umbrellas. */
const UMBRELLA_COMMITS = 300;
/** What has more than this share of all commits is the product, not a topic. */
const PRODUCT_SHARE = 0.25;
/** What has very many commits and more than this share is one of the few large parts of the product. */
const LARGE_COMMITS = 100;
const LARGE_SHARE = 0.1;
/** One rule of a linter after another is no thing worked on. */
const LINTERS = /\b(?:ruff|pycodestyle|pylint|flake8|clippy|eslint|lints?|typos?)\b/i;
/** Settings of the repository itself. */
const HIDDEN = /(?:^|\/)\./;

export interface Tied {
  readonly tie: Tie;
  readonly label: string;
  readonly commits: readonly Commit[];
  /** The commit that added the unit: only its author's stretches count. */
  readonly addedBy: Commit | undefined;
}

/** Whether so many of all commits are the product, or one of its few large parts, under one name. */
export const isUmbrella = (count: number, all: number): boolean =>
  count > PRODUCT_SHARE * all || (count > LARGE_COMMITS && count > LARGE_SHARE * all);

const isTied = (commit: Commit): boolean =>
  commit.substantive && commit.author.kind === "person" && !isImportedMerge(commit);

type Labels = (history: History, commit: Commit) => readonly string[];

const prefixesIn: Labels = (_history, { message }) => subjectPrefixes(message.subject);

const NONE: readonly string[] = [];

const issuesIn: Labels = (history, { message: { references } }) =>
  references.length === 0 ? NONE : references.flatMap((reference) => ownIssue(history, reference) ?? []);

/** Labels that one of those asked about gave enough of their commits to be a topic, with nobody's commits yet. */
function askedLabels(history: History, about: About, labelsOf: Labels): Map<string, Commit[]> {
  const asked = new Map<string, Commit[]>();
  for (const person of new Set(about.commits.map(({ author }) => author))) {
    const counts = new Map<string, number>();
    for (const commit of commitsBy(history, person))
      if (isTied(commit))
        for (const label of new Set(labelsOf(history, commit))) counts.set(label, (counts.get(label) ?? 0) + 1);
    for (const [label, count] of counts) if (count >= LEAST_COMMITS && !LINTERS.test(label)) asked.set(label, []);
  }
  return asked;
}

function push(into: ReadonlyMap<string, Commit[]>, labels: readonly string[], commit: Commit): void {
  for (const label of labels) {
    const commits = into.get(label);
    if (commits !== undefined && commits.at(-1) !== commit) commits.push(commit);
  }
}

/** Every tie that may be a topic of those asked about, with its commits by people, in History order. */
export function tiedCommits(history: History, about: About): Tied[] {
  const all = history.commits.length;
  const byPrefix = askedLabels(history, about, prefixesIn);
  const byReference = askedLabels(history, about, issuesIn);
  if (byPrefix.size + byReference.size > 0)
    for (const commit of history.commits) {
      if (!isTied(commit)) continue;
      push(byPrefix, prefixesIn(history, commit), commit);
      push(byReference, issuesIn(history, commit), commit);
    }
  const units = unitLivesOf(history, about).flatMap(({ path, focused, addedBy }): Tied[] =>
    focused.length < LEAST_COMMITS || isUmbrella(focused.length, all) || HIDDEN.test(path)
      ? []
      : [{ tie: "unit", label: path, commits: focused, addedBy }],
  );
  const tied = (tie: Tie, from: ReadonlyMap<string, readonly Commit[]>): Tied[] =>
    [...from].map(([label, commits]) => ({ tie, label, commits, addedBy: undefined }));
  return [
    ...tied("prefix", byPrefix).filter(({ commits }) => !isUmbrella(commits.length, all)),
    ...tied("reference", byReference).filter(({ commits }) => commits.length <= UMBRELLA_COMMITS),
    ...units,
  ];
}
