/** Commits whose message may be cited as its author's words, by the kind of cue they hold. */
import { CUE_KINDS, type CueKind } from "../model/commit.ts";
import { type Commit, type History, memoise } from "./history.ts";
import { isReverted } from "./reverts.ts";

/** Hand-made, by a person, no copy and no revert, in English, standing at the as-of day. */
function speaksForAuthor(history: History, commit: Commit): boolean {
  const { message } = commit;
  return (
    commit.substantive &&
    commit.author.kind === "person" &&
    message.body.english !== false &&
    message.pickedFrom.length === 0 &&
    message.reverts.length === 0 &&
    !isReverted(history, commit)
  );
}

/** For each kind of cue the commits that hold one and speak for their author, oldest first. */
export const cuedCommitsOf = memoise((history: History): ReadonlyMap<CueKind, readonly Commit[]> => {
  const byKind = new Map<CueKind, Commit[]>(CUE_KINDS.map((kind) => [kind, []]));
  for (const commit of history.commits) {
    if (commit.message.body.cues.length === 0 || !speaksForAuthor(history, commit)) continue;
    for (const { kind } of commit.message.body.cues) byKind.get(kind)?.push(commit);
  }
  return byKind;
});
