/** Initiatives as threads over time in a real browser: a page of their own and a section of the report. Needs Chromium. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { renderInitiativesPage } from "../../src/views/html/initiatives-page.ts";
import { renderHtml } from "../../src/views/html/page.ts";
import { hasBrowser, openAll, pageOpener, requireBrowser } from "../support/browser.ts";
import {
  HOSTILE_INITIATIVES,
  initiative,
  initiativesReport,
  manyInitiatives,
  OTHERS_INITIATIVES,
  SAMPLE_INITIATIVES,
} from "../support/sample-initiatives.ts";
import { RECORD_REPORT } from "../support/sample-report.ts";

requireBrowser("the picture of initiatives");

const PAGE = renderInitiativesPage(SAMPLE_INITIATIVES);
const row = (page: Page, title: string) => page.locator(".thread", { hasText: title }).first();

describe.skipIf(!hasBrowser)("initiatives in a browser", { timeout: 60_000 }, () => {
  const open = pageOpener();

  describe.each([
    ["light", 1280],
    ["light", 320],
    ["dark", 1280],
    ["dark", 320],
  ] as const)("in %s, %i pixels wide", (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 } };

    it("have nothing for axe to find, with everything open", async () => {
      const { page } = await open(PAGE, options);
      await openAll(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });

    it("never scroll sideways, whatever they hold", async () => {
      const { page } = await open(renderInitiativesPage(HOSTILE_INITIATIVES), options);
      await openAll(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    });
  });

  it.each([1280, 320])("keep the labels of an axis apart at %i pixels, however long the time is", async (width) => {
    const options = { viewport: { width, height: 900 } };
    for (const days of [6, 40, 200, 700, 2_000, 11_000]) {
      const last = new Date(Date.UTC(2024, 10, 20)).getTime();
      const first = new Date(last - days * 86_400_000).toISOString().slice(0, 10);
      const report = initiativesReport([initiative("Long", [first, "2024-11-20"])]);
      const { page } = await open(renderInitiativesPage(report), options);
      await openAll(page);
      for (const axis of await page.locator("svg.days").all()) {
        const boxes = await axis.locator("text[y='14']").evaluateAll((all) =>
          all
            .map((one) => one.getBoundingClientRect())
            .filter((box) => box.width > 0)
            .map(({ left, right }) => [left, right]),
        );
        for (const [at, [left = 0]] of boxes.entries()) if (at > 0) expect(left).toBeGreaterThan(boxes[at - 1]![1]!);
        expect(boxes.at(-1)?.[1] ?? 0).toBeLessThanOrEqual(width);
      }
      await page.context().close();
    }
  });

  it("stand in somebody else's report without anything for axe to find", async () => {
    const { page } = await open(renderHtml({ ...RECORD_REPORT, evidence: [] }, OTHERS_INITIATIVES));
    await openAll(page);
    expect((await new AxeBuilder({ page }).include("#initiatives").analyze()).violations).toEqual([]);
  });

  it("ask nothing of any network, and run nothing that a repository wrote", async () => {
    const { page, requests, dialogs, problems } = await open(renderInitiativesPage(HOSTILE_INITIATIVES));
    await openAll(page);
    await page.locator("#theme").click();
    await page.locator(".thread .title").first().hover();
    expect(requests).toHaveLength(1);
    expect([dialogs, problems]).toEqual([[], []]);
    expect(await page.locator("img, iframe, object, [onerror], [onmouseover]").count()).toBe(0);
    expect(await page.locator("a[href^='javascript:' i]").count()).toBe(0);
    expect(await page.locator(".thread .title", { hasText: "<img src=x onerror=" }).count()).toBe(1);
  });

  it.each([true, false])("open to their story by keyboard, with a script: %s", async (javaScriptEnabled) => {
    const { page } = await open(PAGE, { javaScriptEnabled });
    const first = row(page, "Release notes by hand");
    await first.locator("> details > summary").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const second = row(page, "Incremental lexing");
    expect(await second.locator(".story").isVisible()).toBe(true);
    expect(await first.locator(".story").isVisible()).toBe(false);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await second.locator(".steps").isVisible()).toBe(true);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    expect(await second.locator(".story").isVisible()).toBe(false);
  });

  it("draw every mark inside its row", async () => {
    for (const width of [320, 1280]) {
      const { page } = await open(PAGE, { viewport: { width, height: 900 } });
      const outside = await page.evaluate(`[...document.querySelectorAll(".thread")].flatMap((row) => {
        const room = row.getBoundingClientRect();
        return [...row.querySelectorAll("summary svg :is(rect, circle, path, .step)")].map((mark) => mark.getBoundingClientRect())
          .filter((box) => box.top < room.top || box.bottom > room.bottom || box.left < room.left - 16 || box.right > room.right + 16);
      }).length`);
      expect(outside).toBe(0);
    }
  });

  it("are bounded where there are a thousand", async () => {
    const { page } = await open(renderInitiativesPage(manyInitiatives(1_000)));
    expect(await page.locator(".thread").count()).toBe(100);
  });

  it("print as one picture with its table, on light paper, and with the stories that were open", async () => {
    const { page } = await open(PAGE, { colorScheme: "dark" });
    await row(page, "Error messages").locator("> details > summary").click();
    await page.emulateMedia({ media: "print" });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator(".thread .story:visible").count()).toBe(1);
    expect(await row(page, "Error messages").locator(".story").isVisible()).toBe(true);
    expect(await page.locator("#initiatives .no-screen").isVisible()).toBe(true);
    expect(await page.locator(".initiatives-table").isVisible()).toBe(true);
    expect(await page.locator(".bar").isVisible()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
  });
});
