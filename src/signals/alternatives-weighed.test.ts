import { describe, expect, it } from "vitest";
import { told, toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { alternativesWeighed } from "./alternatives-weighed.ts";

const ADA = "Ada Example <ada@example.org>";
const commit = (body: string): CommitDescription => ({
  by: ADA,
  message: `queue: keep entries in memory\n\n${body}`,
  files: ["src/queue.c"],
});

describe("alternatives-weighed", () => {
  it.each([
    "An alternative would be to write them to disk, but that is too slow for the parser.",
    "I considered a bounded list, however callers would have to handle a full one.",
    "We could also teach the reader to wait, but then every test would take seconds.",
  ])("fires on %j", (body) => {
    expect(toldOf(alternativesWeighed, [commit(body)])).toEqual([
      'Ada Example: Named an alternative and why it was not taken in the message of "queue: keep entries in memory".',
    ]);
  });

  const PATH = "docs/rfcs/0007-queues.md";
  const add: CommitDescription = { by: ADA, message: "Propose queues", files: { [PATH]: "A" } };
  it("fires on a document with a section of them", () => {
    const document = {
      path: PATH,
      kind: "design-doc" as const,
      title: "Queue work",
      alternatives: { line: 40, quote: "## Alternatives" },
    };
    expect(told(alternativesWeighed, { commits: [add], documents: [document] })).toEqual([
      'Ada Example: Added "Queue work", a document with a section on alternatives.',
    ]);
  });

  it("is silent on a document without one, and on other kinds", () => {
    const documents = [
      { path: PATH, kind: "design-doc" as const, title: "Queue work" },
      {
        path: "docs/guide.md",
        kind: "tutorial" as const,
        title: "Guide",
        alternatives: { line: 4, quote: "## Alternatives" },
      },
    ];
    expect(
      told(alternativesWeighed, {
        commits: [add, { ...add, message: "Write a guide", files: { "docs/guide.md": "A" } }],
        documents,
      }),
    ).toEqual([]);
  });

  it.each([
    ["a reason alone", "The list is kept in memory because the disk is slow."],
    ["what was done", "I originally opted to write them to disk because it seemed safe."],
    ["agreement", "We might as well be consistent here, since the parser does the same."],
    ["a replacement", "Use the list instead of the array."],
  ])("is silent on %s", (_, body) => {
    expect(toldOf(alternativesWeighed, [commit(body)])).toEqual([]);
  });
});
