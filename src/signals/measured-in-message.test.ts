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
    ["what it is by", "This makes the cold start 38% faster, by reading lazily."],
    ["a size", "Peak memory drops from 900 MB to 310 MB with this change."],
  ])("fires on %s", (_, body) => {
    expect(toldOf(measuredInMessage, [BODY, commit(body)])).toEqual([
      'Ada Example: Put numbers on the problem or the change in the message of "index: read lazily".',
    ]);
  });

  it("tells a thread once and says how many more", () => {
    const first = { ...commit("This makes the cold start 38% faster on my machine. Part of #7."), name: "a" };
    const second = commit(
      "Peak memory drops from 900 MB to 310 MB with this change. Part of #7.",
      "index: share strings",
    );
    expect(toldOf(measuredInMessage, [BODY, first, second])).toEqual([
      'Ada Example: Put numbers on the problem or the change in the message of "index: read lazily", and in 1 more commit of that work.',
    ]);
  });

  it.each([
    ["a limit that the code sets", "Set the timeout to 30s so that slow mirrors are given up on."],
    ["sizes of a layout", "This grows the varstore area from 56 KB to 256 KB and the image to 4096 KB."],
    ["the width of a column", "Slightly increase the width of the first column (+2%) and decrease the second (-2%)."],
    ["a setting", "Increase commit_timeout_pct from 5 to 10%, as readers should suffer less from latency."],
    ["a mistake in a size", "The length that was returned is always 4 bytes larger than the actual length."],
    ["figures of somebody else", "In the report @bob noted that the nightly run shows a 20% regression of the parser."],
    ["a threshold", "The check asserted that the new reader is at least 10x faster than the old one."],
    ["what did not end in time", "The boot has not quite completed in 1 minute on some of the slower agents here."],
    ["an example", "Let's say you have a function that takes 2 seconds to run on every file."],
    ["a share of nothing", "Used cycles of the worker before the change: 0 ( 0.0 % of total cycles)"],
    ["what was hard-coded", "Previously they were hardcoded to 95% loaded and 25% variance improvement."],
    ["a size that is set", "We do not want to grow the image for all, so increase them by 50% for this build."],
    ["a time that is set", "Increase the job time from 1 hour to 2 hours to make room for larger series."],
    ["a value that is set", "This commit increases the value of the tolerance by a factor of 10."],
    ["nothing lost", "The main effect is to improve the 0% packet loss benchmark of the driver."],
    ["an offset", "The image is 64 bytes smaller than the file, which is the size of its header."],
    ["a share of one's own time", "I am spending 90% of my time with the machines that build this."],
    [
      "a log of tests",
      "Before the change the run of the suite shows:\n\n    --- FAIL: index (92.09s)\n    1 failed, 3 passed",
    ],
    ["a version", "This needs version 2.45 of the compiler and library 1.3 or newer."],
    ["an issue number and a year", "See the discussion in 2019 about the same thing, number 4711."],
  ])("is silent on %s", (_, body) => {
    expect(toldOf(measuredInMessage, [BODY, commit(body)])).toEqual([]);
  });

  it.each([
    [
      "a subject that sets a limit",
      commit("The slowest suites took 12 seconds here.", "tests: raise the timeout to 30s"),
    ],
    ["somebody else's patch", commit("This makes the cold start 38% faster.", "index: apply patch by C. Example")],
    ["a patch handed on", commit("This makes the cold start 38% faster.", "index: read lazily, by Carol Example")],
    ["documents only", { ...commit("This makes the cold start 38% faster on my machine."), files: ["docs/index.md"] }],
  ])("is silent on %s", (_, one) => {
    expect(toldOf(measuredInMessage, [BODY, one])).toEqual([]);
  });
});
