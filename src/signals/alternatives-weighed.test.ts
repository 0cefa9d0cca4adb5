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
      'Ada Example: Named an alternative that was not taken in the message of "queue: keep entries in memory".',
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
      'Ada Example: Added "Queue work", which has a section on alternatives.',
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
    ["a better fix, with nothing against it", "A real fix would be to save on each action, which would address #852."],
    ["the way that was taken", "I decided the best solution would be to replace the default list."],
    ["a problem", "While this could have occurred before, it was less likely since entries were few."],
    ["what may be left to do", "I can only read one of the lists, so I could have missed some, but most are here."],
    ["another habit", "We could probably just read the list every few days also, entries don't change too quickly."],
    ["what may be said", "Though I might include mention of the other list, that is not a major source of regret."],
    ["how it was first", "When we initially implemented the list we kept it on disk, but that never worked."],
    ["a memory", "I could have sworn I did this long ago, but only one of the lists was updated."],
    ["a doubt", "I might also not understand the list. However, this was the place named."],
    ["alternatives without a name", "I considered a couple of alternatives, but none of them seemed much better."],
    ["what may go wrong", "It is a concern as it would be possible to take the address. However, nobody does."],
    ["later work", "We could improve this some since the job needs only one of the lists."],
    ["a replacement", "Use the list instead of the array."],
  ])("is silent on %s", (_, body) => {
    expect(toldOf(alternativesWeighed, [commit(body)])).toEqual([]);
  });
});
