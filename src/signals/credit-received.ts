import type { About } from "../history/about.ts";
import { type Credit, type CreditKind, creditsTo } from "../history/credits.ts";
import type { History } from "../history/history.ts";
import { daysOf, listWords, periodWords, plural, quoteSubject } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { nameWords } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const COUNTED: ReadonlySet<CreditKind> = new Set(["help", "idea", "analysis", "earlier work"]);

/** "Helped-by and Suggested-by": the trailers as written, most frequent first. */
function trailerWords(credits: readonly Credit[]): string {
  const counts = new Map<string, number>();
  for (const { quote } of credits) {
    const key = quote.slice(0, quote.indexOf(":"));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return listWords([...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([key]) => key));
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  const groups = new Map<Person, Map<Person, Credit[]>>();
  for (const credit of creditsTo(history, about)) {
    if (!COUNTED.has(credit.kind)) continue;
    const own = groups.get(credit.receiver) ?? new Map<Person, Credit[]>();
    groups.set(credit.receiver, own);
    const list = own.get(credit.giver);
    if (list) list.push(credit);
    else own.set(credit.giver, [credit]);
  }
  for (const [receiver, own] of groups)
    for (const [giver, credits] of own) {
      const first = credits[0]!;
      const commits = credits.map(({ commit }) => commit);
      const [from, to] = daysOf(commits);
      const what =
        commits.length === 1
          ? `in ${quoteSubject(first.commit.message.subject, 60)}`
          : `in ${plural(commits.length, "commit")} ${periodWords(from, to)}`;
      yield {
        person: receiver,
        raw: first.raw,
        commit: first.commit,
        quote: first.quote,
        day: to,
        sentence: `Credited by ${nameWords(giver)} ${what} (${trailerWords(credits)}).`,
        counterparties: [giver],
        areas: [...new Set(commits.flatMap(({ areas }) => areas))],
        related: commits,
        context: giver.key,
        anchor: first.commit.oid,
        weight: Math.log2(1 + commits.length) + new Set(credits.map(({ kind }) => kind)).size * 0.5,
      };
    }
}

export const creditReceived = defineSignal({
  id: "credit-received",
  version: 1,
  kind: "event",
  title: "Credited for help by others",
  definition:
    "Other people's hand-made commits credit this person by trailer for help, an idea, an analysis or earlier work (Helped-by, Suggested-by, Thanks-to, Improved-by, Explained-by, Diagnosed-by, Debugged-by, Analyzed-by, Based-on-patch-by and their dialects). One event per giver. Reports, reviews and tests are not counted.",
  limits: "Only where a project credits by trailer. How much help it was is not known.",
  skill: "mentorship",
  needs: ["commits", "person-trailers"],
  language: "any",
  counter: false,
  detect,
});
