import { expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { closedBy, closersOf } from "./closing-references.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";

function closed(body: string): readonly number[] {
  const history = historyOf({
    commits: [{ by: ADA, message: "Start" }],
    discussions: [{ number: 9, by: "bob", on: "2024-02-01", body }],
  });
  return closedBy(history, history.discussions[0]!);
}

it.each([
  ["Fixes #3", [3]],
  ["Closes: #3 and resolves #4.", [3, 4]],
  ["closes octo-org/engine#5", [5]],
  ["Resolves https://github.com/octo-org/engine/issues/6", [6]],
  ["Fixes other/engine-room#7", []],
  ["Fixes https://github.com/other/engine/issues/8", []],
  ["See #3", []],
  ["> Fixes #3", []],
])("closedBy of %j", (body, expected) => {
  expect(closed(body)).toEqual(expected);
});

it("knows which landed pull requests close an issue", () => {
  const history = historyOf({
    commits: [{ by: ADA, message: "Start" }],
    discussions: [
      { number: 1, kind: "issue", by: "ada", on: "2024-02-01", closed: "2024-02-09" },
      { number: 2, by: "bob", on: "2024-02-02", body: "Fixes #1", merged: "2024-02-09" },
      { number: 3, by: "eve", on: "2024-02-02", body: "Fixes #1", closed: "2024-02-08" },
      { number: 4, kind: "issue", by: "ada", on: "2024-02-01" },
      { number: 5, by: "bob", on: "2024-02-02", body: "Fixes #4", merged: "2024-02-09" },
    ],
  });
  const found = [...closersOf(history)].map(([issue, requests]) => [issue.number, requests.map((one) => one.number)]);
  expect(found).toEqual([[1, [2]]]);
});
