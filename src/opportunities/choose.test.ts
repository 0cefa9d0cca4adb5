import { describe, expect, it } from "vitest";
import type { OpportunityCandidate } from "../model/opportunity.ts";
import type { Assessment, CriterionStatus } from "../model/report.ts";
import { chooseOpportunities } from "./choose.ts";

const CANDIDATE: OpportunityCandidate = {
  id: "x",
  finder: "f",
  title: "Do it.",
  why: "So.",
  practice: "seek-ambiguity",
  criterion: "skill/open",
  effort: "small",
  involve: [],
  recognisedBy: "It.",
  citation: { repo: "r", object: "o", quote: "" },
  person: null,
  area: "lexer",
  day: "2024-01-01",
};
const candidates = (...all: readonly Partial<OpportunityCandidate>[]) =>
  all.map((one, at): OpportunityCandidate => ({ ...CANDIDATE, id: `c${at}`, finder: `f${at}`, ...one }));
const STATUSES: Readonly<Record<string, CriterionStatus>> = {
  open: "not-seen",
  near: "emerging",
  better: "demonstrated",
  done: "sustained",
  no: "not-applicable",
  blind: "cannot-see",
  little: "too-little",
};
const assessment = {
  skills: [{ id: "skill", criteria: Object.entries(STATUSES).map(([id, status]) => ({ id, status })) }],
} as unknown as Assessment;
const choose = (...all: readonly Partial<OpportunityCandidate>[]) =>
  chooseOpportunities({
    candidates: candidates(...all),
    keys: new Set(["ada@example.org"]),
    names: new Set(["Ada Example"]),
    areas: new Set(["lexer"]),
    assessment,
  }).map(({ id }) => id);

describe("next steps", () => {
  it("are one's own, or in one's own areas", () => {
    expect(
      choose(
        { person: "ada@example.org", area: "elsewhere" },
        { person: "lea@example.org" },
        { person: null, area: "lexer" },
        { person: null, area: "parser" },
      ),
    ).toEqual(["c0", "c2"]);
  });

  it("come nearest first, then latest, then by id; at most three, one of a finder", () => {
    expect(
      choose(
        { criterion: "skill/open" },
        { criterion: "skill/near" },
        { criterion: "skill/better" },
        { criterion: "skill/blind" },
      ),
    ).toEqual(["c1", "c0", "c2"]);
    expect(choose({ day: "2024-01-01" }, { day: "2024-03-01" }, { day: "2024-03-01" })).toEqual(["c1", "c2", "c0"]);
    expect(choose({ finder: "f", day: "2024-01-01" }, { finder: "f", day: "2024-02-01" }, { finder: "g" })).toEqual([
      "c1",
      "c2",
    ]);
  });

  it("leave out what is already sustained or does not apply", () => {
    expect(
      choose(
        { criterion: "skill/done" },
        { criterion: "skill/no" },
        { criterion: "skill/little" },
        { criterion: "another/ladder" },
      ),
    ).toEqual(["c2", "c3"]);
  });

  it("do not send people to themselves", () => {
    expect(choose({ involve: ["Ada Example"] }, { involve: ["Ada Example", "Lea Example"] }, { involve: [] })).toEqual([
      "c1",
      "c2",
    ]);
  });

  it("say nothing of how they were chosen", () => {
    const [step] = chooseOpportunities({
      candidates: candidates({}),
      keys: new Set(),
      names: new Set(),
      areas: new Set(["lexer"]),
      assessment,
    });
    expect(Object.keys(step ?? {}).sort()).toEqual([
      "citation",
      "criterion",
      "effort",
      "id",
      "involve",
      "practice",
      "recognisedBy",
      "title",
      "why",
    ]);
  });

  it("may be none", () => {
    expect(choose()).toEqual([]);
  });
});
