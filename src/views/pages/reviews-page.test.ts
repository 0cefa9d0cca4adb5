import { describe, expect, it } from "vitest";
import type { GivenComment, ReviewsReport } from "../../model/reviewing.ts";
import { reviewsPage } from "./reviews-page.ts";

const comment = (number: number, more: Partial<GivenComment> = {}): GivenComment => ({
  object: `github.com/octo-org/engine#${number}/code-comment/1`,
  url: `https://github.com/octo-org/engine/pull/${number}`,
  day: "2024-03-01",
  kind: "asks",
  uptake: "unknown",
  path: "src/a.ts",
  area: "src",
  words: "Why?",
  ...more,
});
const PERIOD = {
  kinds: { teaches: 0, asks: 0, directs: 0, praises: 0, approves: 0 },
  unread: 0,
  onCode: 0,
  takenUp: 0,
};
const unread = ({ kind: _, ...rest }: GivenComment): GivenComment => rest;
const COMMENTS = [
  comment(1, { kind: "teaches", uptake: "changed", givesReason: true, namesTradeOff: true }),
  comment(2, { uptake: "landed-unchanged" }),
  comment(3, { day: "2025-08-01", uptake: "not-code", url: "javascript:alert(1)" }),
  unread(comment(4, { day: "2025-08-02" })),
];
const reportOf = (more: Partial<ReviewsReport> = {}): ReviewsReport => ({
  schema: "waymark.reviews/1",
  asOf: "2026-01-01",
  person: { key: "ada", name: "Ada Example", because: "git config", isYou: true },
  forges: ["github.com/octo-org/engine"],
  pullRequests: 4,
  people: 2,
  periods: [
    { ...PERIOD, window: "2024-H1", approved: 1, changesRequested: 0 },
    { ...PERIOD, window: "2025-H2", approved: 0, changesRequested: 2 },
  ],
  examples: [COMMENTS[0]!],
  comments: COMMENTS,
  ...more,
});
const ALL = { kind: "", uptake: "", window: "", count: 50 };

describe("reviewsPage", () => {
  it("has every half-year from the first to the last, with what became of the comments by kind", () => {
    const { periods } = reviewsPage(reportOf(), ALL);
    expect(periods.map(({ window }) => window)).toEqual(["2024-H1", "2024-H2", "2025-H1", "2025-H2"]);
    expect(periods[0]).toMatchObject({
      bars: [
        { kind: "teaches", part: "taken-up", count: 1 },
        { kind: "asks", part: "unchanged", count: 1 },
      ],
      uptake: { changed: 1, "landed-unchanged": 1 },
      approved: 1,
    });
    expect(periods[3]).toMatchObject({
      bars: [
        { kind: "asks", part: "other", count: 1 },
        { kind: "unread", part: "other", count: 1 },
      ],
      changesRequested: 2,
    });
  });

  it("says how many, since when, and how much was taken up", () => {
    const { extent, sees } = reviewsPage(reportOf(), ALL);
    expect(extent).toBe("4 comments and verdicts with words, 4 pull requests of 2 people in all");
    expect(sees).toBe(
      "4 comments since the first half of 2024; of 3 comments on code 1 was taken up, the filled part of the bars.",
    );
  });

  it("filters by kind, uptake and half-year, and tells what each choice would leave", () => {
    const asks = reviewsPage(reportOf(), { ...ALL, kind: "asks" });
    expect(asks.lines.map(({ discussion }) => discussion)).toEqual(["#3, code comment", "#2, code comment"]);
    expect(asks.facets.kind.map(({ id, count }) => `${id} ${count}`)).toEqual(["teaches 1", "asks 2", "unread 1"]);
    expect(asks.facets.window.map(({ id, count }) => `${id} ${count}`)).toEqual(["2025-H2 1", "2024-H1 1"]);
    expect(reviewsPage(reportOf(), { ...ALL, kind: "asks", uptake: "changed" }).total).toBe(0);
    expect(reviewsPage(reportOf(), { ...ALL, kind: "no-such" }).total).toBe(0);
  });

  it("gives so many, newest first, with what each holds, and links no address that is none", () => {
    const { lines, total } = reviewsPage(reportOf(), { ...ALL, count: 2 });
    expect([total, lines.length]).toEqual([4, 2]);
    expect(lines[1]).toMatchObject({ kind: "asks", url: null, uptake: "" });
    expect(reviewsPage(reportOf(), ALL).examples[0]).toMatchObject({
      parts: ["reason", "trade-off"],
      uptake: "the lines changed afterwards",
    });
  });

  it("is empty where nothing was said", () => {
    const page = reviewsPage(reportOf({ comments: [], periods: [], examples: [] }), ALL);
    expect([page.extent, page.sees, page.periods.length, page.total]).toEqual(["", "", 0, 0]);
  });
});
