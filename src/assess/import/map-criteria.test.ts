import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SIGNALS } from "../../signals/index.ts";
import { mapCriterion } from "./map-criteria.ts";
import { SIGNAL_PHRASES } from "./signal-phrases.ts";
import { verbForms } from "./verb-forms.ts";

describe("wording that is mapped", () => {
  it.each<[string, string, string]>([
    ["Adds unit tests for what changed", "tests-with-code", "Adds unit tests"],
    ["Wrote a postmortem after each outage", "postmortem-written", "Wrote a postmortem"],
    ["You split projects into small steps", "series-led", "split projects"],
    ["Gives constructive feedback in code reviews", "review-teaches", "Gives constructive feedback in code reviews"],
    ["Looks after new joiners and mentors new hires", "newcomer-helped", "mentors new hires"],
    ["Weighs several options before choosing", "alternatives-weighed", "Weighs several options"],
    ["Owns two services", "area-authorship", "Owns two services"],
    ["Deprecated old endpoints with care", "support-ended", "Deprecated"],
    ["Keeps the documentation current", "document-kept", "Keeps the documentation"],
    ["Solves vague problems", "vague-problem-taken", "Solves vague problems"],
  ])("%s", (text, signal, words) => {
    const mapping = mapCriterion(text);
    expect(mapping?.signals).toContain(signal);
    expect(mapping?.words).toContain(words);
  });

  it("is likely where the statement begins with it, possible where it comes along", () => {
    expect(mapCriterion("Writes tests for all of it, and mentors juniors")).toMatchObject({
      grade: "likely",
      signals: ["tests-with-code"],
    });
    expect(mapCriterion("Hopes for sun all year, and mentors juniors")).toMatchObject({ grade: "possible" });
  });

  it("brings the counter-evidence where its signals have some", () => {
    expect(mapCriterion("Ships reliable code")?.contradicts).toEqual(["change-reverted", "change-hot-fixed"]);
  });
});

describe("wording that is not", () => {
  it.each([
    "Understands how to write tests",
    "Is learning to review code",
    "Seeks code reviews from peers",
    "Encourages others to write tests",
    "Ensures the team writes documentation",
    "Defines how postmortems are written across the organisation",
    "Reviews code of candidates in interviews",
    "Breaks down silos between projects",
    "Uses tools well, including their development environment and CI",
    "Considers costs when building a new system",
    "Troubleshoots conflicts and problems in teams",
    "Is kind",
    "Schreibt Tests und Dokumentation",
    "",
  ])("%s", (text) => {
    expect(mapCriterion(text)).toBeUndefined();
  });
});

describe("the phrases", () => {
  it("name signals that this program has, for and against as these are", () => {
    const counter = new Map(SIGNALS.map(({ id, counter: against }) => [id, against === true]));
    for (const { signals, contradicts = [] } of SIGNAL_PHRASES) {
      expect(signals.map((id) => [id, counter.get(id)])).toEqual(signals.map((id) => [id, false]));
      expect(contradicts.map((id) => [id, counter.get(id)])).toEqual(contradicts.map((id) => [id, true]));
    }
  });

  it("quote words of the statement, whatever it is", () => {
    const word = fc.constantFrom(
      "writes",
      "tests",
      "leads",
      "projects",
      "across",
      "teams",
      "-",
      "Ünïcode",
      "🎉",
      "reviews",
      "code",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(" ")),
        ),
        (text) => {
          for (const words of mapCriterion(text)?.words ?? []) expect(text).toContain(words);
        },
      ),
    );
  });

  it("know the forms of verbs", () => {
    expect(verbForms("write")).toEqual(["write", "writes", "wrote", "written", "writing"]);
    expect(verbForms("carry")).toEqual(["carry", "carries", "carried", "carrying"]);
    expect(verbForms("ship")).toEqual(["ship", "ships", "shipped", "shipping"]);
    expect(verbForms("fix")).toEqual(["fix", "fixes", "fixed", "fixing"]);
    expect(verbForms("cut")).toEqual(["cut", "cuts", "cutting"]);
    expect(verbForms("own")).toEqual(["own", "owns", "owned", "owning"]);
  });
});
