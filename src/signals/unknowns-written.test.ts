import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { HistoryDescription } from "../../test/support/history-of.ts";
import { unknownsWritten } from "./unknowns-written.ts";

const ADA = "Ada Example <ada@example.org>";
const QUEUE = {
  path: "docs/rfcs/0007-queues.md",
  kind: "design-doc",
  title: "Durable queues",
  openQuestions: { line: 88, quote: "Open questions" },
} as const;
const find = (message: string, document: NonNullable<HistoryDescription["documents"]>[number] = QUEUE) =>
  told(unknownsWritten, { commits: [{ by: ADA, message, files: { [document.path]: "A" } }], documents: [document] });

describe("unknowns-written", () => {
  it("fires on a design document with open questions", () => {
    expect(find("docs: propose durable queues")).toEqual([
      'Ada Example: Added the design document "Durable queues", with the section "Open questions" (line 88).',
    ]);
  });

  it("fires on a roadmap and a postmortem with open questions", () => {
    expect(find("Add roadmap", { ...QUEUE, path: "ROADMAP.md", kind: "roadmap", title: "Roadmap" })).toHaveLength(1);
    expect(
      find("Add postmortem", { ...QUEUE, path: "docs/postmortems/1.md", kind: "postmortem", title: "Outage" }),
    ).toHaveLength(1);
  });

  it.each([
    ["a document without the section", { path: QUEUE.path, kind: "design-doc", title: "Durable queues" }, "Add design"],
    ["a migrated document", QUEUE, "Migrate the queue design"],
    ["a guide that asks its readers", { ...QUEUE, kind: "process-ci" }, "Add annual report form"],
    ["what another author wrote", { ...QUEUE, authors: ["@bobby"] }, "Add design"],
    ["a template", { ...QUEUE, path: "docs/rfcs/0000-template.md" }, "Add template"],
  ] as const)("is silent on %s", (_, document, message) => {
    expect(find(message, document)).toEqual([]);
  });

  it("is silent where others wrote more of it than its author", () => {
    const BOB = "Bob Example <bob@example.org>";
    const change = { by: BOB, message: "queues: say what is open about limits", files: [QUEUE.path] };
    const commits = [{ by: ADA, message: "Add design", files: { [QUEUE.path]: "A" } as const }];
    const later = (times: number) =>
      Array.from({ length: times }, (_, at) => ({ ...change, message: `${change.message}, part ${at}` }));
    expect(told(unknownsWritten, { commits: [...commits, ...later(1)], documents: [QUEUE] })).toHaveLength(1);
    expect(told(unknownsWritten, { commits: [...commits, ...later(2)], documents: [QUEUE] })).toEqual([]);
  });
});
