import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription, HistoryDescription } from "../../test/support/history-of.ts";
import { documentAdopted } from "./document-adopted.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const CYD = "Cyd Example <cyd@example.org>";
const add = (by: string, path: string, message = "Propose a design"): CommitDescription => ({
  by,
  message,
  files: { [path]: "A" },
});
type Described = NonNullable<HistoryDescription["documents"]>[number];
const queues = (more: Partial<Described> = {}): Described => ({
  path: "rfcs/0007-queues.md",
  kind: "design-doc",
  title: "Durable queues",
  ...more,
});
const later = (path: string, more: Partial<Described> = {}): Described => ({
  path,
  kind: "design-doc",
  title: path,
  references: ["0007-queues"],
  ...more,
});
const RETRIES = "rfcs/0012-retries.md";
const LIMITS = "rfcs/0013-limits.md";
const COMMITS = [add(ADA, "rfcs/0007-queues.md"), add(BOB, RETRIES), add(CYD, LIMITS)];
const find = (documents: readonly Described[], commits: readonly CommitDescription[] = COMMITS) =>
  told(documentAdopted, { commits, documents });

describe("document-adopted", () => {
  it("fires where two others refer to it in documents of their own", () => {
    expect(find([queues(), later(RETRIES), later(LIMITS)])).toEqual([
      'Ada Example: Added the document "Durable queues"; 2 later documents by Bob Example and Cyd Example refer to it, such as rfcs/0012-retries.md.',
    ]);
  });

  it("knows it by series and number", () => {
    const path = "peps/pep-0007.rst";
    const byNumber = { references: ["pep-7"] };
    expect(
      find(
        [queues({ path }), later(RETRIES, byNumber), later(LIMITS, byNumber)],
        [add(ADA, path), ...COMMITS.slice(1)],
      ),
    ).toHaveLength(1);
  });

  it.each([
    ["one other", [queues(), later(RETRIES), later(LIMITS, { references: [] })]],
    ["a user guide that refers to it", [queues(), later(RETRIES), later(LIMITS, { kind: "tutorial" })]],
    ["a document that its author wrote too", [queues(), later(RETRIES), later(LIMITS, { authors: ["Ada Example"] })]],
    ["another author's document", [queues({ authors: ["Dee Sample"] }), later(RETRIES), later(LIMITS)]],
    [
      "a name that two documents bear",
      [queues(), later(RETRIES), later(LIMITS), { ...queues(), path: "old/0007-queues.md" }],
    ],
    ["the same text under another number", [queues(), later(RETRIES), later(LIMITS, { title: "Durable queues" })]],
  ] as const)("is silent on %s", (_, documents) => {
    expect(find(documents)).toEqual([]);
  });

  it("is silent on parts of the same proposal in its own folder, not on another's", () => {
    const parts = (first: string, second: string, path = "rfcs/0007-queues.md") =>
      find([queues({ path }), later(first), later(second)], [add(ADA, path), add(BOB, first), add(CYD, second)]);
    expect(parts("rfcs/0007-queues/limits.md", "rfcs/0007-queues/events.md")).toEqual([]);
    expect(parts("rfcs/rfc-0007/limits.md", "rfcs/rfc-0007/events.md", "rfcs/rfc-0007/0007-queues.md")).toEqual([]);
    expect(parts("rfcs/0007-queues/limits.md", "rfcs/0007-queues/events.md", "rfcs/0007-queues/README.md")).toEqual([]);
    expect(parts("rfcs/2024/0008-limits.md", "rfcs/2024/0009-events.md", "rfcs/2024/0007-queues.md")).toHaveLength(1);
    expect(parts("rfcs/0008-limits/README.md", "rfcs/0009-events/README.md")).toHaveLength(1);
  });

  it("is silent on what the form of all documents names", () => {
    const paths = Array.from({ length: 24 }, (_, at) => `rfcs/00${at + 20}-part-of-it.md`);
    const commits = [COMMITS[0]!, ...paths.map((path, at) => add(at % 2 === 0 ? BOB : CYD, path))];
    expect(find([queues(), ...paths.map((path) => later(path))], commits)).toEqual([]);
  });

  it("is silent on what came before it", () => {
    expect(find([queues(), later(RETRIES), later(LIMITS)], [COMMITS[1]!, COMMITS[2]!, COMMITS[0]!])).toEqual([]);
  });
});
