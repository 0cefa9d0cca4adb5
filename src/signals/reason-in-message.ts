import type { Commit, History } from "../history/history.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { isRepair } from "../history/repairs.ts";
import { mainSourceAreasOf } from "../history/source-areas.ts";
import { cueOf } from "./cue-finding.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

/** A revert gives its reason by what it takes back. */
const REVERT = /^(?:\S+: )?(?:re-?)?revert\b/i;

/** Changes a reader would ask "why?" about: they fix something, span files, or their author chose to say more than a subject. */
function needsReason(commit: Commit): boolean {
  let source = 0;
  let handMade = 0;
  for (const { file, status } of commit.touches) {
    if (file.kind === "source" && status !== "R") source++;
    if (file.kind !== "vendored" && file.kind !== "generated") handMade++;
  }
  return source > 0 && (handMade >= 2 || commit.message.bodyWords > 0 || isRepair(commit));
}

function* detect(history: History): Iterable<CaseFinding> {
  const areas = mainSourceAreasOf(history);
  for (const commit of history.commits) {
    if (!commit.substantive || commit.author.kind !== "person" || commit.message.english === false) continue;
    if (
      commit.message.pickedFrom.length > 0 ||
      commit.message.reverts.length > 0 ||
      REVERT.test(commit.message.subject) ||
      !needsReason(commit)
    )
      continue;
    const cue = cueOf(commit, "reason") ?? cueOf(commit, "root-cause");
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      hit: cue !== undefined,
      area: areas[commit.index]!,
      ...(cue ? { quote: cue.quote, line: cue.line } : {}),
    };
  }
}

export const reasonInMessage = defineSignal({
  id: "reason-in-message",
  version: 1,
  kind: "pattern",
  title: "Gave reasons in commit messages",
  definition:
    "Cases: own hand-made commits that change source and either touch two or more files, or fix a defect, or have any body text. Reverts, cherry-picks and messages in other languages than English are no cases. A hit: a sentence of the body says why (cause, problem, consequence, purpose).",
  limits:
    "Reasons given only in the subject, in a pull request, in an issue or in code are not seen. Where a forge squashes, the message may have been edited by whoever merged.",
  skill: "communication",
  needs: ["commits", "paths", "message-bodies"],
  language: "en",
  cue: "reason",
  counter: false,
  detect,
  sentence: (hits, cases, area) =>
    `Gave the reason in the message of ${hits} of ${plural(cases, "code change")} in ${areaWords(area)}.`,
});
