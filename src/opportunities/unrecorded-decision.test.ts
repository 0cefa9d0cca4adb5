import { describe, expect, it } from "vitest";
import { foundBy } from "../../test/support/found-by.ts";
import type { HistoryDescription } from "../../test/support/history-of.ts";
import { unrecordedDecision } from "./unrecorded-decision.ts";

const ADA = "Ada Example <ada@example.org>";
const topic = (
  count: number,
  more: Partial<HistoryDescription["commits"][number]> = {},
): HistoryDescription["commits"] =>
  Array.from({ length: count }, (_, at) => ({
    by: ADA,
    message: `Stream part ${at} for #12`,
    files: ["lexer/stream.c"],
    ...more,
  }));
const found = (description: HistoryDescription) => foundBy(unrecordedDecision, description);
const record = { path: "docs/adr/1.md", kind: "adr" as const, title: "Stream" };

describe("a decision nobody recorded", () => {
  it("is proposed to who led a topic of six changes to sources", () => {
    expect(found({ commits: topic(5) })).toEqual([]);
    expect(found({ commits: topic(6) })).toEqual([
      expect.objectContaining({
        person: "ada@example.org",
        title: "Write down the decision behind “Stream part 0 for #12”.",
        why: expect.stringMatching(
          /^6 commits by Ada Example up to 2024-\d\d-\d\d, and none of them touched a design document or decision record\.$/,
        ),
      }),
    ]);
    expect(found({ commits: topic(6, { files: ["docs/a.md"] }) })).toEqual([]);
  });

  it("is recorded where one of the commits touched a record", () => {
    expect(
      found({
        commits: [
          ...topic(6),
          { by: ADA, message: "Record #12", files: { "docs/adr/1.md": "A", "lexer/stream.c": "M" } },
        ],
        documents: [record],
      }),
    ).toEqual([]);
    expect(
      found({
        commits: [...topic(6), { by: ADA, message: "Record something else", files: { "docs/adr/1.md": "A" } }],
        documents: [record],
      }),
    ).toHaveLength(1);
  });

  it("is named by the request that brought it", () => {
    const side = Array.from({ length: 6 }, (_, at) => ({
      name: `c${at}`,
      by: ADA,
      message: `Part ${at}`,
      files: ["lexer/stream.c"],
    }));
    const commits = [
      { by: ADA, message: "Base" },
      ...side,
      {
        by: ADA,
        message: "Merge pull request #12 from ada/stream\n\nRead files as a stream",
        merges: side.map(({ name }) => name),
      },
    ];
    expect(found({ commits })[0]?.title).toBe("Write down the decision behind “Read files as a stream”.");
  });

  it("is not one of long ago", () => {
    expect(found({ commits: [...topic(6), { by: ADA, message: "Later", on: "2026-01-01" }] })).toEqual([]);
  });
});
