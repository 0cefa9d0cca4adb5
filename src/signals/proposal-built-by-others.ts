import type { About } from "../history/about.ts";
import { closersOf } from "../history/closing-references.ts";
import { isByAnother } from "../history/forge-people.ts";
import type { Discussion, History } from "../history/history.ts";
import { listWords } from "../history/phrases.ts";
import { isProposal, proposalWords } from "../history/proposals-on-forge.ts";
import { isSamePerson } from "../history/same-name.ts";
import { topicWords } from "../history/shared-words.ts";
import type { Person } from "../model/identity.ts";
import { discussionsAsked, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** So many words of the proposal's title or proposing sentence must stand in what landed for it. */
const FEWEST_SHARED = 2;
/** Words are compared by their beginning: "shorten" and "shortening". */
const COMPARED = 6;

/** Whether a pull request is about what was proposed: it may close an issue by another way out. */
function isAbout(history: History, issue: Discussion, { title, commits }: Discussion): boolean {
  const beginnings = (text: string): Set<string> =>
    new Set([...topicWords(text)].map((word) => word.slice(0, COMPARED)));
  const proposed = beginnings(`${issue.title} ${proposalWords(history, issue)}`);
  const landed = beginnings([title, ...commits.slice(0, 20).map(({ message }) => message.subject)].join(" "));
  return [...proposed].filter((word) => landed.has(word)).length >= FEWEST_SHARED;
}

/** Landed pull requests of others that say they close it, about what was proposed, none of whose commits the proposer wrote. */
function builtByOthers(history: History, issue: Discussion, proposer: Person): readonly Discussion[] {
  const closers = closersOf(history).get(issue) ?? [];
  const own = closers.some(
    (request) =>
      !isByAnother(request, proposer, history) || request.commits.some(({ author }) => isSamePerson(author, proposer)),
  );
  return own ? [] : closers.filter((request) => isAbout(history, issue, request));
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const issue of discussionsAsked(history, about)) {
    if (issue.kind !== "issue" || issue.raw === undefined || !isProposal(history, issue)) continue;
    const requests = builtByOthers(history, issue, issue.author);
    if (requests.length === 0) continue;
    const commits = requests.flatMap((request) => request.commits);
    yield {
      person: issue.author,
      raw: issue.raw,
      on: issue,
      quote: proposalWords(history, issue),
      sentence: `Proposed ${titleWords(issue)}; ${listWords(requests.map(({ number }) => `#${number}`))} by ${requests.length === 1 ? "somebody else, which says that it closes it" : "others, which say that they close it"}, landed.`,
      counterparties: [...new Set(requests.map(({ author }) => author!))],
      areas: requests[0]!.areas,
      related: commits.slice(0, 30),
      context: issue.object,
      anchor: issue.object,
      weight: requests.length + Math.log2(1 + issue.reactions),
    };
  }
}

export const proposalBuiltByOthers = defineSignal({
  id: "proposal-built-by-others",
  version: 1,
  kind: "event",
  title: "Proposed in an issue what others landed",
  definition:
    "An own issue that proposes something (its title, its label or a sentence of its text says so, and it is not labelled as a bug or a question), and a pull request of somebody else that says that it closes the issue, landed, and shares at least two words of its title or its commits' subjects with the title or the proposing sentence. Where the proposer wrote any of it, it does not count. One event per issue.",
  limits:
    "An issue may say what many wanted, or what was planned anyway. That a pull request closes an issue is its author's word; work that names no issue is not seen. Size and worth are not known.",
  skill: "vision",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
