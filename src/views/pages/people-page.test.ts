import { describe, expect, it } from "vitest";
import type { PeopleAroundReport, PersonTie, TieSource } from "../../model/people-around.ts";
import { peoplePage } from "./people-page.ts";

const SOURCE: TieSource = { object: "1".repeat(40), url: null, day: "2024-03-01", words: "Read <b>numbers</b>" };
const tie = (more: Partial<PersonTie> = {}): PersonTie & { readonly repository: string } => ({
  kind: "reviewed",
  ways: ["trailer"],
  first: "2024-03-01",
  last: "2025-11-02",
  areas: ["(root)", "parser"],
  sources: [SOURCE],
  repository: "engine",
  ...more,
});
const reportOf = (more: Partial<PeopleAroundReport> = {}): PeopleAroundReport => ({
  asOf: "2026-01-01",
  person: { key: "ada@example.org", name: "Ada Example", because: "git config", isYou: true },
  repositories: ["engine"],
  forges: [],
  people: [{ key: "bob@example.org", name: "Bob Example", ties: [tie()] }],
  areas: [],
  notes: [],
  ...more,
});

describe("peoplePage", () => {
  it("says in words what ties, where, and by what it shows", () => {
    const [bob] = peoplePage(reportOf()).people;
    expect(bob).toMatchObject({ name: "Bob Example", group: "reviewed", areas: ["parser", "the top folder"] });
    expect(bob?.id).toMatch(/^[0-9a-f]{12}$/);
    expect(bob?.ties[0]).toMatchObject({
      words: "You reviewed their work, Mar 2024 to Nov 2025",
      aside: "in the top folder and parser; by review trailers",
      sources: [{ label: "111111111111", words: "Read <b>numbers</b>", url: null }],
    });
  });

  it.each([
    [["reviewed", "reviewed-by", "helped-to-begin"], "each-other"],
    [["reviewed", "helped-to-begin"], "helped-to-begin"],
    [["reviewed-by", "wrote-with"], "reviewed-by"],
    [["wrote-with"], "wrote-with"],
  ] as const)("puts %j with %s", (kinds, group) => {
    const ties = kinds.map((kind) => tie({ kind }));
    expect(peoplePage(reportOf({ people: [{ key: "bob", name: "Bob", ties }] })).people[0]?.group).toBe(group);
  });

  it("tells what to see, and says nothing where there is nobody", () => {
    expect(peoplePage(reportOf()).sees).toBe("1 person: 1 whose work you reviewed.");
    expect(peoplePage(reportOf({ people: [] })).sees).toBe("");
  });

  it("tells of areas who knows them by name, the user's own as theirs", () => {
    const area = { first: SOURCE, last: SOURCE, isLately: true, isKnownToMore: false, repository: "engine" };
    const { areas, latelySince } = peoplePage(
      reportOf({
        areas: [
          {
            ...area,
            area: "parser",
            others: ["bob@example.org", "gone@example.org"],
            onlyOne: null,
            latelySince: "2024-01-01",
          },
          { ...area, area: "lexer", others: [], onlyOne: { name: "Cyd Example" }, latelySince: "2024-01-01" },
        ],
      }),
    );
    expect(areas.map(({ area: name, others, onlyOne }) => [name, others, onlyOne])).toEqual([
      ["lexer", [], "Cyd Example"],
      ["parser", ["Bob Example"], null],
    ]);
    expect(latelySince).toBe("Jan 2024");
  });

  it("says why it shows nothing of somebody else", () => {
    const { person } = reportOf();
    const page = peoplePage(reportOf({ person: { ...person, isYou: false }, people: [], areas: [] }));
    expect(page.why).toContain("no map");
    expect(page.people).toEqual([]);
  });
});
