import type { About } from "../history/about.ts";
import { creditsIn } from "../history/credits.ts";
import type { History } from "../history/history.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

function* detect(_history: History, about: About): Iterable<CaseFinding> {
  for (const commit of about.commits) {
    const credit = creditsIn(commit)[0];
    if (credit === undefined) continue;
    const { giver, receiver, quote } = credit;
    yield { person: giver, raw: commit.rawAuthor, commit, hit: true, quote, counterparty: receiver };
  }
}

export const creditGiven = defineSignal({
  id: "credit-given",
  version: 1,
  kind: "pattern",
  title: "Credited others by name",
  definition:
    "Own hand-made commits with a trailer that credits somebody else for help, an idea, an analysis, mentoring, earlier work or a report (Helped-by, Suggested-by, Reported-by and their dialects). Every case is a hit: whether there was somebody to credit elsewhere cannot be known, so changes without credit are no cases.",
  limits:
    "Whoever applied a patch may have added the trailer. Thanks in prose, in a pull request or in release notes are not seen.",
  skill: "mentorship",
  needs: ["commits", "person-trailers"],
  language: "any",
  counter: false,
  detect,
  sentence: (hits, _cases, area) =>
    `Credited others by name for help, ideas or reports in ${plural(hits, "change")} in ${areaWords(area)}.`,
});
