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
const find = (commits: readonly CommitDescription[], path = PATH, kind: "design-doc" | "tutorial" = "design-doc") =>
  told(documentCoEdited, { commits, documents: [{ path, kind, title: "Durable queues" }] });

describe("document-co-edited", () => {
  it("fires where two others changed it", () => {
    expect(
      find([ADDED, edit(BOB, "queues: answer the question of retries"), edit(CYD, "queues: describe migration")]),
    ).toEqual([
      'Ada Example: Added the design document "Durable queues", which Bob Example and Cyd Example later changed in 2 commits.',
    ]);
  });

  it("names whoever changed it most first, and counts the commits", () => {
    const commits = [ADDED, edit(BOB, "queues: retries"), edit(CYD, "queues: migration"), edit(CYD, "queues: limits")];
    expect(find(commits)[0]).toContain("which Cyd Example and Bob Example later changed in 3 commits");
  });

  it("does not need the author to stay away", () => {
    expect(
      find([ADDED, edit(ADA, "queues: more"), edit(BOB, "queues: retries"), edit(CYD, "queues: migration")]),
    ).toHaveLength(1);
  });

  it.each([
    ["one other", [ADDED, edit(BOB, "queues: retries"), edit(BOB, "queues: limits")]],
    ["spelling and links", [ADDED, edit(BOB, "Fix typos in queues"), edit(CYD, "docs: fix broken links")]],
    [
      "sweeps",
      [
        ADDED,
        edit(
          BOB,
          "docs: say job for task",
          Array.from({ length: 20 }, (_, n) => `docs/${n}.md`),
        ),
        edit(CYD, "queues: migration"),
      ],
    ],
    [
      "the author under another address",
      [ADDED, edit("Ada Example <ada@old.example.net>", "queues: retries"), edit(CYD, "queues: migration")],
    ],
    ["a bot", [ADDED, edit("docs-bot <docs-bot@example.org>", "queues: refresh"), edit(CYD, "queues: migration")]],
  ] as const)("is silent on %s", (_, commits) => {
    expect(find(commits)).toEqual([]);
  });

  it("is silent on a user guide", () => {
    expect(find([ADDED, edit(BOB, "queues: retries"), edit(CYD, "queues: migration")], PATH, "tutorial")).toEqual([]);
  });
});
