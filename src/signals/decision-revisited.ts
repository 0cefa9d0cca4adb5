/**
 * Decision revisited: at least 30 days after a decision record or design document was added, the person's commit says
 * what became of it (implemented, superseded, rejected …) and changes it or the files kept with it.
 */
import type { About } from "../history/about.ts";
import { changeKinds, DATA, DOCUMENT } from "../history/change-kinds.ts";
import { isHandMade } from "../history/hand-made.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import { documentName } from "./document-words.ts";
import { defineSignal } from "./signal.ts";

const LEAST_DAYS = 30;
/** A series takes in lists and polls too. */
const NO_DECISION = /\belections?\b|^(?:\w+ )?meta\b|\bhandbook\b/i;
/** A commit that touches more documents than this changes a format or a list. */
const MOST_DOCUMENTS = 3;
const END =
  "(?:implemented|implementation complete|superseded|deprecated|rejected|withdrawn|obsoleted?|retired|replaced|abandoned|final|declined|deferred)";
/** "mark X as implemented", "status: final", "supersede ADR 6", "ADR 6 is superseded". */
const SAYS_END = new RegExp(
  `\\b(?:mark|set|mov|chang|updat|declar|transition|switch)\\w*\\b.{0,90}\\b(?:as|to|status:?|state:?) (?:be )?\\W?${END}\\b|\\bstatus\\b\\W{0,3}(?:is |to |as |from \\w+ to )?\\W?${END}\\b|^\\W*(?:[\\w/ -]{1,30}: )?(?:supersede|deprecate|reject|withdraw|retire|obsolete|abandon)s? (?:\\w+ ){0,2}(?:adr|rfc|kep|pep|proposal|decision|record|design)\\b|\\b(?:adr|rfc|kep|pep)\\b[- #]?\\d*:? ?(?:is |was |has been )?${END}\\.?$`,
  "i",
);
const MORE_STATUS = /\b(?:template|lint|typo|script|field|format|metadata|label|schema)\b/i;

/** Documents by path, and by the folder that a document has to itself ("0012-queues/README.md"). */
function documentIndex(documents: readonly HistoryDocument[]): (path: string) => HistoryDocument | undefined {
  const byPath = new Map<string, HistoryDocument>();
  const byFolder = new Map<string, HistoryDocument | undefined>();
  for (const document of documents) {
    if ((document.kind !== "adr" && document.kind !== "design-doc") || document.addedBy === undefined) continue;
    if (NO_DECISION.test(document.title)) continue;
    byPath.set(document.path, document);
    const folder = document.path.slice(0, document.path.lastIndexOf("/") + 1);
    if (/\d/.test(folder.split("/").at(-2) ?? "")) byFolder.set(folder, byFolder.has(folder) ? undefined : document);
  }
  return (path) =>
    byPath.get(path) ?? (byFolder.size > 0 ? byFolder.get(path.slice(0, path.lastIndexOf("/") + 1)) : undefined);
}

function touchedDocuments(commit: Commit, find: (path: string) => HistoryDocument | undefined): HistoryDocument[] {
  const found: HistoryDocument[] = [];
  for (const { file, status } of commit.touches) {
    if (status !== "M") continue;
    const document = find(file.path);
    if (document && document.addedBy!.index < commit.index && !found.includes(document)) found.push(document);
  }
  return found;
}

/** The document a subject speaks of: the only one touched, or the one whose number it gives first. */
function meantBy(subject: string, documents: readonly HistoryDocument[]): HistoryDocument | undefined {
  if (documents.length <= 1 || documents.length > MOST_DOCUMENTS)
    return documents.length === 1 ? documents[0] : undefined;
  for (const [number] of subject.matchAll(/\d+/g)) {
    const meant = documents.filter(({ path }) => numberOf(path) === Number(number));
    if (meant.length === 1) return meant[0];
  }
  return undefined;
}

/** "adr/ADR-49.md" and "0049-queues/README.md" → 49. */
function numberOf(path: string): number | undefined {
  const digits = /(?:^|\/)(?:[a-z]{2,5}[-_]?)?(\d{1,5})(?=[-_./])[^/]*(?:\/readme\.\w+)?$/i.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function* revisits(history: History, about: About): Iterable<{ commit: Commit; document: HistoryDocument }> {
  if (!history.documents.some(({ kind }) => kind === "adr" || kind === "design-doc")) return;
  const find = documentIndex(history.documents);
  for (const commit of about.commits) {
    const { subject } = commit.message;
    if (!isHandMade(commit) || (changeKinds(commit) & (DOCUMENT | DATA)) === 0) continue;
    const touched = touchedDocuments(commit, find);
    if (touched.length === 0 || !SAYS_END.test(subject) || MORE_STATUS.test(subject)) continue;
    const document = meantBy(subject, touched);
    if (document && commit.landedAt - document.addedBy!.landedAt >= LEAST_DAYS * 86_400) yield { commit, document };
  }
}

export const decisionRevisited = defineSignal({
  kind: "event",
  id: "decision-revisited",
  version: 2,
  title: "Recorded what became of a decision",
  definition: `An own substantive commit whose subject says what became of a decision record or design document (implemented, superseded, rejected, withdrawn …), and that changes the document or a file in its own folder at least ${LEAST_DAYS} days after it was added. Of several documents it is the one whose number the subject gives; commits that touch more than ${MOST_DOCUMENTS} are left out.`,
  limits: "Sees only changes of state that the subject states in English.",
  skill: "judgment",
  needs: ["documents"],
  language: "en",
  counter: false,
  *detect(history, about) {
    for (const { commit, document } of revisits(history, about))
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        sentence: `Recorded what became of ${documentName(document)}: ${quoteSubject(commit.message.subject, 60)}.`,
        areas: [document.area],
        context: document.path,
        weight: 3,
      };
  },
});
