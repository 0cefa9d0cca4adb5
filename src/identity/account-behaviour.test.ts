import { describe, expect, it } from "vitest";
import { identityOf } from "../../test/support/history-of.ts";
import { isRoleName, judgeAccount, judgeOf, judgeWeak } from "./account-behaviour.ts";
import { AUTHORSHIP_TABLE } from "./authorship-table.ts";

const times = (count: number, subject: (at: number) => string) => Array.from({ length: count }, (_, at) => subject(at));
const work = (subjects: readonly string[], merges = 0) => ({ commits: subjects.length + merges, merges, subjects });
const varied = [
  "Fix the parser",
  "Add a test",
  "Drop the old reader",
  "Say why it stops",
  "Move the lock",
  "Read folded lines",
  "Name the limit",
  "Keep order",
];

describe("the form of a service or role", () => {
  it.each([
    "Documentation Generation",
    "example-releaser",
    "Example CI",
    "Release CI",
    "automated packaging",
    "GitHub Sync",
    "example-infra-release",
  ])("is that of %s", (name) => expect(isRoleName(name)).toBe(true));

  it.each([
    "Ada Example",
    "Ada Ci",
    "Ada Builder",
    "Travis Example",
    "Jenkins",
    "Ada Merger",
    "ada-build-example",
    "Noor Release-Example",
    "Mirror",
    "",
    "x".repeat(5000),
  ])("is not that of %s", (name) => expect(isRoleName(name)).toBe(false));
});

describe("an account of unsure form", () => {
  it("is asked for what it did, others are not", () => {
    const judgeBy = (text: string) => judgeOf(identityOf(text), AUTHORSHIP_TABLE);
    expect(judgeBy("example-releaser <x@example.org>")).toBe(undefined); // clear by its form
    expect(judgeBy("Documentation Generation <x@example.org>")).toBe(judgeAccount);
    expect(judgeBy("examplebot <1+examplebot@users.noreply.github.com>")).toBe(judgeWeak);
    expect(judgeBy("Jan Bot <janbot@jan.nl>")).toBe(judgeAccount);
    expect(judgeBy("builder <builder@ada.io>")).toBe(judgeAccount);
    for (const text of [
      "Ada Example <ada@example.org>",
      "dependabot[bot] <x@example.org>",
      "Claude <noreply@anthropic.com>",
    ])
      expect(judgeBy(text)).toBe(undefined);
  });

  it("is a bot where it says the same over and over, or only merges", () => {
    expect(judgeAccount(work(times(20, (at) => `Update data to 1.${at}.0`)))).toBe("bot");
    expect(judgeAccount(work([], 12))).toBe("bot");
    expect(judgeAccount(work(times(5, () => "Update data")))).toBe(undefined);
    expect(judgeAccount(work([...varied, ...varied.map((subject) => `${subject} again`)]))).toBe(undefined);
  });

  it("that runs into “bot” is one with less, and where it wrote nothing", () => {
    expect(judgeWeak(work([]))).toBe("bot");
    expect(judgeWeak(work(times(4, (at) => `Bump to ${at}`)))).toBe("bot");
    expect(judgeWeak(work(["Fix a typo"]))).toBe(undefined);
    expect(judgeWeak(work(varied))).toBe(undefined);
  });
});
