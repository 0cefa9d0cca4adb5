/**
 * Fixes that name what they fix: a later commit whose message points at an earlier one by id, in a `Fixes:` trailer or
 * in a sentence that says the defect came in with it. Both change source files, and the fix landed at least a day after.
 */
import { changeKindsOf, SOURCE_WRITTEN } from "./change-kinds.ts";
import { type Commit, type History, memoise } from "./history.ts";

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
/** "a regression introduced in <id>", "this was broken by <id>", "bug from <id>": a defect and its origin in one breath. */
const BLAMED = new RegExp(`\\b${DEFECT}\\b((?:(?!\\bfix)[^.;,]){0,60}?)\\b(?:in|by|from|since|with|was|by in)\\b(?:(?!\\bfix)[^.;,]){0,30}?\\b([0-9a-f]{7,40})\\b`, "i");

function idsOf(commit: Commit): { oid: string; quote?: string; line?: number }[] {
  const named: { oid: string; quote?: string; line?: number }[] = commit.message.references.filter(({ kind, role }) => kind === "commit" && role === "fixes").map(({ value }) => ({ oid: value }));
  for (const { kind, quote, line } of commit.message.cues) {
    if (kind !== "root-cause" && kind !== "reason" && kind !== "bisect") continue;
    const oid = BLAMED.exec(quote)?.[2];
    if (oid !== undefined && /\d/.test(oid)) named.push({ oid, quote, line });
  }
  return named;
}

/** Every such fix, in the order of the fixes. One per pair of commits. */
export const laterFixesOf = memoise((history: History): readonly LaterFix[] => {
  const kinds = changeKindsOf(history);
  const writesSource = (commit: Commit) => ((kinds[commit.index] ?? 0) & SOURCE_WRITTEN) !== 0;
  const found: LaterFix[] = [];
  for (const by of history.commits) {
    if (!by.substantive || by.author.kind !== "person") continue;
    if (by.message.references.length === 0 && by.message.cues.length === 0) continue;
    const seen = new Set<Commit>();
    for (const { oid, quote, line } of idsOf(by)) {
      const fixed = history.find(oid);
      if (!fixed?.substantive || seen.has(fixed) || fixed.index >= by.index || !writesSource(fixed) || !writesSource(by)) continue;
      seen.add(fixed);
      const days = Math.floor((by.landedAt - fixed.landedAt) / 86_400);
      if (days >= 1) found.push({ fixed, by, days, quote, line });
    }
  }
  return found;
});
