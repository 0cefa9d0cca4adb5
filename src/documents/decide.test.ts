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

describe("decideKind: what only looks like a design", () => {
  it("a roadmap written on the form of a proposal is a roadmap", () => {
    const text = `# Roadmap\n\nWe plan to do this next year; later come wells.\n\n${SPEC.replace("# Smaller buckets\n", "")}\n## Milestones\n\nSpring: buckets.\n`;
    expect(kindOf("ROADMAP.md", text)).toBe("roadmap");
  });

  it("a proposal about a roadmap is a proposal", () => {
    expect(kindOf("rfcs/0012-bucket-roadmap.md", SPEC.replace("Smaller buckets", "Bucket roadmap"))).toBe("design-doc");
  });

  it("the README of a repository has goals and an architecture, but is no design document", () => {
    const text = "# Buckets\n\n## Motivation\n\nWater.\n\n## Goals\n\nLess weight.\n\n## Design\n\nFive litres.\n";
    expect(kindOf("README.md", text)).not.toBe("design-doc");
  });

  it("a page about many designs lists them", () => {
    const text =
      "# Draft Designs\n\nThese draft designs are starting points for discussion about [buckets](buckets.md) and [wells](wells.md).\n";
    expect(kindOf("design/drafts-of-spring.md", text)).toBe("other");
  });

  it("a page that says what it is generated from is not the document", () => {
    const text = "# Design document\n\nThe bucket design document is generated from the source file in this folder.\n";
    expect(kindOf("design/4812-buckets/README.md", text)).toBe("other");
  });
});

describe("decideKind: minutes", () => {
  it("a committee's minutes are minutes beside its rules too", () => {
    const text = "# 2019-03-05 Minutes\n\n## Minutes\n\n- Buckets: wait for Ada.\n- Wells: the maintainers agree.\n";
    expect(kindOf("docs/governance/2019-committee-minutes.md", text)).toBe("meeting-notes");
  });

  it("minutes that pass are not minutes of a meeting", () => {
    const text =
      "# Well outage\n\nOn 3 March the well was unavailable. Within 78 minutes of the first alert it was fixed; the cause was a rope.\n\n## Timeline\n\n- 10:02 alert\n- 10:20 rope found\n- 11:20 fixed\n\n## Root cause\n\nA rope.\n";
    expect(kindOf("incidents/2019-03-03-well.md", text)).toBe("postmortem");
  });
});
