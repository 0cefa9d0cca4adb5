import { describe, expect, it } from "vitest";
import type { ReportedEvidence } from "../model/report.ts";
import { chooseStrongest } from "./strongest.ts";

type EventItem = Extract<ReportedEvidence, { kind: "event" }>;
const item = (id: string, more: Partial<EventItem> = {}): EventItem => ({
  kind: "event",
  id,
  signal: `s-${id}`,
  version: 1,
  person: "p",
  repo: "r",
  date: "2024-01-01",
  counter: false,
  areas: [],
  counterparties: [],
  authorship: "none-declared",
  state: "alive",
  sentence: "Did it.",
  citation: { repo: "r", object: `o-${id}`, quote: "" },
  related: [],
  context: `c-${id}`,
  weight: 1,
  criterion: null,
  skill: "",
  url: null,
  experimental: false,
  mark: null,
  ...more,
});
const choose = (
  evidence: readonly ReportedEvidence[],
  more: { count?: number; experimental?: boolean; ranks?: Readonly<Record<string, number>> } = {},
) =>
  chooseStrongest({
    evidence,
    rankOf: (signal) => more.ranks?.[signal] ?? 2,
    count: more.count ?? 8,
    experimental: more.experimental ?? false,
  });

describe("the strongest evidence", () => {
  it("is the largest first, at the same size the highest on the ladder, then the latest", () => {
    expect(choose([item("a"), item("b", { weight: 40 }), item("c", { weight: 3 })])).toEqual(["b", "c", "a"]);
    expect(
      choose([item("a", { signal: "low" }), item("b", { signal: "high" })], { ranks: { low: 1, high: 3 } }),
    ).toEqual(["b", "a"]);
    expect(choose([item("b"), item("a"), item("c", { date: "2024-02-01" })])).toEqual(["c", "a", "b"]);
  });

  it("a year-long topic of forty commits outweighs one of three, whatever their levels", () => {
    expect(
      choose([item("short", { signal: "high", weight: 3 }), item("long", { signal: "low", weight: 40 })], {
        ranks: { low: 2, high: 4 },
      }),
    ).toEqual(["long", "short"]);
  });

  it("is a highlight before all else", () => {
    expect(choose([item("a", { weight: 1000 }), item("b", { mark: { verdict: "highlight", because: null } })])).toEqual(
      ["b", "a"],
    );
  });

  it("is none that speaks against, was taken back or marked, is no event, or does not count yet", () => {
    const mark = (verdict: "wrong" | "not-mine") => ({ mark: { verdict, because: null } });
    const pattern = {
      ...item("p"),
      kind: "pattern",
      area: "a",
      window: "2024-H1",
      hits: [],
      others: [],
      quotes: [],
    } as unknown as ReportedEvidence;
    expect(
      choose([
        item("a", { counter: true }),
        item("b", { state: "reverted" }),
        item("c", { state: "superseded" }),
        item("d", mark("wrong")),
        item("e", mark("not-mine")),
        pattern,
        item("f", { experimental: true }),
      ]),
    ).toEqual([]);
    expect(choose([item("a"), item("f", { experimental: true })], { experimental: true })).toEqual(["f"]);
  });

  it("is at most three of one signal, and each piece of work once", () => {
    expect(choose(["a", "b", "c", "d"].map((id) => item(id, { signal: "same" })))).toHaveLength(3);
    const commits = ["x", "y", "z"];
    const topic = item("topic", {
      weight: 9,
      citation: { repo: "r", object: "x", quote: "" },
      related: ["y", "z"],
      context: "t",
    });
    expect(
      choose([
        topic,
        ...commits.map((object) => item(object, { citation: { repo: "r", object, quote: "" }, context: object })),
      ]),
    ).toEqual(["topic"]);
  });

  it("is as many as asked, in an order that does not depend on the input's", () => {
    const all = Array.from({ length: 30 }, (_, at) => item(String(at).padStart(2, "0"), { weight: at % 7 }));
    expect(choose(all, { count: 5 })).toHaveLength(5);
    expect(choose(all.toReversed())).toEqual(choose(all));
    expect(choose([])).toEqual([]);
  });
});
