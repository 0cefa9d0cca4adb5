import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { reviewsGiven } from "./reviews-given.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const change = (trailers: string, by = BOB) => ({
  by,
  on: "2024-03-01",
  message: `queue: add retries\n\n${trailers}`,
  files: ["src/queue.c"],
});
const OTHER = change("Reviewed-by: Eve Example <eve@example.org>\n", "Dan Example <dan@example.org>");
const find = (commits: Parameters<typeof toldOf>[1]) =>
  toldOf(reviewsGiven, [OTHER, ...commits]).filter((line) => !line.startsWith("Eve"));

describe("reviews-given", () => {
  it.each(["Reviewed-by", "Acked-by", "Tested-by"])("fires on %s", (key) => {
    expect(find([change(`${key}: Ada Example <ada@example.org>\n`)])).toEqual([
      "Ada Example: Reviewed, acked or tested at least 1 change by others in src.",
    ]);
  });

  it("fires on a review that bors names", () => {
    const commits = [
      { ...change("", BOB), name: "a", by: BOB },
      { by: "bors <bors@rust-lang.org>", message: "Auto merge of #12 - bob:retries, r=ada-example", merges: ["a"] },
      { by: "Ada Example <1+ada-example@users.noreply.github.com>", message: "Something", files: ["src/a.c"] },
    ];
    expect(find(commits)).toEqual(["Ada Example: Reviewed, acked or tested at least 1 change by others in src."]);
  });

  it("counts a change once", () => {
    expect(
      find([change("Acked-by: Ada Example <ada@example.org>\nReviewed-by: Ada Example <ada@example.org>\n")]),
    ).toEqual(["Ada Example: Reviewed, acked or tested at least 1 change by others in src."]);
  });

  it.each([
    ["a sign-off", change("Signed-off-by: Ada Example <ada@example.org>\n")],
    [
      "a copied trailer",
      change(
        "Reviewed-by: Ada Example <ada@example.org>\n(cherry picked from commit 1234567890abcdef1234567890abcdef12345678)\n",
      ),
    ],
    ["oneself under another address", change("Reviewed-by: Ada Example <ada@work.example.net>\n", ADA)],
    [
      "a bot's change",
      change("Reviewed-by: Ada Example <ada@example.org>\n", "renovate-bot <renovate-bot@example.org>"),
    ],
    ["a review of the original patch", change("Original-reviewed-by: Ada Example <ada@example.org>\n")],
  ])("is silent on %s", (_, commit) => {
    expect(find([commit])).toEqual([]);
  });
});
