import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { documentKept } from "./document-kept.ts";

const ADA = "Ada Example <ada@example.org>";
const PATH = "docs/runbooks/mirror.md";
const ADDED: CommitDescription = {
  by: "Bob Example <bob@example.org>",
  on: "2023-01-01",
  message: "Add runbook for the mirror",
  files: { [PATH]: "A" },
};
const MONTHS = ["2023-02-01", "2023-03-01", "2023-04-01", "2023-06-01", "2023-07-01"];
const WEEK = ["2023-02-01", "2023-02-02", "2023-02-03", "2023-02-04", "2023-02-05"];
const edits = (days: readonly string[], message: (n: number) => string, by = ADA): CommitDescription[] =>
  days.map((on, n) => ({ by, on, message: message(n), files: [PATH] }));
const find = (
  commits: readonly CommitDescription[],
  kind: "runbook" | "tutorial" | "process-ci" = "runbook",
  title = "Mirror",
) => told(documentKept, { commits, documents: [{ path: PATH, kind, title }] });

describe("document-kept", () => {
  it("fires on five revisions over half a year", () => {
    expect(find([ADDED, ...edits(MONTHS, (n) => `runbook: describe step ${n}`)])).toEqual([
      'Ada Example: Revised the document "Mirror" in 5 commits from Feb 2023 to Jul 2023.',
    ]);
  });

  it("fires on a process document and for whoever added it too", () => {
    const own = edits(MONTHS, (n) => `process: describe step ${n}`, "Bob Example <bob@example.org>");
    expect(find([ADDED, ...own], "process-ci")).toEqual([
      'Bob Example: Revised the document "Mirror" in 5 commits from Feb 2023 to Jul 2023.',
    ]);
  });

  it("counts only what was about the document", () => {
    const sweep = {
      by: ADA,
      on: "2023-08-01",
      message: "Say host for machine",
      files: [PATH, ...Array.from({ length: 20 }, (_, n) => `docs/${n}.md`)],
    };
    expect(find([ADDED, ...edits(MONTHS, (n) => `runbook: describe step ${n}`), sweep])[0]).toContain("in 5 commits");
  });

  it.each([
    ["five revisions in a week", [ADDED, ...edits(WEEK, (n) => `runbook: describe step ${n}`)]],
    ["four revisions", [ADDED, ...edits(MONTHS.slice(1), (n) => `runbook: describe step ${n}`)]],
    ["a rota", [ADDED, ...edits(MONTHS, () => "Update release schedule")]],
    ["steps of its status", [ADDED, ...edits(MONTHS, (n) => `runbook: mark step ${n} as final`)]],
    ["results of elections", [ADDED, ...edits(MONTHS, (n) => `Publish results of vote ${n}`)]],
    [
      "one change that landed five times",
      [
        ADDED,
        ...edits(
          WEEK.map(() => "2023-02-01"),
          () => "runbook: describe steps",
        ),
      ],
    ],
    ["what each new branch asks for", [ADDED, ...edits(MONTHS, (n) => `REL: Update main after ${n}.x branch`)]],
    ["spelling", [ADDED, ...edits(MONTHS, () => "runbook: fix typo")]],
  ] as const)("is silent on %s", (_, commits) => {
    expect(find(commits)).toEqual([]);
  });

  it("is silent on release notes", () => {
    const commits = [ADDED, ...edits(MONTHS, (n) => `describe what came ${n}`)];
    expect(find(commits, "process-ci", "Release notes")).toEqual([]);
  });

  it("is silent on a tutorial", () => {
    expect(find([ADDED, ...edits(MONTHS, (n) => `describe step ${n}`)], "tutorial")).toEqual([]);
  });
});
