import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { creditGiven } from "./credit-given.ts";

const ADA = "Ada Example <ada@example.org>";
const change = (trailers: string, by = ADA) => ({
  by,
  on: "2024-03-01",
  message: `queue: add retries\n\n${trailers}`,
  files: ["src/queue.c"],
});

describe("credit-given", () => {
  it.each(["Helped-by", "Reported-by", "Suggested-by", "Thanks-to"])("fires on %s", (key) => {
    expect(toldOf(creditGiven, [change(`${key}: Bob Example <bob@example.org>\n`)])).toEqual([
      "Ada Example: Credited others by name for help, ideas or reports in 1 change in src.",
    ]);
  });

  it("counts a change once, whomever it credits", () => {
    const trailers = "Reported-by: Bob Example <bob@example.org>\nHelped-by: Cyd Example <cyd@example.org>\n";
    expect(toldOf(creditGiven, [change(trailers), change(trailers)])[0]).toContain("in 2 changes");
  });

  it.each([
    ["a review", change("Reviewed-by: Bob Example <bob@example.org>\n")],
    ["a sign-off", change("Signed-off-by: Bob Example <bob@example.org>\n")],
    ["a tool", change("Assisted-by: openai:gpt-5.5\n")],
    [
      "a report by a bot",
      change("Reported-by: syzbot <syzbot@example.org>\n", "syzkaller-bot <syzkaller-bot@example.org>"),
    ],
    ["credit to oneself", change("Reported-by: Ada Example <ada@work.example.net>\n")],
  ])("is silent on %s", (_, commit) => {
    expect(toldOf(creditGiven, [change("Tested-by: Eve Example <eve@example.org>\n"), commit])).toEqual([]);
  });
});
