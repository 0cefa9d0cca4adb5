/**
 * Fair to every working life: the same work at half the pace, or with a year of leave in it, gets the same status on
 * every criterion. Only when the work happened differs between these histories.
 */
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { HistoryDescription, Moment, Signature } from "../../src/demo/history-description.ts";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import type { Report } from "../../src/model/report.ts";
import { buildRepository } from "../support/build-repository.ts";
import { jsonReport, newHome } from "../support/run-waymark.ts";

// Most of the time goes into child processes: the tests of this file run beside each other, each in a home of its own.
vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const DAY = 86_400;
const WEEK = 7 * DAY;
/** Monday, 1 January 2024: the week in which the story begins. */
const START = Date.parse("2024-01-01T00:00:00Z") / 1000;
const LEAVE = Date.parse("2025-06-09T00:00:00Z") / 1000;

/** The same history with other dates. */
function redate(description: HistoryDescription, move: (seconds: number) => number): HistoryDescription {
  const at = (moment: Moment): Moment => ({ ...moment, seconds: move(moment.seconds) });
  const sign = (who: Signature): Signature => ({ ...who, at: at(who.at) });
  return {
    ...description,
    commits: description.commits.map((commit) => ({
      ...commit,
      author: sign(commit.author),
      committer: sign(commit.committer),
    })),
    tags: description.tags.map((tag) => ({ ...tag, tagger: sign(tag.tagger) })),
  };
}

const VARIANTS: Readonly<Record<string, (seconds: number) => number>> = {
  // Every other week: what was done in one week is still done in one.
  "at half the pace": (seconds) => seconds + Math.floor((seconds - START) / WEEK) * WEEK,
  "with a year of leave": (seconds) => (seconds < LEAVE ? seconds : seconds + 52 * WEEK),
};

/** "communication/said-why: sustained" for every criterion. */
function statuses({ assessment }: Report): readonly string[] {
  const parts = [
    { id: "technical-bar", criteria: assessment?.technicalBar.criteria ?? [] },
    ...(assessment?.skills ?? []),
  ];
  return [
    `technical bar: ${assessment?.technicalBar.status}`,
    ...parts.flatMap(({ id, criteria }) => criteria.map((one) => `${id}/${one.id}: ${one.status}`)),
  ];
}

async function read(description: HistoryDescription): Promise<Report> {
  const path = await buildRepository(description);
  return (
    await jsonReport([path, "--as-of", "2031-12-31"], { home: await newHome(), env: { WAYMARK_ME: DEMO_PERSON } })
  ).report;
}

describe.concurrent("the same work", () => {
  let usual: Report;

  beforeAll(async () => {
    usual = await read(demoHistory());
  });

  it("shows enough for this to mean something", () => {
    const shown = statuses(usual).filter((line) => /: (demonstrated|sustained)$/.test(line));
    expect(shown.length).toBeGreaterThan(5);
  });

  it.each(Object.entries(VARIANTS))("%s has the same status on every criterion", async (_, move) => {
    const other = await read(redate(demoHistory(), move));
    expect(other.person.firstDay === usual.person.firstDay && other.person.lastDay === usual.person.lastDay).toBe(
      false,
    );
    expect(other.person).toMatchObject({ commits: usual.person.commits, activeWeeks: usual.person.activeWeeks });
    expect(statuses(other)).toEqual(statuses(usual));
  });
});
