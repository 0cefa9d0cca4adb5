/** Commits whose message may be cited as its author's words, by the kind of cue they hold. */
import { CUE_KINDS, type CueKind } from "../model/commit.ts";
import type { About } from "./about.ts";
import { type Commit, type History, memoiseBy } from "./history.ts";
import { isReverted } from "./reverts.ts";

/** Hand-made, by a person, no copy and no revert, in English, standing at the as-of day. */
export function speaksForAuthor(history: History, commit: Commit): boolean {
  const { message } = commit;
  return (
    commit.substantive &&
    commit.author.kind === "person" &&
    message.pickedFrom.length === 0 &&
    message.reverts.length === 0 &&
    !isReverted(history, commit) &&
    message.body.english !== false
  );
}

/** For each kind of cue the commits that hold one and speak for their author, oldest first. */
export const cuedCommitsOf = memoiseBy((history: History, about: About): ReadonlyMap<CueKind, readonly Commit[]> => {
  const byKind = new Map<CueKind, Commit[]>(CUE_KINDS.map((kind) => [kind, []]));
  for (const commit of about.commits)
    if (speaksForAuthor(history, commit))
      for (const { kind } of commit.message.body.cues) byKind.get(kind)?.push(commit);
  return byKind;
});
