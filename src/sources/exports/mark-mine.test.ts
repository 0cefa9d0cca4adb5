import { describe, expect, it } from "vitest";
import type { ExportContents, ExportedDocument, ExportedTicket } from "../../model/exported.ts";
import { markMine } from "./mark-mine.ts";
import { provenanceOf } from "./provenance.ts";

const ME = { name: "Ada Example", email: "ada@example.com" };
const DOCUMENT: ExportedDocument = {
  form: "markdown",
  key: "a.md",
  path: "a.md",
  title: "A",
  text: "# A",
  authors: [],
  createdAt: "2025-03-04",
  provenance: provenanceOf(undefined, "the file's front matter"),
  links: [],
};
const TICKET: ExportedTicket = {
  form: "jira-csv",
  key: "A-1",
  title: "A",
  description: "",
  comments: [],
  labels: [],
  links: [],
  provenance: provenanceOf(undefined, undefined),
};

function marked(documents: readonly ExportedDocument[], tickets: readonly ExportedTicket[] = []) {
  const contents: ExportContents = { form: "markdown", documents, tickets, notes: [] };
  return markMine(contents, ME);
}

describe("markMine", () => {
  it("takes what nobody is named for, and says by whose word", () => {
    const { documents, tickets } = marked([DOCUMENT], [TICKET]);
    expect(documents[0]?.authors).toEqual([{ ...ME, role: "author" }]);
    expect(documents[0]?.provenance).toBe("Author by your word; dates from the file's front matter.");
    expect(tickets[0]?.reporter).toEqual(ME);
    expect(tickets[0]?.provenance).toBe("Author by your word; date not stated in the export.");
  });

  it("leaves what names somebody", () => {
    const authors = [{ name: "Bo Sample", role: "editor" as const }];
    expect(marked([{ ...DOCUMENT, authors }]).documents).toEqual([{ ...DOCUMENT, authors }]);
    const tickets = [{ ...TICKET, assignee: { name: "Bo Sample" } }];
    expect(marked([], tickets).tickets).toEqual(tickets);
  });

  it("changes nothing the second time", () => {
    const once = marked([DOCUMENT], [TICKET]);
    expect(markMine(once, { name: "Bo Sample" })).toEqual(once);
  });
});
