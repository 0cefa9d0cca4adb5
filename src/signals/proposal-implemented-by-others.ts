/**
 * Proposal implemented by others: later commits of other people change source files and name a proposal which the person
 * wrote as what they are about, by its number ("Implement RFC 7") or its file's name.
 */
import { type About, aboutEverybody } from "../history/about.ts";
import { changeKinds, isDocumentRepository, SOURCE_WRITTEN } from "../history/change-kinds.ts";
import { documentsByName, type OwnDocument, ownDocumentsOf } from "../history/document-references.ts";
import { handMadeCommitsOf } from "../history/hand-made.ts";
import { type Commit, type History, memoise } from "../history/history.ts";
import { isStatedAuthor } from "../history/own-documents.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { proposalNumberIn, proposalNumberOf } from "../history/proposals.ts";
import { isSamePerson } from "../history/same-name.ts";
import { documentNameOf } from "../model/document-name.ts";
import { documentName } from "./document-words.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Naming a proposal once may be in passing; where the subject says this, it is not. */
const CARRIES_OUT = /\bimplement(?:s|ed|ing|ation)?\b|\bas (?:proposed|specified|described|decided) (?:in|by)\b/i;
const FEWEST_NAMING = 2;
/** Repairs and notes name a proposal without carrying it out. */
const ASIDE =
  /^(?:\[[^\]]*\]\s*)?(?:bug|bugfix|fix(?:es|ed)?|docs?|typo|tst|tests?|sty|style|revert\w*|rfcs?|neps?|keps?|adrs?|proposals?)\b|\brevert\w*\b|\bfix(?:e[sd])?\b/i;

const isProposal = ({ document: { kind } }: OwnDocument): boolean => kind === "design-doc" || kind === "adr";

/** Proposals with a name of their own: a number in a series, or a distinctive file name. */
const proposalsByName = memoise((history: History): ReadonlyMap<string, OwnDocument> => {
  const own = new Map<string, OwnDocument | undefined>();
  const named = documentsByName(history);
  for (const one of ownDocumentsOf(history, aboutEverybody(history))) {
    const { document } = one;
    if (!isProposal(one)) continue;
    const number = proposalNumberOf(document);
    if (number !== undefined) own.set(number, own.has(number) ? undefined : one);
    const name = documentNameOf(document.path);
    if (named.get(name) === document) own.set(name, one);
  }
  return new Map([...own].flatMap(([name, one]) => (one ? [[name, one] as const] : [])));
});

function proposalNamedIn(subject: string, proposals: ReadonlyMap<string, OwnDocument>): OwnDocument | undefined {
  const number = proposalNumberIn(subject);
  const byNumber = number === undefined ? undefined : proposals.get(number);
  if (byNumber) return byNumber;
  for (const word of subject.split(/[\s()[\]:,'"`]+/)) {
    const named = word.length < 8 ? undefined : proposals.get(documentNameOf(word));
    if (named) return named;
  }
  return undefined;
}

/** For each proposal, later source changes by people who are not its authors and name it in the subject. */
function followersOf(history: History, about: About): ReadonlyMap<OwnDocument, readonly Commit[]> {
  const followers = new Map<OwnDocument, Commit[]>();
  if (!ownDocumentsOf(history, about).some(isProposal) || isDocumentRepository(history)) return followers;
  const proposals = proposalsByName(history);
  for (const commit of handMadeCommitsOf(history)) {
    const { subject } = commit.message;
    if ((changeKinds(commit) & SOURCE_WRITTEN) === 0 || !/\d/.test(subject) || ASIDE.test(subject)) continue;
    const proposal = proposalNamedIn(subject, proposals);
    if (proposal === undefined || !about.has(proposal.commit.author)) continue;
    if (commit.index <= proposal.commit.index) continue;
    if (isSamePerson(commit.author, proposal.commit.author)) continue;
    if (isStatedAuthor(proposal.document, commit.author)) continue;
    if (commit.touches.some(({ file }) => file.path === proposal.document.path)) continue;
    const list = followers.get(proposal);
    if (list) list.push(commit);
    else followers.set(proposal, [commit]);
  }
  return followers;
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const [{ document, commit: added }, commits] of followersOf(history, about)) {
    const main = commits.find(({ message }) => CARRIES_OUT.test(message.subject));
    if (main === undefined && commits.length < FEWEST_NAMING) continue;
    const first = main ?? commits[0]!;
    const people = [...new Set(commits.map(({ author }) => author))];
    yield {
      person: added.author,
      raw: added.rawAuthor,
      commit: first,
      day: commits.at(-1)!.day,
      sentence: `Added the proposal ${documentName(document, 50)}, named by ${plural(commits.length, "later source change")} of ${listPeople(people)}: ${quoteSubject(first.message.subject)}.`,
      counterparties: people.slice(0, 6),
      areas: [document.area],
      related: [added, ...commits.filter((commit) => commit !== first)],
      context: document.path,
      weight: 8 + Math.min(12, commits.length),
    };
  }
}

export const proposalImplementedByOthers = defineSignal({
  kind: "event",
  id: "proposal-implemented-by-others",
  version: 2,
  title: "Proposed what others built",
  definition:
    "A design document or decision record which the person added, whose author lines do not name only others, is named by its number or its file's name in the subjects of later substantive commits of other people that change source files, not the proposal, and are no repairs: at least two, or one that says that it implements it. Its stated authors do not count as others. One event per proposal.",
  limits:
    "Not told where documents are what the repository is made of. Proposals carried out in another repository, or by commits that do not name them, are not seen, so most are missed; naming a proposal is not always carrying it out.",
  skill: "vision",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
