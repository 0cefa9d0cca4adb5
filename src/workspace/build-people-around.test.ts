import { describe, expect, it } from "vitest";
import type { PeopleAround, TieSource } from "../model/people-around.ts";
import { buildPeopleAround } from "./build-people-around.ts";
import type { ReportRepository } from "./build-report.ts";

const commit: TieSource = { object: "1".repeat(40), url: null, day: "2024-03-01", words: "Read numbers" };
const review: TieSource = { ...commit, object: "github.com/o/r#1/review/2", url: "javascript:alert(1)" };

const aroundOf = (name: string, last: string): PeopleAround => ({
  people: [
    {
      key: "bob@example.org",
      name,
      ties: [{ kind: "reviewed", ways: ["trailer"], first: "2024-03-01", last, areas: [], sources: [commit, review] }],
    },
    { key: "ada@example.org", name: "Ada", ties: [] },
  ],
  areas: [
    {
      area: "parser",
      first: commit,
      last: commit,
      isLately: true,
      others: [],
      isKnownToMore: false,
      onlyOne: "you",
    },
  ],
  latelySince: "2024-01-01",
  notes: ["A note."],
});

const repositoryOf = (name: string, around: PeopleAround): ReportRepository =>
  ({
    facts: { key: name, name, forges: [] },
    records: [{ profile: { key: "ada@example.org", name: "Ada Example" } }],
    initiatives: [],
    around: [around],
    url: "https://github.com/o/r",
    path: name,
  }) as unknown as ReportRepository;

const input = {
  repositories: [
    repositoryOf("engine", aroundOf("Bob", "2024-05-01")),
    repositoryOf("viewer", aroundOf("Bob Example", "2025-05-01")),
  ],
  asOf: "2026-01-01",
  person: { because: "git config", isYou: true },
};

describe("buildPeopleAround", () => {
  it("takes the same person of two repositories as one, under the name used last, and never the user", () => {
    const { people, areas, notes } = buildPeopleAround(input);
    expect(people.map(({ name, ties }) => [name, ties.map(({ repository }) => repository)])).toEqual([
      ["Bob Example", ["engine", "viewer"]],
    ]);
    expect(areas.map(({ repository }) => repository)).toEqual(["engine", "viewer"]);
    expect(notes).toEqual(["engine: A note.", "viewer: A note."]);
  });

  it("links commits where the forge is known, and nothing that is no web address", () => {
    const [tie] = buildPeopleAround(input).people[0]!.ties;
    expect(tie?.sources.map(({ url }) => url)).toEqual([`https://github.com/o/r/commit/${"1".repeat(40)}`, null]);
  });

  it("says nothing of anybody but the user", () => {
    const { people, areas, notes } = buildPeopleAround({ ...input, person: { because: "--person", isYou: false } });
    expect([people, areas, notes]).toEqual([[], [], []]);
  });
});
