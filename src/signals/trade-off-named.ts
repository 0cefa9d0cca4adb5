/** Trade-off named: a sentence of the message names a cost that was accepted for a benefit. The sentence is cited. */
import { cuesOf } from "../history/cues.ts";
import { quoteSubject } from "../history/phrases.ts";
import { defineSignal } from "./signal.ts";
import { isTradingOff } from "./telling-words.ts";

export const tradeOffNamed = defineSignal({
  kind: "event",
  id: "trade-off-named",
  version: 2,
  title: "Named a trade-off",
  definition:
    'A sentence in the message of an own substantive commit names a cost or downside that was accepted for a benefit (text cue "trade-off"). A drawback of the way things were before, or of an earlier commit, is no such thing. One event per commit.',
  limits: "English only. Cannot tell whether the cost was weighed well, nor see trade-offs discussed elsewhere.",
  skill: "judgment",
  needs: ["message-bodies"],
  language: "en",
  cue: "trade-off",
  counter: false,
  *detect(_, about) {
    for (const { commit, cue } of cuesOf(about, "trade-off"))
      if (isTradingOff(commit, cue))
        yield {
          person: commit.author,
          raw: commit.rawAuthor,
          commit,
          quote: cue.quote,
          line: cue.line,
          sentence: `Named a trade-off in the message of ${quoteSubject(commit.message.subject, 80)}.`,
          weight: 2,
        };
  },
});
