import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { paired } from "./paired.ts";

const ADA = "Ada Example <ada@example.org>";
const FORGE = "GitHub <noreply@github.com>";
const WITH_BOB = "Co-authored-by: Bob Example <bob@example.org>\n";
const change = (message: string, trailers: string, more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  on: "2024-03-01",
  message: `${message}\n\n${trailers}`,
  ...more,
});

describe("paired", () => {
  it("fires for both on one change", () => {
    expect(toldOf(paired, [change("queue: add retries", WITH_BOB)])).toEqual([
      'Ada Example: Shared authorship of "queue: add retries" with Bob Example.',
      'Bob Example: Shared authorship of "queue: add retries" with Ada Example.',
    ]);
  });

  it("tells a pair once per half-year, whoever wrote", () => {
    const commits = [
      change("queue: add retries", WITH_BOB),
      {
        by: "Bob Example <bob@example.org>",
        on: "2024-04-01",
        message: "queue: add limits\n\nCo-developed-by: Ada Example <ada@example.org>\n",
      },
    ];
    expect(toldOf(paired, commits)[0]).toBe(
      'Ada Example: Shared authorship of 2 changes with Bob Example in 2024 H1, among them "queue: add retries".',
    );
  });

  it("fires on two squashed requests", () => {
    const commits = [
      change("Add retries (#7)", WITH_BOB, { committer: FORGE }),
      change("Add limits (#9)", WITH_BOB, { committer: FORGE }),
    ];
    expect(toldOf(paired, commits)).toHaveLength(2);
  });

  it.each([
    ["an agent", change("queue: add retries", "Co-authored-by: Claude <noreply@anthropic.com>\n")],
    [
      "a bot",
      change(
        "queue: add retries",
        "Co-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>\n",
      ),
    ],
    [
      "one squashed request, which lists accepted suggestions",
      change("Add retries (#7)", WITH_BOB, { committer: FORGE }),
    ],
    ["a suggestion accepted in the forge", change("Update src/queue.c", WITH_BOB, { committer: FORGE })],
    ["a version bump", change("deps: bump left-pad from 1.0 to 1.1", WITH_BOB)],
    ["whoever committed it", change("queue: add retries", WITH_BOB, { committer: "Bob Example <bob@example.org>" })],
    [
      "everybody in a discussion",
      change(
        "queue: add retries",
        `${WITH_BOB}Co-authored-by: Cyd Example <cyd@example.org>\nCo-authored-by: Dan Example <dan@example.org>\n`,
      ),
    ],
    [
      "oneself under another address",
      change("queue: add retries", "Co-authored-by: Ada Example <ada@work.example.net>\n"),
    ],
  ])("is silent on %s", (_, commit) => {
    const other = { by: ADA, message: "Other\n\nReported-by: Eve Example <eve@example.org>\n" };
    expect(toldOf(paired, [other, commit])).toEqual([]);
  });
});
