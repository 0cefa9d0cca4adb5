import { describe, expect, it } from "vitest";
import type { ExportContents, ExportedDocument, ExportedTicket } from "../model/exported.ts";
import { redactExport } from "./redact-export.ts";
import { hashesOf, redactionOf } from "./redaction.ts";

const EVE = { name: "Eve Example", email: "eve@example.org" };
const ADA = { name: "Ada Example" };
const document = (over: Partial<ExportedDocument>): ExportedDocument => ({
  form: "notion",
  key: "k",
  path: "Plan.md",
  title: "Plan",
  text: "Said Eve Example: mail eve@example.org",
  authors: [],
  provenance: "Author not stated in the export; date not stated in the export.",
  links: [],
  ...over,
});
const ticket = (over: Partial<ExportedTicket>): ExportedTicket => ({
  form: "jira-csv",
  key: "A-1",
  title: "Her title",
  description: "Her words",
  comments: [
    { author: EVE, text: "Her comment" },
    { author: ADA, text: "Thanks, Eve Example" },
  ],
  labels: [],
  links: [],
  provenance: "Author from the table; dates from the table.",
  ...over,
});
const redacted = (contents: Partial<ExportContents>): ExportContents =>
  redactExport(
    { form: "notion", documents: [], tickets: [], notes: [], ...contents },
    redactionOf(hashesOf(EVE.email))!,
  );

describe("an export without somebody forgotten", () => {
  it("loses what only they wrote, and their names everywhere else", () => {
    const { documents } = redacted({
      documents: [
        document({ key: "hers", authors: [{ ...EVE, role: "author" }] }),
        document({
          key: "both",
          authors: [
            { ...EVE, role: "author" },
            { ...ADA, role: "author" },
          ],
        }),
        document({
          key: "edited",
          authors: [
            { ...EVE, role: "editor" },
            { ...ADA, role: "author" },
          ],
        }),
        document({ key: "nobody" }),
      ],
    });
    expect(documents.map(({ key }) => key)).toEqual(["both", "edited", "nobody"]);
    expect(JSON.stringify(documents)).not.toMatch(/Eve|eve@/);
  });

  it("keeps a ticket that somebody else works on, without the words of who reported it", () => {
    const { tickets } = redacted({
      tickets: [
        ticket({ key: "A-1", reporter: EVE, assignee: ADA }),
        ticket({ key: "A-2", reporter: EVE }),
        ticket({ key: "A-3", reporter: ADA, assignee: EVE }),
      ],
    });
    expect(tickets).toMatchObject([
      { key: "A-1", title: "", description: "", assignee: ADA },
      { key: "A-3", title: "Her title", reporter: ADA },
    ]);
    expect(JSON.stringify(tickets)).not.toMatch(/Eve|eve@|Her comment/);
  });

  it("is the same again, once redacted", () => {
    const once = redacted({ tickets: [ticket({ reporter: EVE, assignee: ADA })], documents: [document({})] });
    expect(redacted(once)).toEqual(once);
  });
});
