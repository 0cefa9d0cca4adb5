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
      `Ada Example: Added the test helper ${path}, which Bob Example and Cyd Example later changed in 2 commits.`,
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
  ])("is silent on %s, no test helper", (path) => {
    expect(changed(path)).toEqual([]);
  });

  it("is silent where it came from another file", () => {
    const path = "t/lib-httpd.sh";
    expect(
      toldOf(testBaseGrown, [
        START,
        { ...add(path), message: "tests: move set-up to a library" },
        edit("Bob Example <bob@example.org>", path),
        edit("Cyd Example <cyd@example.org>", path),
      ]),
    ).toEqual([]);
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
        revert,
      ]),
    ).toEqual([]);
  });
});
