import { describe, expect, it } from "vitest";
import { ACTING, HOSTILE_REPORT, RECORD_REPORT, SAMPLE_REPORT } from "../../test/support/sample-report.ts";
import { renderMarkdown } from "./markdown.ts";

const markdown = renderMarkdown(SAMPLE_REPORT);

describe("the Markdown report", () => {
  it("opens with who, what was read and as known when", () => {
    expect(markdown).toMatch(
      /^# Ada L\.\n\nparser, runtime and docs · Jan 2024 to Nov 2026 · known as of 22 Nov 2026\n\nRead: \[parser\]\(<https:\/\/github\.com\/example\/parser>\), \[tools\]/,
    );
  });

  it("has one row per skill, with the words and the interval", () => {
    expect(markdown).toContain("| Scope and ownership | mid-level, senior in places | 2.1 to 3.1 |");
    expect(markdown).toContain("| Technical vision | not seen | – |");
  });

  it("cites every piece, with a link where its address is known", () => {
    expect(markdown).toMatch(
      /- \*\*Led 14 commits on “streaming parser”.*\*\* 18 Sep 2025, \[parser@[0-9a-f]{12}\]\(<https:\/\/github\.com\/example\/parser\/commit\/[0-9a-f]{40}>\), `[0-9a-f]{16}`/,
    );
  });

  it("puts counter-evidence under the claim it concerns", () => {
    expect(markdown).toMatch(/\*\*Led 14 commits.*\n.*\n {2}- Against: Started “parallel lexing”.*superseded/);
    expect(markdown).toMatch(
      /- \*emerging\*: Drove a problem to done across several areas\..*\n {2}- Against: Started “parallel lexing”/,
    );
  });

  it("lists gaps in the exact words, next steps and coverage", () => {
    expect(markdown).toContain("### Scope and ownership: for senior");
    expect(markdown).toContain("- *cannot see*: Named the problem before it was assigned.");
    expect(markdown).toContain("1. **Write down the decision behind “streaming parser”.**");
    expect(markdown).toContain("- Skipped \\~/src/broken: git cannot read it: bad object HEAD.");
    expect(markdown).toContain("- Not visible from here: reviews and issues.");
  });

  it("without an assessment holds the cited record and the reason", () => {
    const record = renderMarkdown(RECORD_REPORT);
    expect(record).toContain("Only you are assessed, and this is somebody else.");
    expect(record).not.toMatch(/## The shape|## What is missing|## Next steps|Technical bar:/);
    expect(record).toContain("## Strongest evidence");
  });

  it("escapes what came from a repository", () => {
    const hostile = renderMarkdown(HOSTILE_REPORT);
    expect(hostile).not.toMatch(/(^|[^\\])<(script|img|!--)/m);
    expect(hostile).not.toMatch(/\]\(javascript|token:secret|@everyone|#12\b/);
    expect(hostile).not.toMatch(ACTING);
  });
});
