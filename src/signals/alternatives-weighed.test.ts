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

  it("tells a change once that was applied again", () => {
    const again = commit("We could also teach the reader to wait, but then every test would take seconds.");
    expect(toldOf(alternativesWeighed, [again, again])).toHaveLength(1);
  });

  const PATH = "docs/rfcs/0007-queues.md";
  const add: CommitDescription = { by: ADA, message: "Propose queues", files: { [PATH]: "A" } };
  it("fires on a document with a section of them", () => {
    const document = {
      path: PATH,
      kind: "design-doc" as const,
      title: "Queue work",
      authors: ["Ada Example"],
      alternatives: { line: 40, quote: "## Alternatives" },
    };
    expect(told(alternativesWeighed, { commits: [add], documents: [document] })).toEqual([
      'Ada Example: Added "Queue work", which has a section on alternatives.',
    ]);
  });

  it("is silent on a section of bare options, which an interface takes", () => {
    const alternatives = { line: 40, quote: "#### Options" };
    const document = { path: PATH, kind: "design-doc" as const, title: "Queue work", alternatives };
    expect(told(alternativesWeighed, { commits: [add], documents: [document] })).toEqual([]);
  });

  it("fires on one that states no authors", () => {
    const alternatives = { line: 40, quote: "## Alternatives" };
    const document = { path: PATH, kind: "design-doc" as const, title: "Queue work", alternatives };
    expect(told(alternativesWeighed, { commits: [add], documents: [document] })).toHaveLength(1);
  });

  it("is silent on a document without one, and on other kinds", () => {
    const documents = [
      { path: PATH, kind: "design-doc" as const, title: "Queue work", authors: ["Ada Example"] },
      {
        path: "docs/guide.md",
        kind: "tutorial" as const,
        title: "Guide",
        authors: ["Ada Example"],
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
    ["states others as its authors", add, ["Bob Sample"]],
    ["was filed for others", { ...add, message: "Add PR 404" }, []],
    [
      "was given its number",
      { ...add, files: { [PATH]: "A", "docs/rfcs/nnnn-queues.md": "D" } as const },
      ["Ada Example"],
    ],
  ])("is silent on a document that %s", (_, commit, authors) => {
    const document = {
      path: PATH,
      kind: "design-doc" as const,
      title: "Queue work",
      authors,
      alternatives: { line: 40, quote: "## Alternatives" },
    };
    expect(told(alternativesWeighed, { commits: [commit], documents: [document] })).toEqual([]);
  });

  it.each([
    ["a better way, spoken for", "Lists are noisy, but I think a better approach would be to read them once a year."],
    ["what could be done with it", "We could merge it too as an early adopter."],
    [
      "a way out for readers",
      "None is affected, but in case there is one, one possible solution is to set it by hand.",
    ],
    ["how it was seen", "I considered entries as an input of the list - since they were few, this worked."],
    ["how it was before", "Previously we considered a list of entries, but there are two of them now."],
    ["a test that was missing", "We considered such entries in the tests. However, the list was off there."],
    [
      "the way that was taken, with its limit",
      "An approach to do that is to count the entries. Unfortunately readers can skip it.",
    ],
    ["what was expected", "I originally implemented the list expecting few entries, but many readers have more."],
    ["what the program prefers", "Short lists are preferred over long ones because they avoid a second pass."],
    ["what may come", "Ideally, we might continue to store all of them, but we could still read them in one pass."],
    [
      "the way that was taken, asked",
      "It would seem we could have most of it with a list, and this wouldn't preclude a tree?",
    ],
    [
      "what was decided to be so",
      "I debated whether both lists belong here, and decided that they do because they share code.",
    ],
    ["a way with nothing against it", "The list is read once. We could just read it again for them, though."],
    ["what was left undone", "I've decided to skip the list, rather than spending more time to make it work today."],
    ["a shrug", "We could fix this, but meh."],
    ["a slip", "I tried to fix the list when it was added, but it turns out I missed some entries."],
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
