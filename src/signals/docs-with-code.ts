import type { About } from "../history/about.ts";
import { isDocumentRepository } from "../history/change-kinds.ts";
import { committedApartFrom } from "../history/committed-apart.ts";
import type { Commit, FileInfo, History, Touch } from "../history/history.ts";
import { ownSourceChangesOf } from "../history/own-source-changes.ts";
import { quoteSubject } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { sourceAreaOf } from "../history/source-areas.ts";
import { isUserDocument } from "../history/user-documents.ts";
import { halfYearOf } from "../model/time.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** What users meet, by name. */
const MET =
  "(?:\\s['\"`]?--[a-z][\\w-]+|\\b(?:options?|commands?|subcommands?|settings|config(?:uration)? (?:variables?|options?|keys?|settings?)|hooks?|endpoints?|env(?:ironment)? var(?:iable)?s?|placeholders?|decorators?|(?:public |new )api)\\b)";
const NAMES_MET = new RegExp(MET, "i");
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
  /^(?:docs?|revert|test|chore|style|ci|build|refactor)\b|\b(?:tests?|internal|infrastructure|refactor\w*|ci|lint\w*|private|helper|build option|compiler flags?|makefile|cflags|benchmarks?|typos?|fix(?:e[sd]|ing)?|warnings?|unused|initial|again|bump\w*|upgrad\w+|updat\w+|downgrad\w+|examples?|demos?|websites?|documentation|docs?|descriptions?|help (?:text|message)s?|fuzz\w*|debug(?:ging)?|mocks?|clippy|rubocop)\b/i;
/** Folders of documentation; what they describe stands beside or below the folder that they are in. */
const DOCUMENT_FOLDER = /^(?:docs?|documentation|man(?:\d|uals?|pages?)?|guides?|website|site|reference)$/i;
const READ_BY_NAME = /(?:^|\/)README[^/]*$|\.[1-9](?:\.in)?$|\.[1-9]\.(?:rst|md|adoc|txt|xml|in)$/i;
/** Lists of work to do and of what was done, and files for programs. */
const NO_DOCUMENTATION =
  /(?:^|\/)(?:todos?|to-do|ideas?|projects?|roadmap|wish-?lists?|plans?|known[-_]?bugs|bugs|thanks|contribut\w+|changes?|changelogs?|deprecat\w+|sidebars?|summary|toc|dependencies|copilot-instructions)(?:[-_.][^/]*)?$|[-_]changes\.[a-z]+$|(?:^|\/)(?:whats[-_]?new|highlights|templates?)\//i;
/** A repository needs this many document paths before their absence beside a change means anything. */
const FEWEST_DOCUMENTS = 5;
/** A README changes for many reasons: samples of code, a name, a badge. */
const README = /(?:^|\/)README[^/]*$/i;

const known = new WeakMap<FileInfo, string | undefined>();

/** The folder that a document for users speaks about, "" for all of the repository; undefined where it is no such document. */
function findSubject(path: string): string | undefined {
  if (NO_DOCUMENTATION.test(path) || !isUserDocument(path.replace(/\.in$/, ""))) return undefined;
  const folders = path.split("/").slice(0, -1);
  const at = folders.findIndex((folder) => DOCUMENT_FOLDER.test(folder));
  if (at < 0 && !READ_BY_NAME.test(path)) return undefined;
  return (at < 0 ? folders : folders.slice(0, at)).map((folder) => `${folder}/`).join("");
}

function subjectOf(file: FileInfo): string | undefined {
  if (file.kind !== "document" && file.kind !== "data") return undefined;
  if (known.has(file)) return known.get(file);
  const found = findSubject(file.path);
  known.set(file, found);
  return found;
}

const isWritten = (status: string): boolean => status === "A" || status === "M";

/**
 * Whether a commit adds or changes source in a folder that one of the documents written is about. A README counts where
 * it was there before and the subject names what users meet.
 */
function documents({ message, touches }: Commit, written: readonly Touch[]): boolean {
  return written.some(({ file, status }) => {
    const about = isWritten(status) ? subjectOf(file) : undefined;
    return (
      about !== undefined &&
      (!README.test(file.path) || (status === "M" && NAMES_MET.test(message.subject))) &&
      touches.some(
        (other) => other.file.kind === "source" && isWritten(other.status) && other.file.path.startsWith(about),
      )
    );
  });
}

/** Parts of the words above; looking for them first is ten times as fast as the pattern. */
const HINTS = "-- feat !: ption ommand ettings onfig ook ndpoint nv laceholder ecorator api API".split(" ");

const announces = ({ message: { subject } }: Commit): boolean =>
  HINTS.some((hint) => subject.includes(hint)) && ANNOUNCES.test(subject) && !NOT_FOR_USERS.test(subject);

/** A change of code, and the commit that documents it: itself, or the one right beside it. */
interface Documented {
  readonly commit: Commit;
  readonly by: Commit;
}

function documentedBy(history: History, commit: Commit): Commit | undefined {
  if (documents(commit, commit.touches)) return commit;
  return committedApartFrom(history, commit).find(
    ({ commit: apart, isOneChange }) => isOneChange && !isReverted(history, apart) && documents(commit, apart.touches),
  )?.commit;
}

/** Such changes by author, area and half-year. */
function groupsOf(history: History, about: About): Documented[][] {
  const groups = new Map<string, Documented[]>();
  for (const commit of ownSourceChangesOf(history, about)) {
    if (!announces(commit) || isReverted(history, commit)) continue;
    const by = documentedBy(history, commit);
    if (by === undefined) continue;
    const key = `${commit.author.key}\0${sourceAreaOf(commit)}\0${halfYearOf(commit.day)}`;
    const group = groups.get(key);
    if (group) group.push({ commit, by });
    else groups.set(key, [{ commit, by }]);
  }
  return [...groups.values()];
}

/** Where the documentation stands. */
function placeWords(documented: readonly Documented[]): string {
  if (documented.some(({ commit, by }) => by !== commit)) return "together with code";
  return `in the same ${documented.length > 1 ? "commits" : "commit"} as code`;
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const documented of groupsOf(history, about)) {
    const commits = documented.map(({ commit }) => commit);
    const [first, ...rest] = commits as [Commit, ...Commit[]];
    const area = sourceAreaOf(first);
    const period = halfYearOf(first.day);
    const others = rest.length > 0 ? ` and ${rest.length} more` : "";
    const apart = documented.flatMap(({ commit, by }) => (by === commit ? [] : [by]));
    yield {
      person: first.author,
      raw: first.rawAuthor,
      commit: first,
      sentence: `Changed documentation ${placeWords(documented)}: ${quoteSubject(first.message.subject, 80)}${others}.`,
      related: [...apart, ...rest].slice(0, 30),
      areas: [area],
      anchor: `${area} ${period}`,
      weight: commits.length,
    };
  }
}

function hasDocumentation(history: History): boolean {
  const seen = new Set<FileInfo>();
  for (const { touches } of history.commits)
    for (const { file } of touches) {
      if (subjectOf(file) !== undefined) seen.add(file);
      if (seen.size >= FEWEST_DOCUMENTS) return true;
    }
  return false;
}

export const docsWithCode = defineSignal({
  id: "docs-with-code",
  version: 4,
  kind: "event",
  title: "Documentation changed along with code",
  definition:
    "Own hand-made commits that add or change source, whose subject names something users meet (a feature, option, command, settings, a hook, an endpoint, or a deprecation), and that add or change documentation for users in the same commit, or in one without code right beside it that landed with it and shares an issue or half the words of its subject: manual pages, files in folders of documentation, a README that is not new where the subject names an option, a command and the like; each about a folder in which the commit changes source. Change lists, release notes, lists of plans and notes for developers are no documentation; fixes, chores and reverted commits do not count. One piece of evidence per area and half-year; says nothing of how many changes came without documentation.",
  limits:
    "What the documentation says is not read: it may describe something else. Documentation in another repository, on a website, in code comments or in a commit at another time is not seen, nor are subjects that announce a feature in other words.",
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
});
