import { describe, expect, it } from "vitest";
import { initiativeOf, issue, LATER, STEPS, sentencesOf, step } from "../../../test/support/initiative-of.ts";

const WANTED = "Parsing should keep the tokens of a line until the next one was read, so that nothing is read twice.";
const design = (on: string) =>
  step("design", "Design the token buffer", on, { files: { "doc/design/token-buffer.md": "A" } });
const documents = [{ path: "doc/design/token-buffer.md", kind: "design-doc" as const, title: "Token buffer" }];

describe("the plan of an initiative", () => {
  it("is its design document where that was there before the code", () => {
    const record = initiativeOf({ commits: [design("2024-01-30"), ...STEPS, LATER], documents });
    expect(record.plan).toEqual({ kind: "document", cites: [record.steps[0]![0]] });
    expect(sentencesOf(record)[0]).toBe(
      'Its document "Token buffer" was added on 30 Jan 2024, before the first change of code.',
    );
  });

  it("is no document that came after code, nor one of another kind", () => {
    const after = [...STEPS, design("2024-03-03"), LATER];
    expect(initiativeOf({ commits: after, documents }).plan.kind).toBe("unknown");
    const reference = [{ ...documents[0]!, kind: "api-reference" as const }];
    expect(initiativeOf({ commits: [design("2024-01-30"), ...STEPS, LATER], documents: reference }).plan.kind).toBe(
      "unknown",
    );
  });

  it("is an own issue that says what is wanted; its origin tells of it already", () => {
    const record = initiativeOf({ discussions: [issue({ by: "ada", body: WANTED })] });
    expect(record.plan).toEqual({ kind: "issue", cites: ["github.com/octo-org/engine#7"] });
    expect(sentencesOf(record)[0]).toBe(
      'Ada Example opened issue #7 ("Parsing is slow") on 20 Jan 2024, 13 days before its first commit.',
    );
    expect(sentencesOf(record).filter((text) => text.includes("opened"))).toHaveLength(1);
  });

  it("was looked for and not seen only where its discussions were read", () => {
    expect(initiativeOf({ discussions: [issue({ body: WANTED })] }).plan).toEqual({ kind: "none", cites: [] });
    expect(initiativeOf().plan.kind).toBe("unknown");
  });
});
