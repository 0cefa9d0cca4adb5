import { describe, expect, it } from "vitest";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { historyOf } from "../../test/support/history-of.ts";
import { askedForReview } from "./asked-for-review.ts";
import { runSignals } from "./run.ts";

const COMMITS = ["Ada", "Bob", "Eve"].map((name) => ({
  by: `${name} Example <${name.toLowerCase()}@users.noreply.github.com>`,
  message: "Start",
}));
const asks = (by: string) => ({ by, does: "review-requested" as const, to: "ada" });
const request = (number: number, asker = "bob", more: Partial<DiscussionDescription> = {}): DiscussionDescription => ({
  number,
  by: asker.endsWith("[bot]") ? "bob" : asker,
  on: "2024-02-01",
  entries: [{ by: asker, does: "review-requested", to: "ada" }],
  ...more,
});
const find = (discussions: readonly DiscussionDescription[]) => told(askedForReview, { commits: COMMITS, discussions });

describe("asked-for-review", () => {
  it("counts pull requests that several others asked for", () => {
    expect(find([request(1), request(2), request(3, "eve")])).toEqual([
      "Ada Example: Was asked to review at least 3 pull requests of others.",
    ]);
  });

  it.each([
    ["one asker alone", [request(1), request(2), request(3)]],
    ["two requests", [request(1), request(2, "eve")]],
    [
      "requests to look again",
      [request(1), request(2), request(3, "eve", { entries: [{ by: "ada", says: "Why so slow?" }, asks("eve")] })],
    ],
    ["askers who never landed anything", [request(1), request(2), request(3, "zoe")]],
    ["programs that ask", [1, 2, 3].map((number) => request(number, `tidy${number}[bot]`))],
    ["one's own pull requests", [request(1), request(2, "eve"), { ...request(3, "eve"), by: "ada" }]],
    [
      "repeated requests for one",
      [
        request(1, "bob", {
          entries: ["bob", "eve", "bob"].map((by) => ({ by, does: "review-requested", to: "ada" })),
        }),
      ],
    ],
  ] as const)("is silent on %s", (_, discussions) => {
    expect(find(discussions)).toEqual([]);
  });

  it("cannot see where the forge's record holds no requests", () => {
    const history = historyOf({ commits: COMMITS, discussions: [{ number: 1, by: "bob", on: "2024-02-01" }] });
    expect(runSignals([askedForReview], history).blind.get("asked-for-review")?.outcome).toBe("cannot-see");
  });
});
