import { isDocumentRepository } from "../history/change-kinds.ts";
import type { Commit, FileInfo, History } from "../history/history.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { mainSourceAreasOf } from "../history/source-areas.ts";
import { seriesOf } from "../history/threads.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

/** Subjects that announce something users meet: a feature, an option, a command, a deprecation. */
const ANNOUNCES =
  /^feat(?:ure)?(?:\([^)]*\))?!?: |^\w+(?:\([^)]*\))?!: |\b(?:add|introduce|implement|support|allow|teach|learn|deprecate|rename|drop)(?:s|ed|ing)?\b.{0,50}(?:\s['"`]?--[a-z][\w-]+|\b(?:options?|commands?|subcommands?|settings|config(?:uration)? (?:variables?|options?|keys?|settings?)|hooks?|endpoints?|env(?:ironment)? var(?:iable)?s?|placeholders?|decorators?|(?:public |new )api)\b)|['"`]--[a-z][\w-]+['"`]?(?: option)?$/i;
const NOT_FOR_USERS =
  /\b(?:tests?|internal|infrastructure|refactor\w*|ci|lint\w*|private|helper|build option|compiler flags?|makefile|cflags|benchmarks?|typos?|fix(?:e[sd])?|warnings?|unused|fuzz\w*|debug(?:ging)?|mocks?|clippy|rubocop)\b/i;
const CHANGE_LIST =
  /(^|\/)(CHANGELOG|CHANGES|HISTORY|NEWS|AUTHORS|CREDITS|MAINTAINERS|CODEOWNERS|OWNERS|LICEN[CS]E|COPYING|VERSION)[^/]*$|(^|\/)(requirements[^/]*|CMakeLists|robots)\.txt$/i;
/** Documents that say something to a reader; a line in a change list does not, a fragment in prose does. */
const PROSE = /\.(md|mdx|markdown|rst|adoc|asciidoc|txt|tex|org|pod|texi|html|[1-9])$|(^|\/)README[^/]*$/i;
/** A repository needs this many document paths before their absence beside a change means anything. */
const FEWEST_DOCUMENTS = 5;

const prose = new WeakMap<FileInfo, boolean>();

function isProse(file: FileInfo): boolean {
  if (file.kind !== "document") return false;
  const before = prose.get(file);
  if (before !== undefined) return before;
  const found = PROSE.test(file.path) && !CHANGE_LIST.test(file.path);
  prose.set(file, found);
  return found;
}

/** Parts of the words below; looking for them first is ten times as fast as the pattern. */
const HINTS = "-- feat !: ption ommand ettings onfig ook ndpoint nv laceholder ecorator api API".split(" ");

const announces = ({ message: { subject } }: Commit): boolean =>
  HINTS.some((hint) => subject.includes(hint)) && ANNOUNCES.test(subject) && !NOT_FOR_USERS.test(subject);
const documents = (commit: Commit): boolean =>
  commit.touches.some(({ file, status }) => status !== "D" && isProse(file));

/** A series of more commits than this spans topics. */
const ONE_TOPIC = 12;

/** Commits that landed in one series with documentation by the same author. */
function documentedInSeries(history: History): ReadonlySet<Commit> {
  const found = new Set<Commit>();
  for (const { commits } of seriesOf(history))
    if (commits.length <= ONE_TOPIC && commits.some(documents)) for (const commit of commits) found.add(commit);
  return found;
}

function* detect(history: History): Iterable<CaseFinding> {
  const areas = mainSourceAreasOf(history);
  const inSeries = documentedInSeries(history);
  for (const commit of history.commits) {
    if (!commit.substantive || commit.author.kind !== "person" || commit.message.reverts.length > 0) continue;
    const area = areas[commit.index]!;
    if (area === "" || !announces(commit)) continue;
    const hit = documents(commit) || inSeries.has(commit);
    yield { person: commit.author, raw: commit.rawAuthor, commit, hit, area };
  }
}

function hasDocumentation(history: History): boolean {
  const seen = new Set<FileInfo>();
  for (const { touches } of history.commits)
    for (const { file } of touches) {
      if (isProse(file)) seen.add(file);
      if (seen.size >= FEWEST_DOCUMENTS) return true;
    }
  return false;
}

export const docsWithCode = defineSignal({
  id: "docs-with-code",
  version: 1,
  kind: "pattern",
  title: "Documentation moves with features",
  definition:
    "Cases: own hand-made commits that change source and whose subject announces something users meet: a feature, option, command, settings, a hook, an endpoint, or a deprecation. A hit: the commit, or another of the author's that landed with it in one series of at most 12, changes documentation in prose. A line in a changelog is not documentation; a release note in a file of its own is.",
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
    `Changed documentation along with ${hits} of ${plural(cases, "change")} in ${areaWords(area)} that ${cases === 1 ? "announces" : "announce"} a feature, option or deprecation.`,
});
