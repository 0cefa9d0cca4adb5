/** Commits of people whose message holds a cue of one kind. */
import type { Cue, CueKind } from "../model/commit.ts";
import type { Commit, History } from "./history.ts";

export interface CuedCommit {
  readonly commit: Commit;
  readonly cue: Cue;
}

/** Every substantive commit by a person with such a cue, oldest first; reverts are left out, they repeat others' words. */
export function* cuesOf(history: History, kind: CueKind): Iterable<CuedCommit> {
  for (const commit of history.commits) {
    const { cues, reverts } = commit.message;
    if (cues.length === 0 || !commit.substantive || commit.author.kind !== "person" || reverts.length > 0) continue;
    for (const cue of cues)
      if (cue.kind === kind) {
        yield { commit, cue };
        break;
      }
  }
}
