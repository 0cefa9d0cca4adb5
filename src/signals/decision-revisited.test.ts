import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { decisionRevisited } from "./decision-revisited.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const PATH = "proposals/0007-queues/README.md";
const ADDED: CommitDescription = {
  by: BOB,
  on: "2024-01-01",
  message: "Propose queues",
  files: { [PATH]: "A", "proposals/0007-queues/proposal.yaml": "A" },
};
const later = (message: string, more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  on: "2024-06-01",
  message,
  files: [PATH],
  ...more,
});
const say = (...commits: CommitDescription[]): string[] =>
  told(decisionRevisited, {
    commits: [ADDED, ...commits],
    documents: [{ path: PATH, kind: "design-doc", title: "Queue work" }],
  });
const SAYS = (subject: string): string[] => [`Ada Example: Recorded what became of "Queue work": "${subject}".`];

describe("decision-revisited", () => {
  it.each([
    "Mark RFC 7 as implemented",
    "RFC 7: set status to final",
    "Supersede RFC 7",
    "queues: change state to withdrawn",
  ])("fires on %j", (message) => {
    expect(say(later(message))).toEqual(SAYS(message));
  });

  it("fires on a file kept beside the document", () => {
    expect(say(later("Mark RFC 7 as implemented", { files: ["proposals/0007-queues/proposal.yaml"] }))).toEqual(
      SAYS("Mark RFC 7 as implemented"),
    );
  });

  it.each([
    ["a change within a month", [later("Mark RFC 7 as implemented", { on: "2024-01-20" })]],
    ["a revision that says nothing of the kind", [later("RFC 7: describe limits")]],
    [
      "words that only sound alike",
      [
        later("Update the final set of examples"),
        later("Update to note that warnings are deprecated"),
        later("Add notes on moving an account to closed"),
      ],
    ],
    ["a change of the form of all documents", [later("Set status to final in the template field")]],
    ["a change elsewhere", [later("Mark the old parser as deprecated", { files: ["src/parser.c"] })]],
  ])("is silent on %s", (_, commits) => {
    expect(say(...commits)).toEqual([]);
  });

  describe("where it touches two documents", () => {
    const OTHER = "proposals/0008-caches/README.md";
    const both = (message: string) =>
      told(decisionRevisited, {
        commits: [{ ...ADDED, files: { [PATH]: "A", [OTHER]: "A" } }, later(message, { files: [PATH, OTHER] })],
        documents: [
          { path: PATH, kind: "design-doc", title: "Queue work" },
          { path: OTHER, kind: "design-doc", title: "Cache work" },
        ],
      });

    it("takes the one whose number comes first", () => {
      expect(both("Mark RFC 8 as superseded in favour of 7")[0]).toContain('what became of "Cache work"');
    });

    it("is silent where the subject says neither", () => {
      expect(both("Mark the right thing as deprecated")).toEqual([]);
    });
  });

  it("is silent on a poll", () => {
    expect(
      told(decisionRevisited, {
        commits: [ADDED, later("Mark RFC 7 as final")],
        documents: [{ path: PATH, kind: "design-doc", title: "Council election of 2024" }],
      }),
    ).toEqual([]);
  });
});
