import { describe, expect, it } from "vitest";
import {
  HOSTILE_INITIATIVES,
  initiative,
  initiativesReport,
  manyInitiatives,
  OTHERS_INITIATIVES,
  SAMPLE_INITIATIVES,
} from "../../../test/support/sample-initiatives.ts";
import { ACTING, RECORD_REPORT, SAMPLE_REPORT } from "../../../test/support/sample-report.ts";
import { renderInitiativesPage } from "./initiatives-page.ts";
import { renderHtml } from "./page.ts";

const page = renderInitiativesPage(SAMPLE_INITIATIVES);

/** The page without the style and script inside it. */
const visible = (markup: string): string => markup.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, "");

/** What one row holds. */
function rowOf(markup: string, title: string): string {
  const row = markup.split('<li class="thread"').find((part) => part.includes(`dir="auto">${title}<`)) ?? "";
  return row.split("<figcaption")[0] ?? "";
}

const count = (markup: string, pattern: RegExp): number => [...markup.matchAll(pattern)].length;

describe("the picture of initiatives", () => {
  it("has a row for each, the latest begun on top, with dates and ending as text", () => {
    const titles = [...visible(page).matchAll(/<span class="title" dir="auto">([^<]*)/g)].map(([, title]) => title);
    expect(titles).toEqual([
      "Release notes by hand",
      "Incremental lexing",
      "One day",
      "Error messages",
      "Fewer allocations",
      "Streaming parser",
    ]);
    expect(rowOf(page, "Streaming parser")).toContain("4 Mar to 20 Jun 2024 · 5 steps · landed");
    expect(rowOf(page, "One day")).toContain("15 Jun 2025 · 3 steps · landed");
  });

  it("marks steps, others, landings, reverts and what was opened, in the row and from near", () => {
    const row = rowOf(page, "Streaming parser");
    const [overview = "", near = ""] = row.split("</summary>");
    for (const [drawing, opened] of [
      [overview, 2],
      [near, 2],
    ] as const) {
      expect(count(drawing, /class="step"/g)).toBe(4);
      expect(count(drawing, /class="theirs"/g)).toBe(2);
      expect(count(drawing, /d="M0-4 4 4h-8z"/g)).toBe(2);
      expect(count(drawing, /d="M-4-4 4 4M4-4-4 4"/g)).toBe(1);
      expect(count(drawing, /class="opened"/g)).toBe(opened);
    }
    expect(near).toContain(
      'aria-label="Streaming parser: own steps on 4 days from 4 Mar to 20 Jun 2024; issues opened on 20 Jan 2024, documents added on 11 Feb 2024, commits by others on 2 days from 1 Apr to 8 Apr 2024, landings on 2 days from 12 Mar to 21 Jun 2024, reverts on 30 Jul 2024 and closed on 1 Jul 2024; landed"',
    );
  });

  it("links every citation to its source, and none where no address is known", () => {
    const row = rowOf(page, "Streaming parser");
    expect(row).toContain(
      '<a href="https://github.com/example/parser/issues/7" rel="noopener noreferrer"><code>#7</code></a>',
    );
    expect(count(row, /href="https:\/\/github\.com\/example\/parser\/commit\/[0-9a-f]{40}"/g)).toBe(6);
    expect(rowOf(page, "Incremental lexing")).not.toContain("href=");
  });

  it("says which links are stated and which guessed", () => {
    const row = rowOf(page, "Streaming parser");
    expect(row).toContain("<dt>Links, stated</dt><dd>the issue #7 (4 commits)</dd>");
    expect(row).toContain("<dt>Links, guessed</dt><dd>the name in the subjects stream (5 commits). <em>");
  });

  it("tells words it does not know as they are", () => {
    const row = rowOf(page, "Release notes by hand");
    expect(row).toContain("merged upstream");
    expect(row).toContain("Asked for");
    expect(row).toContain("same trailer Part-of (3 commits)");
    expect(rowOf(page, "Fewer allocations")).toContain("landed in part");
  });

  it("explains only the marks that it draws", () => {
    expect(page).toContain("a step was reverted, and stayed so");
    const plain = renderInitiativesPage(initiativesReport([initiative("a", ["2024-03-04", "2024-03-09"])]));
    expect(plain).not.toContain("a step was reverted");
    expect(count(plain.split('aria-label="Key"')[1] ?? "", /<li><svg width="32"/g)).toBe(1);
  });

  it("says the same as a table", () => {
    const [, table = ""] = /<table class="initiatives-table">([\s\S]*?)<\/table>/.exec(page) ?? [];
    expect(table).toContain(
      '<th scope="row" dir="auto">Streaming parser</th><td>written down by the person<br><small>20 Jan 2024</small></td><td>4 Mar 2024</td><td>20 Jun 2024</td><td class="number">5</td><td class="number">2</td><td class="number">2</td><td class="number">1</td><td>landed</td>',
    );
  });

  it("says in a sentence what to see", () => {
    expect(page).toContain(
      "<figcaption>The longest thread runs from Feb 2025 to Nov 2026; at most 2 ran at one time, first on 15 Jun 2025.</figcaption>",
    );
  });

  it("draws no more than fit of a thousand, and says so", () => {
    const many = renderInitiativesPage(manyInitiatives(1_000));
    expect(count(many, /<li class="thread"/g)).toBe(100);
    expect(many).toContain("The 100 largest of 1,000.");
    expect(many).toContain("900 smaller ones are left out here");
  });

  it("cannot be made to grow by one initiative", () => {
    const days = Array.from({ length: 200 }, (_, at) => new Date(1.7e12 + at * 86_400_000).toISOString().slice(0, 10));
    const long = initiative(
      "a".repeat(5_000),
      days,
      { other: days.slice(0, 100), landing: days.slice(0, 100) },
      { own: 4_000 },
    );
    const large = renderInitiativesPage(initiativesReport([long]));
    expect(large).toContain("And 3,800 later steps, which this record leaves out.");
    expect(large.length).toBeLessThan(250_000);
  });

  it("leaves no hostile string as markup or address", () => {
    const hostile = renderInitiativesPage(HOSTILE_INITIATIVES);
    expect([...hostile.matchAll(/<script/g)]).toHaveLength(2);
    expect(visible(hostile)).not.toMatch(/<img|onmouseover="|<!-- |href="javascript|token:secret/);
    expect(visible(hostile)).not.toMatch(/NaN|Infinity|undefined/);
    expect(hostile).not.toMatch(ACTING);
  });

  it("has every id once, loads nothing, and is the same bytes twice", () => {
    const ids = [...visible(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of visible(page).matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(visible(page)).not.toMatch(
      /\s(src|srcset|style|on[a-z]+)=|<(link|img|iframe|object|embed|base)\b|@import|url\(/,
    );
    expect(renderInitiativesPage(SAMPLE_INITIATIVES)).toBe(page);
  });

  it("says whose record it is, and that nothing was found where nothing was", () => {
    expect(renderInitiativesPage(OTHERS_INITIATIVES)).toContain("Nothing is assessed from it.");
    expect(page).not.toContain("Nothing is assessed from it.");
    const empty = renderInitiativesPage(initiativesReport([]));
    expect(empty).toContain("was found that they led");
    expect(empty).not.toContain("<figure");
  });
});

describe("initiatives in the report", () => {
  it("stand before the evidence, about you and about others", () => {
    for (const [report, initiatives] of [
      [SAMPLE_REPORT, SAMPLE_INITIATIVES],
      [RECORD_REPORT, OTHERS_INITIATIVES],
    ] as const) {
      const markup = visible(renderHtml(report, initiatives));
      expect(markup).toContain('<a href="#initiatives">Initiatives</a>');
      expect(markup.indexOf('id="initiatives"')).toBeLessThan(markup.indexOf('id="evidence"'));
    }
  });

  it("are bounded, and not there where nobody asked or none was found", () => {
    const many = renderHtml(SAMPLE_REPORT, manyInitiatives(1_000));
    expect(count(many, /<li class="thread"/g)).toBe(24);
    expect(many).toContain("976 smaller ones are left out here");
    for (const none of [null, initiativesReport([])])
      expect(renderHtml(SAMPLE_REPORT, none)).not.toContain('id="initiatives"');
  });
});
