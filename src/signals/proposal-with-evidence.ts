import type { About } from "../history/about.ts";
import type { History } from "../history/history.ts";
import { listWords } from "../history/phrases.ts";
import { isProposal, type Support, supportOf } from "../history/proposals-on-forge.ts";
import { discussionsAsked, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const WORDS: Readonly<Record<Support["kind"], string>> = {
  measurement: "a measurement",
  alternatives: "alternatives",
  precedent: "a precedent with its address",
};

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const discussion of discussionsAsked(history, about)) {
    if (discussion.raw === undefined || !isProposal(history, discussion)) continue;
    const support = supportOf(history, discussion);
    if (support.length === 0) continue;
    yield {
      person: discussion.author,
      raw: discussion.raw,
      on: discussion,
      quote: support[0]!.quote,
      sentence: `Proposed ${titleWords(discussion)} and gave ${listWords(support.map(({ kind }) => WORDS[kind]))} in its text.`,
      context: discussion.object,
      anchor: discussion.object,
      weight: support.length + Math.log2(1 + discussion.reactions),
    };
  }
}

export const proposalWithEvidence = defineSignal({
  id: "proposal-with-evidence",
  version: 1,
  kind: "event",
  title: "Proposed with evidence",
  definition:
    "An own issue or pull request that proposes something (its title, label or a sentence says so; not labelled as a bug or question, and no report of a crash) has in its own text a measurement with its unit, an alternative named as one, or what others do with its address. Lines of templates, quoted lines and code are not read. One event per discussion.",
  limits:
    "Whether the evidence is good, or decided anything, is not known. Evidence brought later in the discussion is not seen.",
  skill: "vision",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
