import { describe, expect, it } from "vitest";
import type { DescribedEntry } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { historyOf } from "../../test/support/history-of.ts";
import { reviewTeaches } from "./review-teaches.ts";
import { runSignals } from "./run.ts";

const COMMITS = [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start", files: ["src/parse.c"] }];
const on = (says: string, by = "ada"): DescribedEntry => ({ by, says, at: "src/parse.c:3" });
const find = (entries: readonly DescribedEntry[], by = "bob") =>
  told(reviewTeaches, { commits: COMMITS, discussions: [{ number: 1, by, on: "2024-02-01", entries }] });

const TEACHES = on("Take a copy, because the lexer frees it.");
const ASKS = on("Is this read twice?");
const times = (count: number, entry: DescribedEntry) => Array.from({ length: count }, () => entry);

describe("review-teaches", () => {
  it("counts comments on others' code that give a reason", () => {
    expect(find([...times(3, TEACHES), ...times(6, ASKS)])).toEqual([
      "Ada Example: Gave a reason in so many words in at least 3 of 9 review comments on others' changes in src.",
    ]);
  });

  it("leaves out what cannot be read", () => {
    expect(find([...times(3, TEACHES), ...times(5, ASKS), on("```c\nint x;\n```"), on("> because")])).toEqual([
      "Ada Example: Gave a reason in so many words in at least 3 of 8 review comments on others' changes in src.",
    ]);
  });

  it.each([
    ["few comments", [...times(3, TEACHES), ...times(2, ASKS)], "bob"],
    ["comments that teach nothing", times(12, ASKS), "bob"],
    ["a single reason", [TEACHES, ...times(11, ASKS)], "bob"],
    [
      "teaching without a reason in so many words",
      times(12, on("The lexer frees the buffer after each line here.")),
      "bob",
    ],
    ["comments on one's own code", times(12, TEACHES), "ada"],
    ["comments on a program's code", times(12, TEACHES), "tidy[bot]"],
    ["conversation", times(12, { by: "ada", says: "Take a copy, because the lexer frees it." }), "bob"],
    ["a program's comments", times(12, on("Take a copy, because it is freed.", "lint[bot]")), "bob"],
  ] as const)("is silent on %s", (_, entries, by) => {
    expect(find(entries, by)).toEqual([]);
  });

  it("cannot see where nothing of a forge was read", () => {
    const { blind } = runSignals([reviewTeaches], historyOf({ commits: COMMITS }));
    expect(blind.get("review-teaches")?.outcome).toBe("cannot-see");
  });
});
