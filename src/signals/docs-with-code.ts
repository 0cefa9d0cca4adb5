import { changeKindsOf, isDocumentRepository, SOURCE_WRITTEN } from "../history/change-kinds.ts";
import { handMadeCommitsOf } from "../history/hand-made.ts";
import type { Commit, FileInfo, History } from "../history/history.ts";
import { repeatedCommitsOf } from "../history/own-source-changes.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { mainSourceAreasOf } from "../history/source-areas.ts";
import { seriesOf } from "../history/threads.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

/** What users meet, by name. */
const MET =
  "(?:\\s['\"`]?--[a-z][\\w-]+|\\b(?:options?|commands?|subcommands?|settings|config(?:uration)? (?:variables?|options?|keys?|settings?)|hooks?|endpoints?|env(?:ironment)? var(?:iable)?s?|placeholders?|decorators?|(?:public |new )api)\\b)";
/** Subjects that announce something users meet: a feature, an option, a command, a deprecation. */
const ANNOUNCES = new RegExp(
  [
    "^feat(?:ure)?(?:\\([^)]*\\))?!?: ",
    "^\\w+(?:\\([^)]*\\))!: ",
    `^(?:\\[[^\\]]*\\] ?)?(?:[^\\s:][^:]{0,40}: ){0,3}(?:add|introduce|implement|support|allow|new|teach|learn|deprecate|rename|drop)(?:s|ed|ing)?\\b.{0,50}${MET}`,
  ].join("|"),
  "i",
);
const NOT_FOR_USERS =
  /^(?:docs?|revert|test|chore|style|ci|build|refactor)\b|\b(?:tests?|internal|infrastructure|refactor\w*|ci|lint\w*|private|helper|build option|compiler flags?|makefile|cflags|benchmarks?|typos?|fix(?:e[sd])?|warnings?|unused|initial|again|bump\w*|documentation|docs?|descriptions?|help (?:text|message)s?|fuzz\w*|debug(?:ging)?|mocks?|clippy|rubocop)\b/i;
const CHANGE_LIST =
  /(^|\/)(CHANGELOG|CHANGES|HISTORY|NEWS|AUTHORS|CREDITS|MAINTAINERS|CODEOWNERS|OWNERS|LICEN[CS]E|COPYING|VERSION|CLAUDE|AGENTS|copilot-instructions|TODO)[^/]*$|(^|\/)([^/]*requirements[^/]*|CMakeLists|robots)\.txt$/i;
/** Notes of a release, one a change: more than a line in a list, less than documentation. */
const RELEASE_NOTE =
  /(^|\/)(\.?changesets?|changes|changelogs?|changelog\.d|newsfragments|upcoming_changes|unreleased|release[-_]?notes?|rel_notes|RelNotes|whats[-_]?new|releases?)\//i;
/** Documents that say something to a reader; a line in a change list does not, a fragment in prose does. */
const PROSE =
  /\.(md|mdx|markdown|rst|adoc|asciidoc|tex|org|pod|texi|man|html|[1-9](\.in)?)$|\.[1-9]\.[a-z]+$|(^|\/)README[^/]*$|(^|\/)(docs?|documentation)\/.*\.txt$/i;
/** Files that may describe what users meet, and may not: settings, schemas, web pages, text of programs. */
const MAYBE = /\.(xml|html?|ya?ml|in|inc|txt|vue|hbs)$/i;
/** A repository needs this many document paths before their absence beside a change means anything. */
const FEWEST_DOCUMENTS = 5;

/** What a file says to readers of documentation; "maybe" where its name does not tell. */
type Says = "documents" | "maybe" | "nothing";

const known = new WeakMap<FileInfo, Says>();

function classify({ kind, path }: FileInfo): Says {
  if ((kind !== "document" && kind !== "data") || CHANGE_LIST.test(path)) return "nothing";
  if (RELEASE_NOTE.test(path)) return "maybe";
  if (PROSE.test(path)) return "documents";
  return kind === "document" || MAYBE.test(path) ? "maybe" : "nothing";
}

function saysOf(file: FileInfo): Says {
  const before = known.get(file);
  if (before !== undefined) return before;
  const found = classify(file);
  known.set(file, found);
  return found;
}

/** Parts of the words below; looking for them first is ten times as fast as the pattern. */
const HINTS = "-- feat !: ption ommand ettings onfig ook ndpoint nv laceholder ecorator api API".split(" ");

const announces = ({ message: { subject } }: Commit): boolean =>
  HINTS.some((hint) => subject.includes(hint)) && ANNOUNCES.test(subject) && !NOT_FOR_USERS.test(subject);
/** The most that what a commit adds or changes says. */
function saidBy({ touches }: Commit): Says {
  let said: Says = "nothing";
  for (const { file, status } of touches) {
    if (status === "D" || status === "R") continue;
    const says = saysOf(file);
    if (says === "documents") return says;
    if (says === "maybe") said = says;
  }
  return said;
}

/** Commits that landed together with documentation by the same author, which may belong to them and may not. */
function besideDocuments(history: History): ReadonlySet<Commit> {
  const found = new Set<Commit>();
  for (const { commits } of seriesOf(history))
    if (commits.some((commit) => saidBy(commit) === "documents")) for (const commit of commits) found.add(commit);
  return found;
}

function* detect(history: History): Iterable<CaseFinding> {
  const areas = mainSourceAreasOf(history);
  const kinds = changeKindsOf(history);
  const beside = besideDocuments(history);
  const repeated = repeatedCommitsOf(history);
  for (const commit of handMadeCommitsOf(history)) {
    if (((kinds[commit.index] ?? 0) & SOURCE_WRITTEN) === 0 || commit.message.reverts.length > 0) continue;
    if (!announces(commit) || repeated.has(commit)) continue;
    const said = saidBy(commit);
    if (said === "maybe" || (said === "nothing" && beside.has(commit))) continue;
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      hit: said === "documents",
      area: areas[commit.index] ?? "",
    };
  }
}

function hasDocumentation(history: History): boolean {
  const seen = new Set<FileInfo>();
  for (const { touches } of history.commits)
    for (const { file } of touches) {
      if (saysOf(file) === "documents") seen.add(file);
      if (seen.size >= FEWEST_DOCUMENTS) return true;
    }
  return false;
}

export const docsWithCode = defineSignal({
  id: "docs-with-code",
  version: 2,
  kind: "pattern",
  title: "Documentation changed along with features",
  definition:
    "Cases: own hand-made commits that add or change source and whose subject names something users meet: a feature, option, command, settings, a hook, an endpoint, or a deprecation. A hit adds or changes documentation in prose in the same commit. Lines in change lists are no documentation. No cases are commits with nothing but release notes, settings or schemas beside the source, and those that landed together with documentation of the author's in another commit: these may describe the feature and may not.",
  limits:
    "Documentation in another repository, on a website or in code comments is not seen. Subjects that announce a feature in other words are no cases.",
  skill: "communication",
  needs: ["commits", "paths"],
  language: "en",
  counter: false,
  blindness: (history) => {
    if (isDocumentRepository(history)) return { outcome: "not-applicable", reason: "documents are the work here" };
    return hasDocumentation(history)
      ? undefined
      : { outcome: "cannot-see", reason: "no documentation files were found here" };
  },
  detect,
  sentence: (hits, cases, area) =>
    `Changed documentation files along with ${hits} of ${plural(cases, "change")} in ${areaWords(area)} whose ${cases === 1 ? "subject names" : "subjects name"} a feature, option, command or the like.`,
});
