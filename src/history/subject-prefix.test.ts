import { describe, expect, it } from "vitest";
import { subjectPrefixes } from "./subject-prefix.ts";

describe("subjectPrefixes", () => {
  it.each([
    ["merge-ort: add renames", ["merge-ort"]],
    ["net/mlx5: fix a leak", ["net/mlx5"]],
    ["feat(resolver)!: respect versions", ["resolver"]],
    ["[PATCH] Refs/Files: drop a flag", ["refs/files"]],
    ["rockchip: rk3399: set clocks", ["rockchip", "rockchip: rk3399"]],
    ["arm: dts: rk3399: set clocks", []],
    ["arm: tegra: set clocks", ["arm: tegra"]],
    ["ENH: f2py: read common blocks", ["f2py"]],
    ["rebase -i: keep empty commits", ["rebase -i"]],
  ])("reads %j", (subject, prefixes) => {
    expect(subjectPrefixes(subject)).toEqual(prefixes);
  });

  it.each([
    "fix: keep the last entry",
    "MAINT: remove a flag",
    "docs: describe limits",
    "chore(deps): bump x",
    "Fix the queue: it lost entries",
    "Add a queue",
    "l10n: update German",
    "https: links",
    "A long sentence that goes on and on until there comes: a colon",
    "",
  ])("finds none in %j", (subject) => {
    expect(subjectPrefixes(subject)).toEqual([]);
  });
});
