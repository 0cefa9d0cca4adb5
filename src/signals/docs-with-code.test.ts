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
  ])("fires on %s", (_, message, path) => {
    expect(find([commit(message, ["src/fetch/get.c", path])])).toEqual([
      "Ada Example: Changed documentation files along with 1 of 1 change in src/fetch whose subject names a feature, option, command or the like.",
    ]);
  });

  it("counts features without documentation", () => {
    const commits = [
      commit("feat: resume downloads", ["src/fetch/get.c", "docs/fetch.md"]),
      commit("feat: limit speed", ["src/fetch/get.c"]),
    ];
    expect(find(commits)[0]).toContain("1 of 2 changes in src/fetch whose subjects name");
  });

  const HIT = commit("feat: resume downloads", ["src/fetch/get.c", "docs/fetch.md"]);

  it.each([
    ["notes of a release", "feat: limit speed", ["src/fetch/get.c", "changes/speed.md"]],
    ["a file that may describe it", "feat: limit speed", ["src/fetch/get.c", "conf/fetch.xml"]],
    ["a word in passing", "fetch: keep what earlier work added for the option", ["src/fetch/get.c"]],
    ["a revert", 'Revert "feat: limit speed"', ["src/fetch/get.c", "docs/fetch.md"]],
  ])("takes no case from %s", (_, message, files) => {
    expect(find([HIT, commit(message, files)])).toEqual([expect.stringContaining("1 of 1 change in")]);
  });

  it("takes no case from a feature that landed with documentation in another commit", () => {
    const series: CommitDescription[] = [
      { by: ADA, name: "a", message: "fetch: add --limit", files: ["src/fetch/get.c"] },
      { by: ADA, name: "b", message: "docs: describe the limit", files: ["docs/fetch.md"] },
      { by: ADA, message: "Merge branch 'limit'", merges: ["a", "b"] },
    ];
    expect(find([HIT, ...series])).toEqual([expect.stringContaining("1 of 1 change in")]);
  });

  it.each([
    ["a fix", "fetch: fix the --resume option", ["src/fetch/get.c", "docs/fetch.md"]],
    ["an internal change", "fetch: add an internal retry option", ["src/fetch/get.c", "docs/fetch.md"]],
    ["a line in the changelog", "feat: resume downloads", ["src/fetch/get.c", "CHANGELOG.md"]],
    ["documentation only", "docs: describe the --resume option", ["docs/fetch.md"]],
    ["a test option", "tests: add --slow", ["src/fetch/get.c", "docs/fetch.md"]],
  ])("is silent on %s", (_, message, files) => {
    expect(find([commit(message, files)])).toEqual([]);
  });

  it("cannot see where there is no documentation", () => {
    expect(() => told(docsWithCode, { commits: [commit("feat: resume downloads", ["src/fetch/get.c"])] })).toThrow(
      "cannot-see",
    );
  });
});
