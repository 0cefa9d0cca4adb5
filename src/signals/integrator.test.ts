import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { integrator } from "./integrator.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const START: CommitDescription = { by: ADA, on: "2024-01-01", message: "Start", files: ["src/main.c"] };
const patch = (more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: BOB,
  on: "2024-03-01",
  message: "queue: add retries",
  files: ["src/queue.c"],
  ...more,
});
const SAYS = (count: string) => [`Ada Example: Landed at least ${count} by others in src, by merging or committing.`];

describe("integrator", () => {
  it("fires on a merged request", () => {
    expect(
      toldOf(integrator, [
        START,
        patch({ name: "a" }),
        { by: ADA, message: "Merge pull request #12 from bob/retries", merges: ["a"] },
      ]),
    ).toEqual(SAYS("1 change"));
  });

  it("fires on committed patches", () => {
    expect(
      toldOf(integrator, [START, patch({ committer: ADA }), patch({ committer: ADA, message: "queue: add limits" })]),
    ).toEqual(SAYS("2 changes"));
  });

  it("names the area of the source, not that of a note beside it", () => {
    expect(
      toldOf(integrator, [
        START,
        patch({ name: "a", files: ["changes/12.md", "changes/13.md", "src/queue.c"] }),
        { by: ADA, message: "Merge pull request #12 from bob/retries", merges: ["a"] },
      ]),
    ).toEqual(SAYS("1 change"));
  });

  it("counts a branch of patches committed before once", () => {
    const commits = [
      START,
      patch({ name: "a", committer: ADA }),
      { by: ADA, message: "Merge branch 'bob/retries'", merges: ["a"] },
    ];
    expect(toldOf(integrator, commits)).toEqual(SAYS("1 change"));
  });

  it.each([
    [
      "own work",
      [
        START,
        patch({ by: ADA, name: "a" }),
        { by: ADA, message: "Merge pull request #12 from ada/retries", merges: ["a"] },
      ],
    ],
    [
      "a robot's request",
      [
        START,
        patch({ by: "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", name: "a" }),
        { by: ADA, message: "Merge pull request #12 from dependabot/npm", merges: ["a"] },
      ],
    ],
    [
      "a rebase inside a request that another merged",
      [
        START,
        patch({ committer: ADA, name: "a" }),
        { by: BOB, message: "Merge pull request #12 from bob/retries", merges: ["a"] },
      ],
    ],
    [
      "the forge's own squash",
      [START, patch({ committer: "GitHub <noreply@github.com>", message: "Add retries (#12)" })],
    ],
    ["oneself under another address", [START, patch({ by: "Ada Example <ada@work.example.net>", committer: ADA })]],
  ] as const)("is silent on %s", (_, commits) => {
    expect(toldOf(integrator, commits)).toEqual([]);
  });
});
