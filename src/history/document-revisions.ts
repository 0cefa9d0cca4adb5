/**
 * Changes that people made to a document itself. Commits that touch many files on the way (a renamed term, a licence,
 * broken links) changed the document but were not about it, and are left out; so are those that only repair its form or
 * move its status on.
 */
import type { Person } from "../model/identity.ts";
import type { About } from "./about.ts";
import type { Commit, HistoryDocument } from "./history.ts";

/** A commit that touches more paths than this is about something wider than one document. */
const MOST_PATHS = 12;
/** So is one that touches more documents than this. */
const MOST_DOCUMENTS = 3;
const IN_PASSING =
  /\b(?:typos?|misspel\w*|spell\w*|gramm\w+|links?|urls?|http(?:s|:)?|hyperlinks?|white ?spaces?|trailing|lint\w*|\w*lint|prettier|format(?:ting)?|reformat\w*|toc|table of contents|rename[ds]?|moved?|copyright|licen[cs]e|merge|bump\w*|revert|(?:repeated|repetitive|duplicated?|double) words?|capitali[sz]\w*|spacing|indent\w*|punctuation|line (?:breaks?|lengths?|wrap\w*|endings?)|re-?wrap\w*|re-?flow\w*|e-?mails?|proof-?read\w*|nits?|preambles?|front ?matter|(?:fix|update|correct|add|change)\w*(?: \w+)? (?:headers?|headings?|metadata|dates?|year|anchors?|badges?)|(?:american|british) english|commas?|(?:fix|broken|missing|syntax|code)\w* (?:markup|highlight\w*|code blocks?)|syntax highlight\w*|alphabeti[sc]\w*|markdown|rst|sphinx|main branch|master branch|branch name)\b/i;
/** A look through documents because it was due, which mostly leaves only its date. */
const DUE_REVIEW =
  /\breview(?:s|ed)?[- ](?:dates?|updates?|documentation)\b|\b(?:docs?|documents?|documentation|guides?|runbooks?|updates?)[- ]review(?:s|ed)?\b|\bscheduled for (?:a )?review\b|\bfollowing review\b|^\W*reviewed?\W*$/i;
/** Duties, dates and names in a table that has to be kept: upkeep without a thought of one's own. */
const ROTA =
  /\b(?:schedules?|rotat\w+|rota|swap\w*|emeritus|promot\w+|champions?|approvers?|release (?:managers?|dates?|dut(?:y|ies))|releasers?|prepare (?:for )?(?:the )?(?:\w+ )?release|volunteer\w*|sign(?:s|ed)? up|maintainers? list|post[- ]release|after release|v?\d+\.\d+\.\d+)\b|^REL\b|\b(?:start|prepare|setup|set up|update)\b.{0,40}(?:\bdevel(?:opment)?|\bbranch)\b/i;
/** A step of a document through its process: somebody else's ruling, or a line in the header. */
const STATUS =
  /\bstatus(?:es)?\b|\badvance[ds]?\b|\blast[ -]call\b|\bdiscussions?-to\b|\bco-?authors?\b|\b(?:publish|post)\w* .{0,30}\bresults?\b|\belections?\b|\bmark(?:ed|ing|s)?\b.{0,40}\b(?:as|accepted|final|active|rejected|withdrawn|deferred|superseded|stagnant|obsolete|deprecated)\b|\b(?:to|as|->|→|is|now) (?:draft|review|last[ -]call|final|stagnant|withdrawn|living|accepted|active|implemented|implementable|rejected|deferred|approved|adopted|abandoned|deprecated|superseded)\b|^\W*(?:accept|adopt|approve|reject|finali[sz]e|withdraw|defer|retire|abandon|deprecate)(?:e?[ds]|ing)?\b/i;

const endingOf = (path: string): string => /\.\w+$/.exec(path)?.[0] ?? "";

/** Whether a commit that changed a document was about it, and more than a slip of the pen. */
function isAboutText(
  { author, changesTotal, message: { subject }, touches }: Commit,
  { path }: HistoryDocument,
): boolean {
  if (author.kind !== "person" || changesTotal > MOST_PATHS) return false;
  if ([IN_PASSING, DUE_REVIEW, ROTA, STATUS].some((rule) => rule.test(subject))) return false;
  const ending = endingOf(path);
  const documents = touches.filter(
    ({ file }) => file.kind === "document" || (ending !== "" && file.path.endsWith(ending)),
  );
  return documents.length <= MOST_DOCUMENTS;
}

/** Whether a commit only listed in a folder's page a document that it added, or kept that list. */
function isIndexEntry({ message, touches }: Commit, { path }: HistoryDocument): boolean {
  return (
    /(?:^|\/)(?:readme|index)\.\w+$/i.test(path) &&
    (/\b(?:lists?|index|readme)\b/i.test(message.subject) ||
      touches.some(({ file, status }) => status === "A" && file.kind === "document"))
  );
}

/** Whether a commit changed code, and the document beside it. */
export function isBesideCode({ touches }: Commit, { path }: HistoryDocument): boolean {
  return touches.some(({ file }) => (file.kind === "source" || file.kind === "test") && file.path !== path);
}

const known = new WeakMap<HistoryDocument, ReadonlyMap<Person, readonly Commit[]>>();

function deriveRevisions(document: HistoryDocument): ReadonlyMap<Person, readonly Commit[]> {
  const byPerson = new Map<Person, Commit[]>();
  const seen = new Set<string>();
  for (const commit of document.revisions) {
    const twin = `${commit.author.key} ${commit.day} ${commit.message.subject}`;
    if (!isAboutText(commit, document) || isIndexEntry(commit, document) || seen.has(twin)) continue;
    seen.add(twin);
    const own = byPerson.get(commit.author);
    if (own) own.push(commit);
    else byPerson.set(commit.author, [commit]);
  }
  return byPerson;
}

/**
 * Later changes to a document, oldest first, by people, that were about it. A change that landed twice, on two branches,
 * counts once.
 */
export function revisionsByPerson(document: HistoryDocument): ReadonlyMap<Person, readonly Commit[]> {
  const before = known.get(document);
  if (before !== undefined) return before;
  const derived = deriveRevisions(document);
  known.set(document, derived);
  return derived;
}

/** How many commits by those asked about changed a document in any way. */
export const revisionsBy = ({ revisions }: HistoryDocument, about: About): number =>
  revisions.reduce((count, { author }) => (about.has(author) ? count + 1 : count), 0);

const RECORD = /statistics|\bstats\b|release.?notes?|change.?log/i;

/** Whether a document by its name records what each release or year brought, and so grows by routine. */
export function isRecord({ path, title }: HistoryDocument): boolean {
  return RECORD.test(path.slice(path.lastIndexOf("/") + 1)) || RECORD.test(title);
}
