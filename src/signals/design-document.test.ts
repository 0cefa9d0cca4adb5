import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { HistoryDescription } from "../../test/support/history-of.ts";
import { designDocument } from "./design-document.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const QUEUE = { path: "docs/rfcs/0007-queues.md", kind: "design-doc", title: "Durable queues" } as const;
const added = (message: string, by = ADA, path: string = QUEUE.path) => ({
  by,
  message,
  files: { [path]: "A" } as const,
});
const find = (commits: HistoryDescription["commits"], documents: HistoryDescription["documents"] = [QUEUE]) =>
  told(designDocument, { commits, documents });

describe("design-document", () => {
  it("fires on a document with alternatives and open questions", () => {
    const document = {
      ...QUEUE,
      alternatives: { line: 40, quote: "Alternatives" },
      openQuestions: { line: 88, quote: "Open questions" },
    };
    expect(find([added("docs: propose durable queues")], [document])).toEqual([
      'Ada Example: Added the design document "Durable queues", with sections "Alternatives" (line 40) and "Open questions" (line 88).',
    ]);
  });

  it("says that code followed", () => {
    const code = { by: BOB, message: "queue: implement 0007-queues", files: ["src/queue.c"] };
    expect(find([added("docs: propose durable queues"), code])).toEqual([
      'Ada Example: Added the design document "Durable queues"; 1 code commit followed.',
    ]);
  });

  it("says that code came first, in the same work", () => {
    const code = { by: ADA, message: "queue: persist entries (#12)", files: ["src/queue.c"] };
    expect(find([code, added("docs: write down the design of durable queues (#12)")])).toEqual([
      'Ada Example: Added the design document "Durable queues"; code came before it.',
    ]);
  });

  it.each([
    ["a move", "docs: move RFCs to their own folder"],
    ["a conversion", "docs: convert 0007-queues to Markdown"],
    ["a migration", "Migrate proposals to the new template"],
    ["a subject about something else", "Differences in text output"],
  ])("is silent on %s", (_, message) => {
    expect(find([added(message)])).toEqual([]);
  });

  it("is silent on a text that stood under another name", () => {
    expect(
      find([{ by: ADA, message: "Add queue RFC", files: { [QUEUE.path]: "A", "docs/queues-old.md": "D" } }]),
    ).toEqual([]);
  });

  it("is silent on an import of many documents", () => {
    const paths = ["1", "2", "3", "4"].map((number) => `docs/rfcs/000${number}-thing.md`);
    const documents = paths.map((path) => ({ path, kind: "design-doc", title: path }) as const);
    expect(
      find(
        [{ by: ADA, message: "Add our RFCs", files: Object.fromEntries(paths.map((path) => [path, "A"])) }],
        documents,
      ),
    ).toEqual([]);
  });

  it("is silent on a template", () => {
    const path = "docs/rfcs/template.md";
    expect(
      find([added("Add RFC template", ADA, path)], [{ path, kind: "design-doc", title: "Title of the proposal" }]),
    ).toEqual([]);
  });
});
