import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription, HistoryDescription } from "../../test/support/history-of.ts";
import { proposalWritten } from "./proposal-written.ts";

type Document = NonNullable<HistoryDescription["documents"]>[number];
const ADA = "Ada Example <ada@example.org>";
const PATH = "rfcs/0007-queues.md";
const SUPPORT = { line: 12, quote: "Reads took 40 ms at the median." };
const ALTERNATIVES = { line: 40, quote: "## Alternatives" };
const add = (path = PATH, more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  message: "Propose queues",
  files: { [path]: "A" },
  ...more,
});
const proposal = (more: Partial<Document> = {}): Document => ({
  path: PATH,
  kind: "design-doc",
  title: "Queue work",
  ...more,
});

describe("proposal-written", () => {
  it.each([
    ["support", { support: SUPPORT }, ""],
    ["alternatives", { alternatives: ALTERNATIVES }, ', with section "## Alternatives" (line 40)'],
    ["both", { support: SUPPORT, alternatives: ALTERNATIVES }, ', with section "## Alternatives" (line 40)'],
  ])("fires on a proposal with %s", (_, places, words) => {
    expect(told(proposalWritten, { commits: [add()], documents: [proposal(places)] })).toEqual([
      `Ada Example: Added the proposal "Queue work"${words}.`,
    ]);
  });

  it.each([
    ["a proposal without either", [add()], proposal()],
    [
      "a description of the design, outside a folder of proposals",
      [add("docs/architecture.md")],
      proposal({ path: "docs/architecture.md", support: SUPPORT }),
    ],
    ["the index of the folder", [add("rfcs/README.md")], proposal({ path: "rfcs/README.md", support: SUPPORT })],
    ["a decision record", [add()], proposal({ kind: "adr", alternatives: ALTERNATIVES })],
    ["what another author wrote", [add()], proposal({ support: SUPPORT, authors: ["@bobby"] })],
    [
      "what was ported from elsewhere",
      [add(PATH, { message: "Ported the queue proposal" })],
      proposal({ support: SUPPORT }),
    ],
    ["a moved proposal", [add(PATH, { message: "Move proposals" })], proposal({ support: SUPPORT })],
    [
      "an import of many",
      [
        add(PATH, {
          files: Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`rfcs/000${at}-part.md`, "A" as const])),
        }),
      ],
      proposal({ path: "rfcs/0001-part.md", support: SUPPORT }),
    ],
  ])("is silent on %s", (_, commits, document) => {
    const others = [2, 3, 4, 5, 6].map((at) => proposal({ path: `rfcs/000${at}-part.md`, support: SUPPORT }));
    expect(told(proposalWritten, { commits, documents: [document, ...others] })).toEqual([]);
  });
});
