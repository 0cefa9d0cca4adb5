import { describe, expect, it } from "vitest";
import { tellsOfProblem } from "./problem-words.ts";

const FAILS = "It fails on the last line of a file that has no line break at its very end.";
const PLAIN = "The manual ought to show all the states of the parser, each with its arrows and names.";

describe("tellsOfProblem", () => {
  it.each([
    ["Last line", FAILS],
    ["Last line is dropped without a word: broken", PLAIN],
    ["Add the missing line", FAILS],
    ["Field names", "It is ambiguous which of the two names is meant where both stand in one file."],
  ])("holds of %j", (title, body) => {
    expect(tellsOfProblem(title, [body])).toBe(true);
  });

  it.each([
    ["a matter without one", "States of the parser", PLAIN],
    ["a wish", "Add tables", "We cannot read tables, and there are more and more of them everywhere these days."],
    ["a wish behind a prefix", "RFC: support tables", FAILS],
    ["a picture", "Handshake illustration", FAILS],
    ["few words", "It fails", "Fails here."],
    ["a denial", "Reading order", "It reads from the end, but that doesn't look like a problem to me or to anybody."],
    ["a question", "Reading order", "Why does it read from the end and not from the beginning, as others do it?"],
  ])("does not hold of %s", (_, title, body) => {
    expect(tellsOfProblem(title, [body])).toBe(false);
  });
});
