import { describe, expect, it } from "vitest";
import { type HistoryDescription, historyOf } from "../../../test/support/history-of.ts";
import { ADA, BOB, initiativeOf, issue, LATER, STEPS, sentencesOf, step } from "../../../test/support/initiative-of.ts";
import { initiativesLedBy } from "./initiatives.ts";
import { teamsOf } from "./span.ts";

const peopleOf = (record: ReturnType<typeof initiativeOf>) =>
  record.people.map(({ name, parts }) => `${name}: ${parts.map(({ kind, count }) => `${kind} ${count}`).join(", ")}`);

describe("the people of an initiative", () => {
  it("has the parts that messages and committers show", () => {
    const trailers = [
      "Co-authored-by: Eve Example <eve@users.noreply.github.com>",
      "Helped-by: Cy Example <cy@example.org>",
      "Reviewed-by: Bob Example <bob@users.noreply.github.com>",
    ].join("\n");
    const commits = [
      step("one", "Measure how long parsing takes", "2024-02-02", { trailers }),
      ...STEPS.slice(1),
      LATER,
    ];
    const record = initiativeOf({ commits });
    expect(peopleOf(record)).toEqual(["Bob Example: reviewed 1", "Cy Example: helped 1", "Eve Example: co-wrote 1"]);
    expect(sentencesOf(record).slice(1, 4)).toEqual([
      "Its messages named Eve Example as a co-author.",
      "Bob Example reviewed it or parts of it.",
      "Its messages gave credit to Cy Example.",
    ]);
  });

  it("has the reviewers of its requests until they were closed", () => {
    const entries = [
      { by: "eve", on: "2024-02-11", reviews: "approved" as const, text: "The buffer is freed in time." },
      { by: "bob", on: "2024-02-11", reviews: "approved" as const },
      { by: "dan", on: "2024-02-11", reviews: "approved" as const },
      { by: "cy", on: "2024-08-11", reviews: "commented" as const, text: "Hello" },
    ];
    const request = { number: 9, by: "ada", on: "2024-02-10", merged: "2024-02-12", landedAs: "two", entries };
    expect(peopleOf(initiativeOf({ discussions: [issue(), request] }))).toEqual([
      "Bob Example: reviewed 1",
      "eve: reviewed 1",
    ]);
  });
});

describe("the groups that own what an initiative changed", () => {
  const BOTH = ["src/parse.c", "lib/lex.c"];
  const commits = [...STEPS.map((one) => ({ ...one, files: BOTH })), LATER];
  const role = (who: string, scope: string) => ({ who, role: "owner", path: "OWNERS", scope });

  /** Teams where a roles file states the areas. */
  function teams(roles: HistoryDescription["roles"], source = "OWNERS") {
    const history = historyOf({ commits, roles: roles ?? [] });
    const stated = { ...history, areas: ["src", "lib"].map((name) => ({ name, source })), derived: new Map() };
    const ada = stated.people.find(({ name }) => name === "Ada Example")!;
    const [initiative] = initiativesLedBy(stated, ada);
    return teamsOf(stated, initiative!).map(({ areas, people, own }) => ({ areas, people, own }));
  }

  it("are the people whom it names, areas of the same people together", () => {
    expect(teams([role(BOB, "src/"), role(ADA, "/lib")])).toEqual([
      { areas: ["lib"], people: ["Ada Example"], own: true },
      { areas: ["src"], people: ["Bob Example"], own: false },
    ]);
    expect(teams([role(BOB, "src/"), role(BOB, "lib/")])).toEqual([
      { areas: ["lib", "src"], people: ["Bob Example"], own: false },
    ]);
  });

  it("are not known where nobody is named, or where areas come from the tree", () => {
    expect(teams([])).toEqual([]);
    expect(teams([role(BOB, "src/")], "tree")).toEqual([]);
  });
});
