/** What the signals on documents share: the finding's place, and the words for a document and what stands in it. */
import type { HistoryDocument } from "../history/history.ts";
import { listWords, quoteSubject } from "../history/phrases.ts";
import type { DocumentKind, DocumentPlace } from "../model/document.ts";
import type { Place } from "./signal.ts";

const KIND_WORDS: Readonly<Partial<Record<DocumentKind, string>>> = {
  "design-doc": "design document",
  adr: "decision record",
  postmortem: "postmortem",
  runbook: "runbook",
  roadmap: "roadmap",
  onboarding: "developer document",
  "process-ci": "process document",
};

/** Folders of developer documents hold manuals too; only these words say that a document is for contributors. */
const CONTRIBUTING =
  /contribut|submitting|(?:sending|submit).?patch|coding.?(?:style|guideline|standard)|style.?guide|hacking/i;

/** A document's title in quotes, or its path where the title is only a file name or a sentence. */
export function documentName(document: HistoryDocument, limit = 60): string {
  // A plain text's first line is often its first sentence; then the path says more.
  const named =
    document.title !== "" &&
    document.title.length <= 90 &&
    !/[.!?;] /.test(document.title) &&
    !document.path.endsWith(document.title);
  return named ? quoteSubject(document.title, limit) : document.path;
}

/** "the design document "Queues"": kind and name. */
export function documentWords(document: HistoryDocument, limit = 60): string {
  const contributing = document.kind === "onboarding" && CONTRIBUTING.test(`${document.path} ${document.title}`);
  const kind = contributing ? "contributor document" : (KIND_WORDS[document.kind] ?? "document");
  return `the ${kind} ${documentName(document, limit)}`;
}

/** Cites the document's text: its blob, its path, a line. */
export function placeIn(document: HistoryDocument, place?: DocumentPlace): Place {
  return { path: document.path, object: document.blob, lines: [place?.line ?? 1, place?.line ?? 1] };
}

const MOST_SECTIONS = 2;

/** `sections "Alternatives" (line 40) and "Open questions" (line 88)`, in the document's own words; empty where it has neither. */
export function thinkingIn(document: HistoryDocument): string {
  const seen = new Set<number>();
  const parts: string[] = [];
  for (const place of [document.alternatives, document.openQuestions, document.tradeOffs]) {
    // A word in the title is no section.
    if (
      !place ||
      seen.has(place.line) ||
      place.line <= 2 ||
      place.quote === document.title ||
      parts.length === MOST_SECTIONS
    )
      continue;
    seen.add(place.line);
    parts.push(`${quoteSubject(place.quote, 26)} (line ${place.line})`);
  }
  return parts.length === 0 ? "" : `${parts.length === 1 ? "section" : "sections"} ${listWords(parts)}`;
}
