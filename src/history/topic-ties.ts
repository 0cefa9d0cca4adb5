/**
 * What ties commits together as a topic: the same subject prefix ("merge-ort: …"), the same issue or request, or a file
 * or folder that one of the authors added, counting commits for which it was the main thing. What nearly everything
 * shares ties nothing.
 */
import { handMadeCommitsOf } from "./hand-made.ts";
import type { Commit, History } from "./history.ts";
import { ownIssue } from "./own-references.ts";
import { prefixesOf } from "./subject-prefix.ts";
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

function push(into: Map<string, Commit[]>, label: string, commit: Commit): void {
  const known = into.get(label);
  if (known === undefined) into.set(label, [commit]);
  else if (known.at(-1) !== commit) known.push(commit);
}

/** Whether so many of all commits are the product, or one of its few large parts, under one name. */
export const isUmbrella = (count: number, all: number): boolean =>
  count > PRODUCT_SHARE * all || (count > LARGE_COMMITS && count > LARGE_SHARE * all);

/** Every tie with its commits by people, in History order. */
export function tiedCommits(history: History): Tied[] {
  const byPrefix = new Map<string, Commit[]>();
  const byReference = new Map<string, Commit[]>();
  const prefixes = prefixesOf(history);
  for (const commit of handMadeCommitsOf(history)) {
    if (isImportedMerge(commit)) continue;
    for (const prefix of prefixes[commit.index] ?? []) push(byPrefix, prefix, commit);
    for (const reference of commit.message.references) {
      const label = ownIssue(history, reference);
      if (label !== undefined) push(byReference, label, commit);
    }
  }
  const all = history.commits.length;
  const units = unitLivesOf(history).flatMap(({ path, focused, addedBy }): Tied[] =>
    focused.length < LEAST_COMMITS || isUmbrella(focused.length, all) || HIDDEN.test(path)
      ? []
      : [{ tie: "unit", label: path, commits: focused, addedBy }],
  );
  const tied = (tie: Tie, from: ReadonlyMap<string, Commit[]>): Tied[] =>
    [...from].flatMap(([label, commits]) =>
      commits.length < LEAST_COMMITS || LINTERS.test(label) ? [] : [{ tie, label, commits, addedBy: undefined }],
    );
  return [
    ...tied("prefix", byPrefix).filter(({ commits }) => !isUmbrella(commits.length, all)),
    ...tied("reference", byReference).filter(({ commits }) => commits.length <= UMBRELLA_COMMITS),
    ...units,
  ];
}
