import { describe, expect, it } from "vitest";
import type { InitiativeLine } from "../../../src/views/pages/initiatives-page.ts";
import { CHOICES, choicesOf, filterInitiatives } from "./filter.ts";

const line = (title: string, more: Partial<InitiativeLine> = {}): InitiativeLine => ({
  id: title,
  title,
  first: "2024-01-01",
  last: "2024-02-01",
  own: 3,
  commits: 3,
  areas: ["parser"],
  ending: "landed",
  origin: "found",
  isStated: true,
  repository: "engine",
  others: 0,
  endingTitle: "Landed",
  originTitle: "Found",
  thread: null,
  ...more,
});
const NONE = { words: "", repository: "", area: "", ending: "", guess: "", sort: "" };
const LINES = [
  line("Streaming parser", { first: "2024-03-01", last: "2024-03-09" }),
  line("Error messages", { isStated: false, areas: ["parser", "docs"], last: "2025-01-01" }),
  line("Release notes", { ending: "open", repository: "tools", areas: [], first: "2020-01-01" }),
];
const titles = (filter: Partial<typeof NONE>) =>
  filterInitiatives(LINES, { ...NONE, ...filter }).map(({ title }) => title);

describe("initiatives by filters", () => {
  it("are those that have all words and filters", () => {
    expect(titles({})).toEqual(["Streaming parser", "Error messages", "Release notes"]);
    expect(titles({ words: "PARSER stream" })).toEqual(["Streaming parser"]);
    expect(titles({ area: "docs" })).toEqual(["Error messages"]);
    expect(titles({ guess: "guessed" })).toEqual(["Error messages"]);
    expect(titles({ ending: "open", repository: "tools" })).toEqual(["Release notes"]);
    expect(titles({ words: "nothing" })).toEqual([]);
  });

  it("stand in the order asked for", () => {
    expect(titles({ sort: "latest" })).toEqual(["Error messages", "Streaming parser", "Release notes"]);
    expect(titles({ sort: "earliest" })).toEqual(["Release notes", "Error messages", "Streaming parser"]);
  });

  it("tell what there is to choose from", () => {
    expect(choicesOf(LINES, CHOICES.area)).toEqual([
      { value: "parser", count: 2 },
      { value: "docs", count: 1 },
    ]);
    expect(choicesOf(LINES, CHOICES.guess)).toEqual([
      { value: "stated", count: 2 },
      { value: "guessed", count: 1 },
    ]);
  });
});
