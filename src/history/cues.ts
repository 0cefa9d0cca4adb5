/** Commits of people whose message holds a cue of one kind. */
import type { Cue, CueKind } from "../model/commit.ts";
import type { About } from "./about.ts";
import type { Commit } from "./history.ts";

export interface CuedCommit {
  readonly commit: Commit;
  readonly cue: Cue;
}

/** Every substantive commit by a person with such a cue, oldest first; reverts are left out, they repeat others' words. */
export function cuesOf(about: About, kind: CueKind): readonly CuedCommit[] {
  return about.commits
    .filter(
      ({ substantive, author, message }) => substantive && author.kind === "person" && message.reverts.length === 0,
    )
    .flatMap((commit) => {
      const cue = commit.message.body.cues.find((one) => one.kind === kind);
      return cue ? [{ commit, cue }] : [];
    });
}
