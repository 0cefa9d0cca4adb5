/**
 * Clues from what a document says: the names of its sections and the fields of its header, and with them what
 * wording-clues.ts and shape-clues.ts find.
 */
import type { DocumentKind } from "../model/document.ts";
import type { Clue } from "./clue.ts";
import { incidentClues } from "./incident-clues.ts";
import { mannerClues } from "./manner-clues.ts";
import { fieldOf, type Outline } from "./outline.ts";
import type { PathParts } from "./path-parts.ts";
import { shapeClues } from "./shape-clues.ts";
import { wordingClues } from "./wording-clues.ts";

/** Section names of one kind add up to at most this, so that ten headings of a reference do not outshout a folder. */
const SECTION_CAP = 6;

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** One clue per kind: its known section names, each phrase counted once; the title counts as title only. */
function sectionClues(outline: Outline, title: string): readonly Clue[] {
  const seen = new Set<string>([title.toLowerCase()]);
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
    const strongest = [...names]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([name]) => name);
    return {
      kind,
      weight: Math.min(weight, SECTION_CAP),
      source: "sections",
      words: `section${names.length > 1 ? "s" : ""} ${list(strongest)}`,
    };
  });
}

/** Names of header fields, any of which speaks for a kind. */
const FIELDS: readonly (readonly [kind: DocumentKind, weight: number, ...names: string[]])[] = [
  [
    "design-doc",
    3,
    "kep-number",
    "owning-sig",
    "feature name",
    "rfc pr",
    "pep",
    "nep",
    "docname",
    "sep",
    "rfc issue",
    "rust issue",
    "eip",
  ],
  [
    "design-doc",
    1,
    "start date",
    "reviewers",
    "approvers",
    "discussions-to",
    "discussion",
    "ipr",
    "tracking issue",
    "replaces",
    "superseded-by",
  ],
  ["adr", 1.5, "deciders", "decision-makers", "decision makers", "consulted", "technical story"],
  [
    "postmortem",
    1.5,
    "incident date",
    "incident",
    "severity",
    "time to resolve",
    "start time",
    "incident start",
    "root cause",
    "resolution",
    "key events",
    "detected",
    "impact",
    "duration",
    "incident commander",
    "incident lead",
    "incident id",
    "date of incident",
    "affected services",
    "services affected",
    "services impacted",
    "time to detect",
    "time to detection",
    "time to recovery",
    "downtime",
    "start_time",
    "end_time",
  ],
  ["meeting-notes", 2, "attendees", "present", "recording", "minutes"],
];

const DECISION_STATUS =
  /^\W*(?:proposed|accepted|rejected|deprecated|superseded|approved|adopted|decided|draft|implemented|partially implemented|final)\b/i;

function fieldClues(outline: Outline): readonly Clue[] {
  const clues = FIELDS.flatMap(([kind, weight, ...names]): readonly Clue[] => {
    // A name in bold with its text below it is a field without a value.
    const field = outline.fields.find(({ name }) => names.includes(name));
    return field === undefined ? [] : [{ kind, weight, source: "fields", words: `header field ${field.name}` }];
  });
  const decided = DECISION_STATUS.test(fieldOf(outline, "status")?.value ?? "");
  return decided ? [...clues, { kind: "adr", weight: 0.7, source: "fields", words: "header field status" }] : clues;
}

/**
 * Every clue in a document's content.
 * @param title as shown to readers (statements.ts).
 */
export function contentClues(path: PathParts, outline: Outline, title: string): readonly Clue[] {
  return [
    ...wordingClues(outline, title),
    ...sectionClues(outline, title),
    ...fieldClues(outline),
    ...shapeClues(path, outline, title),
    ...incidentClues(outline, title),
    ...mannerClues(outline),
  ];
}
