/** Initiative that simplified: one piece of work over time that took more source files away than it added. */
import { endsSupport } from "../history/ended-support.ts";
import type { Initiative } from "../history/initiatives/initiative.ts";
import { initiativesOf, isLanded } from "../history/led-initiatives.ts";
import { plural } from "../history/phrases.ts";
import { initiativeWords, spanWords, toInitiativeFinding } from "./initiative-finding.ts";
import { defineSignal } from "./signal.ts";

const LEAST_REMOVED = 2;
/** Steps that remove something. */
const LEAST_REMOVING = 2;
/** More deleted files than this is the removal of a product. */
const MOST_DELETED = 120;
const TIDIES =
  /\b(?:remov\w*|drop\w*|delet\w*|simplif\w+|consolidat\w+|unif(?:y|ies|ied|ying)|merg\w+ .{1,40}\binto\b|de-?duplicat\w+|inline[sd]?|get rid|retire[sd]?|eliminat\w+|obsolete|unused|no longer|dead)\b/i;

interface Balance {
  readonly removed: number;
  readonly added: number;
  /** Steps that removed source files and say so. */
  readonly removing: number;
}

/** Source files that went for good and that came, over all that the leader made. */
function balanceOf({ made }: Initiative): Balance {
  const first = new Map<string, boolean>();
  const last = new Map<string, boolean>();
  let removing = 0;
  for (const { touches, message, changesTotal } of made) {
    if (changesTotal > touches.length) return { removed: 0, added: 0, removing: 0 };
    let isRemoving = false;
    for (const { file, status } of touches) {
      if (file.kind !== "source") continue;
      if (!first.has(file.path)) first.set(file.path, status !== "A" && status !== "R");
      last.set(file.path, status !== "D");
      if (status === "D") isRemoving = true;
    }
    if (isRemoving && TIDIES.test(message.subject.slice(0, 300))) removing++;
  }
  let [removed, added] = [0, 0];
  for (const [path, wasThere] of first) {
    if (wasThere && !last.get(path)) removed++;
    if (!wasThere && last.get(path)) added++;
  }
  return { removed, added, removing };
}

export const initiativeSimplified = defineSignal({
  kind: "event",
  id: "initiative-simplified",
  version: 2,
  title: "Led work that left less code",
  definition: `An initiative that has come to an end and whose own commits took away at least ${LEAST_REMOVED} source files more than they added, at most ${MOST_DELETED}, in at least ${LEAST_REMOVING} steps whose subjects say that something is removed, merged or simplified. Moves balance out; the end of support for something, tests, generated and vendored files do not count.`,
  limits:
    "Counts files, not lines: what became shorter inside files is not seen. Cannot tell whether behaviour was kept.",
  skill: "judgment",
  over: "initiatives",
  needs: ["commits", "paths"],
  language: "en",
  counter: false,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      const { removed, added, removing } = balanceOf(initiative);
      if (removing < LEAST_REMOVING || removed - added < LEAST_REMOVED || removed > MOST_DELETED) continue;
      if (initiative.own.some((commit) => endsSupport(commit)) || !isLanded(history, initiative)) continue;
      yield toInitiativeFinding(
        initiative,
        `Removed at least ${plural(removed, "source file")} and added ${added} in ${initiativeWords(initiative)}, ${spanWords(initiative)}.`,
        { weight: removed - added },
      );
    }
  },
});
