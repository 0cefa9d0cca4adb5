import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { roadmapWritten } from "./roadmap-written.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const PATH = "docs/roadmap.md";
const add = (by: string): CommitDescription => ({ by, message: "Write down the roadmap", files: { [PATH]: "A" } });
const revise = (by: string, times: number, beside: string[] = [], words = "Plan quarter"): CommitDescription[] =>
  Array.from({ length: times }, (_, at) => ({ by, message: `${words} ${at}`, files: [PATH, ...beside] }));
const scaffold: CommitDescription = {
  ...add(ADA),
  files: Object.fromEntries([PATH, ...Array.from({ length: 9 }, (_, at) => `src/${at}.c`)].map((path) => [path, "A"])),
};
const say = (commits: CommitDescription[], title = "Roadmap", kind: "roadmap" | "design-doc" = "roadmap"): string[] =>
  told(roadmapWritten, { commits, documents: [{ path: PATH, kind, title }] });

describe("roadmap-written", () => {
  it.each([
    ["who added it", [add(ADA)], ['Ada Example: Added the roadmap "Roadmap" (docs/roadmap.md).']],
    [
      "who added and kept it",
      [add(ADA), ...revise(ADA, 2)],
      ['Ada Example: Added the roadmap "Roadmap" (docs/roadmap.md) and changed it in 2 later commits.'],
    ],
    [
      "who changed it three times",
      [add(BOB), ...revise(ADA, 3)],
      [
        'Ada Example: Changed the roadmap "Roadmap" (docs/roadmap.md) in 3 commits.',
        'Bob Example: Added the roadmap "Roadmap" (docs/roadmap.md).',
      ],
    ],
  ])("names %s", (_, commits, said) => {
    expect(say(commits)).toEqual(said);
  });

  it.each([
    ["two revisions", say([add(BOB), ...revise(ADA, 2)])],
    ["a release schedule", say([add(ADA)], "Release schedule of version 3")],
    ["the roadmap of the documentation", say([add(ADA)], "Documentation roadmap")],
    ["a title that is only the path", say([add(ADA)], "docs/roadmap.md")],
    ["a scaffold", say([scaffold])],
    ["rounds of upkeep", say([add(BOB), ...revise(ADA, 3, ["docs/a.md", "docs/b.md", "docs/c.md"])])],
    ["changes of its form", say([add(BOB), ...revise(ADA, 3, [], "Fix links of quarter")])],
    ["a text from elsewhere", say([{ ...add(ADA), message: "Migrate the roadmap out of the wiki" }])],
    ["another kind", say([add(ADA)], "Roadmap", "design-doc")],
  ])("is silent on %s", (_, said) => {
    expect(said.filter((line) => line.startsWith("Ada"))).toEqual([]);
  });
});
