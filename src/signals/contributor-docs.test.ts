import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { contributorDocs } from "./contributor-docs.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
type Kind = "onboarding" | "process-ci" | "tutorial";
const find = (
  commits: readonly CommitDescription[],
  path: string,
  title: string,
  kind: Kind = "onboarding",
  more: { length?: number; authors?: string[] } = {},
) => told(contributorDocs, { commits, documents: [{ path, kind, title, ...more }] });
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

  it("fires on four revisions", () => {
    const path = "docs/releasing.md";
    expect(find([add(path), ...edits(path, 4)], path, "Release process", "process-ci")).toContain(
      'Ada Example: Revised the process document "Release process" in at least 4 commits.',
    );
  });

  it("tells addition and revisions of one person together", () => {
    const own = edits("CONTRIBUTING.md", 3).map((commit) => ({ ...commit, by: BOB }));
    expect(find([add("CONTRIBUTING.md"), ...own], "CONTRIBUTING.md", "Contributing")).toEqual([
      'Bob Example: Added the contributor document "Contributing"; revised it in at least 3 commits.',
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
    ["answers for users", "docs/faq/releases.md", "Releases", "process-ci"],
    ["a foundation's charter", "docs/charter.md", "The Example Foundation Project Governance Charter", "process-ci"],
    ["a code of conduct", "CODE_OF_CONDUCT.md", "Code of conduct for contributors", "process-ci"],
    ["a design that speaks of a policy", "design/reclaim-policy.md", "Reclaim policy", "process-ci"],
    ["a proposal in a numbered series", "features/0535-access-governance/README.md", "Access governance", "process-ci"],
    ["release notes", "docs/release.md", "Release notes", "process-ci"],
    ["where users get help", "SUPPORT.md", "Support", "process-ci"],
    ["a manual in the developers' folder", "doc/develop/uefi.md", "UEFI on the board", "onboarding"],
    ["a tutorial", "docs/testing.md", "Testing your app", "tutorial"],
  ] as const)("is silent on %s", (_, path, title, kind) => {
    expect(find([add(path)], path, title, kind)).toEqual([]);
  });

  it("is silent on four revisions within days", () => {
    const commits = edits("CONTRIBUTING.md", 4).map((commit, n) => ({ ...commit, on: `2023-02-0${n + 1}` }));
    const moved = add("CONTRIBUTING.md", "Move CONTRIBUTING to the top");
    expect(find([moved, ...commits], "CONTRIBUTING.md", "Contributing")).toEqual([]);
  });

  it("is silent on three revisions of what another added", () => {
    expect(
      find(
        [add("CONTRIBUTING.md", "Move CONTRIBUTING to the top"), ...edits("CONTRIBUTING.md", 3)],
        "CONTRIBUTING.md",
        "Contributing",
      ),
    ).toEqual([]);
  });

  it("is silent on a text of a few lines, and on another author's", () => {
    const found = (more: { length?: number; authors?: string[] }) =>
      find([add("CONTRIBUTING.md")], "CONTRIBUTING.md", "Contributing", "onboarding", more);
    expect(found({ length: 2000, authors: ["Bob Example"] })).toHaveLength(1);
    expect(found({ length: 120 })).toEqual([]);
    expect(found({ authors: ["Dee Sample"] })).toEqual([]);
  });

  it("is silent on files that come with a new repository", () => {
    expect(find([add("SECURITY.md", "Add default security policy")], "SECURITY.md", "Security policy")).toEqual([]);
    expect(find([add("CONTRIBUTING.md", "Initial commit")], "CONTRIBUTING.md", "Contributing")).toEqual([]);
    const files = Object.fromEntries(
      ["CONTRIBUTING.md", ...Array.from({ length: 30 }, (_, n) => `src/${n}.c`)].map((path) => [path, "A" as const]),
    );
    expect(find([{ ...add("CONTRIBUTING.md"), files }], "CONTRIBUTING.md", "Contributing")).toEqual([]);
  });

  it.each([
    ["beside code", (n: number) => `Rename option ${n}`, ["CONTRIBUTING.md", "src/main.c"]],
    ["for version numbers", (n: number) => `Update CONTRIBUTING to version ${n}`, ["CONTRIBUTING.md"]],
  ] as const)("is silent on revisions %s", (_, message, files) => {
    const commits = [add("CONTRIBUTING.md", "Move CONTRIBUTING to the top"), ...edits("CONTRIBUTING.md", 4)].map(
      (commit, n) => (n === 0 ? commit : { ...commit, message: message(n), files: [...files] }),
    );
    expect(find(commits, "CONTRIBUTING.md", "Contributing")).toEqual([]);
  });

  it("is silent on entries in a list of documents", () => {
    const path = "docs/decisions/README.md";
    const entries = edits(path, 4).map((commit, n) => ({
      ...commit,
      files: { [path]: "M", [`docs/decisions/${n}.md`]: "A" } as const,
    }));
    expect(find([add(path, "Move the list"), ...entries], path, "Decision process", "process-ci")).toEqual([]);
  });

  it("names the path alone where others revised an added document", () => {
    const own = edits("CONTRIBUTING.md", 1);
    expect(find([add("CONTRIBUTING.md"), ...own], "CONTRIBUTING.md", "Contributing")).toEqual([
      "Bob Example: Added the contributor document CONTRIBUTING.md, since revised by others.",
    ]);
    expect(find([add("SECURITY.md"), ...edits("SECURITY.md", 1)], "SECURITY.md", "Security policy")).toEqual([]);
  });

  it("is silent on an unrevised text of the usual length", () => {
    const found = (length: number) =>
      find([add("CONTRIBUTING.md")], "CONTRIBUTING.md", "Contributing", "onboarding", { length });
    expect(found(1600)).toHaveLength(1);
    expect(found(1400)).toEqual([]);
  });

  it.each([
    [
      "parts of another document",
      { ...add("docs/contributing/style.md", "docs: break up the guide into several parts") },
    ],
    [
      "a document beside code",
      {
        ...add("docs/contributing/style.md"),
        files: { "docs/contributing/style.md": "A", "site/page.js": "A" } as const,
      },
    ],
  ])("is silent on %s", (_, commit) => {
    expect(find([commit], "docs/contributing/style.md", "Style guide")).toEqual([]);
  });

  it("is silent on several documents added while another guide was cut", () => {
    const paths = ["docs/contributing/issues.md", "docs/contributing/reviews.md"];
    const documents = [...paths, "CONTRIBUTING.md"].map((path) => ({ path, kind: "onboarding", title: path }) as const);
    const files = { [paths[0]!]: "A", [paths[1]!]: "A", "CONTRIBUTING.md": "M" } as const;
    const commit = { by: BOB, message: "Add pages for contributors", files };
    const begin = add("CONTRIBUTING.md", "Move CONTRIBUTING to the top");
    expect(told(contributorDocs, { commits: [begin, commit], documents })).toEqual([]);
  });

  it("is silent on a style guide for users", () => {
    const found = (path: string) => find([add(path)], path, "Style recommendations");
    expect(found("docs/markdown/Style-guide.md")).toEqual([]);
    expect(found("docs/contributing/Style-guide.md")).toHaveLength(1);
  });

  it.each([
    ["that say nothing", ["Update releasing.md", "Update release docs", "Apply suggestions", "Improve the document"]],
    [
      "of a rota",
      ["Added Ada as the next release shepherd", "Ada as release manager", "Shepherd for 3.1", "Release calendar"],
    ],
  ])("is silent on revisions %s", (_, subjects) => {
    const path = "docs/releasing.md";
    const commits = edits(path, 4).map((commit, n) => ({ ...commit, message: subjects[n]! }));
    const begin = add(path, "Move the document to docs");
    expect(find([begin, ...commits], path, "Release process", "process-ci")).toEqual([]);
  });
});
