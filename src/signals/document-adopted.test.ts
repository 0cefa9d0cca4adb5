import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { documentAdopted } from "./document-adopted.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const add = (path: string): CommitDescription => ({
  by: ADA,
  message: "docs: add guidelines and decisions",
  files: { [path]: "A" },
});
const find = (path: string, kind: "onboarding" | "adr" | "tutorial", later: readonly CommitDescription[]) =>
  told(documentAdopted, { commits: [add(path), ...later], documents: [{ path, kind, title: "The document" }] });
const by = (who: string, message: string, file = "src/queue.c"): CommitDescription => ({
  by: who,
  message,
  files: [file],
});

describe("document-adopted", () => {
  it("fires on a name nobody writes by chance", () => {
    expect(find("docs/CodingGuidelines", "onboarding", [by(BOB, "queue: follow CodingGuidelines on braces")])).toEqual([
      'Ada Example: Added the contributor document "The document"; 1 later commit elsewhere by Bob Example names it.',
    ]);
  });

  it("fires on a number and on a file name", () => {
    expect(
      find("docs/adr/0012-use-one-queue.md", "adr", [by(BOB, "queue: drop the second queue (ADR-12)")]),
    ).toHaveLength(1);
    expect(
      find("docs/retry-policy.md", "onboarding", [by(BOB, "queue: back off as retry-policy.md says")]),
    ).toHaveLength(1);
  });

  it("counts commits and names people once", () => {
    const later = [
      by(BOB, "queue: CodingGuidelines, braces"),
      by(BOB, "store: CodingGuidelines, names", "src/store.c"),
      by("Cyd Example <cyd@example.org>", "net: CodingGuidelines", "src/net.c"),
    ];
    expect(find("docs/CodingGuidelines", "onboarding", later)[0]).toContain(
      "3 later commits elsewhere by Bob Example and Cyd Example name it",
    );
  });

  it.each([
    ["the author's own mention", "docs/CodingGuidelines", [by(ADA, "queue: follow CodingGuidelines")]],
    [
      "a change of the document itself",
      "docs/CodingGuidelines",
      [by(BOB, "CodingGuidelines: braces", "docs/CodingGuidelines")],
    ],
    ["a name that is also a feature", "docs/multi_process.rst", [by(BOB, "queue: support multi_process readers")]],
    ["a number of another series", "docs/adr/0012-use-one-queue.md", [by(BOB, "queue: implement RFC 12")]],
  ] as const)("is silent on %s", (_, path, later) => {
    expect(find(path, "onboarding", later)).toEqual([]);
  });

  it("is silent where another file bears the name", () => {
    const later = [by(BOB, "Fix the table of retry-policy.md", "book/retry-policy.md")];
    expect(find("docs/retry-policy.md", "onboarding", later)).toEqual([]);
  });
});
