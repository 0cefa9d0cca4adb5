import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { contributorDocs } from "./contributor-docs.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
type Kind = "onboarding" | "process-ci" | "tutorial";
const find = (commits: readonly CommitDescription[], path: string, title: string, kind: Kind = "onboarding") =>
  told(contributorDocs, { commits, documents: [{ path, kind, title }] });
const add = (path: string, message = "Add notes for contributors"): CommitDescription => ({
  by: BOB,
  on: "2023-01-01",
  message,
  files: { [path]: "A" },
});
const edits = (path: string, count: number): CommitDescription[] =>
  Array.from({ length: count }, (_, n) => ({
    by: ADA,
    on: `2023-0${n + 2}-01`,
    message: `Describe step ${n} for contributors`,
    files: [path],
  }));

describe("contributor-docs", () => {
  it("fires on an added document", () => {
    expect(find([add("CONTRIBUTING.md")], "CONTRIBUTING.md", "Contributing")).toEqual([
      'Bob Example: Added the contributor document "Contributing".',
    ]);
  });

  it("fires on three revisions", () => {
    const path = "docs/releasing.md";
    expect(find([add(path), ...edits(path, 3)], path, "Release process", "process-ci")).toContain(
      'Ada Example: Revised the process document "Release process" in 3 commits from Feb 2023 to Apr 2023.',
    );
  });

  it("tells addition and revisions of one person together", () => {
    const own = edits("CONTRIBUTING.md", 3).map((commit) => ({ ...commit, by: BOB }));
    expect(find([add("CONTRIBUTING.md"), ...own], "CONTRIBUTING.md", "Contributing")).toEqual([
      'Bob Example: Added the contributor document "Contributing"; revised it in 3 commits from Feb 2023 to Apr 2023.',
    ]);
  });

  it("tells several documents of one commit once", () => {
    const documents = ["setup", "testing", "style-guide"].map(
      (name) => ({ path: `docs/contributing/${name}.md`, kind: "onboarding", title: name }) as const,
    );
    const commit = {
      by: BOB,
      message: "Add contributor guide",
      files: Object.fromEntries(documents.map(({ path }) => [path, "A"])),
    };
    expect(told(contributorDocs, { commits: [commit as CommitDescription], documents })).toEqual([
      expect.stringContaining("and 2 more such documents."),
    ]);
  });

  it.each([
    ["a template for issues", ".github/ISSUE_TEMPLATE.md", "ISSUE_TEMPLATE.md", "process-ci"],
    ["statistics of a release", "docs/develop/stats-v2024.04.md", "Release statistics for v2024.04", "onboarding"],
    ["a manual in the developers' folder", "doc/develop/uefi.md", "UEFI on the board", "onboarding"],
    ["a tutorial", "docs/testing.md", "Testing your app", "tutorial"],
  ] as const)("is silent on %s", (_, path, title, kind) => {
    expect(find([add(path)], path, title, kind)).toEqual([]);
  });

  it("is silent on two revisions", () => {
    expect(
      find(
        [add("CONTRIBUTING.md", "Move CONTRIBUTING to the top"), ...edits("CONTRIBUTING.md", 2)],
        "CONTRIBUTING.md",
        "Contributing",
      ),
    ).toEqual([]);
  });
});
