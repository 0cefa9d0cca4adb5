import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { seriesLed } from "./series-led.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const START: CommitDescription = { by: BOB, on: "2024-01-01", message: "Start", files: ["src/main.c"] };
const STEPS = [
  "queue: split reading from waiting",
  "queue: keep a list of entries",
  "queue: retry an entry that failed",
  "queue: give up after three tries",
];
const steps = (subjects: readonly string[], more: Partial<CommitDescription> = {}): CommitDescription[] =>
  subjects.map((message, at) => ({
    name: `s${at}`,
    by: ADA,
    on: "2024-02-01",
    message,
    files: ["src/queue.c"],
    ...more,
  }));
const merged = (commits: readonly CommitDescription[], message: string, by = BOB): CommitDescription[] => [
  START,
  ...commits,
  { by, on: "2024-02-03", message, merges: commits.map(({ name }) => name!) },
];

describe("series-led", () => {
  it("names a request by its title", () => {
    expect(
      toldOf(
        seriesLed,
        merged(steps(STEPS), "Merge pull request #7 from ada/queue-retry\n\nRetry entries that failed"),
      ),
    ).toEqual(['Ada Example: Landed "Retry entries that failed" as a series of at least 4 commits in src.']);
  });

  it("names a merge without a request by its branch, not by the description below", () => {
    expect(
      toldOf(
        seriesLed,
        merged(
          steps(STEPS),
          "Merge branch 'ada/queue-retry'\n\nThe queue learned to retry what failed,\nwhich it did not.",
        ),
      ),
    ).toEqual(['Ada Example: Landed the branch "ada/queue-retry" as a series of at least 4 commits in src.']);
  });

  it("names a push by the prefix that its commits share", () => {
    expect(toldOf(seriesLed, [START, ...steps(STEPS)])).toEqual([
      'Ada Example: Landed work on "queue" as a series of at least 4 commits in src.',
    ]);
  });

  it("leaves follow-ups out of the count", () => {
    expect(
      toldOf(
        seriesLed,
        merged(
          steps([...STEPS, "Fix lint", "Address review comments", "Updated tests"]),
          "Merge pull request #7 from ada/queue-retry\n\nRetry entries that failed",
        ),
      ),
    ).toEqual(['Ada Example: Landed "Retry entries that failed" as a series of at least 4 commits in src.']);
  });

  it.each([
    ["a grade of changes", [START, ...steps(STEPS.map((step) => step.replace("queue", "MEDIUM")))]],
    [
      "three steps",
      merged(steps(STEPS.slice(1)), "Merge pull request #7 from ada/queue-retry\n\nRetry entries that failed"),
    ],
    [
      "rounds of review",
      merged(
        steps(["Retry entries that failed", "wip", "fix tests", "Address review comments", "more", "Update docs"]),
        "Merge pull request #7 from ada/queue-retry\n\nRetry entries that failed",
      ),
    ],
    [
      "dependency bumps",
      merged(
        steps([
          "Bump left-pad from 1.0 to 1.1",
          "Bump is-odd from 2.0 to 2.1",
          "Bump is-even from 2.0 to 2.1",
          "Bump chalk from 4.0 to 5.0",
        ]),
        "Merge pull request #7 from ada/bumps\n\nBump dependencies",
      ),
    ],
    [
      "a push of this and that",
      [
        START,
        ...steps([
          "queue: keep a list of entries",
          "parser: read escapes",
          "docs: describe limits",
          "cli: print the version",
        ]),
      ],
    ],
    [
      "a maintainer's collecting branch",
      merged(
        steps(["queue: keep a list", "parser: read all escapes", "cli: print the version", "lexer: drop a state"]),
        "Merge branch 'for-next'",
      ),
    ],
    [
      "the work of others built upon",
      merged(
        [
          ...steps(STEPS.slice(0, 4)),
          { name: "t", by: BOB, on: "2024-02-02", message: "cli: use the queue", files: ["src/cli.c"] },
        ],
        "Merge branch 'bob/cli-queue'",
      ),
    ],
    [
      "tests alone",
      merged(
        steps(STEPS, { files: ["tests/queue.test.c"] }),
        "Merge pull request #7 from ada/queue-tests\n\nTest the queue well",
      ),
    ],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(seriesLed, commits)).toEqual([]);
  });
});
