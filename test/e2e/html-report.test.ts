/**
 * The HTML report in a real browser, opened from a file as its reader opens it. Needs Chromium.
 */
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { renderHtml } from "../../src/views/html/page.ts";
import { hasBrowser, type Opened, openAll, pageOpener, requireBrowser } from "../support/browser.ts";
import { HOSTILE_REPORT, largeReport, RECORD_REPORT, SAMPLE_REPORT } from "../support/sample-report.ts";

requireBrowser("the HTML report");

/** Rows of a kind differ in words only, and axe takes its time with each. */
const FEWER_ROWS: Report = {
  ...SAMPLE_REPORT,
  evidence: SAMPLE_REPORT.evidence.filter(({ sentence }) => !sentence.includes("(change")),
};

describe.skipIf(!hasBrowser)("the HTML report in a browser", { timeout: 60_000 }, () => {
  const openPage = pageOpener();
  const open = (report: Report, options?: BrowserContextOptions): Promise<Opened> =>
    openPage(renderHtml(report), options);

  const count = (page: Page): Promise<string | null> => page.locator("#evidence-count").textContent();
  const focused = (page: Page): Promise<string> =>
    page.evaluate("document.activeElement.closest('[id]')?.id ?? ''") as Promise<string>;

  describe.each([
    ["light", 1280],
    ["light", 360],
    ["dark", 1280],
    ["dark", 360],
  ] as const)("in %s, %i pixels wide", (colorScheme, width) => {
    it("has nothing for axe to find, with everything open", async () => {
      const { page } = await open(FEWER_ROWS, { colorScheme, viewport: { width, height: 900 } });
      await openAll(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });

    it("never scrolls sideways, whatever it holds", async () => {
      const { page } = await open(HOSTILE_REPORT, { colorScheme, viewport: { width, height: 900 } });
      await openAll(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    });
  });

  it("has nothing for axe to find without an assessment", async () => {
    const { page } = await open(RECORD_REPORT);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  it("asks nothing of any network", async () => {
    const { page, requests, problems } = await open(SAMPLE_REPORT);
    await openAll(page);
    await page.locator("#theme").click();
    await page.keyboard.press("/");
    await page.keyboard.type("lexer");
    await expect.poll(() => count(page)).toMatch(/match/);
    expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it("runs nothing that a repository wrote", async () => {
    const { page, dialogs, problems } = await open(HOSTILE_REPORT);
    await openAll(page);
    await page.locator("#evidence-search").fill("</script>");
    await expect.poll(() => count(page)).toBe("1 of 75 matches");
    await openAll(page);
    await page.locator("#evidence-list .ev .what").first().hover();
    expect(dialogs).toEqual([]);
    expect(problems).toEqual([]);
    expect(await page.locator("script").count()).toBe(3);
    expect(await page.locator("img, iframe, object, [onerror], [onmouseover]").count()).toBe(0);
    expect(await page.locator("a[href^='javascript:' i]").count()).toBe(0);
    expect(await page.locator("#evidence-list .ev").first().textContent()).toContain("<img src=x onerror=");
  });

  it("narrows by search and by filter, and says to how many", async () => {
    const { page } = await open(SAMPLE_REPORT);
    expect(await count(page)).toBe("73 pieces of evidence");
    await page.locator("#evidence-search").fill("STREAM tree");
    await expect.poll(() => count(page)).toBe("2 of 73 match");
    expect(await page.locator("#evidence-list .ev").count()).toBe(2);
    await page.locator("#filter-skill").selectOption("scope");
    expect(await count(page)).toBe("1 of 73 matches");
    await page.locator("#evidence-reset").click();
    expect(await count(page)).toBe("73 pieces of evidence");
    for (const [name, value, expected] of [
      ["state", "counter", "2 of 73 match"],
      ["period", "2024-H1", /match/],
      ["area", "decisions", "1 of 73 matches"],
      ["signal", "listed-owner", "1 of 73 matches"],
      ["repo", SAMPLE_REPORT.repositories[2]?.key ?? "", "1 of 73 matches"],
    ] as const) {
      await page.locator(`#filter-${name}`).selectOption(value);
      expect(await count(page)).toMatch(expected);
      await page.locator(`#filter-${name}`).selectOption("");
    }
  });

  it("works by keyboard alone", async () => {
    const { page } = await open(SAMPLE_REPORT);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Skip to the report");
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("evidence-search");
    await page.keyboard.type("formatter");
    await page.keyboard.press("ArrowDown");
    const items = page.locator("#evidence-list .ev");
    expect(await focused(page)).toBe(await items.nth(0).getAttribute("id"));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await items.nth(1).locator("blockquote").first().isVisible()).toBe(true);
    await page.keyboard.press("w");
    await expect.poll(() => page.locator("#said").textContent()).toMatch(/waymark mark [0-9a-f]{16} wrong$/);
    await page.keyboard.press("End");
    expect(await focused(page)).toBe(await items.last().getAttribute("id"));
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("evidence-search");
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
  });

  it("draws rows by script exactly as they are written", async () => {
    const { page } = await open(HOSTILE_REPORT);
    const rows = "[...document.querySelectorAll('#evidence-list > li')].map((item) => item.outerHTML)";
    const written = await page.evaluate(rows);
    await page.locator("#filter-state").selectOption("marked");
    await page.locator("#evidence-reset").click();
    expect(await page.evaluate(rows)).toEqual(written);
  });

  it("shows 200 rows of many at a time, and finds one that a claim mentions", async () => {
    const { page } = await open(largeReport(1_000));
    expect(await page.locator("#evidence-range").textContent()).toBe("1 to 200 of 1,073");
    await page.locator("#evidence-after").click();
    expect(await page.locator("#evidence-range").textContent()).toBe("201 to 400 of 1,073");
    expect(await page.locator("#evidence-list > li").count()).toBe(200);
    await page.locator("#evidence-search").fill("no such words");
    await expect.poll(() => count(page)).toBe("0 of 1,073 match");
    await page.locator("#strongest .against .to-evidence").first().click();
    const revealed = page.locator("#evidence-list .revealed");
    await expect.poll(() => revealed.locator(".body").isVisible()).toBe(true);
    expect(await revealed.textContent()).toContain("parallel lexing");
    expect(await focused(page)).toBe(await revealed.getAttribute("id"));
  });

  it("remembers the choice of light or dark", async () => {
    const { page } = await open(SAMPLE_REPORT, { colorScheme: "light" });
    const paper = "getComputedStyle(document.body).backgroundColor";
    const light = await page.evaluate(paper);
    await page.locator("#theme").click();
    await page.locator("#theme").click();
    expect(await page.locator("#theme").textContent()).toBe("Theme: dark");
    expect(await page.evaluate(paper)).not.toBe(light);
    await page.reload();
    expect(await page.locator("#theme").textContent()).toBe("Theme: dark");
    expect(await page.evaluate(paper)).not.toBe(light);
  });

  it("reads without a script", async () => {
    const { page } = await open(SAMPLE_REPORT, { javaScriptEnabled: false });
    expect(await page.locator("#evidence-filters").isVisible()).toBe(false);
    expect(await page.locator("#theme").isVisible()).toBe(false);
    expect(await page.locator("#evidence-list > li").count()).toBe(73);
    await page.locator("#evidence-list summary").first().click();
    expect(await page.locator("#evidence-list .body").first().isVisible()).toBe(true);
  });

  it("prints everything laid open, on light paper", async () => {
    const { page } = await open(SAMPLE_REPORT, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#evidence-list .body").first().isVisible()).toBe(true);
    expect(await page.locator("#shape table").isVisible()).toBe(true);
    expect(await page.locator(".bar").isVisible()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
  });
});
