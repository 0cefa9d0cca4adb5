import { describe, expect, it } from "vitest";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { FIRST_COMMITS, newcomersOf } from "./newcomers.ts";

const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";

const told = (commits: readonly CommitDescription[], shallow = false) => {
  const history = historyOf({ commits });
  return [...newcomersOf({ ...history, repo: { ...history.repo, shallow } }).values()].map(
    ({ person, first, later }) => `${person.name} ${first.length}+${later}`,
  );
};
const start: CommitDescription = { by: ADA, message: "Start", on: "2024-01-01" };
const from = (on: string, by: string, count: number, more: Partial<CommitDescription> = {}): CommitDescription[] =>
  Array.from({ length: count }, (_, at) => ({
    by,
    message: `Change ${on} ${at}`,
    ...(at === 0 ? { on } : {}),
    ...more,
  }));

describe("newcomers", () => {
  it("are those who began half a year after the repository, or later", () => {
    expect(told([start, ...from("2024-06-28", LEA, 1)])).toEqual([]);
    expect(told([start, ...from("2024-06-30", LEA, 1)])).toEqual(["Lea Example 1+0"]);
    expect(told([start, ...from("2025-01-01", ADA, 3)])).toEqual([]);
  });

  it("are followed in what they did afterwards", () => {
    expect(told([start, ...from("2025-01-01", LEA, FIRST_COMMITS + 2)])).toEqual([`Lea Example ${FIRST_COMMITS}+2`]);
  });

  it("are no bots, agents or people of generated changes only", () => {
    expect(
      told([
        start,
        ...from("2025-01-01", "example-bot <example-bot@example.org>", 2),
        ...from("2025-02-01", "Claude <noreply@anthropic.com>", 2),
        ...from("2025-03-01", LEA, 2, { files: ["package-lock.json"] }),
      ]),
    ).toEqual([]);
  });

  it("are unknown where the beginning of the history is missing", () => {
    expect(told([start, ...from("2025-01-01", LEA, 1)], true)).toEqual([]);
  });
});
