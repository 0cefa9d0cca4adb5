import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { testBaseGrown } from "./test-base-grown.ts";

const START: CommitDescription = {
  by: "Dan Example <dan@example.org>",
  message: "Start",
  files: { "src/main.c": "A" },
};
const add = (path: string): CommitDescription => ({
  by: "Ada Example <ada@example.org>",
  message: "tests: share set-up",
  files: { [path]: "A" },
});
const edit = (by: string, path: string): CommitDescription => ({
  by,
  message: `tests: need one thing more than ${by.slice(0, 3)} had`,
  files: [path],
});
const changed = (path: string) =>
  toldOf(testBaseGrown, [
    START,
    add(path),
    edit("Bob Example <bob@example.org>", path),
    edit("Cyd Example <cyd@example.org>", path),
    { ...edit("Cyd Example <cyd@example.org>", path), message: "tests: and another thing that was missing" },
  ]);

describe("test-base-grown", () => {
  it.each([
    "t/lib-httpd.sh",
    "test/helper.js",
    "tests/conftest.py",
    "crates/test-support/src/lib.rs",
    "spec/support/mirror.rb",
  ])("fires on %s", (path) => {
    expect(changed(path)).toEqual([
      `Ada Example: Added the test helper ${path}, which Bob Example and Cyd Example later changed in 3 commits.`,
    ]);
  });

  it.each([
    "t/t0060-path-utils.sh",
    "tests/test_utils.py",
    "test/lib/strlcat.c",
    "src/parser/helpers.test.ts",
    "test/fixtures/data.json",
    "src/helpers.js",
    "src/__tests__/helpers-fs-test.js",
    "t/helper/test-strings.c",
    "tests/test-util.c",
    "crates/test-support/build.rs",
    "src/test_utils/mod.rs",
  ])("is silent on %s, no test helper", (path) => {
    expect(changed(path)).toEqual([]);
  });

  const PATH = "t/lib-httpd.sh";
  const CHANGES = [
    edit("Bob Example <bob@example.org>", PATH),
    edit("Cyd Example <cyd@example.org>", PATH),
    { ...edit("Cyd Example <cyd@example.org>", PATH), message: "tests: and another thing that was missing" },
  ];
  const EARLIER: CommitDescription = { ...add("t/t5540-http.sh"), message: "tests: cover pushes over http" };

  it.each<[string, Partial<CommitDescription>]>([
    ["says that it was moved", { message: "tests: move set-up to a library" }],
    ["says that it was split off", { message: "Split the file of all tests" }],
    ["deletes a test", { files: { [PATH]: "A", "t/t5540-http.sh": "D" } }],
    ["changes CI steps besides", { files: { [PATH]: "A", ".github/workflows/test.yml": "M" } }],
    ["changes tests besides", { files: { [PATH]: "A", "t/t5540-http.sh": "M", "t/t5541-http-push.sh": "A" } }],
  ])("is silent where the commit that added it %s", (_, change) => {
    expect(toldOf(testBaseGrown, [START, EARLIER, add(PATH), ...CHANGES])).toHaveLength(1);
    expect(toldOf(testBaseGrown, [START, EARLIER, { ...add(PATH), ...change }, ...CHANGES])).toEqual([]);
  });

  it("fires where it came with new tests", () => {
    const files = { [PATH]: "A", "t/test-lib.sh": "M", "t/t5541-http-push.sh": "A" } as const;
    expect(toldOf(testBaseGrown, [START, EARLIER, { ...add(PATH), files }, ...CHANGES])).toHaveLength(1);
  });

  it("is silent where others changed it only along with what is tested", () => {
    const along = CHANGES.map((change) => ({ ...change, files: [PATH, "src/main.c"] }));
    expect(toldOf(testBaseGrown, [START, add(PATH), ...along])).toEqual([]);
    expect(toldOf(testBaseGrown, [START, add(PATH), ...along.slice(1), CHANGES[0]!])).toHaveLength(1);
  });

  it("is silent where others changed it in passing through all helpers", () => {
    const others = ["t/lib-git.sh", "t/lib-ssh.sh"];
    const passing = CHANGES.map((change) => ({ ...change, files: [PATH, ...others] }));
    expect(toldOf(testBaseGrown, [START, add(PATH), ...others.map(add), ...passing])).toEqual([]);
  });

  it("is silent where others changed it only twice", () => {
    expect(toldOf(testBaseGrown, [START, add(PATH), ...CHANGES.slice(0, 2)])).toEqual([]);
  });

  it("is silent where others only tidied it", () => {
    const path = "t/lib-httpd.sh";
    const tidy = (by: string, message: string) => ({ ...edit(by, path), message });
    expect(
      toldOf(testBaseGrown, [
        START,
        add(path),
        edit("Bob Example <bob@example.org>", path),
        tidy("Cyd Example <cyd@example.org>", "tests: fix typos"),
        tidy("Cyd Example <cyd@example.org>", "tests: modernize style"),
        { ...edit("Bob Example <bob@example.org>", path), message: "tests: and another thing that was missing" },
        tidy("Dan Example <dan@example.org>", "tests: rename the default branch"),
      ]),
    ).toEqual([]);
  });

  it("is silent where only one other changed it", () => {
    const path = "t/lib-httpd.sh";
    expect(
      toldOf(testBaseGrown, [
        START,
        add(path),
        edit("Bob Example <bob@example.org>", path),
        edit("Bob Example <bob@new.example.net>", path),
        { ...edit("Bob Example <bob@example.org>", path), message: "tests: and another thing that was missing" },
      ]),
    ).toEqual([]);
  });

  it("is silent where the addition was reverted", () => {
    const path = "t/lib-httpd.sh";
    const revert: CommitDescription = {
      by: "Dan Example <dan@example.org>",
      message: 'Revert "tests: share set-up"\n\nThis reverts commit {a}.\n',
      files: { [path]: "D" },
    };
    expect(
      toldOf(testBaseGrown, [
        START,
        { ...add(path), name: "a" },
        edit("Bob Example <bob@example.org>", path),
        edit("Cyd Example <cyd@example.org>", path),
        { ...edit("Cyd Example <cyd@example.org>", path), message: "tests: and another thing that was missing" },
        revert,
      ]),
    ).toEqual([]);
  });
});
