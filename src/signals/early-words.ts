/** What the messages of an initiative's first steps tell, for signals on how it began. */
import { speaksForAuthor } from "../history/cued-commits.ts";
import type { Commit, History } from "../history/history.ts";
import type { Initiative } from "../history/initiatives/initiative.ts";
import { firstSteps } from "../history/led-initiatives.ts";
import { isStatedProblem } from "../history/one-problem.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import type { Cue, CueKind } from "../model/commit.ts";
import { initiativeWords, toInitiativeFinding } from "./initiative-finding.ts";
import type { EventFinding } from "./signal.ts";

/** One kind of cue, when it counts, and what it shows: "Named a trade-off". */
export interface Telling {
  readonly kind: CueKind;
  readonly words: string;
  readonly counts: (commit: Commit, cue: Cue) => boolean;
}

export interface EarlyWords {
  readonly commit: Commit;
  readonly cue: Cue;
  readonly words: string;
}

/**
 * The first telling sentence in the first message; where an issue, a request or a branch says what the whole is about, in
 * the messages of the first third of its steps, three at most.
 * @param tellings what may tell, the most telling first
 */
export function earlyWordsIn(
  history: History,
  initiative: Initiative,
  tellings: readonly Telling[],
): EarlyWords | undefined {
  const steps = isStatedProblem(initiative) ? firstSteps(initiative) : initiative.own.slice(0, 1);
  for (const { kind, words, counts } of tellings)
    for (const commit of steps) {
      const cue = commit.message.body.cues.find((one) => one.kind === kind && counts(commit, one));
      if (cue && speaksForAuthor(history, commit)) return { commit, cue, words };
    }
  return undefined;
}

/** The finding: cites the words where the first step says them, else has their commit first of what it rests on. */
export function toEarlyFinding(initiative: Initiative, { commit, cue, words }: EarlyWords): EventFinding {
  const { own } = initiative;
  const isFirst = commit === own[0];
  const where = isFirst
    ? "in the first message"
    : `early, in the message of ${quoteSubject(commit.message.subject, 60)},`;
  const after = own.filter(({ index }) => index > commit.index).length;
  return toInitiativeFinding(
    initiative,
    `${words} ${where} of ${initiativeWords(initiative)}, and landed at least ${plural(after, "more commit")} of it.`,
    isFirst ? { quote: cue.quote, line: cue.line } : { related: [commit] },
  );
}
