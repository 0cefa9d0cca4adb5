import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { HistoryDescription } from "../../test/support/history-of.ts";
import { postmortemWritten } from "./postmortem-written.ts";

const ADA = "Ada Example <ada@example.org>";
const OUTAGE = {
  path: "docs/postmortems/2024-05-mirror.md",
  kind: "postmortem",
  title: "Mirror outage of May 2024",
} as const;
const find = (
  message: string,
  document: NonNullable<HistoryDescription["documents"]>[number] = OUTAGE,
  files?: Record<string, "A" | "D">,
) =>
  told(postmortemWritten, {
    commits: [{ by: ADA, message, files: files ?? { [document.path]: "A" } }],
    documents: [document],
  });

describe("postmortem-written", () => {
  it.each(["Add postmortem of the mirror outage", "docs: write up the mirror outage of May", "postmortems: mirror"])(
    "fires on %s",
    (message) => {
      expect(find(message)).toEqual(['Ada Example: Added the postmortem "Mirror outage of May 2024".']);
    },
  );

  it("says where its actions are", () => {
    expect(find("Add postmortem", { ...OUTAGE, actions: { line: 61, quote: "Action items" } })).toEqual([
      'Ada Example: Added the postmortem "Mirror outage of May 2024", with actions (line 61).',
    ]);
  });

  it.each([
    ["a move", "Move postmortems into docs"],
    ["a migration from a wiki", "Import postmortems from the wiki"],
  ])("is silent on %s", (_, message) => {
    expect(find(message)).toEqual([]);
  });

  it("is silent on a template", () => {
    expect(
      find("Add postmortem template", {
        path: "docs/postmortems/template.md",
        kind: "postmortem",
        title: "Postmortem",
      }),
    ).toEqual([]);
  });

  it("fires on a page of a site generator, by the kind of its text", () => {
    const path = "source/incidents/2024-05-mirror.html.md.erb";
    expect(find("docs: add May incident", { ...OUTAGE, path })).toHaveLength(1);
  });

  it("is silent on what another author wrote", () => {
    expect(find("Add postmortem", { ...OUTAGE, authors: ["Bob Other"] })).toEqual([]);
  });

  it("is silent on other kinds", () => {
    expect(find("Add runbook", { path: "docs/runbooks/mirror.md", kind: "runbook", title: "Mirror" })).toEqual([]);
  });
});
