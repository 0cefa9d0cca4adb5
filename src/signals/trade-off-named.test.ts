import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { tradeOffNamed } from "./trade-off-named.ts";

const ADA = "Ada Example <ada@example.org>";
const commit = (body: string, more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  message: `queue: keep entries in memory\n\n${body}`,
  files: ["src/queue.c"],
  ...more,
});

describe("trade-off-named", () => {
  it.each([
    "This makes reading ten times faster at the cost of more memory per entry.",
    "The only downside is that entries are lost when the machine goes down, but that is\nworth it for the speed.",
    "That is the right trade-off, since clients outnumber servers and memory is cheap.",
  ])("fires on %j", (body) => {
    expect(toldOf(tradeOffNamed, [commit(body)])).toEqual([
      'Ada Example: Named a trade-off in the message of "queue: keep entries in memory".',
    ]);
  });

  it.each([
    ["no cost", commit("This makes reading faster, because the list is no longer searched.")],
    [
      "a cost that is only measured away",
      commit("The possible overhead is negligible, since timing after the patch is the same."),
    ],
    [
      "a revert, which repeats the words of others",
      commit("This reverts commit 1234567abcdef, which made reading faster at the cost of more\nmemory."),
    ],
    [
      "a robot",
      commit("This makes reading faster at the cost of more memory per entry.", {
        by: "fixer[bot] <1+fixer[bot]@users.noreply.github.com>",
      }),
    ],
    [
      "a drawback of the way it was",
      commit("So far, readers asked the disk for every entry. The drawback here is that one has to wait for it."),
    ],
    [
      "a drawback that the change is for",
      commit("Readers look at every entry in turn. The disadvantage with this approach is that they ask more often."),
    ],
    [
      "what an earlier commit cost",
      commit("While commit 1a2b3c4d5e6f7a8b fixed the tests, it did so at the cost of performance."),
    ],
    [
      "what is removed",
      commit("It provides negligible information at the expense of much complexity.", {
        message:
          "queue: no longer keep bad entries\n\nIt provides negligible information at the expense of much complexity.",
      }),
    ],
    [
      "trading in another sense",
      commit("Servers require trading credentials for a token before reading, which costs time."),
    ],
    ["a pointer to it", commit("The trade-off is documented on the function that keeps the entries.")],
    [
      "the cost of another way",
      commit("One loop would be shorter, but that would come at the cost of readable tests."),
    ],
    ["another language", commit("Das macht das Lesen schneller, kostet dafür aber mehr Speicher als bisher.")],
  ])("is silent on %s", (_, one) => {
    expect(toldOf(tradeOffNamed, [commit("Because it reads better in the long run for everybody."), one])).toEqual([]);
  });
});
