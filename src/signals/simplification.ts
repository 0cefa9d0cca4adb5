/**
 * Simplification: a commit that deletes source files and says that they were unneeded, unused, duplicated or too
 * complex, in its subject or in a sentence of its message. Moves, generated and vendored files, tests and the removal
 * of something still supported (support-ended) are no simplification.
 */
import { changeKindsOf, SOURCE_ADDED, SOURCE_DELETED, SOURCE_MOVED } from "../history/change-kinds.ts";
import { endsSupport } from "../history/ended-support.ts";
import { handMadeCommitsOf } from "../history/hand-made.ts";
import { type Commit, type History, memoise } from "../history/history.ts";
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

function deletedSources(commit: Commit): string[] {
  return commit.touches.flatMap(({ file, status }) => (file.kind === "source" && status === "D" ? [file.path] : []));
}

/** The words that say why it went: the subject, or the sentence of the message that does. */
function reasonOf(commit: Commit): { quote: string; line: number } | undefined {
  const { subject, body } = commit.message;
  if (!REMOVES.test(subject)) return undefined;
  const cue = body.cues.find(({ kind }) => kind === "removal");
  if (cue) return { quote: cue.quote, line: cue.line };
  return NEEDLESS.test(subject) && !TIDIES.test(subject) ? { quote: subject, line: 1 } : undefined;
}

/** What was never on the main line for so long was an attempt within one piece of work. */
const LEAST_SECONDS = 14 * 86_400;

/** Commits that delete a source file which had not been there long since it was last added. */
const undoersOf = memoise((history: History): ReadonlySet<Commit> => {
  const added = new Map<string, number>();
  const undoers = new Set<Commit>();
  for (const commit of history.commits)
    for (const { file, status } of commit.touches) {
      if (file.kind !== "source") continue;
      if (status === "A" || status === "R") added.set(file.path, commit.landedAt);
      else if (status === "D" && commit.landedAt - (added.get(file.path) ?? Number.NEGATIVE_INFINITY) < LEAST_SECONDS)
        undoers.add(commit);
    }
  return undoers;
});

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
  *detect(history) {
    const kinds = changeKindsOf(history);
    const seen = new Set<string>();
    for (const commit of handMadeCommitsOf(history)) {
      const bits = kinds[commit.index] ?? 0;
      if ((bits & SOURCE_DELETED) === 0 || (bits & (SOURCE_ADDED | SOURCE_MOVED)) !== 0) continue;
      if (undoersOf(history).has(commit)) continue;
      if (REVERTS.test(commit.message.subject) || endsSupport(commit, bits)) continue;
      const reason = reasonOf(commit);
      if (reason === undefined) continue;
      const deleted = deletedSources(commit);
      if (deleted.length === 0 || deleted.length > MOST_DELETED) continue;
      // The same change may stand on two branches.
      const change = `${commit.author.key}\0${commit.message.subject}`;
      if (seen.has(change)) continue;
      seen.add(change);
      const what = deleted.length === 1 ? deleted[0]! : plural(deleted.length, "source file");
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        ...reason,
        sentence: `Deleted ${what} as not needed: ${quoteSubject(commit.message.subject, 80)}.`,
        weight: 1 + Math.min(8, deleted.length),
      };
    }
  },
});
