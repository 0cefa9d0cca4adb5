import type { About } from "../history/about.ts";
import type { History } from "../history/history.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { cameThroughForge, writtenTogether } from "../history/written-together.ts";
import { nameWords } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const { a, b, rawOf, window, commits } of writtenTogether(history, about)) {
    const commit = commits.find((one) => !cameThroughForge(one)) ?? commits[0]!;
    const days = new Set(commits.map(({ day }) => day)).size;
    for (const [person, other] of [
      [a, b],
      [b, a],
    ] as const)
      yield {
        person,
        raw: rawOf.get(person)!,
        commit,
        quote: commit.message.subject,
        sentence:
          commits.length === 1
            ? `Shared authorship of ${quoteSubject(commit.message.subject, 70)} with ${nameWords(other)}.`
            : `Shared authorship of ${plural(commits.length, "change")} with ${nameWords(other)} in ${window.replace("-", " ")}, among them ${quoteSubject(commit.message.subject, 50)}.`,
        counterparties: [other],
        related: commits,
        context: `${other.key} ${window}`,
        anchor: commits[0]!.oid,
        weight: Math.log2(1 + commits.length) + Math.log2(1 + days),
      };
  }
}

export const paired = defineSignal({
  id: "paired",
  version: 1,
  kind: "event",
  title: "Shared authorship with a colleague",
  definition:
    "Own hand-made commits name another person as co-author or co-developer, or another's name this one; one event per pair and half-year. Agents, bots, commits with more than two co-authors, and co-authors who merged or committed the change are left out. Version bumps and other chores are left out, and so are suggestions accepted in a forge's editor; of changes that came through a forge two are needed, because it lists whoever made an accepted suggestion as co-author.",
  limits: "Says that two people share a change, not that they sat together. Pairs who leave no trailer are not seen.",
  skill: "mentorship",
  needs: ["commits", "person-trailers"],
  language: "any",
  counter: false,
  detect,
});
