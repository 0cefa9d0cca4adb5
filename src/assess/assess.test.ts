/** A whole assessment, and that it does not depend on the calendar: half pace and a year of leave change no status. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventEvidence, Evidence, PatternEvidence } from "../model/evidence.ts";
import type { Ladder } from "../model/ladder.ts";
import { dayOf, halfYearOf, startOfDay, weekOf } from "../model/time.ts";
import { type AssessmentInput, assess } from "./assess.ts";

const LIMITS: Ladder["thresholds"] = {
  minimum: { commits: 10, activeWeeks: 4 },
  demonstrated: { events: 3, contexts: 2 },
  sustained: { events: 5, contexts: 3, span: 20, recent: 30 },
  pattern: { cases: 10, share: 0.3, demonstratedWeeks: 5, sustainedWeeks: 13 },
  contradicted: { events: 3, share: 0.1 },
};
const criterion = (id: string, level: string, supports: readonly string[], contradicts: readonly string[] = []) => ({
  id,
  level,
  text: `Did ${id}.`,
  supports,
  contradicts,
  thresholds: LIMITS,
});
const LADDER: Ladder = {
  id: "made-up",
  title: "Made up",
  levels: ["starting", "junior", "mid", "senior", "staff"].map((id, rank) => ({ id, title: id, rank })),
  thresholds: LIMITS,
  skills: [
    {
      id: "bar",
      title: "Bar",
      gate: true,
      criteria: [criterion("tests", "mid", ["habit"]), criterion("holds", "mid", ["habit"], ["against"])],
    },
    {
      id: "skill",
      title: "Skill",
      gate: false,
      criteria: [
        criterion("events", "mid", ["event"], ["against"]),
        criterion("habit", "mid", ["habit"]),
        criterion("both", "senior", ["event", "habit"]),
      ],
    },
    { id: "other", title: "Other", gate: false, criteria: [criterion("unseen", "senior", ["nobody-has"])] },
  ],
};

/** One thing that happened in an own active week. */
interface Happening {
  readonly week: number;
  readonly signal: "event" | "against" | "hit" | "miss" | "only-work";
  readonly context: number;
  readonly weekday: number;
}

/** Spreads own active weeks over a calendar. */
type Calendar = (week: number) => number;
const FULL: Calendar = (week) => week;
const HALF: Calendar = (week) => week * 2;
const LEAVE: Calendar = (week) => (week < 15 ? week : week + 52);
const MONDAY = startOfDay("2021-01-04");
const dayIn = (calendar: Calendar, { week, weekday }: Happening): string =>
  dayOf(MONDAY + (calendar(week) * 7 + weekday) * 86_400);

const COMMON = {
  version: 1,
  person: "ada@example.org",
  repo: "r",
  areas: ["a"],
  counterparties: [],
  authorship: "none-declared",
  state: "alive",
  sentence: "Did it.",
} as const;

function toEvidence(happenings: readonly Happening[], calendar: Calendar): Evidence[] {
  const events = happenings.flatMap((one, at): EventEvidence[] => {
    if (one.signal !== "event" && one.signal !== "against") return [];
    return [
      {
        ...COMMON,
        kind: "event",
        id: `e${at}`,
        signal: one.signal,
        counter: one.signal === "against",
        date: dayIn(calendar, one),
        citation: { repo: "r", object: `${at}`, quote: "" },
        related: [],
        context: `c${one.context}`,
        weight: 1,
      },
    ];
  });
  const windows = new Map<string, { hits: [string, string][]; others: [string, string][] }>();
  for (const [at, one] of happenings.entries()) {
    if (one.signal !== "hit" && one.signal !== "miss") continue;
    const day = dayIn(calendar, one);
    const window = windows.get(halfYearOf(day)) ?? { hits: [], others: [] };
    windows.set(halfYearOf(day), window);
    window[one.signal === "hit" ? "hits" : "others"].push([`${at}`, day]);
  }
  const patterns = [...windows].map(
    ([window, { hits, others }]): PatternEvidence => ({
      ...COMMON,
      kind: "pattern",
      id: window,
      signal: "habit",
      counter: false,
      date: [...hits, ...others]
        .map(([, day]) => day)
        .sort()
        .at(-1)!,
      area: "a",
      window,
      hits,
      others,
      quotes: [],
    }),
  );
  return [...events, ...patterns];
}

function assessIn(happenings: readonly Happening[], calendar: Calendar, more: Partial<AssessmentInput> = {}) {
  const evidence = toEvidence(happenings, calendar);
  return assess({
    ladder: LADDER,
    evidence,
    knowledge: (signal) => ({
      title: signal,
      outcome: signal === "nobody-has" ? "cannot-see" : "not-seen",
      reason: "so it is",
    }),
    experimental: new Set(),
    needsOf: (signal) => (signal === "event" ? ["commits", "documents"] : ["commits"]),
    commits: happenings.length,
    weeks: [...new Set(happenings.map((one) => weekOf(startOfDay(dayIn(calendar, one)))))].sort((a, b) => a - b),
    summarise: (skill) => skill.title,
    ...more,
  });
}

const happening = fc.record({
  week: fc.nat(59),
  signal: fc.constantFrom<Happening["signal"]>("event", "event", "hit", "hit", "miss", "against", "only-work"),
  context: fc.nat(4),
  weekday: fc.nat(4),
});
const statuses = (assessment: ReturnType<typeof assess>) => ({
  bar: assessment.technicalBar.status,
  criteria: [...assessment.technicalBar.criteria, ...assessment.skills.flatMap(({ criteria }) => criteria)].map(
    ({ id, status, reasons }) => [id, status, reasons],
  ),
  bands: assessment.skills.map(({ band }) => band),
});

describe("the calendar", () => {
  it("changes no status, reason or band: half pace, a year of leave, another year", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 90 }), (happenings) => {
        const usual = statuses(assessIn(happenings, FULL));
        for (const calendar of [HALF, LEAVE, (week: number) => week + 200])
          expect(statuses(assessIn(happenings, calendar))).toEqual(usual);
      }),
      { numRuns: 200 },
    );
  });

  it("has no weekday in it", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        const mondays = happenings.map((one) => ({ ...one, weekday: 0 }));
        expect(statuses(assessIn(mondays, FULL)).criteria).toEqual(statuses(assessIn(happenings, FULL)).criteria);
      }),
      { numRuns: 60 },
    );
  });

  it("old work is never erased: quiet weeks after it lower sustained to demonstrated, and no further", () => {
    const work = Array.from(
      { length: 21 },
      (_, week): Happening => ({ week, signal: week % 5 === 0 ? "event" : "only-work", context: week, weekday: 0 }),
    );
    const quiet = (count: number) =>
      Array.from(
        { length: count },
        (_, at): Happening => ({ week: 21 + at, signal: "only-work", context: 0, weekday: 0 }),
      );
    const status = (count: number) =>
      statuses(assessIn([...work, ...quiet(count)], FULL, { commits: 50 })).criteria.find(
        ([id]) => id === "events",
      )?.[1];
    expect([status(0), status(30), status(31), status(500)]).toEqual([
      "sustained",
      "sustained",
      "demonstrated",
      "demonstrated",
    ]);
  });
});

describe("an assessment", () => {
  const rich = Array.from(
    { length: 60 },
    (_, at): Happening => ({
      week: at,
      signal: at % 4 === 0 ? "miss" : at % 2 === 0 ? "event" : "hit",
      context: at % 5,
      weekday: 1,
    }),
  );

  it("judges the gate apart, and gives each skill its band, criteria and evidence", () => {
    const { technicalBar, skills, ladder } = assessIn(rich, FULL);
    expect([technicalBar.status, technicalBar.criteria.map(({ status }) => status)]).toEqual([
      "met",
      ["sustained", "sustained"],
    ]);
    expect(skills.map(({ id, band, summary }) => [id, band.label, summary])).toEqual([
      ["skill", "senior", "Skill"],
      ["other", "cannot see", "Other"],
    ]);
    expect(ladder).toEqual({ id: "made-up", title: "Made up", levels: LADDER.levels });
    const [events] = skills[0]!.criteria;
    expect(events).toMatchObject({ id: "events", status: "sustained", contradicts: [] });
    expect(events?.supports).toHaveLength(rich.filter(({ signal }) => signal === "event").length);
  });

  it("shows each half-year as known from the work up to its end", () => {
    const { overTime } = assessIn(rich, FULL).skills[0]!;
    expect(overTime.map(({ window }) => window)).toEqual(["2021-H1", "2021-H2", "2022-H1"]);
    expect(overTime.at(-1)?.band).toEqual(assessIn(rich, FULL).skills[0]?.band);
    expect(overTime.reduce((sum, { evidence }) => sum + evidence, 0)).toBe(toEvidence(rich, FULL).length);
    expect(assessIn([], FULL).skills[0]?.overTime).toEqual([]);
  });

  it("of nothing says too little and not seen", () => {
    const { technicalBar, skills } = assessIn([], FULL);
    expect([technicalBar.status, skills.map(({ band }) => band.label)]).toEqual([
      "too-little",
      ["not seen", "cannot see"],
    ]);
  });

  it("says not yet where the gate's habits are missing, too little below the minimum", () => {
    const without = Array.from(
      { length: 40 },
      (_, at): Happening => ({ week: at, signal: at < 3 ? "hit" : "miss", context: 0, weekday: 0 }),
    );
    expect(assessIn(without, FULL).technicalBar.status).toBe("not-yet");
    expect(assessIn(rich.slice(0, 9), FULL).technicalBar.status).toBe("too-little");
    expect(assessIn(rich, FULL, { commits: 9 }).technicalBar.status).toBe("too-little");
  });

  it("counts no signal that is not good enough yet", () => {
    const { skills, technicalBar } = assessIn(rich, FULL, { experimental: new Set(["event", "habit"]) });
    expect([technicalBar.status, ...skills[0]!.criteria.map(({ status }) => status)]).toEqual([
      "too-little",
      "cannot-see",
      "cannot-see",
      "cannot-see",
    ]);
    const against = [
      ...rich,
      ...[1, 2, 3, 4, 5, 6].map((week): Happening => ({ week, signal: "against", context: week, weekday: 0 })),
    ];
    const status = (experimental: readonly string[]) =>
      assessIn(against, FULL, { experimental: new Set(experimental) }).skills[0]?.criteria[0]?.status;
    expect([status([]), status(["against"])]).toEqual(["demonstrated", "sustained"]);
  });

  it("of a ladder without a gate says so", () => {
    expect(assessIn(rich, FULL, { ladder: { ...LADDER, skills: LADDER.skills.slice(1) } }).technicalBar).toMatchObject({
      status: "too-little",
      criteria: [],
    });
  });

  it("of half-years far apart is made in bounded time", () => {
    const far: Happening[] = [
      { week: 0, signal: "event", context: 0, weekday: 0 },
      { week: 5000, signal: "event", context: 1, weekday: 0 },
    ];
    expect(assessIn(far, FULL).skills[0]?.overTime.length).toBeLessThanOrEqual(200);
  });
});
