/**
 * An archive of a forge in which everything is hostile, imported and reported on: nothing of it acts in a browser that opens
 * the HTML report, and nothing on a terminal. Needs Chromium for the first: see html-report.test.ts.
 */
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import type { Report } from "../../src/model/report.ts";
import { buildRepository } from "../support/build-repository.ts";
import { CHROMIUM, launchBrowser } from "../support/chromium.ts";
import { git } from "../support/git.ts";
import { ACTIVE_MARKUP, DANGEROUS, HOSTILE_DISCUSSIONS, hostileArchive } from "../support/hostile.ts";
import { htmlShapes, strayAngles } from "../support/html-shapes.ts";
import { newHome, output } from "../support/run-waymark.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const ADA = { name: "Ada Example", email: "7+ada@users.noreply.github.com" };
const BOB = { name: "Bob Example", email: "bob@users.noreply.github.com" };
const env = { WAYMARK_ME: ADA.email };

let home: string;
let clone: string;
let imported: string;
let report: Report;

beforeAll(async () => {
  let history = describeHistory();
  for (let index = 0; index < 40; index++)
    history = history.commit({
      by: index % 2 === 0 ? ADA : BOB,
      files: { [`src/reader/part${index % 5}.c`]: `${index}\n` },
      message: index % 2 === 0 ? `Change ${index}` : `Open files once (#${1001 + index})`,
    });
  clone = await buildRepository(history.describe());
  const landed = (await git(clone, "log", "--format=%H", `--author=${BOB.email}`)).trim().split("\n");
  home = await newHome();
  imported = await output(["import", await hostileArchive(landed), "--for", clone], { home, env });
  report = JSON.parse(await output([clone, "--json"], { home, env })) as Report;
});

/** Where text holds something that acts, with what stands around it. */
function acting(text: string): string | undefined {
  const at = DANGEROUS.exec(text)?.index;
  return at === undefined ? undefined : JSON.stringify(text.slice(Math.max(0, at - 60), at + 20));
}

/** A tab, and what happens in it besides being shown. */
async function watch(browser: Browser, bypassCSP: boolean): Promise<{ readonly tab: Page; readonly acts: string[] }> {
  const tab = await (await browser.newContext({ bypassCSP })).newPage();
  const acts: string[] = [];
  tab.on("request", (request) => acts.push(`request ${request.url()}`));
  tab.on("dialog", (dialog) => {
    acts.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  tab.on("pageerror", (error) => acts.push(`error ${error.message}`));
  tab.on("console", (message) => acts.push(`console ${message.text()}`));
  tab.on("popup", () => acts.push("popup"));
  return { tab, acts };
}

const ofForge = () => report.evidence.filter((one) => JSON.stringify(one).includes("github.com/octo-org/engine#"));

describe("an archive in which everything is hostile", () => {
  it("reaches the evidence, by several signals", () => {
    expect(report.coverage.repositories[0]?.forges[0]).toMatchObject({ discussions: 2 * HOSTILE_DISCUSSIONS });
    const signals = new Set(ofForge().map(({ signal }) => signal));
    expect(signals.size).toBeGreaterThan(1);
    const quoted = JSON.stringify(ofForge());
    expect(quoted).toContain("<script>alert");
  });

  it("acts on no terminal, whatever is asked", async () => {
    expect(acting(imported)).toBeUndefined();
    const ids = [...new Map(ofForge().map(({ signal, id }) => [signal, id])).values()];
    const asked = [
      ["report", clone],
      ["report", clone, "--format", "md"],
      ["reviews", clone],
      ["doctor", clone],
      ["people", clone],
      ...ids.map((id) => ["show", id]),
      ...ids.slice(0, 2).map((id) => ["why", id, clone]),
    ];
    for (const args of asked) {
      const text = await output(args, { home, env });
      // Markdown sets a word joiner behind "@" and "#", so that pasting it notifies nobody.
      expect([args, acting(args.includes("md") ? text.replaceAll("\u2060", "") : text)]).toEqual([args, undefined]);
    }
    for (const verb of ["report", "reviews", "doctor"])
      expect([verb, acting(await output([verb, clone, "--json"], { home, env }))]).toEqual([verb, undefined]);
  });

  it.skipIf(!existsSync(CHROMIUM))("acts in no browser, and asks nothing of any network", async () => {
    const page = await output([clone, "--format", "html"], { home, env });
    expect(acting(page)).toBeUndefined();
    expect(strayAngles(page)).toBe(0);
    expect(page).toContain("127.0.0.1:9");
    const shapes = htmlShapes(page);
    expect(shapes.filter((shape) => /^(?:img|iframe|object|video|base|link)\b| on\w+/.test(shape))).toEqual([]);
    const file = join(await temporaryFolder("page"), "report.html");
    await writeFile(file, page);
    const browser: Browser = await launchBrowser();
    try {
      // With the page's own policy, and without: neither escaping nor the policy is to rest on the other.
      for (const bypassCSP of [false, true]) {
        const { tab, acts } = await watch(browser, bypassCSP);
        await tab.goto(pathToFileURL(file).href);
        await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
        for (const words of ["</script>", "javascript:"]) {
          await tab.locator("#evidence-search").fill(words);
          await expect.poll(() => tab.locator("#evidence-count").textContent()).toMatch(/match/);
          await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
        }
        const links = (await tab.evaluate(
          "[...document.querySelectorAll('[href], [src], [action]')].map((one) => String(one.href ?? one.src ?? one.action))",
        )) as string[];
        const own = /^(?:https:\/\/github\.com\/octo-org\/engine(?:[/#]|$)|file:[^#]*report\.html#)/;
        expect(links.filter((link) => !own.test(link))).toEqual([]);
        const foreign = "img, iframe, object, embed, video, form[action], base, link, [onerror], [onload], [onclick]";
        expect(await tab.locator(foreign).count()).toBe(0);
        expect(acts).toEqual([`request ${pathToFileURL(file).href}`]);
      }
      // The same markup unescaped is noticed, or the silence above would say nothing.
      const raw = join(await temporaryFolder("page"), "raw.html");
      await writeFile(raw, `<!doctype html>${ACTIVE_MARKUP.image}${ACTIVE_MARKUP["broken-out"]}`);
      const { tab, acts } = await watch(browser, true);
      await tab.goto(pathToFileURL(raw).href);
      await expect.poll(() => acts.join()).toMatch(/dialog/);
      expect(acts.join()).toContain("request http://127.0.0.1:9/");
    } finally {
      await browser.close();
    }
  });
});
