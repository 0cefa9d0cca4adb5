import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { newcomerReviewed } from "./newcomer-reviewed.ts";

const ADA = "Ada Example <ada@example.org>";
const NEW = "Ned Example <ned@example.org>";
/** A repository that stood for a year before the newcomer came. */
const FOUNDED: readonly CommitDescription[] = [
  { by: ADA, on: "2022-01-01", message: "Start" },
  { by: ADA, on: "2022-12-01", message: "Go on" },
];
const change = (n: number, trailer = "", more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: NEW,
  on: `2023-01-${String(n + 10)}`,
  message: `queue: step ${n}\n\n${trailer}`,
  ...more,
});
const find = (commits: readonly CommitDescription[]) => told(newcomerReviewed, { commits: [...FOUNDED, ...commits] });
const REVIEW = "Reviewed-by: Ada Example <ada@example.org>\n";

describe("newcomer-reviewed", () => {
  it("fires on reviews of several first changes", () => {
    expect(find([change(1, REVIEW), change(2, REVIEW), change(3)])).toEqual([
      "Ada Example: Reviewed 2 of the first 3 commits here by Ned Example.",
    ]);
  });

  it("says what the newcomer did afterwards", () => {
    const later = Array.from({ length: 8 }, (_, n) => change(n + 2));
    const review = {
      by: ADA,
      on: "2023-06-01",
      message: "queue: drop lock\n\nReviewed-by: Ned Example <ned@example.org>\n",
    };
    expect(find([change(1, REVIEW), ...later, review])).toEqual([
      "Ada Example: Reviewed the first commit here by Ned Example, who went on to land 4 more and later reviewed others' changes.",
    ]);
  });

  it("names several kinds of review", () => {
    expect(find([change(1, REVIEW), change(2, "Acked-by: Ada Example <ada@example.org>\n"), change(3)])).toEqual([
      "Ada Example: Reviewed or acked 2 of the first 3 commits here by Ned Example.",
    ]);
  });

  it("is silent on patches merely committed for a newcomer", () => {
    expect(find([change(1, "", { committer: ADA }), change(2, "", { committer: ADA })])).toEqual([]);
  });

  it.each([
    ["one word on a passer-by's only change", [change(1, REVIEW)]],
    [
      "a founder",
      [
        { by: "Flo Example <flo@example.org>", on: "2022-02-01", message: `Early\n\n${REVIEW}` },
        { by: "Flo Example <flo@example.org>", on: "2022-02-02", message: `Early too\n\n${REVIEW}` },
      ],
    ],
    [
      "a known person under a new address",
      [
        { by: "Bob Example <bob@example.org>", on: "2022-02-01", message: "Early" },
        ...[1, 2].map((n) => ({ ...change(n, REVIEW), by: "Bob Example <bob@new.example.net>" })),
      ],
    ],
    ["a bot", [1, 2].map((n) => ({ ...change(n, REVIEW), by: "release-bot <release-bot@example.org>" }))],
    [
      "oneself under another address",
      [1, 2].map((n) => change(n, "Reviewed-by: Ned Example <ned@work.example.net>\n")),
    ],
  ] as const)("is silent on %s", (_, commits) => {
    expect(find(commits)).toEqual([]);
  });

  it("is silent where one person lands everybody's work", () => {
    const others = Array.from({ length: 60 }, (_, n) => ({
      by: `Person${n} Example <p${n}@example.org>`,
      on: "2022-12-20",
      committer: ADA,
      message: `part ${n}: work`,
    }));
    expect(find([...others, change(1, "", { committer: ADA }), change(2, "", { committer: ADA })])).toEqual([]);
  });
});
