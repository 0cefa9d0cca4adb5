import { expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { isSomebody } from "./forge-people.ts";

const said = (login: string, texts: readonly string[]) => {
  const history = historyOf({
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start" }],
    discussions: [
      { number: 1, kind: "issue", by: "ada", on: "2024-02-01", entries: texts.map((says) => ({ by: login, says })) },
    ],
  });
  return isSomebody(history, history.discussions[0]!.entries[0]!.author);
};

it("takes an account called bot that repeats itself for a program", () => {
  expect(said("octobot", ["The following sections might change: 1", "The following sections might change: 2"])).toBe(
    false,
  );
  expect(said("tidy[bot]", ["Hello"])).toBe(false);
});

it("takes a person for one, whatever they are called", () => {
  expect(said("talbot", ["I think that it leaks", "Why is it read twice?"])).toBe(true);
  expect(said("bob", ["LGTM", "LGTM"])).toBe(true);
});
