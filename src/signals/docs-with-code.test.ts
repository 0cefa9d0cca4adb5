import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { docsWithCode } from "./docs-with-code.ts";

const ADA = "Ada Example <ada@example.org>";
/** A repository that has documentation and much code. */
const BEFORE: readonly CommitDescription[] = [
  { by: ADA, message: "Start", files: ["docs/a.md", "docs/b.md", "docs/c.md", "docs/d.md", "README.md", "src/main.c"] },
  ...Array.from({ length: 5 }, (_, n) => ({ by: ADA, message: `Work on part ${n}`, files: ["src/main.c"] })),
];
const find = (commits: readonly CommitDescription[]) => told(docsWithCode, { commits: [...BEFORE, ...commits] });
const commit = (message: string, files: readonly string[]): CommitDescription => ({ by: ADA, message, files });

describe("docs-with-code", () => {
  it.each([
    ["a feature", "feat(fetch): resume downloads", "docs/fetch.md"],
    ["an option", "fetch: add --resume", "docs/fetch.md"],
    ["a deprecation", "fetch: deprecate the --partial option", "man/fetch.1"],
    ["a manual page before it is built", "fetch: add --resume", "man/fetch.1.in"],
    ["the first page of a folder", "fetch: add --resume", "docs/fetch/index.md"],
    ["a README beside an option", "fetch: add --resume", "README.md"],
    ["documentation of the package", "fetch: add --resume", "src/docs/fetch.md"],
  ])("fires on %s", (_, message, path) => {
    expect(find([commit(message, ["src/fetch/get.c", path])])).toEqual([
      `Ada Example: Changed documentation in the same commit as code: "${message}".`,
    ]);
  });

  it("fires on documentation in the commit right beside it", () => {
    const [code, docs] = [
      { ...commit("fetch: add --resume", ["src/fetch/get.c"]), on: "2024-03-01" },
      { ...commit("fetch: tell of --resume", ["docs/fetch.md"]), on: "2024-03-01" },
    ];
    expect(find([code, docs])).toEqual([
      'Ada Example: Changed documentation together with code: "fetch: add --resume".',
    ]);
  });

  it.each([
    ["about something else", "Mend a link", "2024-03-01", ADA],
    ["on another day", "fetch: tell of --resume", "2024-03-03", ADA],
    ["by somebody else", "fetch: tell of --resume", "2024-03-01", "Ben Example <ben@example.org>"],
  ])("stays silent on documentation in a commit %s", (_, message, on, by) => {
    const code = { ...commit("fetch: add --resume", ["src/fetch/get.c"]), on: "2024-03-01" };
    expect(find([code, { by, on, message, files: ["docs/fetch.md"] }])).toEqual([]);
  });

  const HIT = commit("feat: resume downloads", ["src/fetch/get.c", "docs/fetch.md"]);

  it("says how many more in the area and half-year", () => {
    const commits = [
      HIT,
      commit("feat: add --limit", ["src/fetch/get.c", "README.md"]),
      commit("feat: count bytes", ["src/fetch/get.c"]),
    ];
    expect(find(commits)).toEqual([
      'Ada Example: Changed documentation in the same commits as code: "feat: resume downloads" and 1 more.',
    ]);
  });

  it("is silent on a commit that was reverted", () => {
    const revert: CommitDescription = {
      by: ADA,
      message: 'Revert "feat: limit speed"\n\nThis reverts commit {a}.\n',
      files: ["src/fetch/get.c", "docs/fetch.md"],
    };
    const limit = { ...commit("feat: limit speed", ["src/fetch/get.c", "docs/fetch.md"]), name: "a" };
    expect(find([limit])).toHaveLength(1);
    expect(find([limit, revert])).toEqual([]);
  });

  it("is silent on the README of what is new", () => {
    const added = (path: string): CommitDescription => ({
      by: ADA,
      message: `feat: add the command ${path}`,
      files: { [`${path}/main.c`]: "A", [`${path}/README.md`]: "A" },
    });
    expect(find([added("src/fetch"), added("src/fetch/get")])).toEqual([]);
  });

  it.each([
    ["a fix", "fetch: fix the --resume option", ["src/fetch/get.c", "docs/fetch.md"]],
    ["an internal change", "fetch: add an internal retry option", ["src/fetch/get.c", "docs/fetch.md"]],
    ["a line in the changelog", "feat: resume downloads", ["src/fetch/get.c", "CHANGELOG.md"]],
    ["notes of a release", "feat: resume downloads", ["src/fetch/get.c", "docs/release-notes/2.md"]],
    ["news of a release", "feat: resume downloads", ["src/fetch/get.c", "docs/whatsnew/resume.rst"]],
    ["work on the website", "feat(website): show what resumes", ["src/fetch/get.c", "website/docs/fetch.md"]],
    ["documentation only", "docs: describe the --resume option", ["docs/fetch.md"]],
    ["a test option", "tests: add --slow", ["src/fetch/get.c", "docs/fetch.md"]],
    ["a list of ideas", "fetch: add --resume", ["src/fetch/get.c", "PROJECTS.md"]],
    ["a list of plans among documents", "fetch: add --resume", ["src/fetch/get.c", "docs/todo.md"]],
    ["a README beside no option or command", "feat: resume downloads", ["src/fetch/get.c", "README.md"]],
    ["a table of contents", "feat: resume downloads", ["src/fetch/get.c", "docs/SUMMARY.md"]],
    ["documentation of another package", "fetch: add --resume", ["src/fetch/get.c", "tools/docs/list.md"]],
    ["a new version of something used", "feat: upgrade the engine to 11", ["src/fetch/get.c", "docs/fetch.md"]],
    ["a file that may describe it", "feat: limit speed", ["src/fetch/get.c", "conf/fetch.xml"]],
  ])("is silent on %s", (_, message, files) => {
    expect(find([commit(message, files)])).toEqual([]);
  });

  it("cannot see where there is no documentation", () => {
    expect(() => told(docsWithCode, { commits: [commit("feat: resume downloads", ["src/fetch/get.c"])] })).toThrow(
      "cannot-see",
    );
  });
});
