import { describe, expect, it } from "vitest";
import type { CommitDescription } from "../../../test/support/history-of.ts";
import { ADA, BOB, EVE, initiativeOf, LATER, STEPS, sentencesOf, step } from "../../../test/support/initiative-of.ts";

const NEW = step("new", "Keep tokens in a buffer", "2024-03-03", { files: { "src/buffer.c": "A", "src/ring.c": "A" } });
const later = (by: string, message: string, on: string, files: CommitDescription["files"]): CommitDescription => ({
  by,
  message,
  on,
  ...(files ? { files } : {}),
});

describe("what happened after an initiative", () => {
  it("is nothing where nothing happened", () => {
    expect(initiativeOf().after).toEqual({
      reverted: { count: 0, cites: [] },
      fixed: { count: 0, soon: 0, cites: [] },
      builtOn: { people: 0, commits: 0, files: 0, cites: [] },
      removed: { created: 0, byLeader: 0, byOthers: 0, cites: [] },
    });
  });

  it("counts later fixes that name a commit of it, and those soon after", () => {
    const fix = (on: string) => later(BOB, "Fix crash on empty lines\n\nFixes: {three}", on, ["src/parse.c"]);
    const record = initiativeOf({ commits: [...STEPS, fix("2024-03-20"), fix("2024-08-20"), LATER] });
    expect(record.after.fixed).toMatchObject({ count: 2, soon: 1 });
    expect(sentencesOf(record).at(-1)).toBe(
      "2 later commits named a commit of it as what they fixed, 1 of them within 30 days.",
    );
  });

  it("counts other people's later commits to files that it created", () => {
    const commits = [
      ...STEPS,
      NEW,
      later(BOB, "Grow the buffer", "2024-05-01", ["src/buffer.c"]),
      later(EVE, "Shrink the buffer", "2024-05-02", ["src/buffer.c"]),
      later(ADA, "Sort includes everywhere", "2024-05-03", ["src/buffer.c", "lib/a.c", "lib/b.c", "tools/c.c"]),
      LATER,
    ];
    const record = initiativeOf({ commits });
    expect(record.after.builtOn).toMatchObject({ people: 2, commits: 2, files: 1 });
    expect(sentencesOf(record).at(-1)).toBe(
      "Afterwards at least 2 other people changed a file that it had created, in 2 commits.",
    );
  });

  it("knows who deleted what it created, and takes no new name for a deletion", () => {
    const own = later(ADA, "Drop the ring", "2024-05-01", { "src/ring.c": "D" });
    const others = later(BOB, "Drop the buffer", "2024-05-02", { "src/buffer.c": "D" });
    const record = initiativeOf({ commits: [...STEPS, NEW, own, others, LATER] });
    expect(record.after.removed).toMatchObject({ created: 2, byLeader: 1, byOthers: 1 });
    expect(sentencesOf(record).at(-1)).toBe(
      "Later Ada Example and others deleted both source files that it had created, in commits that added none.",
    );
    const renamed = later(BOB, "Call it queue", "2024-05-02", { "src/buffer.c": "D", "src/queue.c": "A" });
    expect(initiativeOf({ commits: [...STEPS, NEW, renamed, LATER] }).after.removed).toMatchObject({ byOthers: 0 });
  });
});
