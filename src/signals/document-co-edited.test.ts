import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { documentCoEdited } from "./document-co-edited.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const CYD = "Cyd Example <cyd@example.org>";
const PATH = "docs/rfcs/0007-queues.md";
const ADDED: CommitDescription = { by: ADA, message: "docs: propose durable queues", files: { [PATH]: "A" } };
const edit = (by: string, message: string, more: readonly string[] = []): CommitDescription => ({
  by,
  message,
  files: [PATH, ...more],
});
/** Two changes each by two people. */
const FOUR = [
  edit(BOB, "queues: answer the question of retries"),
  edit(BOB, "queues: limits"),
  edit(CYD, "queues: describe migration"),
  edit(CYD, "queues: say what is measured"),
];
const find = (
  commits: readonly CommitDescription[],
  {
    kind = "design-doc",
    authors = [],
    path = PATH,
  }: { kind?: "design-doc" | "tutorial"; authors?: string[]; path?: string } = {},
) => told(documentCoEdited, { commits, documents: [{ path, kind, title: "Durable queues", authors }] });

describe("document-co-edited", () => {
  it("fires where two others changed it twice each", () => {
    expect(find([ADDED, ...FOUR])).toEqual([
      'Ada Example: Added the document "Durable queues", which Bob Example and Cyd Example later changed in 4 commits.',
    ]);
  });

  it("fires on five changes by two others, whoever changed it most first", () => {
    const more = [edit(CYD, "queues: costs"), edit(CYD, "queues: name the owner")];
    expect(find([ADDED, FOUR[0]!, FOUR[2]!, FOUR[3]!, ...more])[0]).toContain(
      "which Cyd Example and Bob Example later changed in 5 commits",
    );
  });

  it("does not need the author to stay away", () => {
    expect(find([ADDED, edit(ADA, "queues: more"), ...FOUR])).toHaveLength(1);
  });

  it("believes the document's author lines", () => {
    expect(find([ADDED, ...FOUR], { authors: ["Ada Example <ada@old.example.net>"] })).toHaveLength(1);
    expect(find([ADDED, ...FOUR], { authors: ["Dee Sample <dee@example.net>"] })).toEqual([]);
  });

  it("follows a document that was given its number, not one whose number another text took", () => {
    const draft = { ...ADDED, files: { "docs/rfcs/0000-queues.md": "A" } } as const;
    const numbered = {
      by: BOB,
      message: "Number it",
      files: { "docs/rfcs/0000-queues.md": "D", [PATH]: "R" },
    } as const;
    expect(find([draft, numbered, ...FOUR])).toHaveLength(1);
    const other = { ...ADDED, files: { "docs/rfcs/rfc-3.md": "A" } } as const;
    const path = "docs/rfcs/rfc-7.md";
    const taken = { by: BOB, message: "Number it", files: { "docs/rfcs/rfc-3.md": "D", [path]: "R" } } as const;
    const edits = FOUR.map((commit) => ({ ...commit, files: [path] }));
    expect(find([other, taken, ...edits], { path })).toEqual([]);
  });

  it.each([
    ["one other", [ADDED, ...[...FOUR, ...FOUR].map((commit) => ({ ...commit, by: BOB }))]],
    ["three changes", [ADDED, ...FOUR.slice(1)]],
    [
      "spelling, links and form",
      [
        ADDED,
        ...[BOB, CYD].flatMap((by) =>
          ["Fix typos in queues", "docs: fix broken links", "Remove repetitive words", "Fix start date"].map(
            (message) => edit(by, message),
          ),
        ),
      ],
    ],
    [
      "steps of its status",
      [
        ADDED,
        ...[BOB, CYD].flatMap((by) =>
          [
            "queues: mark as accepted",
            "Move queues to Last Call",
            "Update status",
            "Advance RFC 7 to stage released",
          ].map((message) => edit(by, message)),
        ),
      ],
    ],
    [
      "looks that were due",
      [
        ADDED,
        ...[BOB, CYD].flatMap((by) => ["Docs review 1707", "Documents reviewed"].map((message) => edit(by, message))),
      ],
    ],
    [
      "changes of code that touched it",
      [ADDED, ...FOUR.map((commit) => ({ ...commit, files: [PATH, "src/queue.c"] }))],
    ],
    [
      "updates that do not say of what",
      [
        ADDED,
        ...[BOB, CYD].flatMap((by) => [edit(by, "Update 0007-queues.md"), edit(by, "Update 0007-queues.md (#12)")]),
      ],
    ],
    [
      "sweeps through many documents",
      [
        ADDED,
        ...FOUR.map((commit) => ({
          ...commit,
          files: [PATH, "docs/rfcs/0008.md", "docs/rfcs/0009.md", "docs/rfcs/0010.md"],
        })),
      ],
    ],
    [
      "the author under another address",
      [
        ADDED,
        ...FOUR.map((commit) => (commit.by === BOB ? { ...commit, by: "Ada Example <ada@old.example.net>" } : commit)),
      ],
    ],
    [
      "a bot",
      [
        ADDED,
        ...FOUR.map((commit) => (commit.by === BOB ? { ...commit, by: "docs-bot <docs-bot@example.org>" } : commit)),
      ],
    ],
  ] as const)("is silent on %s", (_, commits) => {
    expect(find(commits)).toEqual([]);
  });

  it("is silent on a user guide", () => {
    expect(find([ADDED, ...FOUR], { kind: "tutorial" })).toEqual([]);
  });
});
