import { describe, expect, it } from "vitest";
import { classifyArtifact } from "./classify.ts";
import { incidentClues } from "./incident-clues.ts";
import { readOutline } from "./outline.ts";
import { readPath } from "./path-parts.ts";

function weightsOf(text: string, title = "Bells"): readonly number[] {
  return incidentClues(readOutline(text, readPath("notes/bells.md")), title).map(({ weight }) => weight);
}

describe("incidentClues", () => {
  it("sees one paragraph that tells what broke, when, why and how it ended", () => {
    const text =
      "On 3 March the registry was unavailable for 40 minutes. It was caused by a full disk. Service was restored by noon.";
    expect(weightsOf(text)).toEqual([3]);
  });

  it("asks for something that broke: dates and causes alone are any history", () => {
    expect(weightsOf("On 3 March the release was delayed for two days, caused by a holiday, and later fixed.")).toEqual(
      [],
    );
  });

  it("sees lines of times only in a text of something that broke", () => {
    const times = "- 10:02 first alert\n- 10:15 rollback\n- 10:40 quiet\n";
    expect(weightsOf(times)).toEqual([]);
    expect(weightsOf(`The registry crashed.\n\n${times}`)).toEqual([2]);
  });

  it("sees the states of a status page", () => {
    expect(weightsOf("**Resolved** - all is well.\n\n**Investigating** - errors on upload.\n")).toEqual([2.5]);
  });

  it("reads the paragraph that a list of incidents keeps in its header", () => {
    const text =
      "---\ntitle: Bell outage\nsummary: On 2024-07-19 the bells went down for 2 hours, caused by a bad update that was reverted.\n---\n";
    expect(weightsOf(text, "Bell outage")).toEqual([3]);
  });

  it("is quick and silent on endless lines", () => {
    expect(weightsOf("was ".repeat(60_000))).toEqual([]);
    expect(weightsOf(`${" ".repeat(200_000)}\n`.repeat(2))).toEqual([]);
  });
});

describe("an incident by what it tells", () => {
  it("is a postmortem in a folder that says nothing", () => {
    const text = `# Registry outage of 3 March

On 3 March the registry was unavailable for 40 minutes. The outage was caused by a full disk on the primary.
Service was restored by failing over, within 78 minutes of the first alert.

## What happened?

The disk filled.

## Root cause

Logs were never rotated.

## Action items

- Rotate logs.
`;
    expect(classifyArtifact("notes/registry.md", text).kind).toBe("postmortem");
  });
});
