import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { endToEnd } from "./end-to-end.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const START: CommitDescription[] = Array.from({ length: 30 }, (_, at) => ({
  by: BOB,
  on: "2023-12-01",
  message: `Start part ${at}`,
  files: ["src/main.c"],
}));
const request = (files: readonly string[], title = "Retry entries that failed"): CommitDescription[] => [
  ...START,
  ...files.map(
    (path, at): CommitDescription => ({
      name: `s${at}`,
      by: ADA,
      on: "2024-02-01",
      message: `Take large step number ${at}`,
      files: [path],
    }),
  ),
  {
    by: BOB,
    on: "2024-02-03",
    message: `Merge pull request #7 from ada/retry\n\n${title}`,
    merges: files.map((_, at) => `s${at}`),
  },
];
const WHOLE = ["src/queue.c", "tests/queue.test.c", "docs/queue.md"];

describe("end-to-end", () => {
  it("fires on a request with code, tests and a guide", () => {
    expect(toldOf(endToEnd, request(WHOLE))).toEqual([
      'Ada Example: Carried "Retry entries that failed" from code in src to tests and docs/queue.md, in 3 commits.',
    ]);
  });

  it("fires on a squashed request that brings something new", () => {
    expect(
      toldOf(endToEnd, [
        ...START,
        { by: ADA, on: "2024-02-01", message: "Add retries to the queue (#7)", files: WHOLE },
      ]),
    ).toEqual([
      'Ada Example: Carried "Add retries to the queue (#7)" from code in src to tests and docs/queue.md, in 1 commit.',
    ]);
  });

  it("is silent on a topic carried over months, of which one commit may touch a manual by chance", () => {
    const commits = [...WHOLE, ...WHOLE].map(
      (path, at): CommitDescription => ({
        by: ADA,
        on: `2024-0${at + 1}-10`,
        message: `queue-retry: step ${at}`,
        files: [path, "src/queue.c"],
      }),
    );
    expect(toldOf(endToEnd, [...START, ...commits])).toEqual([]);
  });

  it.each([
    ["a change list instead of a guide", request(["src/queue.c", "tests/queue.test.c", "CHANGELOG.md"])],
    ["notes for contributors", request(["src/queue.c", "tests/queue.test.c", "CONTRIBUTING.md"])],
    ["a design paper", request(["src/queue.c", "tests/queue.test.c", "docs/rfcs/0012-queue.md"])],
    ["a README, which may be made from a template", request(["src/queue.c", "tests/queue.test.c", "README.md"])],
    ["a generated reference", request(["src/queue.c", "tests/queue.test.c", "docs/api_reference_v3.md"])],
    ["notes about the tests", request(["src/queue.c", "tests/queue.test.c", "tests/README.md"])],
    ["no tests", request(["src/queue.c", "src/list.c", "docs/queue.md"])],
    ["no code", request(["src-notes/queue.md", "tests/queue.test.c", "docs/queue.md"])],
    ["a rename everywhere", request(WHOLE, "Rename entries to jobs")],
    ["a squashed fix", [...START, { by: ADA, message: "fix: keep the last entry (#7)", files: WHOLE }]],
    ["one commit that was no request", [...START, { by: ADA, message: "Add retries to the queue", files: WHOLE }]],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(endToEnd, commits)).toEqual([]);
  });
});
