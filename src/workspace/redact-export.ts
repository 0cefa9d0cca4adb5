/** Imported documents and tickets without people who are to stay forgotten: what they wrote goes, their names too. */
import type { ExportContents, ExportedDocument, ExportedPerson, ExportedTicket } from "../model/exported.ts";
import type { Redaction } from "./redaction.ts";

/** Every text in a value, changed. Deeper than any record goes, nothing is kept. */
function mapTexts(value: unknown, change: (text: string) => string, depth = 0): unknown {
  if (typeof value === "string") return change(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > 20) return null;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, mapTexts(one, change, depth + 1)]));
}

type Gone = (person: ExportedPerson) => boolean;

/** A document of several authors stays, without the one who is gone. */
function keepDocument(document: ExportedDocument, isGone: Gone): ExportedDocument | undefined {
  const authors = document.authors.filter((one) => !isGone(one));
  if (authors.length === document.authors.length) return document;
  const wrote = (one: { readonly role: string }): boolean => one.role === "author";
  return authors.some(wrote) || (authors.length > 0 && !document.authors.some(wrote))
    ? { ...document, authors }
    : undefined;
}

/** A ticket that somebody else works on stays, without the words of who reported it. */
function keepTicket(ticket: ExportedTicket, isGone: Gone): ExportedTicket | undefined {
  const { reporter, assignee, ...rest } = ticket;
  const comments = ticket.comments.filter(({ author }) => author === undefined || !isGone(author));
  const goneReporter = reporter !== undefined && isGone(reporter);
  const stays = assignee !== undefined && !isGone(assignee);
  if (goneReporter && !stays) return undefined;
  return {
    ...rest,
    ...(goneReporter ? { title: "", description: "" } : {}),
    ...(reporter === undefined || goneReporter ? {} : { reporter }),
    ...(stays ? { assignee } : {}),
    comments,
  };
}

/** @example redactExport(contents, redaction).documents // without those that only a forgotten person wrote */
export function redactExport(contents: ExportContents, redaction: Redaction): ExportContents {
  const isGone: Gone = ({ name, email }) => redaction.isForgotten({ name, email: email ?? "" });
  // First over all people: the names that go with forgotten addresses are learned by it.
  const people = [
    ...contents.documents.flatMap(({ authors }) => authors),
    ...contents.tickets.flatMap(({ reporter, assignee, comments }) => [
      reporter,
      assignee,
      ...comments.map(({ author }) => author),
    ]),
  ];
  for (const person of people) if (person !== undefined) isGone(person);
  const kept: ExportContents = {
    ...contents,
    documents: contents.documents.flatMap((document) => keepDocument(document, isGone) ?? []),
    tickets: contents.tickets.flatMap((ticket) => keepTicket(ticket, isGone) ?? []),
  };
  return mapTexts(kept, redaction.text) as ExportContents;
}
