/** The user's word on records whose author an export does not state. */
import type { ExportContents, ExportedDocument, ExportedPerson, ExportedTicket } from "../../model/exported.ts";
import { byYourWord } from "./provenance.ts";

function markDocument(document: ExportedDocument, who: ExportedPerson): ExportedDocument {
  if (document.authors.length > 0) return document;
  return { ...document, authors: [{ ...who, role: "author" }], provenance: byYourWord(document.provenance) };
}

/** A ticket with an assignee only was worked on by somebody; who wrote it stays unknown. */
function markTicket(ticket: ExportedTicket, who: ExportedPerson): ExportedTicket {
  if (ticket.reporter !== undefined || ticket.assignee !== undefined) return ticket;
  return { ...ticket, reporter: who, provenance: byYourWord(ticket.provenance) };
}

/**
 * Takes every document without a stated author, and every ticket that names nobody, for the user's own. Whatever names a
 * person stays that person's.
 * @param who the user's own name and address
 * @example markMine(contents, { name: "Ada Example" }).documents[0]?.provenance // "Author by your word; dates from …"
 */
export function markMine(contents: ExportContents, who: ExportedPerson): ExportContents {
  return {
    ...contents,
    documents: contents.documents.map((document) => markDocument(document, who)),
    tickets: contents.tickets.map((ticket) => markTicket(ticket, who)),
  };
}
