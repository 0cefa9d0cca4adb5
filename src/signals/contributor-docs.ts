import { documentBeginningsOf, isWritten } from "../history/document-beginnings.ts";
import { isBesideCode, isRecord, revisionsByPerson } from "../history/document-revisions.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { daysFrom, periodWords, plural } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { documentWords, placeIn } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_REVISIONS = 3;
/** Closer together they are one revision in steps. */
const FEWEST_DAYS = 14;
/** More documents than this in one commit are an import. */
const MOST_TOGETHER = 15;
/** A commit that adds a document among more paths than this set up something else with it. */
const MOST_PATHS = 20;
/** What such a document is called; its folder alone does not say it ("develop/" holds manuals too). */
const ABOUT_CONTRIBUTING =
  /contribut|hacking|submit|patches|coding|style|guideline|conventions?|\breview|releas|\bprocess(?:es)?\b|polic|governance|maintain|onboard|getting.?started|first|development|set.?up|workflow|building|tests?\b|testing|unit.?test|\bci\b|continuous|debug|profil|benchmark|triag|decision|team|roles|responsib|versioning|deprecat|stability|support(?:ed)?.(?:polic|version|branch|release)|\blts\b|security.?(?:policy|process|response|issues|report)|vulnerability (?:report|disclos|manage)|bug.?report|backport|branch|merg|commit|issue|\babi\b|deciding|checklist|how.?to.?add|adding|new.?(?:driver|library|package|committer|contributor)|cheat.?sheet|mentor/i;
/** Tells how one release or year went, not how to work. */
const DATED = /\d{4}[-._ ]?(?:\d\d\b|membership|election)|v?\d+\.\d+/i;
/** Texts that lawyers and foundations hand out. */
const HANDED_OUT =
  /\bfoundation\b|\bDCO\b|certificate of origin|licen[cs]e agreement|\bCLA\b|code.?of.?conduct|covenant/i;
/** Answers for users, designs, and members of a numbered series, whatever they are about. */
const OF_ANOTHER_KIND = /(?:^|[/_.-])faqs?(?=[/_.-]|$)|(?:^|\/)designs?\/|(?:^|\/)\d{3,8}[-_]/i;
/** A shorter text only says where the document is, or gives one address. */
const SHORTEST = 800;
/** Files that come with a new repository. */
const FROM_A_MOULD =
  /\binitial (?:commit|import|setup|scaffold\w*|project|check-?in)\b|^initial$|\bscaffold|\bboilerplate\b|\bdefault\b/i;
/** Numbers that have to be raised now and then. */
const ROUTINE = /\bversions?\b|\bdependenc(?:y|ies)\b|\brelease v?\d/i;

function isForContributors(document: HistoryDocument): boolean {
  if ((document.kind !== "onboarding" && document.kind !== "process-ci") || !isWritten(document)) return false;
  if ((document.length ?? SHORTEST) < SHORTEST) return false;
  if (isRecord(document) || OF_ANOTHER_KIND.test(document.path)) return false;
  const named = `${document.path.slice(document.path.lastIndexOf("/") + 1)} ${document.title}`;
  return (
    (ABOUT_CONTRIBUTING.test(named) || /^(?:\.github\/|docs\/)?SECURITY\.\w+$/.test(document.path)) &&
    !DATED.test(named) &&
    !HANDED_OUT.test(named)
  );
}

/** Own changes to a document that are enough to count. */
function ownRevisions(document: HistoryDocument, person: Person): readonly Commit[] {
  const commits = (revisionsByPerson(document).get(person) ?? []).filter(
    (commit) => !ROUTINE.test(commit.message.subject) && !isBesideCode(commit, document),
  );
  const [first, last] = [commits[0], commits.at(-1)];
  if (first === undefined || last === undefined || commits.length < FEWEST_REVISIONS) return [];
  return daysFrom(first.day, last.day) >= FEWEST_DAYS ? commits : [];
}

const revisedWords = (commits: readonly Commit[]): string =>
  `in ${plural(commits.length, "commit")} ${periodWords(commits[0]!.day, commits.at(-1)!.day)}`;

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
    place: placeIn(document),
    quote: document.title,
    sentence,
    day: last.day,
    areas: [document.area],
    related: commits.slice(1),
    context: document.path,
    weight,
  };
}

/** One finding per commit that added such documents, on the one that was changed most since. */
function* added(history: History, told: Set<string>): Iterable<EventFinding> {
  const byCommit = new Map<Commit, HistoryDocument[]>();
  for (const { document, commit, together } of documentBeginningsOf(history)) {
    if (together > MOST_TOGETHER || commit.changesTotal > MOST_PATHS) continue;
    if (FROM_A_MOULD.test(commit.message.subject)) continue;
    if (!isForContributors(document)) continue;
    const list = byCommit.get(commit);
    if (list) list.push(document);
    else byCommit.set(commit, [document]);
  }
  for (const [commit, documents] of byCommit) {
    const main = documents.reduce((best, document) =>
      document.revisions.length > best.revisions.length ? document : best,
    );
    const own = ownRevisions(main, commit.author);
    const more =
      documents.length > 1
        ? ` and ${documents.length - 1} more such ${documents.length === 2 ? "document" : "documents"}`
        : "";
    const later = own.length > 0 ? `; revised ${more === "" ? "it" : "the first"} ${revisedWords(own)}` : "";
    told.add(`${commit.author.key} ${main.path}`);
    yield toFinding(
      commit.author,
      main,
      [commit, ...own],
      `Added ${documentWords(main)}${more}${later}.`,
      3 + documents.length + own.length + Math.log2(1 + main.revisions.length),
    );
  }
}

function* detect(history: History): Iterable<EventFinding> {
  const told = new Set<string>();
  yield* added(history, told);
  for (const document of history.documents) {
    if (document.revisions.length < FEWEST_REVISIONS || !isForContributors(document)) continue;
    for (const person of revisionsByPerson(document).keys()) {
      const own = ownRevisions(document, person);
      if (own.length > 0 && !told.has(`${person.key} ${document.path}`))
        yield toFinding(person, document, own, `Revised ${documentWords(document)} ${revisedWords(own)}.`, own.length);
    }
  }
}

export const contributorDocs = defineSignal({
  id: "contributor-docs",
  version: 2,
  kind: "event",
  title: "Contributor or process documentation",
  definition:
    "Own hand-made commits of at most 20 paths added a document for contributors or on how the project works (contributing, coding style, testing, releases, governance), or changed one at least three times over at least 14 days, each in a commit of at most 12 paths without source or test files that was about more than spelling, links, format, status, version numbers or dependencies. Issue and request templates, texts of a few lines, questions of users, designs, members of a numbered series, release notes, licences and codes of conduct are left out.",
  limits:
    "How much was written is not measured; whether anybody reads it is not known. Documents outside the repository are not seen.",
  skill: "mentorship",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
