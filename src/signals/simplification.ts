/**
 * Simplification: a commit that deletes source files and says that they were unneeded, unused, duplicated or too
 * complex, in its subject or in a sentence of its message. Moves, generated and vendored files, tests and the removal
 * of something still supported (support-ended) are no simplification.
 */

import { changeKinds, SOURCE_ADDED, SOURCE_DELETED, SOURCE_MOVED } from "../history/change-kinds.ts";
import { endsSupport } from "../history/ended-support.ts";
import { isHandMade } from "../history/hand-made.ts";
import type { Commit, FileInfo, History } from "../history/history.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { defineSignal } from "./signal.ts";

/** More deleted files than this is the removal of a product, not a simplification of one. */
const MOST_DELETED = 60;
const REMOVES =
  /^(?:\[[^\]]*\]\s*)*(?:[\w@./+*{},() -]{1,40}: )?(?:remove|drop|delete|get rid of|kill|retire|eliminate|simplify|de-?duplicate|consolidate|unify|merge|fold|strip|purge|prune|discard|inline|clean ?up)(?:e?s|e?d|ing)?\b/i;
const NEEDLESS =
  /\b(?:unused|unneeded|unnecessary|needless|useless|redundant|obsolete|superfluous|dead|duplicate[ds]?|duplication|leftovers?|stale|no longer (?:needed|used|necessary|referenced|called)|not (?:needed|used)|unreferenced|orphan(?:ed)?|simplif\w+|de-?duplicat\w+|consolidat\w+|unif(?:y|ies|ied))\b/i;
/** Words that say what was done rather than that something was needless. */
const TIDIES = /\b(?:simplif\w+|consolidat\w+|unif(?:y|ies|ied)|clean ?up|de-?duplicat\w+)\b/i;
const REVERTS = /^(?:[\w/.-]+: )?(?:revert|back out)\b/i;

function deletedSources(commit: Commit): FileInfo[] {
  return commit.touches.flatMap(({ file, status }) => (file.kind === "source" && status === "D" ? [file] : []));
}

/** The words that say why it went: the subject, or the sentence of the message that does. */
function reasonOf({ message: { subject, body } }: Commit): { quote: string; line: number } | undefined {
  const cue = body.cues.find(({ kind }) => kind === "removal");
  if (cue) return { quote: cue.quote, line: cue.line };
  return NEEDLESS.test(subject) && !TIDIES.test(subject) ? { quote: subject, line: 1 } : undefined;
}

/** What was never on the main line for so long was an attempt within one piece of work. */
const LEAST_SECONDS = 14 * 86_400;

/** Whether a commit deletes a file which had not been there long since it was last added. */
function undoes(history: History, { index, landedAt }: Commit, deleted: readonly FileInfo[]): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const before = history.commits[at]!;
    if (landedAt - before.landedAt >= LEAST_SECONDS) return false;
    if (before.touches.some(({ file, status }) => (status === "A" || status === "R") && deleted.includes(file)))
      return true;
  }
  return false;
}

export const simplification = defineSignal({
  kind: "event",
  id: "simplification",
  version: 2,
  title: "Removed what was not needed",
  definition: `An own substantive commit deletes at least one source file and at most ${MOST_DELETED}, adds none, its subject says that something is removed or simplified, and the subject or a sentence of the message says that it was unneeded, unused, duplicated or obsolete. Moves, tests, vendored and generated files do not count, nor what landed less than two weeks before.`,
  limits: "Removals inside files are not seen. Cannot tell whether behaviour was kept.",
  skill: "judgment",
  needs: ["commits", "paths"],
  language: "en",
  cue: "removal",
  counter: false,
  *detect(history, about) {
    const seen = new Set<string>();
    for (const commit of about.commits) {
      const bits = isHandMade(commit) ? changeKinds(commit) : 0;
      if ((bits & SOURCE_DELETED) === 0 || (bits & (SOURCE_ADDED | SOURCE_MOVED)) !== 0) continue;
      const { subject } = commit.message;
      if (!REMOVES.test(subject) || REVERTS.test(subject) || endsSupport(commit)) continue;
      const deleted = deletedSources(commit);
      if (deleted.length === 0 || deleted.length > MOST_DELETED || undoes(history, commit, deleted)) continue;
      const reason = reasonOf(commit);
      if (reason === undefined) continue;
      // The same change may stand on two branches.
      const change = `${commit.author.key}\0${subject}`;
      if (seen.has(change)) continue;
      seen.add(change);
      const what = deleted.length === 1 ? deleted[0]!.path : plural(deleted.length, "source file");
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        ...reason,
        anchor: commit.oid,
        sentence: `Deleted ${what} as not needed: ${quoteSubject(subject, 80)}.`,
        weight: 1 + Math.min(8, deleted.length),
      };
    }
  },
});
