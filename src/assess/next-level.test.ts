import { describe, expect, it } from "vitest";
import type { Level } from "../model/ladder.ts";
import type { CriterionStatus } from "../model/report.ts";
import { type JudgedCriterion, nextLevelOf } from "./next-level.ts";

const LEVELS: readonly Level[] = ["starting", "junior", "mid", "senior", "staff"].map((id, rank) => ({
  id,
  title: id,
  rank,
}));

/** "mid sustained", or with how far it is: "senior emerging 0.3". */
const criteria = (...all: readonly string[]): JudgedCriterion[] =>
  all.map((text, at) => {
    const [level = "", status, share] = text.split(" ");
    return {
      id: `c${at}`,
      level,
      status: status as CriterionStatus,
      reasons: [`Reason ${at}.`],
      range: null,
      ...(share === undefined ? {} : { toGo: { share: Number(share), words: `more of ${at}` } }),
    };
  });
const next = (...all: readonly string[]) => {
  const found = nextLevelOf(LEVELS, criteria(...all));
  return found && `${found.level} ${found.needed}: ${found.missing.map(({ id, toGo }) => `${id} ${toGo}`).join(" ")}`;
};

describe("the next level", () => {
  it("is the one after that held, with what is missing of it, the closest first", () => {
    expect(
      next("mid sustained", "senior not-seen 1", "senior emerging 0.3", "senior demonstrated", "staff not-seen 1"),
    ).toBe("senior 1: c2 more of 2. c1 more of 1.");
  });

  it("is the lowest with something open where nothing is held or seen", () => {
    expect(next("mid not-seen 1", "senior not-seen 1")).toBe("mid 1: c0 more of 0.");
    expect(next("mid not-applicable", "senior cannot-see")).toBe("senior 1: c1 Reason 1.");
    expect(next("mid emerging 0.5", "senior emerging 0.1")).toBe("senior 1: c1 more of 1.");
  });

  it("says how many more would hold it: half of those that can be seen", () => {
    expect(next("mid sustained", ..."1234".split("").map(() => "senior not-seen 1"), "senior cannot-see")).toMatch(
      /^senior 2:/,
    );
    expect(next("mid sustained", "senior cannot-see", "senior cannot-see", "senior cannot-see")).toMatch(/^senior 2:/);
  });

  it("lists what cannot be seen last, with why", () => {
    expect(next("mid sustained", "senior cannot-see", "senior not-seen 1")).toBe(
      "senior 1: c2 more of 2. c1 Reason 1.",
    );
  });

  it("at the top takes what is sustained", () => {
    expect(next("senior sustained", "staff demonstrated")).toBe("staff 1: c1 Reason 1.");
    expect(next("senior sustained", "staff sustained")).toBeNull();
  });
});
