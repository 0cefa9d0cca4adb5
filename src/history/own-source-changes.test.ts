import { describe, expect, it } from "vitest";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { aboutEverybody } from "./about.ts";
import { keepsBehaviour, ownSourceChangesOf } from "./own-source-changes.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const change = (message: string, by = ADA, files: CommitDescription["files"] = ["src/queue.c"]): CommitDescription => ({
  by,
  message,
  files,
});
function subjects(...commits: CommitDescription[]): string[] {
  const history = historyOf({ commits });
  return ownSourceChangesOf(history, aboutEverybody(history)).map(({ message }) => message.subject);
}

describe("own source changes", () => {
  it.each([
    "queue: keep the last entry",
    "fix(queue): warn before the queue is full",
    "Allow imports of queues",
    "feat: ignore indentation of entries",
    "Add a style for long queues",
  ])("count %s", (subject) => {
    expect(subjects(change(subject))).toEqual([subject]);
  });

  it.each([
    "style: one space less",
    "MAINT: stats: np.bool -> bool",
    "queue: Apply uncrustify changes",
    "queue: fix compiler warning in debug builds",
    "queue: remove unused imports",
    "Correct a comment of the queue",
    "queue: Fix typos found by codespell",
    "Clean codes per the coding standard",
    'Revert "queue: keep the last entry"',
    "queue: move entries to another folder",
    "queue: Document the order of entries",
    "docs for the new queue",
    "[chore] queue: please testifylint",
    "Fixed some lines being over 100 characters",
    "queue: remove duplicate headers from queue.c",
    "queue: keep the last entry\n\nPorted-by: Ada Example <ada@example.org>",
    "queue: keep the last entry\n\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)",
  ])("leave out %s", (subject) => {
    expect(subjects(change(subject))).toEqual([]);
  });

  it("leave out what changes no source, or many files", () => {
    const many = Array.from({ length: 41 }, (_, at) => `src/${at}.c`);
    expect(
      subjects(change("Describe the queue", ADA, ["docs/queue.md"]), change("Keep all the entries", ADA, many)),
    ).toEqual([]);
  });

  it("count the first of two under one name, and none of three", () => {
    const twice = ["queue: Keep the last entry", "queue: Keep the last entry (#12)"].map((name) => change(name));
    const often = ["a", "b", "c"].map((part) => change(`${part}: Make the code more compliant`));
    expect(subjects(...twice, ...often)).toEqual(["queue: Keep the last entry"]);
  });

  it("count what two people did under one name", () => {
    expect(subjects(change("queue: Keep the last entry"), change("queue: Keep the last entry", BOB))).toHaveLength(2);
  });

  it.each([
    ["refactor(queue): one loop less", true],
    ["queue: Use the new allocator", true],
    ["queue: remove the second lock", true],
    ["Removing the second lock", true],
    ["queue: keep the last entry", false],
    ["queue: Useful messages on overflow", false],
  ])("say whether %s keeps behaviour", (subject, keeps) => {
    expect(keepsBehaviour(historyOf({ commits: [change(subject)] }).commits[0]!)).toBe(keeps);
  });
});
