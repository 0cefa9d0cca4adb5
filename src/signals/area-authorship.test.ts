import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { areaAuthorship } from "./area-authorship.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const HALF_YEARS = ["2021-02-01", "2021-08-01", "2022-02-01", "2022-08-01", "2023-02-01"];
const work = (by: string, halfYears: readonly string[], each: number, files = ["parser/read.c"]): CommitDescription[] =>
  halfYears.flatMap((on) =>
    Array.from({ length: each }, (_, at) => ({ by, on, message: `parser: step ${at}`, files })),
  );
const OTHER: CommitDescription = {
  by: BOB,
  on: "2021-01-01",
  message: "Start",
  files: ["lexer/next.c", "tools/run.sh"],
};

describe("area-authorship", () => {
  it("fires on four half-years with three changes each", () => {
    expect(toldOf(areaAuthorship, [OTHER, ...work(ADA, HALF_YEARS.slice(0, 4), 3)])).toEqual([
      "Ada Example: Authored 12 source changes in parser between 2021 and 2022, 100 of 100 of all there.",
    ]);
  });

  it("says the share where others work there too", () => {
    expect(
      toldOf(areaAuthorship, [OTHER, ...work(BOB, HALF_YEARS.slice(0, 1), 5), ...work(ADA, HALF_YEARS, 3)]),
    ).toEqual(["Ada Example: Authored 15 source changes in parser between 2021 and 2023, 75 of 100 of all there."]);
  });

  it("counts leave between the half-years for nothing", () => {
    const commits = [OTHER, ...work(ADA, ["2018-02-01", "2019-02-01", "2022-02-01", "2024-02-01"], 3)].sort((a, b) =>
      a.on! < b.on! ? -1 : 1,
    );
    expect(toldOf(areaAuthorship, commits)).toHaveLength(1);
  });

  it.each([
    ["three half-years", [OTHER, ...work(ADA, HALF_YEARS.slice(0, 3), 9)]],
    [
      "patches of others, named at the end of the subject",
      [OTHER, ...work(ADA, HALF_YEARS, 3).map((one) => ({ ...one, message: `${one.message} [Cyd Marlow]` }))],
    ],
    ["single changes", [OTHER, ...work(ADA, HALF_YEARS, 1)]],
    ["documents", [OTHER, ...work(ADA, HALF_YEARS, 3, ["parser/README.md"])]],
    [
      "several areas, none for long",
      [OTHER, ...work(ADA, HALF_YEARS.slice(0, 2), 3), ...work(ADA, HALF_YEARS.slice(2, 4), 3, ["lexer/next.c"])],
    ],
    [
      "a small part among many",
      [OTHER, ...work(BOB, HALF_YEARS, 150), ...work(ADA, HALF_YEARS.slice(0, 4), 3)].sort((a, b) =>
        a.on! < b.on! ? -1 : 1,
      ),
    ],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(areaAuthorship, commits).filter((line) => line.startsWith("Ada"))).toEqual([]);
  });
});
