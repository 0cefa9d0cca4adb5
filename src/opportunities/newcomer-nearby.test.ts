import { describe, expect, it } from "vitest";
import { foundBy } from "../../test/support/found-by.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { newcomerNearby } from "./newcomer-nearby.ts";

const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";
const start: CommitDescription = { by: ADA, message: "Start", on: "2023-01-01", files: ["lexer/a.c"] };
const found = (...commits: readonly CommitDescription[]) =>
  foundBy(newcomerNearby, { commits: [start, ...commits] }).map(({ title, why, area, involve }) => [
    area,
    title,
    why,
    involve.join(),
  ]);
const first = (count: number, on: string): CommitDescription[] =>
  Array.from({ length: count }, (_, at) => ({
    by: LEA,
    message: `First ${at}`,
    files: ["lexer/a.c"],
    ...(at === 0 ? { on } : {}),
  }));

describe("a newcomer nearby", () => {
  it("is proposed to those at home where the first changes are", () => {
    expect(found(...first(1, "2024-03-01"))).toEqual([
      [
        "lexer",
        "Review the next change of Lea Example, who is new in lexer.",
        "Lea Example landed a first change here, the latest on 2024-03-01.",
        "Lea Example",
      ],
    ]);
    expect(found(...first(3, "2024-03-01"))[0]?.[2]).toBe(
      "Lea Example landed the first 3 changes here, the latest on 2024-03-03.",
    );
  });

  it("is one no more after five changes, or three months without another", () => {
    expect(found(...first(6, "2024-03-01"))).toEqual([]);
    expect(found(...first(1, "2024-03-01"), { by: ADA, message: "Later", on: "2024-06-15" })).toEqual([]);
  });
});
