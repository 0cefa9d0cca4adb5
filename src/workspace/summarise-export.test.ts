import { describe, expect, it } from "vitest";
import type { ExportContents, ExportedDocument } from "../model/exported.ts";
import { pathToRead, summariseExport } from "./summarise-export.ts";

const ADR = `# 7. Use queues

## Status

Accepted

## Context

Mails are lost when the mailer restarts.

## Decision

We put mails into a queue.

## Consequences

One more service to watch.
`;
const document: ExportedDocument = {
  form: "notion",
  key: "0123456789abcdef0123456789abcdef",
  path: "Decisions/7 Use queues 0123456789abcdef0123456789abcdef.html",
  title: "7. Use queues",
  text: ADR,
  authors: [],
  updatedAt: "2025-03-09T10:00:00.000Z",
  provenance: "Author not stated in the export; dates from the page's properties.",
  links: [],
};
const contents: ExportContents = { form: "notion", documents: [document], tickets: [], notes: [] };

describe("what lists say of an export", () => {
  it("is the kind by the recogniser of documents, the day, and no text", () => {
    const [one] = summariseExport(contents, "/a.zip");
    expect(one).toMatchObject({ type: "document", kind: "adr", day: "2025-03-09", byYourWord: false, people: [] });
    expect(JSON.stringify(one)).not.toContain("Mails are lost");
  });

  it("has the same id in every export of a tool, and one of its own where a path is the key", () => {
    const idIn = (from: string, key: string) =>
      summariseExport({ ...contents, documents: [{ ...document, key }] }, from)[0]?.id;
    expect(idIn("/a.zip", document.key)).toBe(idIn("/b.zip", document.key));
    expect(idIn("/a.zip", document.path)).not.toBe(idIn("/b.zip", document.path));
    expect(idIn("/a.zip", document.path)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ["Plans 0123456789abcdef0123456789abcdef/Queue.docx", "Plans/Queue.md"],
    ["Queue 0123456789abcdef0123456789abcdef.html", "Queue.md"],
    ["no-ending", "no-ending.md"],
    ["v1.2/.hidden", "v1.2/.hidden.md"],
    ["", ".md"],
  ])("reads %s as %s", (path, read) => expect(pathToRead(path)).toBe(read));
});
