/**
 * What the signals on words share: one finding per thread. A thread that says the same kind of thing in five messages
 * is one finding, on the commit where most was said.
 */
import type { About } from "../history/about.ts";
import { cuedCommitsOf } from "../history/cued-commits.ts";
import type { Commit, History } from "../history/history.ts";
import { threadContext } from "../history/thread-contexts.ts";
import type { Cue, CueKind } from "../model/commit.ts";
import type { EventFinding } from "./signal.ts";

/** The cue of a kind that a commit holds; a message has at most one of each. */
export function cueOf(commit: Commit, kind: CueKind): Cue | undefined {
  for (const cue of commit.message.body.cues) if (cue.kind === kind) return cue;
  return undefined;
}

/** A subject that names whose patch it is: the words may be theirs. */
const OF_OTHERS = [
  /\b(?:patch(?:es)?|pull request|contribut\w+|submitted|written|provided) (?:by|from) (?!the\b|a\b)/i,
  /, by \p{Lu}\p{Ll}+ \p{Lu}/u,
];

/** Whether a commit may be taken as its author's own work on what the program does: not documents only, not handed on. */
export function isOwnWork({ touches, message }: Commit): boolean {
  return (
    !OF_OTHERS.some((words) => words.test(message.subject)) && touches.some(({ file }) => file.kind !== "document")
  );
}

/** A commit, the cue it is cited for, and further commits of the same thread that qualify. */
export interface CueHit {
  readonly commit: Commit;
  readonly cue: Cue;
  readonly others: readonly Commit[];
}

/**
 * Commits that qualify, one per thread: the earliest of those with the most kinds of cue.
 * @param kind only commits with this kind of cue are asked.
 * @param choose the cue a commit is cited for; undefined where it does not qualify.
 */
export function hitsByThread(
  history: History,
  about: About,
  kind: CueKind,
  choose: (commit: Commit, cue: Cue) => Cue | undefined = (_, cue) => cue,
): readonly CueHit[] {
  const threads = new Map<string, { commit: Commit; cue: Cue; all: Commit[] }>();
  for (const commit of cuedCommitsOf(history, about).get(kind) ?? []) {
    const cue = choose(commit, cueOf(commit, kind)!);
    if (!cue) continue;
    const context = threadContext(history, commit);
    const known = threads.get(context);
    if (!known) threads.set(context, { commit, cue, all: [commit] });
    else {
      known.all.push(commit);
      if (commit.message.body.cues.length > known.commit.message.body.cues.length)
        Object.assign(known, { commit, cue });
    }
  }
  return [...threads.values()].map(({ commit, cue, all }) => ({
    commit,
    cue,
    others: all.filter((other) => other !== commit),
  }));
}

/** The finding for a hit. Weight grows with what else the message says, the areas and the thread; never with length. */
export function toCueFinding(history: History, hit: CueHit, sentence: string, weight = 0): EventFinding {
  const { commit, cue, others } = hit;
  return {
    person: commit.author,
    raw: commit.rawAuthor,
    commit,
    quote: cue.quote,
    line: cue.line,
    sentence,
    context: threadContext(history, commit),
    weight:
      1 +
      weight +
      0.5 * (commit.message.body.cues.length - 1) +
      0.25 * Math.min(4, commit.areas.length - 1) +
      Math.log2(1 + others.length),
  };
}

/** ", and in 3 more commits of that work", where there are more. */
export function andMore(others: readonly Commit[]): string {
  return others.length === 0
    ? ""
    : `, and in ${others.length} more ${others.length === 1 ? "commit" : "commits"} of that work`;
}
