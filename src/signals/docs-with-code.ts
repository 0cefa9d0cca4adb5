import { isDocumentRepository } from "../history/change-kinds.ts";
import type { Commit, FileInfo, History } from "../history/history.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { mainSourceAreasOf } from "../history/source-areas.ts";
import { type Series, seriesOf } from "../history/threads.ts";
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

const isProse = (file: FileInfo): boolean =>
  file.kind === "document" && PROSE.test(file.path) && !CHANGE_LIST.test(file.path);

const announces = ({ message: { subject } }: Commit): boolean =>
  ANNOUNCES.test(subject) && !NOT_FOR_USERS.test(subject);
const documents = (commit: Commit): boolean =>
  commit.touches.some(({ file, status }) => status !== "D" && isProse(file));

/** A series of more commits than this spans topics. */
const ONE_TOPIC = 12;

function seriesByCommit(history: History): ReadonlyMap<Commit, Series> {
  const found = new Map<Commit, Series>();
  for (const series of seriesOf(history))
    if (series.commits.length <= ONE_TOPIC) for (const commit of series.commits) found.set(commit, series);
  return found;
}

function* detect(history: History): Iterable<CaseFinding> {
  const areas = mainSourceAreasOf(history);
  const series = seriesByCommit(history);
  for (const commit of history.commits) {
    if (
      !commit.substantive ||
      commit.author.kind !== "person" ||
      commit.message.reverts.length > 0 ||
      !announces(commit)
    )
      continue;
    const area = areas[commit.index]!;
    if (area === "") continue;
    const hit = documents(commit) || (series.get(commit)?.commits.some(documents) ?? false);
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
