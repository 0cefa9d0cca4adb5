/**
 * Whether something was written down before the code of an initiative: a design document, decision or the like of the
 * leader's, or an issue of theirs that says what is wanted. "none" only where a forge shows its discussions; plans made elsewhere
 * (mail, chat, a wiki) are not seen, so nothing is told of it.
 */
import type { DocumentKind } from "../../model/document.ts";
import type { InitiativePlan, StoryClause } from "../../model/initiative.ts";
import { onePerson } from "../about.ts";
import { changeKinds, SOURCE } from "../change-kinds.ts";
import { beginningOf } from "../document-beginnings.ts";
import { documentMentionsOf } from "../document-mentions.ts";
import type { Commit, Discussion, History, HistoryDocument } from "../history.ts";
import { ownSentences, wordsIn } from "../own-words.ts";
import { daysFrom, dayWords, plural, quoteSubject } from "../phrases.ts";
import { isSamePerson } from "../same-name.ts";
import { discussionWords } from "./discussion-names.ts";
import type { Initiative } from "./initiative.ts";
import { firstIssueOf } from "./origin.ts";
import { statedDiscussions } from "./stated-discussions.ts";

const PLANS: ReadonlySet<DocumentKind> = new Set(["design-doc", "adr", "roadmap", "investigation", "brief"]);
/** Fewer own words than this say what is wanted to nobody but their writer. */
const FEWEST_WORDS = 12;
/** It was there before the first commit was written by at least so many days. */
const DAYS_BEFORE = 1;

type Found =
  | { readonly kind: "document"; readonly document: HistoryDocument; readonly addedBy: Commit }
  | { readonly kind: "issue"; readonly issue: Discussion }
  | { readonly kind: "none" | "unknown" };

/** Documents of the leader's that belong to it: added by its commits, or named by their subjects. */
function* documentsFor(history: History, { leader, own, documents }: Initiative): Iterable<HistoryDocument> {
  yield* documents;
  const steps = new Set(own);
  for (const [document, commits] of documentMentionsOf(history, onePerson(history, leader)))
    if (commits.some((commit) => steps.has(commit))) yield document;
}

function findPlan(history: History, initiative: Initiative): Found {
  const { leader, own, firstDay, discussions } = initiative;
  const code = own.find((commit) => (changeKinds(commit) & SOURCE) !== 0);
  if (code === undefined) return { kind: "unknown" };
  for (const document of documentsFor(history, initiative)) {
    const addedBy = PLANS.has(document.kind) ? beginningOf(history, document)?.commit : undefined;
    if (addedBy?.author === leader && addedBy.index < code.index && addedBy.day <= code.day)
      return { kind: "document", document, addedBy };
  }
  for (const issue of statedDiscussions(initiative).keys())
    if (
      issue.kind === "issue" &&
      issue.author !== undefined &&
      isSamePerson(issue.author, leader) &&
      daysFrom(issue.day, firstDay) >= DAYS_BEFORE &&
      wordsIn(ownSentences(history, issue)) >= FEWEST_WORDS
    )
      return { kind: "issue", issue };
  return { kind: discussions.length > 0 ? "none" : "unknown" };
}

/** @example planOf(history, initiative).kind // "document" */
export function planOf(history: History, initiative: Initiative): InitiativePlan {
  const plan = findPlan(history, initiative);
  if (plan.kind === "document") return { kind: plan.kind, cites: [plan.addedBy.oid] };
  return { kind: plan.kind, cites: plan.kind === "issue" ? [plan.issue.object] : [] };
}

/** What was written first; of an issue that its origin told already nothing is said again. */
export function planClause(history: History, initiative: Initiative): StoryClause | undefined {
  const plan = findPlan(history, initiative);
  if (plan.kind === "document")
    return {
      text: `Its document ${quoteSubject(plan.document.title, 60)} was added on ${dayWords(plan.addedBy.day)}, before the first change of code.`,
      cites: [plan.addedBy.oid],
    };
  if (plan.kind !== "issue" || plan.issue === firstIssueOf(initiative)) return undefined;
  return {
    text: `${initiative.leader.name} had opened ${discussionWords(plan.issue)} ${plural(daysFrom(plan.issue.day, initiative.firstDay), "day")} before its first commit.`,
    cites: [plan.issue.object],
  };
}
