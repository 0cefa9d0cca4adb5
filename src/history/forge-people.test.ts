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

it("takes an account whose comments begin alike for a program", () => {
  const history = historyOf({
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Begin" }],
    discussions: Array.from({ length: 25 }, (_, index) => ({
      number: index + 1,
      by: "ada",
      on: "2024-01-01",
      entries: [
        { by: "helper", says: `This pull request conflicts with the target branch ${index}` },
        { by: "bob", says: `${index} is what I would change in the parser here` },
        ...(index < 3 ? [{ by: "eve", says: "This pull request conflicts with the target branch" }] : []),
      ],
    })),
  });
  const scripted = history.people.filter((person) => !isSomebody(history, person)).map(({ logins }) => logins[0]);
  expect(scripted).toEqual(["helper"]);
});
