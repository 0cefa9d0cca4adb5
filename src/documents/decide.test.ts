import { describe, expect, it } from "vitest";
import { classifyArtifact } from "./classify.ts";

const kindOf = (path: string, text: string) => classifyArtifact(path, text).kind;

const SPEC =
  "# Smaller buckets\n\n## Problem description\n\nBuckets are heavy.\n\n## Proposed change\n\nMake them smaller.\n\n## Alternatives\n\nMore people for each bucket, which the well has no room for.\n";

describe("decideKind: members of a series", () => {
  it("a numbered decision is one wherever it is kept, a numbered proposal too", () => {
    const decision =
      "# ADR 12: Smaller buckets\n\n## Context\n\nBuckets are heavy.\n\n## Alternative Approaches\n\nMore people.\n\n## Detailed Design\n\nFive litres.\n\n## Decision\n\nSmaller ones.\n";
    expect(kindOf("docs/architecture/adr-012-smaller-buckets.md", decision)).toBe("adr");
    expect(kindOf("docs/rfcs/rfc-012-smaller-buckets.md", decision.replace("ADR 12", "RFC 12"))).toBe("design-doc");
  });

  it("a form of the series is none of its members", () => {
    expect(kindOf("specs/spring-template.rst", SPEC)).toBe("other");
    expect(kindOf("specs/spring/smaller-buckets.md", SPEC)).toBe("design-doc");
  });
});

describe("decideKind: folders named by several words", () => {
  it.each([
    ["WeeklyMeetings/2024-01-02.md", "## Triage\n\n- Buckets: wait for Ada.\n- Wells: no news.\n", "meeting-notes"],
    ["docs/old-meetings/2019.md", "# 2019\n\n- Buckets: wait for Ada, who is away until May.\n", "meeting-notes"],
    ["docs/release-notes-archive/3.1.md", "- A lighter bucket\n- A deeper well\n", "changelog"],
  ])("%s", (path, text, kind) => expect(kindOf(path, text)).toBe(kind));
});

describe("decideKind: look-up material", () => {
  it.each([
    [
      "a manual page",
      "man/bucket.1.md",
      "# bucket(1)\n\n## NAME\n\nbucket - carry water\n\n## SYNOPSIS\n\n`bucket` [_options_] [_well_...]\n\n## DESCRIPTION\n\nCarries.\n\n## OPTIONS\n\n`-f` <file name>\n\n`-x` <well name>\n",
    ],
    [
      "a page of names in the code",
      "docs/api/bucket.rst",
      "Bucket\n======\n\n.. autoclass:: well.Bucket\n   :members:\n",
    ],
  ])("%s", (_, path, text) => expect(kindOf(path, text)).toBe("api-reference"));
});

describe("decideKind: no document for people", () => {
  it.each([
    ["what an assistant is told", ".github/copilot-instructions.md", "Follow the coding style. Run the tests.\n"],
    ["a page that a site needs", "docs/guides/_index.md", "---\ntitle: Guides\nweight: 3\n---\n"],
    ["a page for a program to fill", "site/layouts/row.html", "<tr>{{ range .Rows }}<td>{{ . }}</td>{{ end }}</tr>\n"],
    ["a list of packages", "docs/dev-requirements.txt", "sphinx==7.1\nfuro>=2024\n"],
  ])("%s", (_, path, text) => expect(kindOf(path, text)).toBe("other"));
});

describe("decideKind: confidence", () => {
  it("is between 0 and 1, and low where little speaks", () => {
    const little = classifyArtifact("words.md", "# Words\n\nSome words.\n");
    const much = classifyArtifact("CONTRIBUTING.md", "# Contributing\n\n## Pull requests\n\nOne idea each.\n");
    for (const { confidence } of [little, much]) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(little.confidence).toBeLessThan(much.confidence);
  });
});
