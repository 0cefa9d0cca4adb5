import { describe, expect, it } from "vitest";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { documentCitedInDiscussions } from "./document-cited-in-discussions.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const path = "docs/guide/queues.md";
const DOCUMENT = { path, kind: "design-doc" as const, title: "Queues" };
const OTHERS = Array.from({ length: 12 }, (_, n) => ({ by: ADA, on: "2024-01-03", message: `Work ${n}` }));
const points = (number: number, by: string, says = `See ${path}`): DiscussionDescription => ({
  number,
  kind: "issue",
  by: "zoe",
  on: "2024-02-01",
  entries: [{ by, says }],
});
const findAfter = (message: string, ...discussions: readonly DiscussionDescription[]) =>
  told(documentCitedInDiscussions, {
    commits: [...OTHERS, { by: ADA, on: "2024-01-04", message, files: { [path]: "A" } }],
    documents: [DOCUMENT],
    discussions,
  });
const find = (...discussions: readonly DiscussionDescription[]) => findAfter("Say how queues work", ...discussions);

describe("document-cited-in-discussions", () => {
  it("fires on a document that several others point to", () => {
    expect(find(points(1, "bob"), points(2, "eve"))).toEqual([
      'Ada Example: Added the document "Queues"; 2 others pointed to it in 2 discussions.',
    ]);
  });

  it.each([
    "Move queues to a separate file",
    "Squashed 'src/queues/' changes from 12ab..34cd: add docs",
    "Import the documents",
  ])("is silent on what %j brought", (message) => {
    expect(findAfter(message, points(1, "bob"), points(2, "eve"))).toEqual([]);
  });

  it.each([
    ["one person", [points(1, "bob"), points(2, "bob")]],
    ["the author", [points(1, "bob"), points(2, "ada")]],
    ["one discussion", [{ ...points(1, "bob"), entries: ["bob", "eve"].map((by) => ({ by, says: `See ${path}` })) }]],
    ["a program", [points(1, "bob"), points(2, "tidy[bot]")]],
    ["quoted words", [points(1, "bob"), points(2, "eve", `> See ${path}`)]],
    ["another document", [points(1, "bob"), points(2, "eve", "See docs/guide/threads.md")]],
    ["before it was there", [points(1, "bob"), { ...points(2, "eve"), on: "2024-01-01" }]],
  ] as const)("is silent on %s", (_, discussions) => {
    expect(find(...discussions)).toEqual([]);
  });
});
