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
    ["a new file name", "Make the queue RFC's filename match its title"],
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

  it.each([
    ["another author", { authors: ["Bob Other <bob@other.example>"] }],
    ["another login", { authors: ["@bobby", "cyd"] }],
    ["nothing but a pointer to a text elsewhere", { length: 300 }],
    ["a problem under the headings of a form", { length: 1700 }],
    ["a handbook of the series", { title: "RFC Editor Handbook" }],
    ["an index of a series", { title: "Hardfork Meta: Winter" }],
    ["a copy kept for a release", { path: "website/versioned_docs/version-29.4/rfcs/0007-queues.md" }],
  ])("is silent on a document with %s", (_, more) => {
    const document = { ...QUEUE, ...more };
    expect(find([added("docs: propose durable queues", ADA, document.path)], [document])).toEqual([]);
  });

  it.each([
    ["her name", ["Ada Example"]],
    ["her login", ["aexample"]],
    ["her address", ["ada@example.org"]],
    ["her among others", ["Bob Other", "Ada Example <ada@example.org>"]],
    ["a team", ["Queue Team"]],
    ["a field of an example", ["`queue`'s `Manifest`:"]],
  ])("fires where the document names %s", (_, authors) => {
    expect(find([added("docs: propose durable queues")], [{ ...QUEUE, authors }])).toHaveLength(1);
  });

  it("fires on a proposal that was numbered later, not on another one that had the number", () => {
    const move = (from: string) => ({
      by: BOB,
      message: "Number RFC",
      files: { [from]: "D", [QUEUE.path]: "R" } as const,
    });
    const from = "docs/rfcs/0000-durable-queues.md";
    expect(find([added("Propose queues", ADA, from), move(from)])).toHaveLength(1);
    const other = "docs/rfcs/RFC-6.md";
    expect(find([added("Propose caches", ADA, other), move(other)])).toEqual([]);
  });

  it("is silent where others have written on it since, unless it names the person", () => {
    const edits = (count: number, by: string) =>
      Array.from({ length: count }, (_, n) => ({ by, message: `queues: describe stage ${n}`, files: [QUEUE.path] }));
    const begin = added("docs: propose durable queues");
    expect(find([begin, ...edits(2, BOB)])).toHaveLength(1);
    expect(find([begin, ...edits(3, BOB)])).toEqual([]);
    expect(find([begin, ...edits(1, ADA), ...edits(3, BOB)])).toHaveLength(1);
    expect(find([begin, ...edits(3, BOB)], [{ ...QUEUE, authors: ["Ada Example"] }])).toHaveLength(1);
  });

  it("is silent where somebody else put another text under the same path", () => {
    expect(find([added("Propose queues"), added("Propose durable queues", BOB)])).toEqual([]);
  });
});
