import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription, HistoryDescription } from "../../test/support/history-of.ts";
import { releaseShepherd } from "./release-shepherd.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const START: CommitDescription = { name: "start", by: BOB, on: "2024-01-01", message: "Start", files: ["src/main.c"] };
const tag = (name: string, on: string, by = ADA): NonNullable<HistoryDescription["tags"]>[number] => ({
  name,
  by,
  on,
  target: "start",
});
const bump = (message: string, files: readonly string[] = ["CHANGELOG.md", "package.json"]): CommitDescription => ({
  by: ADA,
  on: "2024-05-01",
  message,
  files,
});
const say = (description: HistoryDescription): string[] =>
  told(releaseShepherd, description).filter((line) => line.startsWith("Ada"));

describe("release-shepherd", () => {
  it("gathers the tags of a year", () => {
    expect(
      say({
        commits: [START],
        tags: [
          tag("v1.2.0", "2024-03-01"),
          tag("v1.2.0-rc.1", "2024-02-20"),
          tag("v1.3.0", "2024-06-01"),
          tag("v1.4.0", "2025-01-10"),
        ],
      }),
    ).toEqual([
      "Ada Example: Tagged at least 3 versions in 2024: v1.2.0-rc.1, v1.2.0 and v1.3.0.",
      "Ada Example: Tagged version v1.4.0 in 2025.",
    ]);
  });

  it.each([
    ["Release 1.2.0", "1.2.0"],
    ["chore(release): 1.2.0", "1.2.0"],
    ["Bump version to 1.2.0-rc.1", "1.2.0-rc.1"],
    ["v1.2.0", "1.2.0"],
    ["Parser 1.2.0", "1.2.0"],
  ])("reads the release commit %j", (message, version) => {
    expect(say({ commits: [START, bump(message)] })).toEqual([
      `Ada Example: Made the release commit of version ${version} in 2024.`,
    ]);
  });

  it("prefers tags to release commits of the same year", () => {
    expect(say({ commits: [START, bump("Release 1.2.0")], tags: [tag("v1.2.0", "2024-05-02")] })).toEqual([
      "Ada Example: Tagged version v1.2.0 in 2024.",
    ]);
  });

  it.each([
    ["a tag that is no version", { commits: [START], tags: [tag("before-rewrite", "2024-03-01")] }],
    [
      "a tag that opens a version",
      {
        commits: [START],
        tags: [tag("v1.3.0-alpha.0", "2024-03-01"), tag("v1.4.0.dev0", "2024-03-02"), tag("v1.5-pre", "2024-03-03")],
      },
    ],
    ["a commit that opens a version", { commits: [START, bump("Bump version to 1.3.0.dev")] }],
    ["a tag set on history years later", { commits: [START], tags: [tag("v1.2.0", "2026-03-01")] }],
    [
      "an account that a program tags with",
      { commits: [START], tags: [tag("v1.2.0", "2024-03-01", "Ada CI <ada@example.org>")] },
    ],
    ["somebody else's tag", { commits: [START], tags: [tag("v1.2.0", "2024-03-01", BOB)] }],
    [
      "a dependency bump",
      {
        commits: [
          START,
          bump("Bump left-pad to 1.2.0", ["package.json"]),
          bump("Update to Linter 1.2.0", ["package.json"]),
        ],
      },
    ],
    ["a version that changes no version file", { commits: [START, bump("Release 1.2.0", ["src/main.c"])] }],
    ["a sentence about a version", { commits: [START, bump("Fix crash that came with 1.2.0")] }],
  ])("is silent on %s", (_, description) => {
    expect(say(description)).toEqual([]);
  });
});
