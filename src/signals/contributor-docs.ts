import { documentBeginningsOf, isWritten } from "../history/document-beginnings.ts";
import { revisionsByPerson } from "../history/document-revisions.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { periodWords, plural } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { documentWords, placeIn } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_REVISIONS = 3;
/** More documents than this in one commit are an import. */
const MOST_TOGETHER = 15;
/** What such a document is called; its folder alone does not say it ("develop/" holds manuals too). */
const ABOUT_CONTRIBUTING =
  /contribut|hacking|submit|patches|coding|style|guideline|conventions?|review|releas|process|polic|governance|maintain|onboard|getting.?started|first|development|set.?up|workflow|building|tests?\b|testing|unit.?test|\bci\b|continuous|debug|profil|benchmark|triag|decision|charter|team|roles|responsib|versioning|deprecat|stability|support|lts|security.?(?:policy|process|response|issues|report)|vulnerability (?:report|disclos|manage)|bug.?report|backport|branch|merg|commit|issue|abi|deciding|checklist|how.?to.?add|adding|new.?(?:driver|library|package|committer|contributor)|cheat.?sheet|mentor/i;
/** Records of one release or year tell how it went, not how to work. */
const RECORD = /statistics|\bstats\b|release.?notes?|\d{4}[-._ ]?(?:\d\d\b|membership|election)|v?\d+\.\d+/i;

function isForContributors(document: HistoryDocument): boolean {
  if ((document.kind !== "onboarding" && document.kind !== "process-ci") || !isWritten(document)) return false;
  const named = `${document.path.slice(document.path.lastIndexOf("/") + 1)} ${document.title}`;
  return (
    (ABOUT_CONTRIBUTING.test(named) || /^(?:\.github\/|docs\/)?SECURITY\.\w+$/.test(document.path)) &&
    !RECORD.test(named)
  );
}

/** Own changes to a document that are enough to count. */
function ownRevisions(document: HistoryDocument, person: Person): readonly Commit[] {
  const commits = revisionsByPerson(document).get(person) ?? [];
  return commits.length >= FEWEST_REVISIONS && new Set(commits.map(({ day }) => day)).size >= 2 ? commits : [];
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
    if (together > MOST_TOGETHER || !isForContributors(document)) continue;
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
  version: 1,
  kind: "event",
  title: "Contributor or process documentation",
  definition:
    "Own hand-made commits added a document for contributors or on how the project works (contributing, coding style, testing, releases, governance), or changed one at least three times on at least two days, each in a commit of at most 12 paths that was about more than spelling, links or format. Issue and request templates are left out.",
  limits:
    "How much was written is not measured; whether anybody reads it is not known. Documents outside the repository are not seen.",
  skill: "mentorship",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
