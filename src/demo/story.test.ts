import { describe, expect, it } from "vitest";
import { buildRepository } from "../../test/support/build-repository.ts";
import { git } from "../../test/support/git.ts";
import { daysBetween, startOfDay } from "../model/time.ts";
import type { CommitDescription } from "./history-description.ts";
import { objectIds } from "./object-ids.ts";
import { DEMO_AS_OF, DEMO_PERSON, demoHistory } from "./story.ts";

const history = demoHistory();
const { commits: oids } = objectIds(history);

function messageOf({ message }: CommitDescription): string {
  return String(typeof message === "function" ? message((id) => oids.get(id) ?? "") : message);
}

const byId = (id: string) => history.commits.find((commit) => commit.id === id) as CommitDescription;
const mentioning = (text: string) =>
  history.commits.filter((commit) => messageOf(commit).replace(/\s+/g, " ").includes(text));
const hers = history.commits.filter(({ author }) => author.email === DEMO_PERSON);

describe("demoHistory", () => {
  it("is the same every time", () => {
    expect(objectIds(demoHistory()).commits.get(history.branches.get("main") ?? "")).toBe(
      oids.get(history.branches.get("main") ?? ""),
    );
  });

  it("is told by eight people and a bot, none of them with an address of this world", () => {
    const names = new Set(history.commits.map(({ author }) => String(author.name)));
    expect(names.size).toBe(10);
    for (const { author } of history.commits)
      expect(author.email).toMatch(/@([\w-]+\.)?example\.org$|^49699333\+dependabot/);
    expect(history.commits.length).toBeGreaterThanOrEqual(350);
    expect(history.commits.length).toBeLessThanOrEqual(450);
  });

  it("goes from January 2024 to the day it is seen from, forwards on the main line", () => {
    const seconds = history.commits.map(({ committer }) => committer.at.seconds);
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(startOfDay("2024-01-01"));
    expect(Math.max(...seconds)).toBeLessThan(startOfDay(DEMO_AS_OF));
    const times = new Map(history.commits.map((commit) => [commit.id, commit.committer.at.seconds]));
    for (const { id, parents } of history.commits)
      for (const parent of parents) expect(times.get(id)).toBeGreaterThan(times.get(parent) ?? 0);
  });

  it("numbers each request once and quotes only ids that exist", () => {
    const numbers = history.commits.flatMap((commit) => {
      const [subject = ""] = messageOf(commit).split("\n");
      return /(?:\(#|^Merge pull request #)(\d+)/.exec(subject)?.[1] ?? [];
    });
    expect(numbers.length).toBeGreaterThan(200);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const commit of history.commits) expect(messageOf(commit)).not.toMatch(/\{|undefined|\[object/);
  });

  it("has a leave of four months, a revert within a month, and a return with a test", () => {
    const days = hers.map(({ author }) => author.at.seconds).sort((a, b) => a - b);
    const gaps = days.map((at, index) => daysBetween(days[index - 1] ?? at, at));
    expect(Math.max(...gaps)).toBeGreaterThan(120);
    const [landed, reverted] = [byId("batch-acknowledgements"), byId("revert-batch")];
    expect(daysBetween(landed.committer.at.seconds, reverted.committer.at.seconds)).toBeLessThan(30);
    expect(messageOf(reverted)).toContain(`This reverts commit ${oids.get("batch-acknowledgements")}.`);
    expect(byId("batch-again").edits.map((edit) => ("path" in edit ? edit.path : ""))).toContain(
      "router/src/batch.test.ts",
    );
  });

  it("plans before it builds, with others", () => {
    for (const [id, plan] of [
      ["design-dead-letters", "docs/design/dead-letters.md"],
      ["design-quotas", "docs/design/quotas.md"],
    ] as const) {
      const work = mentioning(`Part of ${plan}`);
      expect(work.length).toBeGreaterThan(8);
      expect(new Set(work.map(({ author }) => author.name)).size).toBeGreaterThanOrEqual(4);
      for (const { author } of work) expect(author.at.seconds).toBeGreaterThan(byId(id).author.at.seconds);
    }
  });

  it("carries out four of five actions of its postmortem", () => {
    const done = [1, 2, 3, 4, 5].filter(
      (number) => mentioning(`Action ${number} of docs/postmortems/2025-01-22`).length === 1,
    );
    expect(done).toEqual([1, 2, 3, 4]);
  });

  it("becomes a repository with releases, roles and documents", async () => {
    const path = await buildRepository(history);
    expect(await git(path, "rev-parse", "HEAD")).toBe(oids.get(history.branches.get("main") ?? ""));
    expect(await git(path, "for-each-ref", "--format=%(objecttype)", "refs/tags")).toMatch(/^(tag\n){11}tag$/);
    const files = (await git(path, "ls-tree", "-r", "--name-only", "HEAD")).split("\n");
    expect(files).toEqual(
      expect.arrayContaining([
        ".github/CODEOWNERS",
        ".mailmap",
        "CONTRIBUTING.md",
        "docs/onboarding.md",
        "docs/roadmap.md",
      ]),
    );
    expect(files.filter((file) => file.startsWith("docs/decisions/"))).toHaveLength(10);
    expect(await git(path, "show", "HEAD:docs/decisions/0003-poll-for-configuration.md")).toContain(
      "superseded by 0008",
    );
    expect(await git(path, "shortlog", "-s", "--author=marit", "HEAD")).not.toContain("\tmarit");
  });
});
