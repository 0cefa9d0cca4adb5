import { describe, expect, it } from "vitest";
import type { Evidence } from "../model/evidence.ts";
import type { CriterionStatus } from "../model/report.ts";
import type { Need } from "../model/signal.ts";
import { type Basis, changeOf, variantsOf } from "./sensitivity.ts";

const event = (signal: string, repo: string, date: string): Evidence => ({
  kind: "event",
  id: `${signal}${date}`,
  signal,
  repo,
  date,
  version: 1,
  person: "ada@example.org",
  counter: false,
  areas: [],
  counterparties: [],
  authorship: "none-declared",
  state: "alive",
  sentence: "Did it.",
  citation: { repo, object: date, quote: "" },
  related: [],
  context: date,
  weight: 1,
});
const basis: Basis = {
  cases: new Map([
    ["wrote", { events: [0, 6, 9].map((week) => ({ evidence: "e", context: "c", week })), tallies: [] }],
    ["tested", { events: [], tallies: [{ week: 8, cases: 3, hits: 2 }] }],
  ]),
  activeWeeks: 10,
  knowledge: (signal) => ({ title: signal, outcome: signal === "asked" ? "not-seen" : "seen", reason: "" }),
};
const needsOf = (signal: string): readonly Need[] =>
  signal === "tested" ? ["commits", "paths"] : ["commits", "documents"];
const variants = (evidence: readonly Evidence[] = [], from = basis) =>
  variantsOf({ basis: from, evidence, weeks: [1, 2, 3], needsOf });
const named = (kind: string, all = variants()) => all.find(({ change }) => change.kind === kind)?.basis;

describe("another month", () => {
  it("like the last repeats its four own weeks in contexts of their own", () => {
    const again = named("month-like-the-last");
    expect(again?.activeWeeks).toBe(14);
    expect(again?.cases.get("wrote")?.events.map(({ week }) => week)).toEqual([0, 6, 9, 10, 13]);
    expect(new Set(again?.cases.get("wrote")?.events.map(({ context }) => context)).size).toBe(2);
    expect(again?.cases.get("tested")?.tallies.map(({ week }) => week)).toEqual([8, 12]);
  });

  it("without anything only lets weeks pass", () => {
    const quiet = named("month-without");
    expect([quiet?.activeWeeks, quiet?.cases]).toEqual([14, basis.cases]);
  });

  it("is not thought of after less than a month", () => {
    expect(named("month-without", variants([], { ...basis, activeWeeks: 3 }))).toBeUndefined();
  });
});

describe("one source less", () => {
  it("takes away what reads it, found or not, but nothing that every clone has", () => {
    const all = variants().filter(({ change }) => change.kind === "without-source");
    expect(all.map(({ change }) => change.source)).toEqual(["documents"]);
    const [{ basis: without } = { basis }] = all;
    expect([...without.cases.keys()]).toEqual(["tested"]);
    expect(["wrote", "asked", "tested"].map((signal) => without.knowledge(signal).outcome)).toEqual([
      "cannot-see",
      "cannot-see",
      "seen",
    ]);
  });

  it("may be a repository, where there are several", () => {
    const evidence = [
      event("wrote", "r1", "2024-01-01"),
      event("wrote", "r2", "2024-01-01"),
      event("tested", "r2", "2024-02-01"),
    ];
    const without = variants(evidence).filter(({ change }) => change.kind === "without-repository");
    expect(
      without.map(({ change, basis: { cases, knowledge } }) => [
        change.source,
        [...cases.keys()],
        knowledge("tested").outcome,
      ]),
    ).toEqual([
      ["r1", ["wrote", "tested"], "seen"],
      ["r2", ["wrote"], "not-seen"],
    ]);
    expect(variants(evidence.slice(0, 1)).some(({ change }) => change.kind === "without-repository")).toBe(false);
    const many = Array.from({ length: 13 }, (_, at) => event("wrote", `r${at}`, "2024-01-01"));
    expect(variants(many).some(({ change }) => change.kind === "without-repository")).toBe(false);
  });
});

it("a change says which criteria it moves, and nothing where it moves none", () => {
  const of = (label: string, ...all: readonly CriterionStatus[]) => ({
    label,
    statuses: new Map(all.map((status, at) => [`c${at}`, status])),
  });
  const change = { kind: "month-without", source: null } as const;
  expect(changeOf(change, of("senior", "sustained", "emerging"), of("senior", "demonstrated", "emerging"))).toEqual({
    ...change,
    label: "senior",
    criteria: [{ id: "c0", from: "sustained", to: "demonstrated" }],
  });
  expect(changeOf(change, of("senior", "sustained"), of("senior", "sustained"))).toBeUndefined();
});
