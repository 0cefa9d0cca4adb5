/**
 * Credit that commits give by trailer to people who did not write them: help, ideas, analysis, mentoring, reports.
 * Review, testing and signing-off are no credit in this sense. One credit per commit, giver and receiver: the first key.
 */
import type { Person, RawIdentity } from "../model/identity.ts";
import type { About } from "./about.ts";
import type { Commit, History } from "./history.ts";
import { isSamePerson } from "./same-name.ts";
import { peopleNamed } from "./trailer-names.ts";

export type CreditKind = "help" | "idea" | "analysis" | "earlier work" | "mentoring" | "report";

export interface Credit {
  readonly kind: CreditKind;
  /** The author of the commit. */
  readonly giver: Person;
  readonly receiver: Person;
  /** The receiver as the trailer writes them. */
  readonly raw: RawIdentity;
  readonly commit: Commit;
  /** The trailer: "Helped-by: Ada <ada@example.org>". */
  readonly quote: string;
}

const KINDS: Readonly<Record<string, CreditKind>> = {
  "helped-by": "help",
  "thanks-to": "help",
  "assisted-by": "help",
  "explained-by": "help",
  "improved-by": "help",
  "contributions-by": "help",
  "comments-by": "help",
  "commit-message-by": "help",
  "guided-by": "help",
  "encouraged-by": "help",
  "fixed-by": "help",
  "suggested-by": "idea",
  "inspired-by": "idea",
  "original-idea-by": "idea",
  "idea-by": "idea",
  "proposed-by": "idea",
  "advised-by": "idea",
  "diagnosed-by": "analysis",
  "debugged-by": "analysis",
  "analyzed-by": "analysis",
  "bisected-by": "analysis",
  "root-caused-by": "analysis",
  "investigated-by": "analysis",
  "based-on-patch-by": "earlier work",
  "based-on-a-patch-by": "earlier work",
  "based-on-code-by": "earlier work",
  "based-on-work-by": "earlier work",
  "original-patch-by": "earlier work",
  "initial-patch-by": "earlier work",
  "originally-authored-by": "earlier work",
  "originally-by": "earlier work",
  "original-author": "earlier work",
  "test-case-by": "earlier work",
  "initial-test-by": "earlier work",
  "original-test-by": "earlier work",
  "mentored-by": "mentoring",
  "co-mentored-by": "mentoring",
  "reported-by": "report",
  "noticed-by": "report",
  "found-by": "report",
  "spotted-by": "report",
  "discovered-by": "report",
};

/** "Helped-by" from "helped-by". */
const trailerName = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

const NONE: readonly Credit[] = [];

/**
 * The credits that one commit gives, none to its author, to bots or to agents; none where it was not made by hand or is a
 * copy by cherry-pick or backport.
 */
export function creditsIn(commit: Commit): readonly Credit[] {
  const { trailers, author, substantive, message } = commit;
  if (trailers.length === 0 || !substantive || author.kind !== "person" || message.pickedFrom.length > 0) return NONE;
  let credits: Credit[] | undefined;
  for (const { key, value, people, raws } of trailers) {
    if (key === "signed-off-by" || key === "reviewed-by") continue;
    const kind = KINDS[key];
    if (kind === undefined) continue;
    for (const [index, receiver] of people.entries()) {
      if (
        receiver.kind !== "person" ||
        isSamePerson(receiver, author) ||
        credits?.some((credit) => credit.receiver === receiver)
      )
        continue;
      credits ??= [];
      credits.push({
        kind,
        giver: author,
        receiver,
        raw: raws[index]!,
        commit,
        quote: `${trailerName(key)}: ${value}`.slice(0, 240),
      });
    }
  }
  return credits ?? NONE;
}

/** What others credited people who are asked about for, person by person, each oldest first. */
export function* creditsTo(history: History, about: About): Iterable<Credit> {
  for (const [person, commits] of peopleNamed(history, about))
    for (const commit of commits) for (const credit of creditsIn(commit)) if (credit.receiver === person) yield credit;
}
