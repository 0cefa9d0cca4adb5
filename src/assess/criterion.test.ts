import { describe, expect, it } from "vitest";
import type { Criterion, Thresholds } from "../model/ladder.ts";
import type { EventCase, SignalCases, WeekTally } from "./cases.ts";
import { assessCriterion, type SignalKnowledge } from "./criterion.ts";

const LIMITS: Thresholds = {
  minimum: { commits: 10, activeWeeks: 4 },
  demonstrated: { events: 3, contexts: 2 },
  sustained: { events: 5, contexts: 3, span: 20, recent: 30 },
  pattern: { cases: 10, share: 0.3, demonstratedWeeks: 5, sustainedWeeks: 13 },
  contradicted: { events: 3, share: 0.1 },
};
const criterion = (more: Partial<Criterion> = {}): Criterion => ({
  id: "c",
  level: "mid",
  text: "Did it.",
  supports: ["yes"],
  contradicts: [],
  thresholds: LIMITS,
  ...more,
});

/** Events at weeks, each in a context of its own unless said: "5:a 5:a 9". */
const events = (text: string): EventCase[] =>
  text
    .split(" ")
    .filter(Boolean)
    .map((word, at) => ({
      evidence: String(at),
      week: Number.parseInt(word, 10),
      context: word.split(":")[1] ?? `c${at}`,
    }));
const tallies = (hits: readonly number[], misses: readonly number[] = []): WeekTally[] =>
  [...new Set([...hits, ...misses])]
    .sort((a, b) => a - b)
    .map((week) => {
      const inWeek = (all: readonly number[]) => all.filter((one) => one === week).length;
      return { week, cases: inWeek(hits) + inWeek(misses), hits: inWeek(hits) };
    });
const weeks = (count: number, step = 1, from = 0) => Array.from({ length: count }, (_, at) => from + at * step);

interface Case {
  readonly signals?: Readonly<Record<string, Partial<SignalCases>>>;
  readonly criterion?: Partial<Criterion>;
  readonly experimental?: readonly string[];
  readonly knowledge?: Readonly<Record<string, Partial<SignalKnowledge>>>;
  readonly commits?: number;
  readonly activeWeeks?: number;
  readonly upTo?: number;
}

function judge({
  signals = {},
  criterion: own = {},
  experimental = [],
  knowledge = {},
  commits = 100,
  activeWeeks = 60,
  upTo = 59,
}: Case) {
  return assessCriterion({
    criterion: criterion(own),
    cases: new Map(Object.entries(signals).map(([id, one]) => [id, { events: [], tallies: [], ...one }])),
    knowledge: (signal) => ({
      title: signal,
      outcome: "not-seen",
      reason: "looked for and not found",
      ...knowledge[signal],
    }),
    experimental: new Set(experimental),
    commits,
    activeWeeks,
    upTo,
  });
}
const ofEvents = (text: string, more: Partial<Case> = {}) =>
  judge({ signals: { yes: { events: events(text) } }, ...more }).status;
const ofPattern = (hits: readonly number[], misses: readonly number[] = [], more: Partial<Case> = {}) =>
  judge({ signals: { yes: { tallies: tallies(hits, misses) } }, ...more }).status;

describe("events", () => {
  it.each<[string, string, string]>([
    ["one", "50", "emerging"],
    ["two", "50 51", "emerging"],
    ["three of one context", "50:a 51:a 52:a", "emerging"],
    ["three of two contexts", "50:a 51:a 52:b", "demonstrated"],
    ["four over a long time", "20 30 40 50", "demonstrated"],
    ["five of two contexts", "20:a 30:a 40:a 45:b 50:b", "demonstrated"],
    ["five over 19 weeks", "31 35 40 45 50", "demonstrated"],
    ["five over 20 weeks", "30 35 40 45 50", "sustained"],
    ["five, the last 31 weeks ago", "1 5 10 15 28", "demonstrated"],
    ["five, the last 30 weeks ago", "1 5 10 15 29", "sustained"],
  ])("%s (%s): %s", (_, text, status) => {
    expect(ofEvents(text)).toBe(status);
  });

  it("of several signals count together", () => {
    const several = { yes: { events: events("50:a 51:b") }, too: { events: events("52:c") } };
    expect(judge({ signals: several, criterion: { supports: ["yes", "too"] } }).status).toBe("demonstrated");
    expect(judge({ signals: several }).status).toBe("emerging");
  });

  it("after the moment asked for do not count", () => {
    expect(ofEvents("1:a 2:b 30:c", { upTo: 10 })).toBe("emerging");
    expect(ofEvents("1:a 2:b 30:c", { upTo: 30 })).toBe("demonstrated");
    expect(ofEvents("30", { upTo: 10 })).toBe("not-seen");
  });
});

describe("patterns", () => {
  it.each<[string, readonly number[], readonly number[], string]>([
    ["nine cases", weeks(9, 5), [], "emerging"],
    ["ten cases, a share of 0.29", weeks(6, 5), weeks(15), "emerging"],
    ["ten cases, a share of 0.3", weeks(6, 5), weeks(14), "demonstrated"],
    ["ten cases in four weeks", [1, 1, 1, 10, 10, 10, 20, 20, 30, 30], [], "emerging"],
    ["ten cases in five weeks", [1, 1, 10, 10, 20, 20, 30, 30, 50, 50], [], "demonstrated"],
    ["hits in twelve weeks", weeks(12, 4, 10), [], "demonstrated"],
    ["hits in thirteen weeks over 19", [...weeks(12, 1, 31), 50], [], "demonstrated"],
    ["hits in thirteen weeks over 20", [...weeks(12, 1, 30), 50], [], "sustained"],
    ["the last hit 31 weeks ago", [...weeks(12, 1, 1), 28], [], "demonstrated"],
    ["the last hit 30 weeks ago", [...weeks(12, 1, 1), 29], [], "sustained"],
    ["no hit", [], weeks(40), "not-seen"],
  ])("%s: %s", (_, hits, misses, status) => {
    expect(ofPattern(hits, misses)).toBe(status);
  });

  it("are judged one by one; the best counts", () => {
    const signals = { yes: { tallies: tallies(weeks(5, 5)) }, too: { tallies: tallies(weeks(5, 5)) } };
    expect(judge({ signals, criterion: { supports: ["yes", "too"] } }).status).toBe("emerging");
    expect(
      judge({
        signals: { ...signals, too: { tallies: tallies(weeks(10, 5)) } },
        criterion: { supports: ["yes", "too"] },
      }).status,
    ).toBe("demonstrated");
  });
});

describe("too little", () => {
  it("is below ten commits or four own weeks, however much was found", () => {
    const much = "20 30 40 45 50";
    expect([9, 10].map((commits) => ofEvents(much, { commits }))).toEqual(["too-little", "sustained"]);
    expect([3, 4].map((activeWeeks) => ofEvents("0 1 2", { activeWeeks, upTo: 3 }))).toEqual([
      "too-little",
      "demonstrated",
    ]);
    expect([2, 3].map((upTo) => ofEvents("0 1 2", { upTo }))).toEqual(["too-little", "demonstrated"]);
  });

  it("is not said where nothing was found", () => {
    expect(judge({ commits: 1 }).status).toBe("not-seen");
  });
});

describe("counter-evidence", () => {
  const against = (text: string, supports = "20 30 40 45 50", more: Partial<Criterion> = {}) =>
    judge({
      signals: { yes: { events: events(supports) }, no: { events: events(text) } },
      criterion: { contradicts: ["no"], ...more },
    });

  it("lowers by one step, from three cases and a tenth on", () => {
    expect([against("1 2").status, against("1 2 3").status]).toEqual(["sustained", "demonstrated"]);
    expect(against("1 2 3", "50:a 51:a 52:b").status).toBe("emerging");
    expect(against("1 2 3", "50").status).toBe("emerging");
    const many = weeks(31).join(" ");
    expect([against("1 2 3", weeks(30, 1, 29).join(" ")).status, against("1 2 3", many).status]).toEqual([
      "demonstrated",
      "sustained",
    ]);
  });

  it("says so, and counts only up to the moment asked for", () => {
    expect(against("1 2 3").reasons.at(-1)).toMatch(/^3 cases against it/);
    expect(
      judge({
        signals: { yes: { events: events("1 2:b 3:c") }, no: { events: events("20 21 22") } },
        criterion: { contradicts: ["no"] },
        upTo: 10,
      }).status,
    ).toBe("demonstrated");
  });

  it("of a signal that is not counted lowers nothing", () => {
    const input: Case = {
      signals: { yes: { events: events("20 30 40 45 50") }, no: { events: events("1 2 3 4 5") } },
      criterion: { contradicts: ["no"] },
    };
    expect([judge(input).status, judge({ ...input, experimental: ["no"] }).status]).toEqual([
      "demonstrated",
      "sustained",
    ]);
  });

  it("alone makes no status", () => {
    expect(judge({ signals: { no: { events: events("1 2 3 4 5") } }, criterion: { contradicts: ["no"] } }).status).toBe(
      "not-seen",
    );
  });
});

describe("signals that are not counted", () => {
  it("support nothing, and where they are all there is nothing can be seen", () => {
    expect(ofEvents("20 30 40 45 50", { experimental: ["yes"] })).toBe("cannot-see");
    expect(ofPattern(weeks(30, 2), [], { experimental: ["yes"] })).toBe("cannot-see");
    expect(
      judge({
        signals: { yes: { events: events("20 30 40 45 50") } },
        criterion: { supports: ["yes", "too"] },
        experimental: ["yes"],
      }).status,
    ).toBe("not-seen");
  });
});

describe("nothing found", () => {
  const outcomes = (...all: readonly SignalKnowledge["outcome"][]) =>
    judge({
      criterion: { supports: all.map((_, at) => `s${at}`) },
      knowledge: Object.fromEntries(all.map((outcome, at) => [`s${at}`, { outcome, reason: `because ${at}` }])),
    });

  it.each<[readonly SignalKnowledge["outcome"][], string]>([
    [["not-seen"], "not-seen"],
    [["cannot-see", "not-seen"], "not-seen"],
    [["cannot-see", "not-applicable"], "cannot-see"],
    [["cannot-see", "error"], "cannot-see"],
    [["error"], "cannot-see"],
    [["not-applicable", "not-applicable"], "not-applicable"],
  ])("with outcomes %j is %s", (all, status) => {
    expect(outcomes(...all).status).toBe(status);
  });

  it("says which were looked for, or why none could see", () => {
    expect(outcomes("cannot-see", "not-seen").reasons).toEqual(["Looked for: s1; nothing found."]);
    expect(outcomes("cannot-see", "error").reasons).toEqual(["S0: because 0.", "S1: because 1."]);
  });

  it("says one reason once, of all that have it", () => {
    const knowledge = { s0: { outcome: "not-seen", reason: "" }, s1: { outcome: "not-seen", reason: "" } } as const;
    expect(judge({ criterion: { supports: ["s0", "s1"] }, knowledge, experimental: ["s0", "s1"] })).toMatchObject({
      status: "cannot-see",
      reasons: ["S0, s1: only an experimental rule looks for it, which is not counted."],
    });
  });
});

it("every status but those of absence has a reason in whole sentences, and a weight", () => {
  for (const result of [
    judge({ signals: { yes: { events: events("1 2 3"), tallies: tallies(weeks(20)) } } }),
    judge({ signals: { yes: { events: events("1") } } }),
    judge({ signals: { yes: { events: events("1") } }, commits: 1 }),
    judge({}),
  ]) {
    expect(result.reasons.length).toBeGreaterThan(0);
    for (const reason of result.reasons) expect(reason).toMatch(/^[A-Z0-9].*\.$/);
  }
});

describe("the range", () => {
  const rangeOf = (text: string, more: Partial<Case> = {}) => {
    const { range } = judge({ signals: { yes: { events: events(text) } }, ...more });
    return range && `${range.low} to ${range.high}`;
  };

  it.each<[string, string, string]>([
    ["nothing", "", "not-seen to emerging"],
    ["one", "50", "emerging to demonstrated"],
    ["three apart", "50 51 52", "emerging to demonstrated"],
    ["three apart over a long time", "20 35 50", "emerging to sustained"],
    ["eight apart over a long time", "15 20 25 30 35 40 45 50", "sustained to sustained"],
    ["eight in two contexts", "15:a 20:a 25:a 30:a 35:b 40:b 45:b 50:b", "emerging to sustained"],
    ["five of one context", "15:a 20:a 25:a 30:a 35:a", "emerging to sustained"],
  ])("of events, %s (%s): %s", (_, text, range) => {
    expect(rangeOf(text)).toBe(range);
  });

  it("is open above where there were not the weeks yet to be sustained", () => {
    expect(rangeOf("1 2 3 4 5 6 7 8", { upTo: 12 })).toBe("demonstrated to sustained");
    expect(rangeOf("1 2 3 4 5 6 7 8", { upTo: 40 })).toBe("demonstrated to demonstrated");
  });

  it("of a share depends on how its cases come together", () => {
    const ranged = (hits: readonly number[], misses: readonly number[]) => {
      const { range } = judge({ signals: { yes: { tallies: tallies(hits, misses) } } });
      return `${range?.low} to ${range?.high}`;
    };
    expect(ranged(weeks(20, 2), weeks(20, 2))).toBe("sustained to sustained");
    expect(ranged(weeks(12, 2, 20), weeks(12, 2, 20))).toBe("demonstrated to sustained");
    expect(ranged(weeks(12, 2, 20), weeks(20, 2))).toBe("emerging to sustained");
    expect(ranged([...weeks(6), ...weeks(6)], weeks(26, 1, 20))).toBe("emerging to demonstrated");
  });

  it("takes counter-evidence along", () => {
    const input = (against: string): Case => ({
      signals: { yes: { events: events("15 20 25 30 35 40 45 50") }, no: { events: events(against) } },
      criterion: { contradicts: ["no"] },
    });
    expect([judge(input("1 2")).range, judge(input("1 2 3")).range]).toEqual([
      { low: "demonstrated", high: "sustained" },
      { low: "demonstrated", high: "sustained" },
    ]);
  });

  it("is not said where nothing can be", () => {
    expect([rangeOf("1", { commits: 1 }), rangeOf("1", { experimental: ["yes"] })]).toEqual([null, null]);
  });
});

describe("what is missing", () => {
  const toGo = (text: string, more: Partial<Case> = {}) =>
    judge({ signals: { yes: { events: events(text) } }, knowledge: { yes: { title: "wrote plans" } }, ...more }).toGo
      ?.words;

  it.each<[string, string, string | undefined]>([
    ["nothing yet", "", "3, from 2 contexts (wrote plans)"],
    ["one", "1", "2 more, 1 of them from another context (wrote plans)"],
    ["two apart", "1 2", "1 more (wrote plans)"],
    ["three of one context", "1:a 2:a 3:a", "1 more, from another context (wrote plans)"],
    ["enough", "1 2 3", undefined],
  ])("of events, %s: %s", (_, text, words) => {
    expect(toGo(text)).toBe(words);
  });

  it("of a share says which it would take, and how many cases", () => {
    const of = (hits: readonly number[], misses: readonly number[]) =>
      judge({
        signals: { yes: { tallies: tallies(hits, misses) } },
        knowledge: { yes: { title: "wrote tests", kind: "pattern" } },
      }).toGo?.words;
    expect(of(weeks(2), weeks(18))).toBe("wrote tests in 30 of 100 cases rather than 10, in 3 more weeks");
    expect(of(weeks(5), [])).toBe("wrote tests in 5 more cases");
    expect(of([], [])).toBe("wrote tests in 30 of 100 cases rather than 0, in 5 more weeks, in 10 more cases");
  });

  it("against a criterion that would be met is that there be less", () => {
    expect(
      judge({
        signals: { yes: { events: events("1 2 3") }, no: { events: events("1 2 3") } },
        criterion: { contradicts: ["no"] },
      }).toGo?.words,
    ).toBe("less against it");
  });
});

describe("habits that changed", () => {
  const recent: Partial<Criterion> = { thresholds: { ...LIMITS, pattern: { ...LIMITS.pattern, recent: 26 } } };
  const old = weeks(200, 1);

  it("are judged by the recent weeks too", () => {
    const signals = { yes: { tallies: tallies(weeks(20, 1, 235), [...old, ...weeks(20, 1, 235)]) } };
    const at = { signals, activeWeeks: 260, upTo: 259 };
    expect(judge(at).status).toBe("emerging");
    expect(judge({ ...at, criterion: recent }).status).toBe("demonstrated");
    expect(judge({ ...at, criterion: recent }).reasons.at(-1)).toContain("20 of 40 in the last 26 own active weeks");
  });

  it("never for the worse", () => {
    const signals = { yes: { tallies: tallies(weeks(100, 2), weeks(40, 1, 210)) } };
    const at = { signals, activeWeeks: 260, upTo: 259 };
    expect(judge({ ...at, criterion: recent }).status).toBe(judge(at).status);
  });
});

describe("a criterion without signals", () => {
  it("cannot be seen, and says that the ladder names none, whatever is there", () => {
    const found = judge({ signals: { yes: { events: events("1 2 3 4 5") } }, criterion: { supports: [] } });
    expect(found).toMatchObject({ status: "cannot-see", range: null, blind: true });
    expect(found.reasons).toEqual(["The ladder names no signal that could see this."]);
  });
});
