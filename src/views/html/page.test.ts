import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  ACTING,
  HOSTILE_REPORT,
  largeReport,
  RECORD_REPORT,
  SAMPLE_REPORT,
} from "../../../test/support/sample-report.ts";
import { CRITERION_STATUSES } from "../../model/report.ts";
import { STATUS_WORDS } from "../words.ts";
import { renderHtml } from "./page.ts";

const page = renderHtml(SAMPLE_REPORT);

/** The page without the data, style and script inside it. */
function visible(markup: string): string {
  return markup.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, "");
}

describe("the HTML report", () => {
  it("allows its own style and scripts by hash, and nothing else", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
    const inline = [...page.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)].map((match) => match[2] ?? "");
    expect(inline).toHaveLength(3);
    for (const text of inline)
      expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain("unsafe");
  });

  it("loads nothing and uses no inline style or handler", () => {
    expect(visible(page)).not.toMatch(
      /\s(src|srcset|style|on[a-z]+)=|<(link|img|iframe|object|embed|base)\b|@import|url\(/,
    );
  });

  it("has every id once, and links only to what is there", () => {
    const ids = [...visible(page).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of visible(page).matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it("says every status in its own word", () => {
    for (const status of CRITERION_STATUSES)
      expect(visible(page)).toContain(`<span class="status ${status}">${STATUS_WORDS[status]}</span>`);
  });

  it("puts the gate before the shape, and counter-evidence beside the claim", () => {
    expect(page.indexOf('id="bar"')).toBeLessThan(page.indexOf('id="shape"'));
    const strongest = page.slice(page.indexOf('id="strongest"'), page.indexOf('id="missing"'));
    expect(strongest).toContain("Against the same criteria (1)");
    expect(strongest).toContain("Started “parallel lexing”");
  });

  it("shows apart what experimental rules found, in the words of every rendering, and nothing where there is none", () => {
    const [, found = ""] = /<section id="also-found"([\s\S]*?)<\/section>/.exec(visible(page)) ?? [];
    expect(found).toContain(">Also found</h2>");
    expect(found).toContain("By rules not shown to be right in 28 of 30 cases; not counted.");
    expect(found).toContain("Removed 11 files");
    expect(visible(page)).toContain('<a href="#also-found">Also found</a>');
    expect(renderHtml({ ...SAMPLE_REPORT, alsoFound: [] })).not.toContain('id="also-found"');
  });

  it("shows what was imported by kind, apart, with where it comes from, and only about the user", () => {
    const [, section = ""] = /<section id="imported"([\s\S]*?)<\/section>/.exec(visible(page)) ?? [];
    expect(section).toContain("Yours, but not counted: nobody else can open an export.");
    expect(section).toContain("<h3>Design documents (3)</h3>");
    expect(section).toContain("Taken for its kind by: sections Alternatives and Costs.");
    expect(section).toContain("(a name alone)");
    expect(visible(page)).toContain('<a href="#imported">Imported</a>');
    for (const report of [RECORD_REPORT, { ...SAMPLE_REPORT, imported: null }])
      expect(renderHtml(report)).not.toContain('id="imported"');
    const many = Array.from({ length: 60 }, () => SAMPLE_REPORT.imported!.records[0]!);
    const cut = renderHtml({ ...SAMPLE_REPORT, imported: { ...SAMPLE_REPORT.imported!, records: many } });
    expect(cut).toContain("And 10 more:");
  });

  it("states every rule with its limits, and which are experimental", () => {
    const [, rules = ""] = /<details class="behind" id="rules">([\s\S]*?)<\/details>/.exec(page) ?? [];
    expect(rules).toContain("2 rules that found this");
    expect(rules).toContain("Limits: Reviews that leave no trailer are not seen.");
    expect(rules.match(/<span class="tag">experimental/g)).toHaveLength(1);
    expect(renderHtml({ ...SAMPLE_REPORT, rules: [] })).not.toContain('id="rules"');
  });

  it("keeps what is not counted apart from what speaks for a criterion, and out of its numbers", () => {
    const evidence = SAMPLE_REPORT.evidence.map((item) => ({
      ...item,
      experimental: item.signal === "design-document-first",
    }));
    const missing = renderHtml({ ...SAMPLE_REPORT, evidence }).split('id="missing"')[1] ?? "";
    const side =
      /<p class="what">Wrote a design document before[\s\S]*?<div class="side (\w+)"><p class="side-title">([^<]*)/;
    expect(side.exec(missing)?.slice(1)).toEqual(["apart", "Found, not counted (1)"]);
    expect(missing).toMatch(
      /<td>Wrote a design document before.*?<td class="number">0<\/td><td class="number">0<\/td>/,
    );
  });

  it("says how the gate is answered, in numbers", () => {
    expect(page).toContain("Shown: 2 of 2 criteria that can be judged, of 2 in all.");
  });

  it("links every case and next step where its address is known, and none by a script's address", () => {
    const { opportunities, repositories } = SAMPLE_REPORT;
    for (const { url } of opportunities) expect(page).toContain(`href="${url}"`);
    expect(page).toContain(`<li><a href="${repositories[0]?.commitUrl}`);
    expect(renderHtml(HOSTILE_REPORT)).not.toMatch(/javascript:alert\([78]\)/);
  });

  it("draws no picture, gap or next step without an assessment, and says why", () => {
    const record = visible(renderHtml(RECORD_REPORT));
    for (const id of ["bar", "shape", "time", "missing", "next"]) expect(record).not.toContain(`id="${id}"`);
    expect(record).toContain("Only you are assessed, and this is somebody else.");
    expect(record).toContain('id="strongest"');
  });

  it("leaves no hostile string as markup", () => {
    const hostile = renderHtml(HOSTILE_REPORT);
    expect([...hostile.matchAll(/<script/g)]).toHaveLength(3);
    expect(visible(hostile)).not.toMatch(/<img|onmouseover="|<!-- |href="javascript|token:secret/);
    expect(hostile).not.toMatch(ACTING);
  });

  it("writes the first 200 pieces as HTML, all of them as data, and says so", () => {
    const large = renderHtml(largeReport(500));
    expect([...visible(large).matchAll(/<li class="ev"/g)]).toHaveLength(200);
    expect(large).toContain("The first 200 of 573 pieces of evidence are shown.");
    const data = /<script type="application\/json" id="evidence-data">([\s\S]*?)<\/script>/.exec(large)?.[1];
    expect(JSON.parse(data ?? "").value).toHaveLength(573);
  });

  it("says that nothing was found where nothing was", () => {
    const empty = renderHtml({ ...SAMPLE_REPORT, evidence: [], strongest: [] });
    expect(empty).toContain("Nothing was found.");
    expect(empty).not.toContain('id="evidence-list"');
  });

  it("is the same bytes twice", () => {
    expect(renderHtml(SAMPLE_REPORT)).toBe(page);
  });
});
