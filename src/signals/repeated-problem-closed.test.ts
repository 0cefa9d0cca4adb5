import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { repeatedProblemClosed } from "./repeated-problem-closed.ts";

const ADA = "Ada Example <ada@example.org>";
const BODY = {
  by: "Bob Example <bob@example.org>",
  message: "docs: say more\n\nA body of enough words so that this repository has bodies.\n",
  files: ["docs/x.md"],
};
const commit = (subject: string, body: string) => ({
  by: ADA,
  message: `${subject}\n\n${body}\n`,
  files: ["test/queue.test.js"],
});
const CAUSE = "The test fails when the timer fires before the worker has started, because both share one clock.";

describe("repeated-problem-closed", () => {
  it.each([
    ["a flaky test", "Fix flaky queue test", "a flaky failure"],
    ["an intermittent failure", "queue: fix intermittent failure on shutdown", "an intermittent failure"],
    ["a race", "queue: fix race between timer and worker", "a race"],
  ])("fires on %s", (_, subject, what) => {
    expect(toldOf(repeatedProblemClosed, [BODY, commit(subject, CAUSE)])).toEqual([
      `Ada Example: Fixed ${what} and said how it came about in the message of "${subject}".`,
    ]);
  });

  it.each([
    ["a skip", "Skip flaky queue test", CAUSE],
    ["a longer timeout", "Fix flaky queue test by increasing the timeout", CAUSE],
    ["a race that might be", "queue: fix potential race in shutdown", CAUSE],
    [
      "a failure not understood",
      "Fix flaky queue test",
      "The test fails when the timer fires early, but I did not find out because of what.",
    ],
    ["random data", "tests: fix random seed", CAUSE],
    ["no reason", "Fix flaky queue test", "Wait for the worker and then look at the queue once more."],
  ])("is silent on %s", (_, subject, body) => {
    expect(toldOf(repeatedProblemClosed, [BODY, commit(subject, body)])).toEqual([]);
  });
});
