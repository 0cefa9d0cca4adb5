import { describe, expect, it } from "vitest";
import type { Case, EventEvidence, Evidence, PatternEvidence } from "../model/evidence.ts";
import type { PersonProfile } from "../model/profile.ts";
import { startOfDay, weekOf } from "../model/time.ts";
import type { PatternSignal, Signal } from "../signals/signal.ts";
import { cutEvidence, cutProfile, type Scope } from "./period.ts";

const COMMON = {
  signal: "habit",
  version: 1,
  person: "p",
  repo: "r",
  counter: false,
  counterparties: [],
  authorship: "none-declared",
  state: "alive",
} as const;
const event = (id: string, date: string, areas: readonly string[] = ["lexer"]): EventEvidence => ({
  ...COMMON,
  kind: "event",
  id,
  date,
  areas,
  sentence: "Did it.",
  citation: { repo: "r", object: id, quote: "" },
  related: [],
  context: id,
  weight: 1,
});
const cases = (days: readonly string[]): Case[] => days.map((day) => [`o${day}`, day]);
const pattern = (hits: readonly string[], others: readonly string[], area = "lexer"): PatternEvidence => ({
  ...COMMON,
  kind: "pattern",
  id: area,
  date: hits.at(-1)!,
  areas: [area],
  sentence: "Old words.",
  area,
  window: "2024-H1",
  hits: cases(hits),
  others: cases(others),
  quotes: cases(hits).map(([object]) => ({ repo: "r", object, quote: object })),
});
const SIGNALS: ReadonlyMap<string, Signal> = new Map([
  [
    "habit",
    { id: "habit", kind: "pattern", sentence: (hits, all, area) => `${hits} of ${all} in ${area}.` } as PatternSignal,
  ],
]);
const scope = (more: Partial<Scope>): Scope => ({ since: null, until: null, areas: [], ...more });
const cut = (evidence: readonly Evidence[], more: Partial<Scope>) => cutEvidence(evidence, scope(more), SIGNALS);

describe("evidence in a period", () => {
  it("is what happened from its first to its last day", () => {
    const all = ["2024-01-01", "2024-02-01", "2024-03-01"].map((day) => event(day, day));
    const days = (more: Partial<Scope>) => cut(all, more).map(({ date }) => date);
    expect(days({})).toHaveLength(3);
    expect(days({ since: "2024-02-01" })).toEqual(["2024-02-01", "2024-03-01"]);
    expect(days({ until: "2024-02-01" })).toEqual(["2024-01-01", "2024-02-01"]);
    expect(days({ since: "2024-02-02", until: "2024-02-28" })).toEqual([]);
  });

  it("cuts a pattern case by case, and says its new numbers", () => {
    const whole = pattern(["2024-01-05", "2024-02-05", "2024-03-05"], ["2024-01-06", "2024-03-06"]);
    const [item] = cut([whole], { since: "2024-02-01", until: "2024-03-05" }) as PatternEvidence[];
    expect(item).toMatchObject({ sentence: "2 of 2 in lexer.", date: "2024-03-05", id: "lexer", others: [] });
    expect(item?.hits).toHaveLength(2);
    expect(item?.quotes.map(({ object }) => object)).toEqual(["o2024-02-05", "o2024-03-05"]);
    expect(cut([whole], { since: "2023-01-01" })[0]).toBe(whole);
    expect(cut([{ ...whole, signal: "gone" }], { since: "2024-02-01" })[0]?.sentence).toBe("Old words.");
  });

  it("always cites a hit that is left, in its words where they were kept", () => {
    const whole = pattern(["2024-01-05", "2024-02-05", "2024-03-05", "2024-04-05"], []);
    const quoted = { ...whole, quotes: [whole.quotes[3]!, whole.quotes[0]!] };
    const citations = (more: Partial<Scope>) => (cut([quoted], more) as PatternEvidence[]).map(({ quotes }) => quotes);
    expect(citations({ since: "2024-02-01" })).toEqual([[whole.quotes[3]]]);
    expect(citations({ since: "2024-02-01", until: "2024-03-31" })).toEqual([
      [{ repo: "r", object: "o2024-03-05", quote: "" }],
    ]);
  });

  it("keeps the cases of a pattern whose hits lie outside, for the share", () => {
    const [item] = cut([pattern(["2024-01-05"], ["2024-02-06"])], { since: "2024-02-01" }) as PatternEvidence[];
    expect([item?.hits.length, item?.others.length, item?.date]).toEqual([0, 1, "2024-02-06"]);
    expect(cut([pattern(["2024-01-05"], ["2024-01-06"])], { since: "2024-02-01" })).toEqual([]);
  });

  it("never shows more cases of the other kind than there are", () => {
    const [item] = cut([pattern(["2024-02-05"], ["2024-01-06", "2024-02-06"])], {
      since: "2024-02-01",
    }) as PatternEvidence[];
    expect([item?.hits.length, item?.others.length, item?.sentence]).toEqual([1, 1, "1 of 2 in lexer."]);
  });
});

describe("evidence in areas", () => {
  it("is that of the areas named, and of those below a folder named", () => {
    const all = [
      event("a", "2024-01-01", ["src/lexer"]),
      event("b", "2024-01-01", ["docs", "src/parser"]),
      event("c", "2024-01-01", ["srcx"]),
      event("d", "2024-01-01", []),
    ];
    const ids = (...areas: readonly string[]) => cut(all, { areas }).map(({ id }) => id);
    expect([ids(), ids("src/lexer"), ids("src"), ids("src/"), ids("docs", "srcx"), ids("lexer")]).toEqual([
      ["a", "b", "c", "d"],
      ["a"],
      ["a", "b"],
      ["a", "b"],
      ["b", "c"],
      [],
    ]);
    expect(
      cut([pattern(["2024-01-01"], [], "src/lexer"), pattern(["2024-01-01"], [], "docs")], { areas: ["src"] }),
    ).toHaveLength(1);
  });
});

it("a profile in a scope has the days, weeks and commits of that scope", () => {
  const week = (day: string) => weekOf(startOfDay(day));
  const profile: PersonProfile = {
    key: "p",
    name: "Ada",
    emails: [],
    logins: [],
    commits: 6,
    firstDay: "2024-01-01",
    lastDay: "2024-03-01",
    weeks: ["2024-01-01", "2024-03-01"].map(week),
    days: [
      ["2024-01-01", "src/lexer", 1],
      ["2024-01-02", "docs", 2],
      ["2024-03-01", "src/lexer", 3],
    ],
    home: ["docs"],
    authorship: { assisted: 0, agent: 0, bot: 0, "none-declared": 6 },
    messages: { told: 0, english: 0 },
  };
  expect(cutProfile(profile, scope({}))).toBe(profile);
  expect(cutProfile(profile, scope({ areas: ["src"] }))).toMatchObject({
    commits: 4,
    firstDay: "2024-01-01",
    lastDay: "2024-03-01",
    weeks: profile.weeks,
  });
  expect(cutProfile(profile, scope({ until: "2024-01-31" }))).toMatchObject({
    commits: 3,
    lastDay: "2024-01-02",
    weeks: [week("2024-01-01")],
  });
  expect(cutProfile(profile, scope({ since: "2025-01-01" }))).toMatchObject({
    commits: 0,
    firstDay: null,
    lastDay: null,
    weeks: [],
    days: [],
  });
});
