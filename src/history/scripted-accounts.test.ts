import { expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { isScripted } from "./scripted-accounts.ts";

it("knows an account whose comments begin alike", () => {
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
  const scripted = history.people.filter((person) => isScripted(history, person)).map(({ logins }) => logins[0]);
  expect(scripted).toEqual(["helper"]);
});
