import { describe, expect, it } from "vitest";
import { DANGEROUS, HOSTILE_STRINGS } from "../../test/support/hostile.ts";
import { ACTING, SAMPLE_REPORT } from "../../test/support/sample-report.ts";
import { renderImportedSource, renderSource } from "./source.ts";
import { PLAIN_STYLE } from "./terminal.ts";

const event = SAMPLE_REPORT.evidence.find((item) => item.kind === "event" && item.related.length === 0)!;
const pattern = SAMPLE_REPORT.evidence.find((item) => item.kind === "pattern")!;
const SOURCE = {
  kind: "commit",
  object: "0".repeat(40),
  path: null,
  header: [["Author", "Ada Example <ada@example.org>"]] as const,
  lines: [
    { number: 1, text: "Keep the names", quoted: true },
    { number: 2, text: "", quoted: false },
    { number: 3, text: "They were lost.", quoted: false },
  ],
  files: ["lexer/scan.c"],
};

describe("what is cited", () => {
  it("shows the statement, the object, who and when, the words with a bar at the quoted ones, and the files", () => {
    const lines = renderSource(event, SOURCE, PLAIN_STYLE).split("\n");
    expect(lines[0]).toContain(event.id);
    expect(lines).toContain(`  commit ${"0".repeat(40)}`);
    expect(lines).toContain("  Author: Ada Example <ada@example.org>");
    expect(lines.filter((line) => line.startsWith("▌"))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith("▌"))).toContain("Keep the names");
    expect(lines).toContain("    lexer/scan.c");
    for (const line of lines) expect(line).toBe(line.trimEnd());
  });

  it("numbers the lines of a document", () => {
    expect(renderSource(event, { ...SOURCE, kind: "document", path: "docs/a.md", files: [] }, PLAIN_STYLE)).toMatch(
      /▌ {5}1 Keep the names/,
    );
  });

  it("shows a dozen files, and what else it rests on", () => {
    const files = Array.from({ length: 20 }, (_, at) => `lexer/${at}.c`);
    expect(renderSource(event, { ...SOURCE, files }, PLAIN_STYLE)).toContain("and 8 more files");
    expect(renderSource(event, { ...SOURCE, files: [] }, PLAIN_STYLE)).not.toContain("more files");
    expect(renderSource(pattern, SOURCE, PLAIN_STYLE)).toContain("rests also on ");
    expect(renderSource(event, SOURCE, PLAIN_STYLE)).not.toContain("rests also on");
  });

  it("lets nothing act", () => {
    for (const text of Object.values(HOSTILE_STRINGS)) {
      const shown = renderSource(
        { ...event, sentence: text },
        { ...SOURCE, path: text, header: [[text, text]], lines: [{ number: 1, text, quoted: true }], files: [text] },
        PLAIN_STYLE,
      );
      expect(shown.replaceAll("\n", "")).not.toMatch(DANGEROUS);
      expect(shown).not.toMatch(ACTING);
    }
  });

  it("of an imported document shows its text with line numbers, that it is not counted, and nothing that acts", () => {
    const record = { id: "0123456789abcdef", title: "Queues\u001b[2J" };
    const source = { ...SOURCE, kind: "document", object: "Plans/\u202eQueue.md", linesLeftOut: 3 };
    const shown = renderImportedSource(record, source, PLAIN_STYLE);
    expect(shown).toContain("0123456789abcdef  Queues\n");
    expect(shown).toContain("  document Plans/Queue.md\n");
    expect(shown).toContain("    1 Keep the names");
    expect(shown).toMatch(/and 3 more lines\n[\s\S]*\n {2}not counted/);
    for (const text of Object.values(HOSTILE_STRINGS)) {
      const hostile = { ...source, object: text, lines: [{ number: 1, text, quoted: false }] };
      const lines = renderImportedSource({ id: record.id, title: text }, hostile, PLAIN_STYLE).split("\n");
      for (const line of lines) {
        expect(line).not.toMatch(DANGEROUS);
        expect(line).not.toMatch(ACTING);
      }
    }
  });
});
