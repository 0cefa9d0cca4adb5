import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription, HistoryDescription } from "../../test/support/history-of.ts";
import { decisionRecord } from "./decision-record.ts";

const ADA = "Ada Example <ada@example.org>";
const PATH = "docs/decisions/0007-queues.md";
const add = (
  files: CommitDescription["files"] = { [PATH]: "A" },
  more: Partial<CommitDescription> = {},
): CommitDescription => ({ by: ADA, on: "2024-02-01", message: "Record how work is queued", files, ...more });
const record = (
  more: Partial<NonNullable<HistoryDescription["documents"]>[number]> = {},
): NonNullable<HistoryDescription["documents"]>[number] => ({
  path: PATH,
  kind: "adr",
  title: "7. Queue work in the database",
  ...more,
});

describe("decision-record", () => {
  it.each([
    ["a record", record(), ""],
    ["a record with a status", record({ status: "Accepted" }), ", now accepted"],
    ["a record that was superseded since", record({ status: "Superseded by 12" }), ", now superseded by 12"],
  ])("fires on %s", (_, document, status) => {
    expect(told(decisionRecord, { commits: [add()], documents: [document] })).toEqual([
      `Ada Example: Recorded the decision "7. Queue work in the database" in ${PATH}${status}.`,
    ]);
  });

  const MANY = Array.from({ length: 6 }, (_, at) => `docs/decisions/001${at}-part.md`);
  it.each([
    ["a design document", { commits: [add()], documents: [record({ kind: "design-doc" })] }],
    [
      "the record that decisions are recorded",
      { commits: [add()], documents: [record({ title: "1. Record architecture decisions" })] },
    ],
    ["a log of decisions by its title", { commits: [add()], documents: [record({ title: "Queue Decision Records" })] }],
    [
      "a log of decisions by its name",
      {
        commits: [add({ "docs/team-decisions.md": "A" })],
        documents: [record({ path: "docs/team-decisions.md", title: "How work is queued" })],
      },
    ],
    [
      "an import of many",
      {
        commits: [add(Object.fromEntries(MANY.map((path) => [path, "A" as const])))],
        documents: MANY.map((path) => record({ path })),
      },
    ],
    ["what is not decided", { commits: [add()], documents: [record({ status: "Under review" })] }],
    ["what another author wrote", { commits: [add()], documents: [record({ authors: ["@bobby"] })] }],
    [
      "a record whose number another one had",
      {
        commits: [
          add({ "docs/decisions/ADR-6.md": "A" }),
          add({ "docs/decisions/ADR-6.md": "D", "docs/decisions/ADR-7.md": "R" }, { message: "Give it a number" }),
        ],
        documents: [record({ path: "docs/decisions/ADR-7.md" })],
      },
    ],
    ["a renamed record", { commits: [add({ [PATH]: "A", "docs/adr/7.md": "D" })], documents: [record()] }],
    ["a record that stood before the history begins", { commits: [add([PATH])], documents: [record()] }],
    [
      "a robot's record",
      { commits: [add(undefined, { by: "docs[bot] <1+docs[bot]@users.noreply.github.com>" })], documents: [record()] },
    ],
  ])("is silent on %s", (_, description) => {
    expect(told(decisionRecord, description as HistoryDescription)).toEqual([]);
  });
});
