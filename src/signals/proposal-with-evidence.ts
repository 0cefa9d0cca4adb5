import type { About } from "../history/about.ts";
import type { History } from "../history/history.ts";
import { measurementIn } from "../history/measured-proposals.ts";
import { isProposal } from "../history/proposals-on-forge.ts";
import { discussionsAsked, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const discussion of discussionsAsked(history, about)) {
    if (discussion.raw === undefined || (discussion.kind !== "pull-request" && !isProposal(history, discussion)))
      continue;
    const quote = measurementIn(history, discussion);
    if (quote === undefined) continue;
    yield {
      person: discussion.author,
      raw: discussion.raw,
      on: discussion,
      quote,
      sentence: `Proposed ${titleWords(discussion)} and gave a measurement in its text.`,
      context: discussion.object,
      anchor: discussion.object,
      weight: 1 + Math.log2(1 + discussion.reactions),
    };
  }
}

export const proposalWithEvidence = defineSignal({
  id: "proposal-with-evidence",
  version: 2,
  kind: "event",
  title: "Proposed with a measurement",
  definition:
    "An own issue or pull request that proposes something (its title, label or a sentence says so; not labelled as a bug or question, and no report of a crash) has in its own text a measurement: a sentence that tells how much faster, slower, smaller or larger something is, or a figure with its unit and that it was measured; or it shows at least three figures with units in a table or printed output, with a sentence that introduces them. What may, should or would be, limits and estimates are none, nor are links and alternatives. Lines of templates and quoted lines are not read. One event per discussion.",
  limits:
    "Whether the measurement is good, or decided anything, is not known, nor whether the figures are the person's own. Evidence brought later in the discussion is not seen, nor what others do or what else was thought of.",
  skill: "vision",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
