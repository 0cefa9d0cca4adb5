import { expect, it } from "vitest";
import { isPassedOn } from "./passed-on.ts";

it.each([
  "Moved from example/lexer#12.",
  "Originally posted by somebody in the other repository.",
  "As reported by @ada in chat.",
  "In a review, he asks whether this is right.",
  "Filing this on behalf of the users.",
])("takes %j for passed on", (sentence) => {
  expect(isPassedOn([sentence])).toBe(true);
});

it.each(["The parser drops the last line.", "I found a crash in the parser.", "We moved the table by hand."])(
  "takes %j for own",
  (sentence) => {
    expect(isPassedOn([sentence])).toBe(false);
  },
);
