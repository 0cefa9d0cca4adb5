import { describe, expect, it } from "vitest";
import type { DescribedEntry, DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { investigationOnForge } from "./investigation-on-forge.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const find = (entries: readonly DescribedEntry[], more: Partial<DiscussionDescription> = {}) =>
  told(investigationOnForge, {
    commits: [ADA, BOB].map((by) => ({ by, on: "2024-03-01", message: "Begin" })),
    discussions: [{ number: 5, kind: "issue", by: "ada", on: "2024-02-01", title: "Crash on start", entries, ...more }],
  });

describe("investigation-on-forge", () => {
  it.each([
    ["I bisected it to 1a2b3c4d.", "Named the change that a problem came with"],
    ["This is caused by the font.", "Named the cause of a problem"],
    ["I measured the start: it takes 12.5 s.", "Reported a measurement"],
    ["To reproduce:\n```\nrun\n```", "Reproduced, or said how to reproduce, a problem"],
  ])("fires on %j", (says, deed) => {
    expect(find([{ by: "bob", says }])).toEqual([
      `Bob Example: ${deed} in the issue "Crash on start" (#5) by somebody else.`,
    ]);
  });

  it("fires once in an issue", () => {
    expect(
      find([
        { by: "bob", says: "This is caused by the font." },
        { by: "bob", says: "I bisected it to 1a2b3c4d." },
      ]),
    ).toHaveLength(1);
  });

  const CAUSE = { by: "bob", says: "This is caused by the font." };
  it.each([
    ["the issue's own author", [{ ...CAUSE, by: "ada" }], {}],
    ["a bot", [{ ...CAUSE, by: "ci[bot]" }], {}],
    ["a pull request", [CAUSE], { kind: "pull-request" }],
    ["a guess", [{ by: "bob", says: "Maybe this is caused by the font." }], {}],
    ["a belief", [{ by: "bob", says: "I think this is caused by the font." }], {}],
    [
      "what others are asked to confirm",
      [{ by: "bob", says: "This was introduced by #12. Can you confirm this?" }],
      {},
    ],
    [
      "steps that went well",
      [{ by: "bob", says: "My steps to reproduce:\n```\nrun\n```\nEverything works as expected for me." }],
      {},
    ],
    [
      "what the issue says already",
      [{ by: "bob", says: "The crash is caused by reading the missing font twice." }],
      { body: "It ends with a crash after reading a font, which is missing here, twice." },
    ],
    ["the announcement of a fix", [{ by: "bob", says: "Opened a fix in #9. This is caused by the font." }], {}],
    ["quoted words", [{ by: "bob", says: "> This is caused by the font.\nThanks." }], {}],
  ] as const)("is silent on %s", (_, entries, more) => {
    expect(find(entries, more)).toEqual([]);
  });
});
