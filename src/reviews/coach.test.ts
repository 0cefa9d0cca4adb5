import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MissingPart } from "../model/review-comment.ts";
import { coachComment } from "./coach.ts";

const missingOf = (draft: string): readonly MissingPart[] =>
  coachComment(draft)?.advice.map(({ missing }) => missing) ?? [];

describe("what a draft lacks", () => {
  it.each<[MissingPart, string, string]>([
    ["reason", "Rename this.", "Rename this, because it shadows the name outside."],
    ["reason", "Why?", "Why? I ask because the other reader closes it."],
    ["consequence", "Rename this.", "Rename this, it is misleading."],
    ["alternative", "Rename this.", "Rename this to `count`: `rename` instead of `old`."],
    ["reference", "Rename this.", "Rename this, see https://example.org/names."],
    ["request", "Could you please rename this?", "Please rename this."],
    ["code-not-person", "You forgot the test.", "The test is missing."],
  ])("%s: %s", (missing, lacks, has) => {
    expect(missingOf(lacks)).toContain(missing);
    expect(missingOf(has)).not.toContain(missing);
  });

  it("tells one who teaches at most where to read on", () => {
    const taught = "Use a set here, because the list is searched once per row and that is quadratic.";
    expect(coachComment(taught)).toMatchObject({ kind: "teaches", suggestion: null });
    expect(missingOf(taught)).toEqual(["reference"]);
    expect(missingOf(`${taught} See https://example.org/sets.`)).toEqual([]);
  });

  it("repeats the draft's own words with blanks, and adds no fact", () => {
    expect(coachComment("Rename this.")?.suggestion).toBe(
      "Rename this, because [how it works, or which rule it breaks]. Otherwise [what happens, and when]. For example: `[your version]`",
    );
    expect(coachComment("Could you rename this?")?.suggestion).toMatch(/^Please rename this, because \[/);
    expect(coachComment("Who calls this?")?.suggestion).toBe(
      "Who calls this? I ask because [what you expect to happen].",
    );
    expect(coachComment("Nice work!")?.suggestion).toBe("Nice work. This is good because [what it makes better].");
    expect(coachComment("LGTM")?.suggestion).toBeNull();
  });

  it("is nothing where there is nothing to read", () => {
    expect(coachComment("")).toBeUndefined();
    expect(coachComment("Warum ist das nicht in der Schleife?")).toBeUndefined();
  });
});

describe("blocks harshly", () => {
  it.each([
    "This is garbage.",
    "Are you stupid?",
    "wtf is this?",
    "Did you even read the guide?",
    "Stop wasting my time.",
    "What the hell were you thinking?",
  ])("%s", (draft) => {
    const coach = coachComment(draft);
    expect(coach?.kind).toBe("blocks-harshly");
    expect(coach?.advice.map(({ missing }) => missing)).toContain("code-not-person");
    expect(coach?.suggestion).toMatch(/^This \[function, line, test\]/);
    for (const { start, end, words } of coach?.because ?? []) expect(draft.slice(start, end)).toBe(words);
  });

  it.each([
    ["profanity alone", "Damn, this API sucks. Use the other one."],
    ["a rough word in praise", "Holy shit, nice work!"],
    ["crap of one's own", "Crap, I forgot the test."],
    ["a word in code", "Rename `stupid_name`."],
    ["what was quoted", "> This is garbage.\n\nRename it."],
    ["a plain no", "No, this is wrong."],
  ])("is not %s: %s", (_, draft) => expect(coachComment(draft)?.kind).not.toBe("blocks-harshly"));

  it("teaches where it mostly explains, and is told to stay with the code", () => {
    const draft =
      "This is a mess, because the list is searched once per row, so it would be quadratic. Use a set instead, to avoid the second search: it returns at once.";
    expect(coachComment(draft)?.kind).toBe("teaches");
    expect(missingOf(draft)).toContain("code-not-person");
  });
});

it.each([" ", "!", "\n", "can you ", "you ", "a_"])("answers a draft with a great many of %j", (part) => {
  expect(coachComment(`Rename${part.repeat(300_000)}this`)?.suggestion ?? null).toBeNull();
});

it("answers whatever is written, the same twice", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: "grapheme" }), (text) => {
      expect(coachComment(text)).toEqual(coachComment(text));
    }),
    { numRuns: 200 },
  );
});
