import type { About } from "../history/about.ts";
import { documentBeginningsOf, isWritten } from "../history/document-beginnings.ts";
import { isBesideCode, isRecord, revisionsBy, revisionsByPerson } from "../history/document-revisions.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { daysFrom, plural } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { documentWords, placeIn } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_REVISIONS = 3;
/** By somebody who did not add it: fewer may be small repairs. */
const FEWEST_REVISIONS_BY_OTHERS = 4;
/** Closer together they are one revision in steps. */
const FEWEST_DAYS = 14;
/** More documents than this in one commit are an import. */
const MOST_TOGETHER = 15;
/** A commit that adds a document among more paths than this set up something else with it. */
const MOST_PATHS = 20;
/** What such a document is called; its folder alone does not say it ("develop/" holds manuals too). */
const ABOUT_CONTRIBUTING =
  /contribut|hacking|submit|patches|coding|style|guideline|conventions?|\breview|releas|\bprocess(?:es)?\b|polic|governance|maintain|onboard|getting.?started|first|development|set.?up|workflow|building|tests?\b|testing|unit.?test|\bci\b|continuous|debug|profil|benchmark|triag|decision|team|roles|responsib|versioning|deprecat|stability|support(?:ed)?.(?:polic|version|branch|release)|\blts\b|security.?(?:policy|process|response|issues|report)|vulnerability (?:report|disclos|manage)|bug.?report|backport|branch|merg|commit|issue|\babi\b|deciding|checklist|how.?to.?add|adding|new.?(?:driver|library|package|committer|contributor)|cheat.?sheet|mentor/i;
/** What a forge shows to who reports a vulnerability, often an address and no more. */
const SECURITY_NOTICE = /^(?:\.github\/|docs\/)?SECURITY\.\w+$/;
/** Tells how one release or year went, not how to work. */
const DATED = /\d{4}[-._ ]?(?:\d\d\b|membership|election)|v?\d+\.\d+/i;
/** Texts that lawyers and foundations hand out. */
const HANDED_OUT =
  /\bfoundation\b|\bDCO\b|certificate of origin|licen[cs]e agreement|\bCLA\b|code.?of.?conduct|covenant/i;
/** Answers for users, designs, and members of a numbered series, whatever they are about. */
const OF_ANOTHER_KIND = /(?:^|[/_.-])faqs?(?=[/_.-]|$)|(?:^|\/)designs?\/|(?:^|\/)(?:[a-z]{2,5}-?)?\d{3,8}[-_.]/i;
/** A shorter text only says where the document is, or gives one address. */
const SHORTEST = 800;
/** What one adds and leaves below this length is mostly the text that such files have everywhere. */
const SHORTEST_UNREVISED = 1500;
/** Files that come with a new repository. */
const FROM_A_MOULD =
  /\bset(?:ting)?[- ]?up (?:the |a |this )?(?:new )?(?:repo\w*|project)\b|\binitial (?:commit|import|setup|scaffold\w*|project|check-?in)\b|^initial$|\bscaffold|\bboilerplate\b|\bdefault\b/i;
/** Numbers, names and dates that have to be changed now and then. */
const ROUTINE =
  /\bversions?\b|\bdependenc(?:y|ies)\b|\brelease v?\d|\bv?\d+\.\d+\b|\b(?:shepherds?|calendar|dates?|weeks)\b|\bas (?:an? |the )?(?:\w+ ){0,3}(?:managers?|captains?|maintainers?|owners?|leads?|members?|reviewers?)\b/i;
/** Words of a subject that says that the document was changed, and nothing of what. */
const OF_ANY_CHANGE = new Set(
  "update updates updated updating edit edits edited improve improves improved improvement improvements tweak tweaks adjust adjustments change changes changed fix fixes fixed cleanup clean up polish touchup touch refresh revise apply address suggestions suggestion comments comment from code review feedback respond small minor misc incremental some few more another a an the to in of on our for and file doc docs documentation document page section text chore wording modify modified slight further new line lines correction corrections skip ci update instructions instruction procedure process guide guidelines guideline".split(
    " ",
  ),
);
/** Names that a guide for users bears as well: how to write what the product reads. */
const OF_STYLE = /\bstyle\b|guidelines?|conventions?/i;
const FOR_DEVELOPERS =
  /^[^/]+$|\.github\/|contribut|devel|(?:^|\/)(?:dev|internals?|hacking|community|maintain\w*)\/|cod(?:e|ing)|doc(?:s|umentation)?[-_ ](?:style|guide)/i;
/** A text taken out of another. */
const SPLIT =
  /\bbr(?:eak|oke)\w*\b.{0,40}\b(?:up|out|down|into)\b|\binto (?:\w+ ){0,2}(?:parts|files|pages|documents|sections)\b|\b(?:its|their) own (?:file|page|document)s?\b/i;

function isForContributors(document: HistoryDocument): boolean {
  if ((document.kind !== "onboarding" && document.kind !== "process-ci") || !isWritten(document)) return false;
  if ((document.length ?? SHORTEST) < SHORTEST) return false;
  if (isRecord(document) || OF_ANOTHER_KIND.test(document.path)) return false;
  const named = `${document.path.slice(document.path.lastIndexOf("/") + 1)} ${document.title}`;
  return (
    (ABOUT_CONTRIBUTING.test(named) || SECURITY_NOTICE.test(document.path)) &&
    (FOR_DEVELOPERS.test(document.path) ||
      !OF_STYLE.test(named) ||
      ABOUT_CONTRIBUTING.test(named.replace(new RegExp(OF_STYLE, "gi"), ""))) &&
    !DATED.test(named) &&
    !HANDED_OUT.test(named)
  );
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** Whether a subject only says that this document was changed. */
function saysNothing(subject: string, { path, title }: HistoryDocument): boolean {
  const name = new Set(wordsOf(`${path} ${title}`));
  return wordsOf(subject.replace(/\(#\d+\)/g, "")).every((word) => OF_ANY_CHANGE.has(word) || name.has(word));
}

/** Own changes to a document that are enough to count. */
function ownRevisions(document: HistoryDocument, person: Person): readonly Commit[] {
  const commits = (revisionsByPerson(document).get(person) ?? []).filter(
    (commit) =>
      !ROUTINE.test(commit.message.subject) &&
      !saysNothing(commit.message.subject, document) &&
      !isBesideCode(commit, document),
  );
  const [first, last] = [commits[0], commits.at(-1)];
  if (first === undefined || last === undefined || commits.length < FEWEST_REVISIONS) return [];
  return daysFrom(first.day, last.day) >= FEWEST_DAYS ? commits : [];
}

const revisedWords = (commits: readonly Commit[]): string => `in at least ${plural(commits.length, "commit")}`;

/** Whether others changed what it says more often than the person: then the words that stand there may be theirs. */
function isRevisedByOthers(document: HistoryDocument, person: Person): boolean {
  const revisions = revisionsByPerson(document);
  const own = revisions.get(person)?.length ?? 0;
  return [...revisions.values()].reduce((sum, { length }) => sum + length, 0) > 2 * own;
}

const CONTRIBUTING = /(?:^|\/)[^/]*(?:contribut|hacking)[^/]*$/i;

/** Whether a commit took the documents it added out of one that it also changed. */
function isSplit({ message, touches }: Commit, added: readonly HistoryDocument[]): boolean {
  return (
    SPLIT.test(message.subject) ||
    (added.length > 1 &&
      touches.some(
        ({ file: { kind, path }, status }) => status === "M" && kind === "document" && CONTRIBUTING.test(path),
      ))
  );
}

/** "the process document docs/release.md": only what the adding commit shows itself. */
const wordsByPath = (document: HistoryDocument): string =>
  `the ${document.kind === "onboarding" ? "contributor" : "process"} document ${document.path}`;

function toFinding(
  person: Person,
  document: HistoryDocument,
  commits: readonly Commit[],
  sentence: string,
  weight: number,
): EventFinding {
  const [first, last] = [commits[0]!, commits.at(-1)!];
  return {
    person,
    raw: first.rawAuthor,
    commit: first,
    sentence,
    day: last.day,
    areas: [document.area],
    related: commits.slice(1),
    context: document.path,
    weight,
  };
}

/** What the finding cites besides its commits: the words that stand in the document. */
const citing = (document: HistoryDocument): Pick<EventFinding, "place" | "quote"> => ({
  place: placeIn(document),
  quote: document.title,
});

/** Whether the commit shows by itself that the document began there: under this path, and no short notice. */
const showsBeginning = ({ touches }: Commit, { path }: HistoryDocument): boolean =>
  !SECURITY_NOTICE.test(path) && touches.some(({ file, status }) => status === "A" && file.path === path);

/** One finding per commit that added such documents, on the one that was changed most since. */
function* added(history: History, about: About, told: Set<string>): Iterable<EventFinding> {
  const byCommit = new Map<Commit, HistoryDocument[]>();
  for (const { document, commit, together } of documentBeginningsOf(history, about)) {
    if (together > MOST_TOGETHER || commit.changesTotal > MOST_PATHS) continue;
    if (FROM_A_MOULD.test(commit.message.subject) || isBesideCode(commit, document)) continue;
    if (!isForContributors(document)) continue;
    const list = byCommit.get(commit);
    if (list) list.push(document);
    else byCommit.set(commit, [document]);
  }
  for (const [commit, documents] of byCommit) {
    if (isSplit(commit, documents)) continue;
    const main = documents.reduce((best, document) =>
      document.revisions.length > best.revisions.length ? document : best,
    );
    const own = ownRevisions(main, commit.author);
    const isShort = (main.length ?? SHORTEST_UNREVISED) < SHORTEST_UNREVISED;
    if (isShort && (own.length === 0 || SECURITY_NOTICE.test(main.path))) continue;
    const shared = isRevisedByOthers(main, commit.author);
    if (shared && !showsBeginning(commit, main)) continue;
    const more =
      documents.length > 1
        ? ` and ${documents.length - 1} more such ${documents.length === 2 ? "document" : "documents"}`
        : "";
    const later = own.length > 0 ? `; revised ${more === "" ? "it" : "the first"} ${revisedWords(own)}` : "";
    told.add(`${commit.author.key} ${main.path}`);
    const finding = toFinding(
      commit.author,
      main,
      [commit, ...own],
      `Added ${shared ? wordsByPath(main) : documentWords(main)}${more}${shared ? ", since revised by others" : ""}${later}.`,
      3 + documents.length + own.length + Math.log2(1 + main.revisions.length),
    );
    yield shared ? finding : { ...finding, ...citing(main) };
  }
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  const told = new Set<string>();
  yield* added(history, about, told);
  for (const document of history.documents) {
    if (revisionsBy(document, about) < FEWEST_REVISIONS_BY_OTHERS || !isForContributors(document)) continue;
    for (const person of revisionsByPerson(document).keys()) {
      if (!about.has(person)) continue;
      const own = ownRevisions(document, person);
      if (own.length >= FEWEST_REVISIONS_BY_OTHERS && !told.has(`${person.key} ${document.path}`))
        yield {
          ...toFinding(person, document, own, `Revised ${documentWords(document)} ${revisedWords(own)}.`, own.length),
          ...citing(document),
        };
    }
  }
}

export const contributorDocs = defineSignal({
  id: "contributor-docs",
  version: 3,
  kind: "event",
  title: "Contributor or process documentation",
  definition:
    "Own hand-made commits of at most 20 paths added a document for contributors or on how the project works (contributing, coding style, testing, releases, governance), or changed one at least four times over at least 14 days, each in a commit of at most 12 paths without source or test files that was about more than spelling, links, format, status, names, dates, version numbers or dependencies, with a subject that says what. Where others revised an added document more often than the person, the words that stand there today are not cited. Issue and request templates, texts of a few lines, questions of users, designs, members of a numbered series, release notes, licences, codes of conduct, texts taken out of another document and style guides for users are left out.",
  limits:
    "How much was written is not measured, and not every revision is counted; whether anybody reads it is not known. Documents outside the repository are not seen.",
  skill: "mentorship",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
