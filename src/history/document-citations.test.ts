import { expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { documentCitationsOf } from "./document-citations.ts";

const path = "docs/guide/queues.md";

const cites = (says: string) =>
  documentCitationsOf(
    historyOf({
      commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start", files: { [path]: "A" } }],
      documents: [{ path, kind: "design-doc", title: "Queues" }],
      discussions: [{ number: 1, kind: "issue", by: "bob", on: "2024-02-01", entries: [{ by: "eve", says }] }],
    }),
  ).size > 0;

it.each([
  ["see docs/guide/queues.md for it", true],
  ["(./docs/guide/queues.md#retries)", true],
  ["https://github.com/octo-org/engine/blob/main/docs/guide/queues.md", true],
  ["https://github.com/other/machine/blob/main/docs/guide/queues.md", false],
  ["queues.md", false],
  ["> see docs/guide/queues.md", false],
])("reads %j", (says, expected) => {
  expect(cites(says)).toBe(expected);
});
