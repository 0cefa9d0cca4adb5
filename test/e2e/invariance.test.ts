/**
 * Fair to every way of working: the same work gets the same status on every criterion however it was recorded. At half
 * the pace, with a year of leave, in smaller commits, under other names, in another time zone; among bots, agents,
 * reformatting, vendored libraries and renamed folders. Only the record differs between these histories, not the work.
 *
 * Two limits of what can be held. Whoever squashes requests records no smaller commits at all: split ones stand for
 * smaller requests, code and its tests still next to each other; tests that come on another day are seen as tests alone.
 * And a folder renamed while the contents of its files change is, to git, files deleted and files added.
 */
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { buildRepository } from "../support/build-repository.ts";
import { jsonReport, newHome } from "../support/run-waymark.ts";
import { statuses } from "../support/statuses.ts";
import { demoWork, recordOtherwise, teamWork, type Work } from "../support/transformations/same-work.ts";

// Most of the time goes into child processes: the tests of this file run beside each other, each in a home of its own.
vi.setConfig({ maxConcurrency: 3, testTimeout: 120_000 });

async function read({ history, me }: ReturnType<typeof recordOtherwise>): Promise<Report> {
  const path = await buildRepository(history);
  const run = { home: await newHome(), env: { WAYMARK_ME: me } };
  return (await jsonReport([path, "--as-of", "2031-12-31"], run)).report;
}

const usually = (work: Work): Promise<Report> => read({ history: work.history, me: work.me.email });

describe.concurrent("the work of the demonstration", () => {
  const work = demoWork();
  let usual: Report;

  beforeAll(async () => {
    usual = await usually(work);
  });

  it("shows enough for this to mean something", () => {
    const shown = statuses(usual).filter((line) => /: (demonstrated|sustained)$/.test(line));
    expect(shown.length).toBeGreaterThan(5);
  });

  it.each(["at half the pace", "with a year of leave"])("%s has the same statuses and as many weeks", async (way) => {
    const other = await read(recordOtherwise(work, [way]));
    expect(other.person.firstDay === usual.person.firstDay && other.person.lastDay === usual.person.lastDay).toBe(
      false,
    );
    expect(other.person).toMatchObject({ commits: usual.person.commits, activeWeeks: usual.person.activeWeeks });
    expect(statuses(other)).toEqual(statuses(usual));
  });

  it.each([
    "by people with other names",
    "in smaller commits",
    "with src/ renamed to lib/ by the person",
    "among agents",
  ])("%s has the same statuses", async (way) => {
    expect(statuses(await read(recordOtherwise(work, [way])))).toEqual(statuses(usual));
  });
});

describe.concurrent("the work of a team that squashes requests", () => {
  const work = teamWork(1);
  let usual: Report;

  beforeAll(async () => {
    usual = await usually(work);
  });

  it.each([
    ["by people with other names", "in smaller, numbered commits"],
    ["among bots whose requests the person merged", "with all parts moved"],
  ])("%s and %s has the same statuses", async (...ways) => {
    expect(statuses(await read(recordOtherwise(work, ways)))).toEqual(statuses(usual));
  });
});
