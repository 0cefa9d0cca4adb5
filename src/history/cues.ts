/** Commits of people whose message holds a cue of one kind. */
import { CUE_KINDS, type Cue, type CueKind } from "../model/commit.ts";
import { handMadeCommitsOf } from "./hand-made.ts";
import { type Commit, type History, memoise } from "./history.ts";

export interface CuedCommit {
  readonly commit: Commit;
  readonly cue: Cue;
}

const cuedCommitsOf = memoise((history: History): ReadonlyMap<CueKind, readonly CuedCommit[]> => {
  const byKind = new Map<CueKind, CuedCommit[]>(CUE_KINDS.map((kind) => [kind, []]));
  for (const commit of handMadeCommitsOf(history)) {
    const { body: { cues }, reverts } = commit.message;
    if (cues.length === 0 || reverts.length > 0) continue;
    for (const cue of cues) byKind.get(cue.kind)?.push({ commit, cue });
  }
  return byKind;
});

/** Every substantive commit by a person with such a cue, oldest first; reverts are left out, they repeat others' words. */
export function cuesOf(history: History, kind: CueKind): readonly CuedCommit[] {
  return cuedCommitsOf(history).get(kind) ?? [];
}
