/** Imported documents and tickets in words: their groups, where each comes from, and whose it is said to be. */
import type { DocumentKind } from "../model/document.ts";
import type { ExportForm } from "../model/exported.ts";
import type { ImportedRecord, ImportedWork } from "../model/imported.ts";
import { plural, toSentence } from "./words.ts";

const KIND_TITLES: Readonly<Record<DocumentKind, string>> = {
  "design-doc": "Design documents",
  adr: "Decision records",
  postmortem: "Postmortems",
  runbook: "Runbooks",
  roadmap: "Roadmaps",
  onboarding: "Onboarding documents",
  "process-ci": "Process and CI documents",
  tutorial: "Tutorials",
  "api-reference": "API references",
  changelog: "Changelogs",
  "meeting-notes": "Meeting notes",
  brief: "Briefs",
  explainer: "Explainers",
  talk: "Talks",
  investigation: "Investigations",
  "one-on-one": "One-on-ones",
  other: "Other documents",
};

const FORM_WORDS: Readonly<Record<ExportForm, string>> = {
  notion: "Notion",
  confluence: "Confluence",
  "google-docs": "Google Docs",
  "jira-csv": "Jira",
  "linear-csv": "Linear",
  markdown: "Markdown",
};

/** Most records in a group, and in all. */
export interface ImportedBounds {
  readonly each: number;
  readonly all: number;
}

export const TERMINAL_BOUNDS: ImportedBounds = { each: 2, all: 6 };
export const MARKDOWN_BOUNDS: ImportedBounds = { each: 10, all: 40 };
export const HTML_BOUNDS: ImportedBounds = { each: 50, all: 300 };

export interface ImportedGroup {
  readonly title: string;
  /** How many there are. */
  readonly count: number;
  readonly shown: readonly ImportedRecord[];
}

function groupTitle({ type, kind }: ImportedRecord): string {
  if (type === "document") return KIND_TITLES[kind as DocumentKind] ?? KIND_TITLES.other;
  return kind === null ? "Tickets" : `Tickets: ${kind}`;
}

/** Groups in the order of the records, cut to bounds; `more` counts what is not shown. */
export function chooseImported(
  records: readonly ImportedRecord[],
  { each, all }: ImportedBounds,
): { readonly groups: readonly ImportedGroup[]; readonly more: number } {
  const byTitle = new Map<string, ImportedRecord[]>();
  for (const record of records) {
    const title = groupTitle(record);
    const before = byTitle.get(title);
    if (before) before.push(record);
    else byTitle.set(title, [record]);
  }
  let left = all;
  const groups: ImportedGroup[] = [];
  for (const [title, members] of byTitle) {
    if (left === 0) break;
    const shown = members.slice(0, Math.min(each, left));
    left -= shown.length;
    groups.push({ title, count: members.length, shown });
  }
  return { groups, more: records.length - (all - left) };
}

/** The title; of one without, its place. */
export const titleOf = ({ title, place }: ImportedRecord): string => (title.trim() === "" ? place : title);

function authorWords({ authorship, role, knownBy }: ImportedRecord): string {
  if (authorship === "your-word") return "yours by your word (--mine)";
  return `${role} by its metadata${knownBy === "name" ? " (a name alone)" : ""}`;
}

/** A path without the ids that tools add to names: they push what people read out of the line; --json has them. */
const withoutIds = (place: string): string => place.replace(/[ _-][0-9a-f]{32}(?=$|[./])/gi, "");

/** Status, whose it is said to be, and where it comes from: parts of one line. */
export function importedParts(record: ImportedRecord): readonly string[] {
  const { form, place, status } = record;
  return [
    ...(status === null ? [] : [status]),
    authorWords(record),
    `${FORM_WORDS[form]} export ${record.export}`,
    ...(place === record.export ? [] : [withoutIds(place)]),
  ];
}

/** What was imported, how much of it is the user's, and what is left out; one or more sentences. */
export function importedSummary({ exports, records, outsidePeriod }: ImportedWork): string {
  const sum = (field: "documents" | "tickets" | "unattributed"): number =>
    exports.reduce((total, one) => total + one[field], 0);
  const [documents, tickets, unattributed] = [sum("documents"), sum("tickets"), sum("unattributed")];
  const parts = [
    ...(documents > 0 || tickets === 0 ? [plural(documents, "document")] : []),
    ...(tickets > 0 ? [plural(tickets, "ticket")] : []),
  ].join(" and ");
  return [
    `${parts} imported, ${records.length === 0 ? "none shown as yours" : `${plural(records.length, "is", "are")} yours`}`,
    ...(outsidePeriod > 0 ? [`${plural(outsidePeriod, "more is", "more are")} outside the period or undated`] : []),
    ...(unattributed > 0
      ? [`${plural(unattributed, "names", "name")} nobody; if they are yours, say so: waymark import PATH --mine`]
      : []),
  ]
    .map(toSentence)
    .join(" ");
}
