import { describe, expect, it } from "vitest";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { stalledWorkLanded } from "./stalled-work-landed.ts";

const OLD: DiscussionDescription = {
  number: 1,
  by: "bob",
  on: "2023-02-01",
  title: "Limit retries",
  closed: "2023-09-01",
};
const NEW: DiscussionDescription = {
  number: 2,
  by: "ada",
  on: "2024-02-01",
  title: "Limit retries of queues",
  body: "This picks up #1.",
  merged: "2024-02-09",
};
const find = (old: Partial<DiscussionDescription> = {}, own: Partial<DiscussionDescription> = {}) =>
  told(stalledWorkLanded, {
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start" }],
    discussions: [
      { ...OLD, ...old },
      { ...NEW, ...own },
    ],
  });

describe("stalled-work-landed", () => {
  it("fires on a pull request of somebody else that was taken up", () => {
    expect(find()).toEqual([
      'Ada Example: Took up the pull request "Limit retries" (#1) of somebody else, which was closed without landing, and landed "Limit retries of queues" (#2).',
    ]);
  });

  it("fires on an issue that was up for grabs", () => {
    expect(find({ kind: "issue", labels: ["Help wanted"], closed: "2024-02-09" }, { body: "Fixes #1" })).toEqual([
      'Ada Example: Took up the issue "Limit retries" (#1) of somebody else, marked "Help wanted", and landed "Limit retries of queues" (#2) for it.',
    ]);
  });

  it.each([
    ["one's own older work", { by: "ada" }, {}],
    ["what landed before", { closed: undefined, merged: "2023-09-01" }, {}],
    ["what is still open", { closed: undefined }, {}],
    ["what it replaces against the other's will", {}, { body: "Supersedes #1." }],
    ["work that went on beside it", {}, { body: "This is based on #1." }],
    ["work withdrawn at once", { closed: "2023-02-02" }, {}],
    ["work that was refused", { entries: [{ by: "eve", says: "NACK, retries are for the caller." }] }, {}],
    ["a mention", {}, { body: "See #1." }],
    ["work that did not land", {}, { merged: undefined }],
    ["a program's pull request", { by: "tidy[bot]" }, {}],
    ["an issue without such a label", { kind: "issue", closed: "2024-02-09" }, { body: "Fixes #1" }],
    ["quoted words", {}, { body: "> picks up #1" }],
  ] as const)("is silent on %s", (_, old, own) => {
    expect(find(old, own)).toEqual([]);
  });
});
