import { expect, it } from "vitest";
import { atClosing } from "../../test/support/at-closing.ts";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { historyOf } from "../../test/support/history-of.ts";
import { closingOf } from "./closings.ts";

const close = (more: Partial<DiscussionDescription>) => {
  const history = historyOf({
    commits: [
      { by: "Ada Example <ada@users.noreply.github.com>", message: "Begin" },
      { by: "Eve Example <eve@example.org>", on: "2024-06-01", message: "On" },
    ],
    discussions: [{ number: 1, by: "ada", on: "2024-02-01", closed: "2024-02-09", ...more }],
  });
  const closing = closingOf(history, history.discussions[0]!);
  return closing && `${closing.by?.name}: ${closing.comment?.body}`;
};

it("names who closed it, with the words said shortly before", () => {
  expect(close({ closedBy: "ada" })).toBe("Ada Example: undefined");
  expect(close({ closedBy: "ada", entries: [{ by: "ada", on: "2024-02-03", says: "Long before" }] })).toBe(
    "Ada Example: undefined",
  );
  expect(close({ closedBy: "ada", entries: atClosing("ada", "Not worth it.", "2024-02-09") })).toBe(
    "Ada Example: Not worth it.",
  );
  expect(close({ closedBy: "ada", entries: atClosing("bob", "A pity.", "2024-02-09") })).toBe("Ada Example: undefined");
});

it("is silent on what is open or landed", () => {
  expect(close({ closed: undefined })).toBeUndefined();
  expect(close({ closed: undefined, merged: "2024-02-09" })).toBeUndefined();
});

it("names nobody where the forge does not say", () => {
  expect(close({})).toBe("undefined: undefined");
});
