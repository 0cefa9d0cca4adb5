import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { simplification } from "./simplification.ts";

const ADA = "Ada Example <ada@example.org>";
const commit = (
  message: string,
  files: CommitDescription["files"] = { "src/ring.c": "D", "src/main.c": "M" },
): CommitDescription => ({ by: ADA, message, files });

describe("simplification", () => {
  it.each([
    ["unused code", "Remove unused ring buffer"],
    ["dead code after a prefix", "queue: drop dead ring code"],
    [
      "a body that says why",
      "queue: remove the ring buffer\n\nRemove it because it is no longer used since entries are kept in a list.",
    ],
  ])("fires on %s", (_, message) => {
    expect(toldOf(simplification, [commit(message)])).toEqual([
      `Ada Example: Deleted src/ring.c as not needed: "${message.split("\n")[0]}".`,
    ]);
  });

  it("counts several files, and a change on two branches once", () => {
    const two = commit("Remove the unused ring buffers", { "src/ring.c": "D", "src/ring2.c": "D", "src/main.c": "M" });
    expect(toldOf(simplification, [two, two])).toEqual([
      'Ada Example: Deleted 2 source files as not needed: "Remove the unused ring buffers".',
    ]);
  });

  it("is silent on what had only just been added", () => {
    const added = { ...commit("Add a ring buffer", { "src/ring.c": "A" }), on: "2024-03-01" };
    const removed = { ...commit("Remove unused ring buffer"), on: "2024-03-05" };
    expect(toldOf(simplification, [added, removed])).toEqual([]);
    expect(toldOf(simplification, [added, { ...removed, on: "2024-06-05" }])).toHaveLength(1);
  });

  it.each([
    ["a move", commit("Remove the unused folder", { "src/ring.c": "D", "lib/ring.c": "R" })],
    ["a replacement", commit("Remove duplicate ring buffer", { "src/ring.c": "D", "src/list.c": "A" })],
    ["a removal without a reason", commit("Remove the ring buffer")],
    ["a removal inside files", commit("Remove unused ring code", ["src/ring.c"])],
    ["tests", commit("Remove unused tests", { "tests/ring.test.c": "D", "src/main.c": "M" })],
    ["vendored files", commit("Remove unused library", { "vendor/ring/ring.c": "D", "src/main.c": "M" })],
    ["an ended feature", commit("Drop support for ring buffers", { "src/ring.c": "D" })],
    ["a revert", commit('Revert "Add unused ring"', { "src/ring.c": "D" })],
    [
      "a whole product",
      commit(
        "Remove obsolete product",
        Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`old/part${at}.c`, "D" as const])),
      ),
    ],
  ])("is silent on %s", (_, one) => {
    expect(toldOf(simplification, [one])).toEqual([]);
  });
});
