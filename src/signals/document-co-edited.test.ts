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
/** Five changes by two people, each of whom came back. */
const FIVE = [
  edit(BOB, "queues: answer the question of retries"),
  edit(BOB, "queues: limits"),
  edit(CYD, "queues: describe migration"),
  edit(CYD, "queues: say what is measured"),
  edit(CYD, "queues: costs"),
];
/** Twelve changes by two people in turn, each with one of the subjects. */
const twelve = (...subjects: readonly string[]) =>
  Array.from({ length: 12 }, (_, at) => edit(at % 2 === 0 ? BOB : CYD, subjects[(at >> 1) % subjects.length]!));
const find = (
  commits: readonly CommitDescription[],
  {
    kind = "design-doc",
    authors = [],
    path = PATH,
  }: { kind?: "design-doc" | "tutorial"; authors?: string[]; path?: string } = {},
) => told(documentCoEdited, { commits, documents: [{ path, kind, title: "Durable queues", authors }] });

const FOUNDED: CommitDescription = { by: CYD, message: "Add build", files: { Makefile: "A", "main.c": "A" } };

describe("document-co-edited", () => {
  it("fires where two others changed it five times, and both came back", () => {
    expect(find([ADDED, ...FIVE])).toEqual([
      'Ada Example: Added the document "Durable queues", which Cyd Example and Bob Example later changed in at least 5 commits.',
    ]);
  });

  it("fires on six changes where only one other came back", () => {
    const more = [edit(CYD, "queues: name the tenants"), edit(CYD, "queues: drop the second log")];
    const once = [FIVE[0]!, ...FIVE.slice(2)];
    expect(find([ADDED, ...once, ...more])[0]).toContain(
      "which Cyd Example and Bob Example later changed in at least 6 commits",
    );
    expect(find([ADDED, ...once, more[0]!])).toEqual([]);
  });

  it("does not need the author to stay away", () => {
    expect(find([ADDED, edit(ADA, "queues: more"), ...FIVE])).toHaveLength(1);
  });

  it("believes the document's author lines", () => {
    expect(find([ADDED, ...FIVE], { authors: ["Ada Example <ada@old.example.net>"] })).toHaveLength(1);
    expect(find([ADDED, ...FIVE], { authors: ["Dee Sample <dee@example.net>"] })).toEqual([]);
  });

  it("follows a document that was given its number, not one whose number another text took", () => {
    const draft = { ...ADDED, files: { "docs/rfcs/0000-queues.md": "A" } } as const;
    const numbered = {
      by: BOB,
      message: "Number it",
      files: { "docs/rfcs/0000-queues.md": "D", [PATH]: "R" },
    } as const;
    expect(find([draft, numbered, ...FIVE])).toHaveLength(1);
    const other = { ...ADDED, files: { "docs/rfcs/rfc-3.md": "A" } } as const;
    const path = "docs/rfcs/rfc-7.md";
    const taken = { by: BOB, message: "Number it", files: { "docs/rfcs/rfc-3.md": "D", [path]: "R" } } as const;
    const edits = FIVE.map((commit) => ({ ...commit, files: [path] }));
    expect(find([other, taken, ...edits], { path })).toEqual([]);
  });

  it("is silent on what a repository was founded with, which mostly comes from a form", () => {
    const files = { [PATH]: "A", LICENSE: "A", OWNERS: "A" } as const;
    expect(find([{ ...ADDED, files }, ...FIVE])).toEqual([]);
    expect(find([FOUNDED, { ...ADDED, files }, ...FIVE])).toHaveLength(1);
    const many = Object.fromEntries(Array.from({ length: 45 }, (_, at) => [`charts/${at}.yaml`, "A" as const]));
    expect(find([FOUNDED, { ...ADDED, files: { ...files, ...many } }, ...FIVE])).toEqual([]);
    for (const message of ["Initial commit", "docs: project scaffolding", "docs: set up the repository"])
      expect(find([FOUNDED, { ...ADDED, message }, ...FIVE])).toEqual([]);
  });

  it.each([
    ["one other", [ADDED, ...[...FIVE, ...FIVE].map((commit) => ({ ...commit, by: BOB }))]],
    ["four changes", [ADDED, ...FIVE.slice(1)]],
    [
      "spelling, links and form",
      [
        ADDED,
        ...twelve("Fix typos in queues", "docs: fix broken links", "Remove repetitive words", "Fix start date"),
        ...twelve(
          "Fix stray character",
          "Fix broken code mark",
          "[RFC-7] Prevent <p> tags in lists",
          "Stylistic change",
        ),
      ],
    ],
    [
      "steps of its status",
      [
        ADDED,
        ...twelve(
          "queues: mark as accepted",
          "Move queues to Last Call",
          "Update status",
          "Advance RFC 7 to stage released",
        ),
      ],
    ],
    [
      "steps of its review",
      [
        ADDED,
        ...twelve(
          "Put RFC-7 into second review",
          "Add an extra few days to the RFC-7 review period",
          "RFC-7 has been implemented.",
          "run 0007",
          "RFC-7: update scheduling for second round of review",
          "Launch RFC-7 review for real",
        ),
        ...twelve(
          "[RFC-7] Add the acceptance start date",
          "Fill in title and proposal number",
          "Add Dee as author",
          "Remove Dee from the list of members",
        ),
      ],
    ],
    ["looks that were due", [ADDED, ...twelve("Docs review 1707", "Documents reviewed")]],
    [
      "changes of code that touched it",
      [ADDED, ...FIVE.map((commit) => ({ ...commit, files: [PATH, "src/queue.c"] }))],
    ],
    [
      "updates that do not say of what",
      [
        ADDED,
        ...twelve(
          "Update 0007-queues.md",
          "Update 0007-queues.md (#12)",
          "Updates.",
          "RFC-7: minor edits",
          "one more change",
        ),
      ],
    ],
    [
      "sweeps through many documents",
      [
        ADDED,
        ...FIVE.map((commit) => ({
          ...commit,
          files: [PATH, "docs/rfcs/0008.md", "docs/rfcs/0009.md", "docs/rfcs/0010.md"],
        })),
      ],
    ],
    [
      "the author under another address",
      [
        ADDED,
        ...FIVE.map((commit) => (commit.by === BOB ? { ...commit, by: "Ada Example <ada@old.example.net>" } : commit)),
      ],
    ],
    [
      "a bot",
      [
        ADDED,
        ...FIVE.map((commit) => (commit.by === BOB ? { ...commit, by: "docs-bot <docs-bot@example.org>" } : commit)),
      ],
    ],
  ] as const)("is silent on %s", (_, commits) => {
    expect(find(commits)).toEqual([]);
  });

  it("is silent on a user guide", () => {
    expect(find([ADDED, ...FIVE], { kind: "tutorial" })).toEqual([]);
  });
});
