/**
 * The system's Chromium, for pages that are opened from a file as their reader opens them. Without one such tests are
 * skipped with a word, and fail where CI says that everything must run.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, it } from "vitest";
import { CHROMIUM, launchBrowser } from "./chromium.ts";

/** Whether there is one. */
export const hasBrowser = existsSync(CHROMIUM);

/** Says that pages were not looked at, and fails where CI says that everything must run. */
export function requireBrowser(what: string): void {
  if (hasBrowser) return;
  const missing = `${what} was not looked at: no Chromium at ${CHROMIUM} (Debian: apt-get install chromium)`;
  if (process.env.CI === "true")
    it("finds a Chromium", () => {
      throw new Error(missing);
    });
  console.warn(missing);
}

/** What a page did besides being shown. */
export interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly dialogs: string[];
  readonly problems: string[];
}

/** Starts a browser for the tests of a `describe`; gives what opens a page's whole text from a file. */
export function pageOpener(): (markup: string, options?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "waymark-html-"));
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return async (markup, options = {}) => {
    const file = join(folder, "page.html");
    await writeFile(file, markup);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const opened: Opened = { page, requests: [], dialogs: [], problems: [] };
    page.on("request", (request) => opened.requests.push(request.url()));
    page.on("dialog", (dialog) => {
      opened.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => opened.problems.push(error.message));
    page.on("console", (message) => opened.problems.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    return opened;
  };
}

/** Opens every disclosure. */
export const openAll = (page: Page): Promise<unknown> =>
  page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
