/** Agents and bots in every part that a person could have: nothing is said of them, and they are nobody's colleague. */
import { describe, expect, it } from "vitest";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { principalsOf } from "../history/home-areas.ts";
import { newcomersOf } from "../history/newcomers.ts";
import { SIGNALS } from "./index.ts";
import { runSignals } from "./run.ts";

const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";
const CLAUDE = "Claude <noreply@anthropic.com>";
const COPILOT = "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>";
const BOT = "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>";

/** Two years in which agents and bots review, help, report, test, fix, revert, co-write and land. */
function story(): CommitDescription[] {
  const commits: CommitDescription[] = [{ by: ADA, message: "Begin", on: "2020-01-01", files: { "src/a.c": "A" } }];
  for (let week = 0; week < 60; week++) {
    const on = new Date(Date.UTC(2022, 0, 1 + 7 * week)).toISOString().slice(0, 10);
    const by = [ADA, LEA, CLAUDE, COPILOT][week % 4]!;
    const trailers = [
      "Reviewed-by",
      "Acked-by",
      "Tested-by",
      "Co-authored-by",
      "Helped-by",
      "Reported-by",
      "Mentored-by",
    ]
      .map((key, at) => `${key}: ${[CLAUDE, COPILOT, BOT][(week + at) % 3]}`)
      .join("\n");
    commits.push({
      by,
      committer: [CLAUDE, by, BOT][week % 3]!,
      name: `c${week}`,
      on,
      message: `Keep part ${week} of the parser\n\nIt broke because the last line was dropped.\n\n${week > 3 ? `Fixes: {c${week - 3}} ("Keep part")\n` : ""}${trailers}\n`,
      files: [`src/part${week % 5}.c`, "tools/build.sh", "docs/guide.md"],
    });
  }
  commits.push({
    by: CLAUDE,
    message: 'Revert "Keep part 56"\n\nThis reverts commit {c56}.\n',
    on: "2023-03-01",
    files: ["src/part1.c"],
  });
  return commits;
}

describe("agents and bots", () => {
  const history = historyOf({ commits: story() });
  const { evidence } = runSignals(SIGNALS, history);

  it("are in the history as what they are", () => {
    expect(new Set(history.people.map(({ kind }) => kind))).toEqual(new Set(["person", "agent", "bot"]));
    expect(evidence.length).toBeGreaterThan(0);
  });

  it("are never spoken of, nor anybody's counterparty", () => {
    const people = new Set(history.people.filter(({ kind }) => kind === "person").map(({ key }) => key));
    for (const item of evidence) {
      expect(people.has(item.person)).toBe(true);
      expect(item.counterparties.filter((name) => !/Example$/.test(name))).toEqual([]);
      expect(item.sentence).not.toMatch(/claude|copilot|dependabot/i);
    }
  });

  it("are no newcomers, and nobody who knows an area", () => {
    for (const person of newcomersOf(history).keys()) expect(person.kind).toBe("person");
    for (const { name } of history.areas)
      for (const person of principalsOf(history, name)) expect(person.kind).toBe("person");
  });

  it("say on evidence which tool was declared, and in which words", () => {
    const declared = evidence.filter(({ authorship }) => authorship !== "none-declared");
    expect(declared.length).toBeGreaterThan(0);
    for (const item of declared) {
      expect(item.declared!.tools.length).toBeGreaterThan(0);
      expect(item.declared!.because.length).toBeGreaterThan(0);
      expect(history.find(item.declared!.object)?.authorship).toBe(item.authorship);
    }
    for (const item of evidence) expect(item.declared === undefined).toBe(item.authorship === "none-declared");
  });
});
