import { describe, expect, it } from "vitest";
import { foundBy } from "../../test/support/found-by.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { knownByOne } from "./known-by-one.ts";

const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";
const work = (by: string, count: number, area = "lexer", file = "a.c"): CommitDescription[] =>
  Array.from({ length: count }, (_, at) => ({ by, message: `${area} ${at}`, files: [`${area}/${file}`] }));
const found = (...commits: readonly CommitDescription[]) =>
  foundBy(knownByOne, { commits }).map(({ title, why, person }) => `${person}: ${title} ${why}`);

describe("an area that one person knows", () => {
  it("is proposed to that person, from twelve changes and four in five on", () => {
    expect(found(...work(LEA, 1, "parser"), ...work(ADA, 12))).toEqual([
      expect.stringMatching(
        /^ada@example\.org: Write a short guide to lexer, .* 12 of 12 source changes in lexer within a year of \d{4}-\d\d-\d\d were by one person\.$/,
      ),
    ]);
    expect(found(...work(LEA, 1, "parser"), ...work(ADA, 11))).toEqual([]);
    expect(found(...work(LEA, 1, "parser"), ...work(ADA, 12), ...work(LEA, 3))).toHaveLength(1);
    expect(found(...work(LEA, 1, "parser"), ...work(ADA, 12), ...work(LEA, 4))).toEqual([]);
  });

  it("is not the whole of a small repository, and not documents", () => {
    expect(found(...work(ADA, 30))).toEqual([]);
    expect(found(...work(LEA, 1, "parser"), ...work(ADA, 30, "docs", "a.md"))).toEqual([]);
  });

  it("is counted in the last year on record", () => {
    const old = work(ADA, 12).map((commit, at) => (at === 0 ? { ...commit, on: "2022-01-01" } : commit));
    expect(found(...old, { by: LEA, message: "Later", files: ["parser/a.c"], on: "2024-01-01" })).toEqual([]);
  });
});
