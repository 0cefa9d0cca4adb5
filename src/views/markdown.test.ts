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

  it("shows apart what experimental rules found, in the words of every rendering, and nothing where there is none", () => {
    expect(markdown).toMatch(
      /## Also found\n\nBy rules not shown to be right in 28 of 30 cases; not counted\.\n\n- \*\*Removed 11 files.*experimental, not counted/,
    );
    expect(markdown.indexOf("## Also found")).toBeGreaterThan(markdown.indexOf("## Strongest evidence"));
    expect(renderMarkdown({ ...SAMPLE_REPORT, alsoFound: [] })).not.toContain("Also found");
  });

  it("lists what was imported by kind, with where it comes from, and only about the user", () => {
    const [, section = ""] = /\n(## Imported documents and tickets\n[\s\S]*?)\n## Coverage/.exec(markdown) ?? [];
    expect(section).toContain(
      "Yours, but not counted: nobody else can open an export. 9 documents and 14 tickets imported",
    );
    expect(section).toContain("### Design documents (3)\n\n- **Stream what is parsed** 1 Aug 2025, author");
    expect(section).toMatch(
      /- \*\*Cache tokens\*\* 6 May 2024, yours by your word .*, Notion export team\.zip, .*`[0-9a-f]{16}`/,
    );
    expect(renderMarkdown(RECORD_REPORT)).not.toContain("## Imported");
  });

  it("does not quote a case whose words are not known", () => {
    const [id] = SAMPLE_REPORT.evidence.flatMap(({ kind, id }) => (kind === "pattern" ? [id] : []));
    const evidence = SAMPLE_REPORT.evidence.map((item) =>
      item.kind === "pattern"
        ? { ...item, quotes: item.quotes.slice(0, 1).map((one) => ({ ...one, quote: "" })) }
        : item,
    );
    const cut = renderMarkdown({ ...SAMPLE_REPORT, evidence, strongest: [id!] });
    expect(cut).not.toContain("“”");
    expect(cut).toMatch(/- \*\*Moved tests.*\[parser@/);
  });

  it("lists gaps in the exact words, next steps and coverage", () => {
    expect(markdown).toContain("### Scope and ownership: for senior");
    expect(markdown).toContain("- *cannot see*: Named the problem before it was assigned.");
    expect(markdown).toMatch(
      /1\. \*\*Write down the decision behind “streaming parser”\.\*\*.* Seen in \[parser@[0-9a-f]{12}\]\(<https:\/\/github\.com\/example\/parser\/commit\//,
    );
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
