/**
 * What a document is against what it is about. In a folder of proposals or decisions, "0012-incident-process.md" is a
 * proposal about a process: there, name and title give the subject. The exceptions are documents that a series of
 * proposals takes in although they propose nothing (a roadmap, a style guide, rules of procedure): their titles say so.
 */
import type { DocumentKind } from "../model/document.ts";
import type { Clue } from "./clue.ts";
import { folderMeanings } from "./folders.ts";
import { fieldOf, type Outline } from "./outline.ts";
import { isNumbered, type PathParts } from "./path-parts.ts";

const SERIES: ReadonlySet<DocumentKind> = new Set(["design-doc", "adr"]);
const SERIES_WEIGHT = 4;
const SUBJECTS: ReadonlySet<DocumentKind> = new Set([
  "onboarding",
  "process-ci",
  "tutorial",
  "api-reference",
  "runbook",
  "changelog",
  "roadmap",
  "postmortem",
  "investigation",
]);
const SURE = 2;
/** What names.ts gives a name that is only the word, or the word and a year. */
const NAME_ALONE = 5;

/** A name that is "roadmap" and nothing else; "0243-schema-roadmap" is a proposal that has a roadmap for its subject. */
function isCalledRoadmap(clues: readonly Clue[]): boolean {
  return clues.some(({ kind, source, weight }) => kind === "roadmap" && source === "name" && weight >= NAME_ALONE);
}

/** The kind that a document of a series has by its title, where it is not the kind of the series. */
function exception(outline: Outline, clues: readonly Clue[]): DocumentKind | undefined {
  const titled = (kind: DocumentKind, words: RegExp) =>
    clues.some(
      (clue) => clue.kind === kind && clue.source === "title" && clue.weight >= SURE && words.test(clue.words),
    );
  if (isCalledRoadmap(clues) || titled("roadmap", /release schedule/i)) return "roadmap";
  if (titled("onboarding", /style guide/i)) return "onboarding";
  const rules = fieldOf(outline, "type")?.value.toLowerCase() === "process";
  return rules && titled("process-ci", /./) ? "process-ci" : undefined;
}

/** A name that gives a document its place in a series of decisions or of proposals, wherever it is kept. */
const MEMBERS: readonly (readonly [kind: DocumentKind, of: DocumentKind, name: RegExp])[] = [
  ["adr", "design-doc", /^m?adr ?\d/],
  ["design-doc", "adr", /^(?:rfc|rfd|pep|nep|kep|oep|sep|tep|eip|bip|jep|cip|msc|gep|aip) ?\d/],
];

/** What speaks for a decision in "rfc-12" speaks for a proposal, and the other way round: a series has one kind. */
function settleSeries(path: PathParts, clues: readonly Clue[]): readonly Clue[] {
  const member = MEMBERS.find(([, , name]) => name.test(path.words));
  if (member === undefined) return clues;
  return clues.map((clue) => (clue.kind === member[1] ? { ...clue, kind: member[0] } : clue));
}

const NOTES_WEIGHT = 2;

const NAMES_SUBJECT: ReadonlySet<string> = new Set(["folder", "name", "title"]);

/** Notes of a session about a roadmap are notes, and so are a committee's minutes beside its rules. */
function areNotes(clues: readonly Clue[]): boolean {
  const from = (...sources: readonly string[]) =>
    clues.some(
      ({ kind, source, weight }) => kind === "meeting-notes" && weight >= NOTES_WEIGHT && sources.includes(source),
    );
  return from("folder", "opening") || (from("name") && from("title"));
}

/** A repository's README introduces the whole project: its goals and its architecture are not those of one design. */
const isProjectPage = (path: PathParts): boolean => path.folders.length === 0 && path.words === "readme";

/** Takes out clues that only name the subject, or gives a series' own clues to the exception. */
export function settleSubject(path: PathParts, outline: Outline, found: readonly Clue[]): readonly Clue[] {
  const clues = settleSeries(path, found);
  if (areNotes(clues))
    return clues.filter(
      ({ kind, source }) => kind === "meeting-notes" || kind === "other" || !NAMES_SUBJECT.has(source),
    );
  if (isProjectPage(path)) return clues.filter(({ kind, source }) => kind !== "design-doc" || source === "title");
  const folder = folderMeanings(path.folders)[0]?.[1];
  if (folder === undefined || !SERIES.has(folder.kind))
    // A roadmap may be written on the form of a proposal.
    return isCalledRoadmap(clues)
      ? clues.filter(({ kind, source }) => kind !== "design-doc" || (source !== "sections" && source !== "fields"))
      : clues;
  const other = exception(outline, clues);
  if (other !== undefined)
    return clues.map((clue) =>
      clue.kind === folder.kind && clue.source !== "title" ? { ...clue, kind: other } : clue,
    );
  const inSeries = folder.weight >= SERIES_WEIGHT || isNumbered(path);
  if (!inSeries || clues.some(({ kind, source }) => kind === "other" && source === "folder")) return clues;
  return clues.filter(({ kind, source }) => !(SUBJECTS.has(kind) && (source === "name" || source === "title")));
}
