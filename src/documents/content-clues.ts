/**
 * Clues from what a document says: its title, the names of its sections, the fields of its header, its opening words,
 * and its shape (clock times, version numbers, code). Words are English for the most part; shapes are not.
 */
import type { DocumentKind } from "../model/document.ts";
import type { Clue, ClueSource } from "./clue.ts";
import { folderMeanings } from "./folders.ts";
import { isFolderPage } from "./misleading.ts";
import { fieldOf, type Outline } from "./outline.ts";
import type { PathParts } from "./path-parts.ts";

type PatternRow = readonly [kind: DocumentKind, weight: number, pattern: RegExp];

const TITLES: readonly PatternRow[] = [
  ["design-doc", 2.5, /^(?:rfc|rfd|kep|pep|nep|oep|sep|tep|eip|bip|proposal|design(?: doc(?:ument)?)?|pre-rfc)\b[-# ]?\d*\s?[:–—-]|\bproposal$|\b(?:draft design|design draft|design doc(?:ument)?|design notes?|technical design|request for comments)\b/i],
  ["design-doc", 1.5, /\b(?:design|architecture|redesign|specification|proposal)\b|设计|架构|方案/i],
  ["design-doc", 1, /\b(?:protocol|format|rfc|internals|overview of the problem|problem overview)\b/i],
  ["adr", 2.5, /^(?:adr|madr)\b[-# ]?\d*|architectur(?:e|al) decision record/i],
  ["postmortem", 2.5, /\b(?:post-?\s?mortem|incident report|outage report|incident review|root cause analysis)\b/i],
  ["postmortem", 1.5, /\b(?:outage|incident|downtime|attack analysis|security breach|data loss)\b/i],
  ["postmortem", 1, /^\d{4}-\d\d-\d\d\b/],
  ["runbook", 2, /\b(?:run ?book|play ?book|on-?call|how to deploy|troubleshooting|common problems|disaster recovery)\b/i],
  ["roadmap", 4, /(?<!doc |docs |documentation )(?:\b|_)road[ _-]?map(?:\b|_)/i],
  ["roadmap", 4, /\brelease schedule\b/i],
  ["roadmap", 2, /^(?:\w+ |\w+ \w+ )?(?:vision|goals|milestones|release plan|strategy|future plans|priorities|direction)(?: and \w+)?(?: (?:for )?\d{4})?$/i],
  ["onboarding", 2.5, /\bcontribut(?:ing|ors?|ion|e)\b|\b(?:hacking on|onboarding|developer(?:'s)? guide|development guide|developer set-?up)\b/i],
  ["onboarding", 2, /\b(?:style guide|cod(?:e|ing) (?:style|guidelines|conventions|standards)|submitting patches|setting up|development environment|local development|working on|writing tests|adding (?:a )?new)\b/i],
  ["process-ci", 2, /\b(?:governance|charter|security policy|reporting security|release process|releasing|decision.making|code review|proposal process|policy|vulnerabilit(?:y|ies)|long term support|proposing changes|responsibilities)\b|^releases?$|\bsecurity bug\b|\bincident (?:response|reporting|management)\b/i],
  ["process-ci", 1, /\b(?:process|procedure|maintainers?|continuous integration|deployment do|ci)\b/i],
  ["changelog", 2.5, /^(?:change ?log|changes|release notes|history|what's new|news|upgrading)\b|\brelease notes\b/i],
  ["meeting-notes", 2.5, /\b(?:meeting|minutes)\b/i],
  ["tutorial", 2, /\b(?:tutorial|quick ?start|getting started|how to|guide|faq|frequently asked questions|install(?:ation|ing)?|migrat(?:ion|ing)|example|examples|walkthrough|introduction to|sample|deployment|using)\b/i],
  ["api-reference", 2, /\b(?:api|reference|options|parameters|commands?|cli|configuration|metrics|error codes|\w+\(\d\)|\.json|\.toml|\.ya?ml)\b/i],
  ["other", 4, /\b(?:code of conduct|sponsors|licen[cs]e)\b/i],
  ["other", 1.5, /\b(?:glossary|ecosystem|results|adopters|table of contents|principles)\b/i],
];

const OPENINGS: readonly PatternRow[] = [
  ["design-doc", 1.5, /\bthis (?:document|proposal|rfc|design|kep|pep|spec|specification|memo|note|page|doc|draft|enhancement|text|section|chapter|file)(?: \w+)? (?:proposes?|specif(?:ies|y)|outlines? (?:a|the) (?:design|proposal)|describes? (?:\w+ ){0,5}(?:design|architecture|proposal|protocol|format|mechanism|approach|implementation|data structures?|algorithm|internals?))\b|\b(?:we|i) propose\b|\bproposal (?:to|for)\b|\bpropose (?:to|that|adding|a)\b/i],
  ["design-doc", 1, /\b(?:design|architecture|rationale|motivation|on-disk format|wire format|data structure|state machine)\b/i],
  ["adr", 1, /\b(?:we (?:have )?decided|we will use|decision record|decision outcome|chosen option)\b/i],
  ["postmortem", 1.5, /\b(?:outage|incident|downtime|unavailab\w+|post-?mortem|service degradation|went down|was down|compromised|malicious|root cause)\b/i],
  ["runbook", 1.5, /\b(?:alert (?:fires|is (?:fired|triggered|raised))|this alert|on-?call|runbook|kubectl|systemctl)\b/i],
  ["roadmap", 1.5, /\b(?:roadmap|we plan to|plans? for (?:the )?(?:next|future|\d{4})|planned for|priorities for|upcoming (?:release|year|quarter)|next (?:year|quarter|major release))\b/i],
  ["onboarding", 1, /\b(?:contribut(?:e|ing|ions?)|pull requests?|new (?:contributors?|developers?|maintainers?|team members?)|patches|coding style|development environment)\b/i],
  ["process-ci", 1, /\b(?:process|polic(?:y|ies)|governance|procedures?|vulnerabilit(?:y|ies)|maintainers?|release manager|release branch(?:es)?)\b/i],
  ["tutorial", 1, /\b(?:this (?:guide|tutorial|quick ?start|example)|in this (?:guide|tutorial)|you will learn|let's|npm install|pip install|apt-get|brew install|learn how|how to|you can use|getting started)\b/i],
  ["api-reference", 1, /\b(?:api|reference|options?|parameters?|returns?|configuration (?:file|options?|parameters?)|command.line|default(?:s| value)?|methods?)\b/i],
  ["changelog", 1.5, /\b(?:all notable changes|keep a changelog|semantic versioning|this release|release notes|bug ?fix release)\b/i],
  ["meeting-notes", 1.5, /\b(?:attendees|minutes of|agenda|present:|meeting link|recording)\b/i],
];

const OPENING_LINES = 40;
const OPENING_LENGTH = 1500;

function matches(rows: readonly PatternRow[], text: string, source: ClueSource): readonly Clue[] {
  const best = new Map<DocumentKind, Clue>();
  for (const [kind, weight, pattern] of rows) {
    if (weight <= (best.get(kind)?.weight ?? 0)) continue;
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) best.set(kind, { kind, weight, source, words: `${source} says “${words.trim().slice(0, 60)}”` });
  }
  return [...best.values()];
}

/** The first words of the body, headings and header fields left out. */
function openingOf(outline: Outline): string {
  const words: string[] = [];
  for (let at = outline.bodyStart; at < outline.visible.length && words.length < OPENING_LINES; at++) {
    const line = outline.visible[at] ?? "";
    if (line.trim() !== "" && !outline.headingLines.has(at)) words.push(line.trim().slice(0, OPENING_LENGTH));
  }
  return words.join(" ").slice(0, OPENING_LENGTH);
}

/** Section names of one kind add up to at most this, so that ten headings of a reference do not outshout a folder. */
const SECTION_CAP = 6;

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** One clue per kind: its known section names, each phrase counted once. */
function sectionClues(outline: Outline): readonly Clue[] {
  const seen = new Set<string>();
  const found = new Map<DocumentKind, { weight: number; names: (readonly [string, number])[] }>();
  for (const { shown, name } of outline.sections.slice(0, 400)) {
    const key = shown.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    for (const [kind, weight] of name?.speaksFor ?? []) {
      const entry = found.get(kind) ?? { weight: 0, names: [] };
      entry.weight += weight;
      entry.names.push([shown.slice(0, 60), weight]);
      found.set(kind, entry);
    }
  }
  return [...found].map(([kind, { weight, names }]) => {
    const strongest = [...names].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([name]) => name);
    return { kind, weight: Math.min(weight, SECTION_CAP), source: "sections", words: `section${names.length > 1 ? "s" : ""} ${list(strongest)}` };
  });
}

const DECISION_STATUS = /^\W*(?:proposed|accepted|rejected|deprecated|superseded|approved|adopted|decided|draft|implemented|partially implemented|final)\b/i;

function fieldClues(outline: Outline): readonly Clue[] {
  const clues: Clue[] = [];
  const add = (kind: DocumentKind, weight: number, ...names: readonly string[]) => {
    const field = fieldOf(outline, ...names);
    if (field !== undefined) clues.push({ kind, weight, source: "fields", words: `header field ${field.name}` });
  };
  add("design-doc", 3, "kep-number", "owning-sig", "feature name", "rfc pr", "pep", "nep", "docname", "sep", "rfc issue", "rust issue", "eip");
  add("design-doc", 1, "start date", "reviewers", "approvers", "discussions-to", "discussion", "ipr", "tracking issue", "replaces", "superseded-by");
  add("adr", 1.5, "deciders", "decision-makers", "decision makers", "consulted", "technical story");
  add("postmortem", 1.5, "incident date", "incident", "severity", "time to resolve", "start time", "incident start", "detected", "impact", "duration");
  add("meeting-notes", 2, "attendees", "present", "recording", "minutes");
  if (DECISION_STATUS.test(fieldOf(outline, "status")?.value ?? "")) clues.push({ kind: "adr", weight: 0.7, source: "fields", words: "header field status" });
  return clues;
}

const CLOCK = /^\W*(?:\d{4}-\d\d-\d\d|\d{1,2}:\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2},? \d{4})\b|^\W*~?\d{1,2}:\d\d/i;
const CLOCK_TIME = /\b\d{1,2}:\d\d\b/;
/** A version alone, or with a date, a link or a dash behind it; "1.1 Runtime" is a numbered section. */
const VERSION =
  /^[^\p{L}\p{N}]*(?:version |release )?v?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?:[-.+]?[\w.]{0,20})?(?:\]|[^\p{L}\p{N}]*$|[^\p{L}\p{N}]{1,5}(?:\d{4}\b|\d{1,2}[ -]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|unreleased|tbd))|^[^\p{L}\p{N}]*unreleased\b/iu;
const PLANNED = /^\W*(?:q[1-4]\b|(?:19|20)\d\d\b(?:$|\W*(?:q[1-4]|h[12]))|next\b|later\b|now$|soon\b)/i;

const shape = (kind: DocumentKind, weight: number, words: string): Clue => ({ kind, weight, source: "shape", words });

function shapeClues(outline: Outline): readonly Clue[] {
  const clues: Clue[] = [];
  const headings = outline.sections.slice(0, 300).map((section) => section.written.slice(0, 100));
  const count = (test: (heading: string) => boolean) => headings.filter(test).length;
  const times = count((heading) => CLOCK.test(heading) && CLOCK_TIME.test(heading));
  if (times >= 2) clues.push(shape("postmortem", 2.5, `${times} headings that are times of day`));
  const versions = count((heading) => VERSION.test(heading));
  if (versions >= 2 && versions >= headings.length * 0.15)
    clues.push(shape("changelog", versions >= headings.length * 0.4 ? 7 : 4, `${versions} headings that are versions`));
  if (count((heading) => PLANNED.test(heading)) >= 2) clues.push(shape("roadmap", 1.5, "headings that are future periods"));
  if (count((heading) => /\bprocess\b/i.test(heading)) >= 2) clues.push(shape("process-ci", 2, "headings about a process"));
  const named = headings.length === 0 ? 0 : count((heading) => /^`|`$|^[a-z]+[A-Z_.]\w+|^\w+\(|^-{1,2}[a-z]/.test(heading)) / headings.length;
  if (named >= 0.4 && headings.length >= 3) clues.push(shape("api-reference", 2, "headings that are names in code"));
  const code = outline.codeLines / Math.max(1, outline.codeLines + outline.textLines);
  if (code >= 0.35 && outline.codeLines >= 10) clues.push(shape("tutorial", 1, "mostly code"));
  return clues;
}

const NORMATIVE = /\b(?:MUST(?: NOT)?|SHOULD(?: NOT)?|MAY|REQUIRED|SHALL(?: NOT)?)\b/;

function wordingClues(outline: Outline): readonly Clue[] {
  let normative = 0;
  for (const line of outline.visible) if (NORMATIVE.test(line)) normative++;
  return normative >= 6 ? [shape("design-doc", 1.5, "requirements in MUST and SHOULD")] : [];
}

const SPECIFICATIONS = new Set(["spec", "specs", "specification", "specifications"]);

/** A folder of specifications holds them in running text; whoever tests against `spec/` keeps code there. */
function specificationClues(path: PathParts, outline: Outline): readonly Clue[] {
  const inside = folderMeanings(path.folders)[0];
  if (inside === undefined || !SPECIFICATIONS.has(path.folders[inside[0]] ?? "") || isFolderPage(path)) return [];
  const running = outline.textLines >= 12 && outline.textLines > outline.codeLines;
  return running ? [shape("design-doc", 2.5, "running text of a specification")] : [];
}

/**
 * Every clue in a document's content.
 * @param title as shown to readers (statements.ts).
 */
export function contentClues(path: PathParts, outline: Outline, title: string): readonly Clue[] {
  return [
    ...matches(TITLES, title.slice(0, 200), "title"),
    ...sectionClues(outline),
    ...fieldClues(outline),
    ...matches(OPENINGS, openingOf(outline), "opening"),
    ...shapeClues(outline),
    ...wordingClues(outline),
    ...specificationClues(path, outline),
  ];
}
