import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { measuredInMessage } from "./measured-in-message.ts";

const ADA = "Ada Example <ada@example.org>";
const BODY = {
  by: "Bob Example <bob@example.org>",
  message: "docs: say more\n\nA body of enough words so that this repository has bodies.\n",
  files: ["docs/x.md"],
};
const commit = (body: string, subject = "index: read lazily") => ({
  by: ADA,
  message: `${subject}\n\n${body}\n`,
  files: ["src/index.c"],
});

describe("measured-in-message", () => {
  it.each([
    ["a time before and after", "On a clone of 80,000 commits the log goes from 4.7s to 1.2s with this."],
    ["a share", "This makes the cold start 38% faster on my machine."],
    ["a size", "Peak memory drops from 900 MB to 310 MB with this change."],
  ])("fires on %s", (_, body) => {
    expect(toldOf(measuredInMessage, [BODY, commit(body)])).toEqual([
      'Ada Example: Reported measured numbers in the message of "index: read lazily".',
    ]);
  });

  it("tells a thread once and says how many more", () => {
    const first = { ...commit("This makes the cold start 38% faster on my machine. Part of #7."), name: "a" };
    const second = commit(
      "Peak memory drops from 900 MB to 310 MB with this change. Part of #7.",
      "index: share strings",
    );
    expect(toldOf(measuredInMessage, [BODY, first, second])).toEqual([
      'Ada Example: Reported measured numbers in the message of "index: read lazily", and in 1 more commit of that work.',
    ]);
  });

  it.each([
    ["a limit that the code sets", "Set the timeout to 30s so that slow mirrors are given up on."],
    ["a version", "This needs version 2.45 of the compiler and library 1.3 or newer."],
    ["an issue number and a year", "See the discussion in 2019 about the same thing, number 4711."],
  ])("is silent on %s", (_, body) => {
    expect(toldOf(measuredInMessage, [BODY, commit(body)])).toEqual([]);
  });
});
