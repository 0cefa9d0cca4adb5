import type { Commit } from "../history/history.ts";
import { type Finder, isRecent } from "./finder.ts";

const DAYS = 180;
const FIXES = 3;
const FIX =
  /^(?:[\w()/.,* -]{1,40}: )?(?:\[?bug ?fix\]?:? |hot)?fix(?:es|ed)?\b(?! (?:typo|spelling|lint|format|style|comment|docs?|indentation|whitespace|grammar)\b)/i;

export const fixedAgain: Finder = {
  id: "fixed-again",
  definition: "One source file fixed by at least three commits within 180 days of the last day on record.",
  *find(history) {
    const byFile = new Map<string, Commit[]>();
    for (const commit of history.commits)
      if (
        commit.substantive &&
        isRecent(history, commit.landedAt, DAYS) &&
        FIX.test(commit.message.subject) &&
        commit.touches.length <= 20
      )
        for (const { file, status } of commit.touches)
          if (file.kind === "source" && status === "M")
            byFile.set(file.path, [...(byFile.get(file.path) ?? []), commit]);
    for (const [path, fixes] of byFile) {
      if (fixes.length < FIXES) continue;
      const last = fixes.at(-1)!;
      yield {
        title: `Find the cause behind the repeated fixes in ${path}.`,
        why: `${fixes.length} commits that say “fix” changed it from ${fixes[0]!.day} to ${last.day}.`,
        practice: "seek-ambiguity",
        criterion: "ambiguity/ended-recurring",
        effort: "days",
        involve: [...new Set(fixes.map(({ author }) => author.name))].slice(0, 3),
        recognisedBy: "A fix of yours whose message names the cause.",
        citation: { repo: history.repo.key, object: last.oid, quote: last.message.subject },
        person: null,
        area: last.area,
        day: last.day,
      };
    }
  },
};
