import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { proposalImplementedByOthers } from "./proposal-implemented-by-others.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const PATH = "rfcs/0007-queues.md";
const SOURCE: CommitDescription[] = Array.from({ length: 5 }, (_, at) => ({
  by: BOB,
  on: "2023-12-01",
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
const say = (around: CommitDescription[], ...commits: CommitDescription[]): string[] =>
  told(proposalImplementedByOthers, {
    commits: [...around, ADDED, ...commits],
    documents: [{ path: PATH, kind: "design-doc", title: "RFC 7: Queue work" }],
  });

describe("proposal-implemented-by-others", () => {
  it.each([
    ["its number", "Implement RFC 7"],
    ["its number in another spelling", "queue: retry entries (RFC-0007)"],
    ["the request that brought it", "Keep a list of entries\n\nFirst step of #70."],
  ])("fires on a source change that names %s", (_, message) => {
    expect(say(SOURCE, later(message))).toEqual([
      `Ada Example: Added "RFC 7: Queue work", later named in source changes by Bob Example in 1 commit: "${message.split("\n")[0]}".`,
    ]);
  });

  it("fires where documents are the work, on others who took it further", () => {
    expect(say([], later("RFC 7: promote to stable", { files: [PATH] }))).toEqual([
      'Ada Example: Added "RFC 7: Queue work", later taken further by Bob Example in 1 commit: "RFC 7: promote to stable".',
    ]);
  });

  it.each([
    ["own implementation", SOURCE, later("Implement RFC 7", { by: ADA })],
    ["oneself under another address", SOURCE, later("Implement RFC 7", { by: "Ada Example <ada@work.example.net>" })],
    ["a repair of what came of it", SOURCE, later("BUG: fix a leak in what RFC 7 brought")],
    ["another proposal", SOURCE, later("Implement RFC 8")],
    ["a change of documents", SOURCE, later("Explain RFC 7", { files: ["docs/queue.md"] })],
    ["a revision that moves nothing on", [], later("RFC 7: fix a typo", { files: [PATH] })],
  ])("is silent on %s", (_, around, commit) => {
    expect(say(around, commit)).toEqual([]);
  });
});
