/**
 * Fixes that name what they fix: a later commit whose message points at an earlier one by id, in a `Fixes:` trailer or
 * in a sentence that says the defect came in with it. Both change source files, and the fix landed at least a day after;
 * fixes of words, warnings and layout are left out.
 */
import type { About } from "./about.ts";
import { changeKinds, SOURCE_WRITTEN } from "./change-kinds.ts";
import { handMadeCommitsOf } from "./hand-made.ts";
import { type Commit, type History, memoiseBy } from "./history.ts";

export interface LaterFix {
  readonly fixed: Commit;
  readonly by: Commit;
  /** Whole days between the landings; at least 1. */
  readonly days: number;
  /** The words that name it, where they are a sentence of the message. */
  readonly quote: string | undefined;
  /** Line of the quote. */
  readonly line: number | undefined;
}

const DEFECT = "(?:regressions?|regressed|bugs?|broken|broke|breakage|problem|defect|issue)";
/** Without such a word no sentence blames a commit. */
const SPEAKS_OF_DEFECT = new RegExp(DEFECT, "i");
/** "a regression introduced in <id>", "this was broken by <id>", "bug from <id>": a defect and its origin in one breath. */
const BLAMED = new RegExp(
  `\\b${DEFECT}\\b((?:(?!\\bfix)[^.;,]){0,60}?)\\b(?:in|by|from|since|with|was|by in)\\b(?:(?!\\bfix)[^.;,]){0,30}?\\b([0-9a-f]{7,40})\\b`,
  "i",
);

/** A `Fixes:` line is also put on what mends no defect of the program. */
const NO_DEFECT =
  /\b(?:typos?|spelling|grammar|wording|comments?|whitespaces?|indent\w*|warnings?|unused|dead code|docs?|documentation|readme|copyright|licen[cs]e|spdx|cosmetic|style|checkpatch|maintainers|renam\w*|release notes?)\b/i;

interface Named {
  readonly oid: string;
  readonly quote: string | undefined;
  readonly line: number | undefined;
}

/** Ids of commits that a message may say it fixes. */
function candidatesOf({ message: { references, namedIds } }: Commit): readonly string[] {
  if (references.length === 0) return namedIds;
  return [
    ...references.flatMap(({ kind, role, value }) => (kind === "commit" && role === "fixes" ? [value] : [])),
    ...namedIds,
  ];
}

/** Ids of commits that the message says it fixes. */
function idsOf({ message: { references, namedIds, body } }: Commit): Named[] {
  const named: Named[] = [];
  for (const { kind, role, value } of references)
    if (kind === "commit" && role === "fixes") named.push({ oid: value, quote: undefined, line: undefined });
  if (namedIds.length === 0 || !SPEAKS_OF_DEFECT.test(body.text)) return named;
  for (const { kind, quote, line } of body.cues) {
    if (kind !== "root-cause" && kind !== "reason" && kind !== "bisect") continue;
    const oid = BLAMED.exec(quote)?.[2];
    if (oid !== undefined && /\d/.test(oid)) named.push({ oid, quote, line });
  }
  return named;
}

/** The digits by which a commit is found among few others. */
const PREFIX = 7;

/** Every such fix of a commit of theirs, in the order of the fixes. One per pair of commits. */
export const laterFixesOf = memoiseBy((history: History, about: About): readonly LaterFix[] => {
  const own = new Set(about.commits.map(({ oid }) => oid.slice(0, PREFIX)));
  const mayBeOwn = (oid: string) => own.has(oid.slice(0, PREFIX).toLowerCase());
  const writesSource = (commit: Commit) => (changeKinds(commit) & SOURCE_WRITTEN) !== 0;
  const found: LaterFix[] = [];
  for (const by of handMadeCommitsOf(history)) {
    const candidates = candidatesOf(by);
    if (candidates.length === 0 || !candidates.some(mayBeOwn) || !writesSource(by)) continue;
    const named = idsOf(by).filter(({ oid }) => mayBeOwn(oid));
    if (named.length === 0 || NO_DEFECT.test(by.message.subject)) continue;
    const seen = new Set<Commit>();
    for (const { oid, quote, line } of named) {
      const fixed = history.find(oid);
      if (
        !fixed?.substantive ||
        !about.has(fixed.author) ||
        seen.has(fixed) ||
        fixed.index >= by.index ||
        !writesSource(fixed)
      )
        continue;
      seen.add(fixed);
      const days = Math.floor((by.landedAt - fixed.landedAt) / 86_400);
      if (days >= 1) found.push({ fixed, by, days, quote, line });
    }
  }
  return found;
});
