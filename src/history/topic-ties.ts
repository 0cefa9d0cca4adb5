/**
 * What ties commits together as a topic: the same subject prefix ("merge-ort: …"), the same technical name in the subject
 * ("the_hash_algo"), the same issue or request, or a file or folder that one of the authors added, counting commits for
 * which it was the main thing. What nearly everything shares ties nothing.
 */
import { handMadeCommitsOf } from "./hand-made.ts";
import type { Commit, History } from "./history.ts";
import { prefixesOf } from "./subject-prefix.ts";
import { subjectTerms } from "./subject-terms.ts";
import { unitLivesOf } from "./unit-lives.ts";

export type Tie = "prefix" | "reference" | "unit" | "term";

/** Fewer commits than this are no topic. */
export const LEAST_COMMITS = 4;
/** A name in more subjects than this is vocabulary. */
const COMMON_TERM = 200;
/** References that more commits name are umbrellas. */
const UMBRELLA_COMMITS = 300;
/** A unit or prefix with more than this share of all commits is the product, not a topic. */
const PRODUCT_SHARE = 0.25;
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

/** The issue or request of a reference as people write it; undefined for other references. */
function referenceLabel(kind: string, value: string): string | undefined {
  if (kind !== "issue" && kind !== "pull-request") return undefined;
  return /^\d/.test(value) ? `#${value}` : value;
}

/** Every tie with its commits by people, in History order. */
export function tiedCommits(history: History): Tied[] {
  const byPrefix = new Map<string, Commit[]>();
  const byReference = new Map<string, Commit[]>();
  const byTerm = new Map<string, Commit[]>();
  const prefixes = prefixesOf(history);
  for (const commit of handMadeCommitsOf(history)) {
    for (const prefix of prefixes[commit.index] ?? []) push(byPrefix, prefix, commit);
    for (const term of subjectTerms(commit.message.subject)) push(byTerm, term, commit);
    for (const { kind, value } of commit.message.references) {
      const label = referenceLabel(kind, value);
      if (label !== undefined) push(byReference, label, commit);
    }
  }
  const product = PRODUCT_SHARE * history.commits.length;
  const units = unitLivesOf(history).flatMap(({ path, focused, addedBy }): Tied[] =>
    focused.length < LEAST_COMMITS || focused.length > product || HIDDEN.test(path)
      ? []
      : [{ tie: "unit", label: path, commits: focused, addedBy }],
  );
  const tied = (tie: Tie, from: ReadonlyMap<string, Commit[]>, most: number): Tied[] =>
    [...from].flatMap(([label, commits]) =>
      commits.length < LEAST_COMMITS || commits.length > most || LINTERS.test(label)
        ? []
        : [{ tie, label, commits, addedBy: undefined }],
    );
  return [
    ...tied("prefix", byPrefix, product),
    ...tied("reference", byReference, UMBRELLA_COMMITS),
    ...units,
    ...tied("term", byTerm, COMMON_TERM),
  ];
}
