/**
 * What lists say of imported documents and tickets, worked out once, when they are imported: a report need not read the
 * texts then. Kinds are those of the recogniser of documents in git; how often it is right on exports was not measured.
 */
import { classifyArtifact } from "../documents/classify.ts";
import {
  type ExportContents,
  type ExportedDocument,
  type ExportedPerson,
  type ExportedSummary,
  type ExportedTicket,
  exportedId,
} from "../model/exported.ts";
import { isByYourWord } from "../sources/exports/provenance.ts";

const dayOf = (at: string | undefined): string | null => at?.slice(0, 10) ?? null;

/**
 * The path as it would stand in a repository: without the ids that tools add to names, and Markdown, which the text is by
 * now, whatever the file was.
 * @example pathToRead("Plans 0123456789abcdef0123456789abcdef/Queue.docx") // "Plans/Queue.md"
 */
export function pathToRead(path: string): string {
  const named = path.replace(/[ _-][0-9a-f]{32}(?=$|[./])/gi, "");
  const dot = named.lastIndexOf(".");
  return `${dot > named.lastIndexOf("/") + 1 ? named.slice(0, dot) : named}.md`;
}

function summariseDocument(document: ExportedDocument, from: string): ExportedSummary {
  const { kind, because } = classifyArtifact(pathToRead(document.path), document.text);
  return {
    id: exportedId("document", document, from),
    type: "document",
    kind,
    because,
    title: document.title,
    place: document.path,
    day: dayOf(document.createdAt ?? document.updatedAt),
    changed: dayOf(document.updatedAt ?? document.createdAt),
    status: null,
    people: document.authors,
    byYourWord: isByYourWord(document.provenance),
    provenance: document.provenance,
  };
}

const part = (role: "reporter" | "assignee", person: ExportedPerson | undefined): ExportedSummary["people"] =>
  person === undefined ? [] : [{ ...person, role }];

function summariseTicket(ticket: ExportedTicket, from: string): ExportedSummary {
  return {
    id: exportedId("ticket", ticket, from),
    type: "ticket",
    kind: ticket.type ?? null,
    because: null,
    title: ticket.title,
    place: ticket.key,
    day: dayOf(ticket.createdAt ?? ticket.updatedAt),
    changed: dayOf(ticket.updatedAt ?? ticket.createdAt),
    status: ticket.status ?? null,
    people: [...part("reporter", ticket.reporter), ...part("assignee", ticket.assignee)],
    byYourWord: isByYourWord(ticket.provenance),
    provenance: ticket.provenance,
  };
}

/** @param from what was imported, absolute. */
export const summariseExport = (contents: ExportContents, from: string): readonly ExportedSummary[] => [
  ...contents.documents.map((document) => summariseDocument(document, from)),
  ...contents.tickets.map((ticket) => summariseTicket(ticket, from)),
];
