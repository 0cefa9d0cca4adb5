import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { aboutEverybody } from "../history/about.ts";
import { type Finder, findCandidates, isRecent } from "./finder.ts";
import { FINDERS } from "./index.ts";

const HISTORY = historyOf({
  commits: [
    { by: "Ada Example <ada@example.org>", message: "A", on: "2024-01-01" },
    { by: "Ada Example <ada@example.org>", message: "B", on: "2024-06-01" },
  ],
});
const candidate = (day: string, object: string) => ({
  title: "Do it.",
  why: "So.",
  practice: "seek-ambiguity" as const,
  criterion: "a/b",
  effort: "small" as const,
  involve: [],
  recognisedBy: "It.",
  citation: { repo: "r", object, quote: "" },
  person: null,
  area: "a",
  day,
});
const finder = (id: string, find: Finder["find"]): Finder => ({ id, definition: "Always.", find });

describe("finders", () => {
  it("have ids of their own and say when they propose something", () => {
    expect(new Set(FINDERS.map(({ id }) => id)).size).toBe(FINDERS.length);
    for (const { definition } of FINDERS) expect(definition).toMatch(/^[A-Z].*\.$/);
  });

  it("give candidates an id, the latest first; one that fails is named and the others go on", () => {
    const broken = finder("broken", function* () {
      yield candidate("2024-01-01", "x");
      throw new Error("no");
    });
    const { candidates, failed } = findCandidates(
      [broken, finder("fine", () => [candidate("2024-01-01", "a"), candidate("2024-03-01", "b")])],
      HISTORY,
      aboutEverybody(HISTORY),
    );
    expect(failed).toEqual(["broken"]);
    expect(candidates.map(({ finder: from, day }) => `${from} ${day}`)).toEqual(["fine 2024-03-01", "fine 2024-01-01"]);
    expect(candidates[0]?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(candidates[0]?.id).not.toBe(candidates[1]?.id);
  });

  it("are kept to the latest two hundred each", () => {
    const many = finder("many", () => Array.from({ length: 500 }, (_, at) => candidate(`2024-01-01`, String(at))));
    expect(
      findCandidates([many, finder("fine", () => [candidate("2020-01-01", "a")])], HISTORY, aboutEverybody(HISTORY))
        .candidates,
    ).toHaveLength(201);
  });

  it("of an empty history find nothing and do not fail", () => {
    const empty = historyOf({ commits: [] });
    expect(findCandidates(FINDERS, empty, aboutEverybody(empty))).toEqual({ candidates: [], failed: [] });
  });
});

it("recent is counted from the last landing on record, not from today", () => {
  const [first, last] = HISTORY.commits;
  expect([
    isRecent(HISTORY, last!.landedAt, 0),
    isRecent(HISTORY, first!.landedAt, 151),
    isRecent(HISTORY, first!.landedAt, 153),
  ]).toEqual([true, false, true]);
});
