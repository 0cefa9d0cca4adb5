import { describe, expect, it } from "vitest";
import { splitArticle } from "./front-matter.ts";

const HEAD = "title: One\nsummary: Two words.\ndate: 2026-01-02\n";
const fileWith = (front: string, body = "## Body\n"): string => `---\n${front}---\n${body}`;

describe("front matter", () => {
  it("is read, what is not stated is filled in", () => {
    const { front, mistakes, markdown, above } = splitArticle(fileWith(HEAD));
    expect(mistakes).toEqual([]);
    expect(front).toEqual({
      title: "One",
      summary: "Two words.",
      date: "2026-01-02",
      topics: [],
      order: 1000,
      skill: null,
      practice: null,
    });
    expect([markdown, above]).toEqual(["## Body\n", 5]);
  });

  it.each<[string, string, number, RegExp]>([
    ["no front matter", "# One\n", 1, /No front matter/],
    ["no end of it", "---\ntitle: One\n", 1, /has no end/],
    ["nothing in it", fileWith(""), 1, /title/],
    ["a list", fileWith("- one\n"), 1, /expected object/],
    ["a broken line", fileWith("title: [One\n"), 2, /./],
    ["an unknown key", fileWith(`${HEAD}tags: [a]\n`), 1, /tags/],
    ["a day that is none", fileWith(HEAD.replace("01-02", "02-31")), 4, /date: expected a day of the calendar/],
    ["words for a day", fileWith(HEAD.replace("2026-01-02", "yesterday")), 4, /date: expected a day/],
    ["a title of two lines", fileWith(HEAD.replace("One", '"One\\ntwo"')), 2, /one line/],
    ["a title that is too long", fileWith(HEAD.replace("One", "a".repeat(200))), 2, /title/],
    ["a skill that is no id", fileWith(`${HEAD}skill: ../../etc\n`), 5, /skill: expected an id/],
    ["aliases", fileWith(`a: &a [x]\nb: *a\n${HEAD}`), 1, /./],
    ["two of a key", fileWith(`${HEAD}title: Two\n`), 5, /./],
  ])("with %s is a mistake with its line", (_, text, line, message) => {
    const { front, mistakes } = splitArticle(text);
    expect(front).toBeUndefined();
    expect(mistakes[0]?.line).toBe(line);
    expect(mistakes[0]?.message).toMatch(message);
    expect(mistakes[0]?.message).not.toContain("\n");
  });
});
