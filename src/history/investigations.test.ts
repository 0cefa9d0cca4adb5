import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import type { Comment } from "./history.ts";
import { investigationIn } from "./investigations.ts";

function read(says: string, body = "It crashes."): string | undefined {
  const history = historyOf({
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Begin" }],
    discussions: [{ number: 1, kind: "issue", by: "ada", on: "2024-01-01", body, entries: [{ by: "bob", says }] }],
  });
  return investigationIn(history, history.discussions[0]!.entries[0] as Comment)?.kind;
}

describe("investigationIn", () => {
  it.each([
    ["I bisected it to 1a2b3c4d.", "bisected"],
    ["This crash was introduced in #812.", "bisected"],
    ["This is caused by the monospaced font of the toolkit.", "cause"],
    ["The root cause is a lock that is never released.", "cause"],
    ["The crash happens because the list is empty.", "cause"],
    ["I measured the start: it takes 12.5 s with the index and 2 s without.", "measured"],
    ["I can reproduce this with\n```\nrun --fast\n```", "reproduced"],
    ["To reproduce:\n1. Open a file.\n2. Close it.", "reproduced"],
  ])("%s", (says, kind) => {
    expect(read(says)).toBe(kind);
  });

  it.each([
    "Maybe it is caused by the font.",
    "Was this introduced in #812?",
    "I could not reproduce it.",
    "I can reproduce it too.",
    "> I bisected it to 1a2b3c4d.\nThanks!",
    "Can you bisect it to a commit?",
    "The rule was introduced in #18.",
    "It is unchanged since it was introduced in #18.",
    "",
  ])("is silent on %j", (says) => {
    expect(read(says)).toBeUndefined();
  });

  it("is silent on a change that the opening text had named", () => {
    expect(read("This crash was introduced in #812.", "Crash since #812.")).toBeUndefined();
  });

  it("reads hostile texts in bounded time", () => {
    for (const part of ["a ", "the problem is that ", "i measured 1 ", "1. x\n", "reproduce ", "bisect "])
      expect(() => read(part.repeat(8_000))).not.toThrow();
  });
});
