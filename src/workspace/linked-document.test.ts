import { describe, expect, it } from "vitest";
import { buildRepository } from "../../test/support/build-repository.ts";
import { describeHistory } from "../demo/describe-history.ts";
import { linkDocument } from "./linked-document.ts";

const RFC = "docs/rfcs/0007-faster-queues.md";
const TEXT = `# RFC 7: Faster queues

## Motivation

[Queues](../../src/queue.c) wake a thread for each message, which takes 40 ms; see #12. \`src/old.c\` did not.

## Detailed design

One wake-up for many messages.

## Alternatives

More threads, which no machine here has the memory for.
`;

describe("linkDocument", () => {
  it("says what a document is, what became of what it names, and what carried it out", async () => {
    const clone = await buildRepository(
      describeHistory()
        .commit({ files: { "src/queue.c": "int a;\n", "src/old.c": "int b;\n", "src/list.c": "int c;\n" } })
        .commit({ message: "Propose faster queues", files: { [RFC]: TEXT } })
        .commit({ message: "Move queues", files: { "src/queue.c": null, "core/queue.c": "int a;\n" } })
        .commit({ message: "Drop the old one", files: { "src/old.c": null } })
        .commit({ message: "Wake once for many\n\nFixes #12", files: { "core/queue.c": "int a, d;\n" } })
        .describe(),
    );
    const found = await linkDocument(clone, RFC);
    expect(found.classification.kind).toBe("design-doc");
    expect(found.paths.map(({ line, state, movedTo }) => [line, state, movedTo])).toEqual([
      [5, "moved", "core/queue.c"],
      [5, "deleted", undefined],
    ]);
    expect(found.issues.map(({ value, state }) => [value, state])).toEqual([["12", "existing"]]);
    expect(found.carriedOutBy.map(({ subject }) => subject)).toEqual(["Wake once for many"]);
  });

  it("says so where there is no such text", async () => {
    const clone = await buildRepository(
      describeHistory()
        .commit({ files: { "a.md": "A\n" } })
        .describe(),
    );
    await expect(linkDocument(clone, "b.md")).rejects.toThrow("b.md is not a text");
  });
});
