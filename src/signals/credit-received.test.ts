import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { creditReceived } from "./credit-received.ts";

const BOB = "Bob Example <bob@example.org>";
const change = (trailers: string, on = "2024-03-01", by = BOB) => ({
  by,
  on,
  message: `queue: add retries\n\n${trailers}`,
  files: ["src/queue.c"],
});

describe("credit-received", () => {
  it.each(["Helped-by", "Suggested-by", "Diagnosed-by", "Based-on-patch-by"])("fires on %s", (key) => {
    expect(toldOf(creditReceived, [change(`${key}: Ada Example <ada@example.org>\n`)])).toEqual([
      `Ada Example: Credited by Bob Example in "queue: add retries" (${key}).`,
    ]);
  });

  it("tells each giver once, with all trailers", () => {
    const commits = [
      change("Helped-by: Ada Example <ada@example.org>\n"),
      change("Suggested-by: Ada Example <ada@example.org>\n", "2024-05-01"),
    ];
    expect(toldOf(creditReceived, commits)).toEqual([
      "Ada Example: Credited by Bob Example in 2 commits from Mar 2024 to May 2024 (Helped-by and Suggested-by).",
    ]);
  });

  it("keeps givers apart", () => {
    const helped = "Helped-by: Ada Example <ada@example.org>\n";
    expect(
      toldOf(creditReceived, [change(helped), change(helped, "2024-04-01", "Cyd Example <cyd@example.org>")]),
    ).toHaveLength(2);
  });

  it.each([
    ["a report", change("Reported-by: Ada Example <ada@example.org>\n")],
    ["a review", change("Reviewed-by: Ada Example <ada@example.org>\n")],
    ["a tool", change("Assisted-by: Claude Opus 4.6\n")],
    ["oneself", change("Helped-by: Bob Example <bob@work.example.net>\n")],
    [
      "a copy of a credited change",
      change(
        "Helped-by: Ada Example <ada@example.org>\n(cherry picked from commit 1234567890abcdef1234567890abcdef12345678)\n",
      ),
    ],
  ])("is silent on %s", (_, commit) => {
    expect(toldOf(creditReceived, [change("Tested-by: Eve Example <eve@example.org>\n"), commit])).toEqual([]);
  });
});
