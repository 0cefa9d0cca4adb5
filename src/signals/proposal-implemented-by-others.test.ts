import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { proposalImplementedByOthers } from "./proposal-implemented-by-others.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const PATH = "rfcs/0007-durable-queues.md";
/** Code enough for documents not to be what the repository is made of. */
const SOURCE: CommitDescription[] = Array.from({ length: 3 }, (_, at) => ({
  by: BOB,
  on: "2023-11-01",
  message: `Start part ${at}`,
  files: ["src/main.c"],
}));
const ADDED: CommitDescription = {
  by: ADA,
  on: "2024-01-01",
  message: "RFC 7: queue work (#70)",
  files: { [PATH]: "A" },
};
const later = (message: string, more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: BOB,
  on: "2024-03-01",
  message,
  files: ["src/queue.c"],
  ...more,
});
const say = (commits: readonly CommitDescription[], authors: readonly string[] = []): string[] =>
  told(proposalImplementedByOthers, {
    commits: [...SOURCE, ADDED, ...commits],
    documents: [{ path: PATH, kind: "design-doc", title: "RFC 7: Queue work", authors: [...authors] }],
  });

describe("proposal-implemented-by-others", () => {
  it.each([
    ["its number", "Implement RFC 7"],
    ["its number in another spelling", "queue: first half of the implementation (RFC-0007)"],
    ["its file", "Implement the first part of 0007-durable-queues"],
  ])("fires on a source change that implements it and names %s", (_, message) => {
    expect(say([later(message)])).toEqual([
      `Ada Example: Added the proposal "RFC 7: Queue work", named by 1 later source change of Bob Example: "${message}".`,
    ]);
  });

  it("fires on two source changes that name it", () => {
    expect(say([later("queue: retry entries [RFC 7]"), later("queue: limits [RFC 7]")])).toEqual([
      'Ada Example: Added the proposal "RFC 7: Queue work", named by 2 later source changes of Bob Example: "queue: retry entries [RFC 7]".',
    ]);
  });

  it.each([
    ["one that names it in passing", [later("queue: limits for RFC 7 clients")]],
    ["own implementation", [later("Implement RFC 7", { by: ADA })]],
    ["oneself under another address", [later("Implement RFC 7", { by: "Ada Example <ada@work.example.net>" })]],
    ["repairs of what came of it", [later("BUG: fix a leak in what RFC 7 brought"), later("fix: RFC 7 retries")]],
    ["taking it back", [later('Revert "Implement RFC 7"')]],
    ["another proposal", [later("Implement RFC 8")]],
    ["a change of documents", [later("Implement RFC 7", { files: ["docs/queue.md"] })]],
    ["a change of its text with its example", [later("Implement RFC 7", { files: [PATH, "rfcs/0007/queue.c"] })]],
    ["a promotion of the proposal itself", [later("RFC 7: implemented, promote to stable", { files: [PATH] })]],
  ] as const)("is silent on %s", (_, commits) => {
    expect(say(commits)).toEqual([]);
  });

  it("is silent where documents are the work", () => {
    const documents = [{ path: PATH, kind: "design-doc", title: "RFC 7: Queue work" }] as const;
    const more = Array.from({ length: 12 }, (_, n) => later(`Revise ${n}`, { files: [PATH] }));
    expect(
      told(proposalImplementedByOthers, { commits: [ADDED, ...more, later("Implement RFC 7")], documents }),
    ).toEqual([]);
  });

  it("is silent on what came before it", () => {
    const before = later("Implement RFC 7", { on: "2023-12-01" });
    const documents = [{ path: PATH, kind: "design-doc", title: "RFC 7: Queue work" }] as const;
    expect(told(proposalImplementedByOthers, { commits: [...SOURCE, before, ADDED], documents })).toEqual([]);
  });

  it("does not take its stated authors for others, nor an editor for its author", () => {
    expect(say([later("Implement RFC 7")], ["Ada Example", "Bob Example"])).toEqual([]);
    expect(say([later("Implement RFC 7")], ["Dee Sample"])).toEqual([]);
  });
});
