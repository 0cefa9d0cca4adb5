/** The local app: the built program, a real browser, and visitors who have no business there. Needs Chromium. */

import { cp, readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import { hasBrowser, requireBrowser } from "../support/browser.ts";
import { buildRepository } from "../support/build-repository.ts";
import { launchBrowser } from "../support/chromium.ts";
import { AS_OF, newHome, output } from "../support/run-waymark.ts";
import { askRaw, type Served, serve } from "../support/serve.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

requireBrowser("the local app");

const ME = { WAYMARK_ME: DEMO_PERSON };
let path: string;
let home: string;
let served: Served;

beforeAll(async () => {
  path = await buildRepository(demoHistory());
  home = await newHome();
  served = await serve([path, "--as-of", AS_OF], { home, env: ME });
});
afterAll(async () => {
  await served?.stop();
});

describe("visitors who were not let in", () => {
  const HERE = () => ({ host: new URL(served.base).host });

  it("get nothing, whatever they claim, and the server goes on", async () => {
    const hosts = [{ host: "evil.example" }, { host: "evil.example:80" }, { ...HERE(), origin: "http://evil.example" }];
    for (const headers of hosts) expect((await askRaw(served.base, "/api/profile", headers)).status).toBe(403);
    for (const way of [
      "/",
      "/api/profile",
      "/api/events",
      "/assets/x.js",
      "/../../etc/passwd",
      "/%2e%2e/%2e%2e/etc/passwd",
      "//etc/passwd",
    ]) {
      const answer = await askRaw(served.base, way, HERE());
      expect([way, answer.status]).toEqual([way, 401]);
      expect(answer.body).not.toContain("root:");
    }
    expect((await askRaw(served.base, "/enter?token=guess", HERE())).status).toBe(401);
    expect(served.printed()).toMatch(/refused: 403 GET "\/api\/profile": Refused: foreign host/);
  });

  it("may send what is no request at all", async () => {
    const { hostname, port } = new URL(served.base);
    for (const words of [
      "\0\0\0\0",
      "GET / HTTP/9\r\n\r\n",
      `GET /${"x".repeat(100_000)} HTTP/1.1\r\n\r\n`,
      "POST /api/coach HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
    ])
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.end(words));
        socket.on("error", () => resolve());
        socket.on("close", () => resolve());
        socket.resume();
      });
    expect((await askRaw(served.base, "/", HERE())).status).toBe(401);
  });
});

it("says who takes a port, and ends without a word when it is told to", async () => {
  const other = await serve([path], { home: await newHome(), env: ME });
  expect(other.base).not.toBe(served.base);
  await expect(serve([path, "--port", new URL(other.base).port], { home: await newHome() })).rejects.toThrow(
    /is taken/,
  );
  await expect(serve([path, "--port", "0x50"], { home: await newHome() })).rejects.toThrow(/Unexpected --port/);
  const run = await other.stop();
  expect([run.code, run.stdout]).toEqual([0, ""]);
});

describe.skipIf(!hasBrowser)("in a browser", { timeout: 90_000 }, () => {
  let context: BrowserContext;
  let close: () => Promise<void>;
  const foreign: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    const browser = await launchBrowser();
    close = () => browser.close();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.on("request", (request) => {
      if (!request.url().startsWith(served.base)) foreign.push(request.url());
    });
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    context.on("weberror", (error) => problems.push(error.error().message));
    const page = await context.newPage();
    await page.goto(served.address);
    await page.getByRole("heading", { level: 1 }).waitFor();
  });
  afterEach(async () => {
    for (const page of context.pages()) await page.close();
  });
  afterAll(async () => {
    await close?.();
  });

  /** A page once what it reads has come. */
  async function open(address: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(served.base + address);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await expect.poll(() => page.locator(".bone").count(), { timeout: 20_000 }).toBe(0);
    return page;
  }

  const railOf = (page: Page) =>
    page
      .locator("nav a")
      .evaluateAll((links) => links.map((link) => (link as unknown as { pathname: string }).pathname));

  it("shows the profile that the report gives, and every page of the rail", async () => {
    const page = await open("/");
    const report = JSON.parse(await output([path, "--json", "--as-of", AS_OF], { home, env: ME }));
    for (const { title, band } of report.assessment.skills) {
      const row = page.locator(".shape a.row", { hasText: title });
      await expect.poll(() => row.textContent()).toContain(band.label);
    }
    for (const address of await railOf(page)) {
      const other = await open(address);
      expect(await other.locator("main").textContent()).not.toMatch(/undefined|NaN|\[object/);
      await other.close();
    }
  });

  it.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)("has nothing for axe to find and never scrolls sideways: %s, %i pixels", async (colorScheme, width) => {
    const rail = await open("/");
    const report = JSON.parse(await output([path, "--json", "--as-of", AS_OF], { home, env: ME }));
    const pages = [...(await railOf(rail)), "/skills/technical-bar", `/evidence?open=${report.strongest[0]}`];
    await rail.close();
    for (const address of pages) {
      const page = await open(address);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([address, ...violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([address]);
      expect([address, await page.evaluate("document.documentElement.scrollWidth <= innerWidth")]).toEqual([
        address,
        true,
      ]);
      await page.close();
    }
  });

  it("finds, opens and marks evidence by keyboard alone, and takes it back", async () => {
    const page = await open("/");
    await page.keyboard.press("g");
    await page.keyboard.press("e");
    await page.waitForURL(/\/evidence$/);
    await page.getByRole("searchbox").waitFor();
    await expect.poll(() => page.locator("a.line").count()).toBeGreaterThan(3);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const id = new URL(await page.evaluate<string>("document.activeElement.href")).searchParams.get("open") ?? "";
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    const marks = () => readFile(join(home, "marks.yaml"), "utf8").catch(() => "");
    await page.keyboard.press("h");
    await expect.poll(marks).toMatch(new RegExp(`${id}[\\s\\S]*highlight`));
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`open=${id}`));
    const panel = page.getByRole("dialog");
    await panel.getByText("Highlighted.").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("open=");
    await page.locator(`a.line[href*="${id}"]`).focus();
    await page.keyboard.press("u");
    await expect.poll(marks).not.toContain(id);
  });

  it("searches from the palette, and the address holds all that is chosen", async () => {
    const page = await open("/");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("reviewed");
    await page
      .getByRole("button", { name: /Reviewed/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await page.goto(`${served.base}/evidence?standing=counted`);
    const status = page.locator("main [role=status]").filter({ hasText: "found" });
    await status.waitFor();
    const counted = await status.textContent();
    await page.getByRole("searchbox").fill("parser");
    await page.waitForURL(/words=parser/);
    await expect.poll(() => status.textContent()).not.toBe(counted);
    const narrowed = await status.textContent();
    await page.reload();
    await expect.poll(() => status.textContent()).toBe(narrowed);
  });

  it("works in more windows than a browser has connections", async () => {
    for (let window = 0; window < 9; window++) await open("/settings");
  });

  it("draws few of many lines", async () => {
    const page = await open("/evidence");
    expect(await page.locator("a.line").count()).toBeLessThanOrEqual(200);
  });

  it("follows what another Waymark does meanwhile, without being loaded again", async () => {
    const page = await open("/");
    const id = /open=([0-9a-f]{16})/.exec((await page.locator("a.line").first().getAttribute("href")) ?? "")?.[1] ?? "";
    await page.evaluate("window.stillHere = true");
    await output(["mark", id, "wrong", "--because", "not so"], { home, env: ME });
    await expect.poll(() => page.locator(`a.line[href*="${id}"]`).count(), { timeout: 10_000 }).toBe(0);
    await output(["unmark", id], { home, env: ME });
    await expect.poll(() => page.locator(`a.line[href*="${id}"]`).count(), { timeout: 10_000 }).toBe(1);
    expect(await page.evaluate("window.stillHere")).toBe(true);
  });

  it("leads somebody new from a folder to a profile by keyboard", async () => {
    const fresh = await newHome();
    const folder = await temporaryFolder("clones-");
    await cp(path, join(folder, "demo.git"), { recursive: true });
    const other = await serve([], { home: fresh, env: {}, cwd: await temporaryFolder("nowhere-") });
    const own = await context.browser()!.newContext();
    const page = await own.newPage();
    await page.goto(other.address);
    await page.waitForURL(/\/start$/);
    await page.getByLabel("A folder to look for clones under").fill(folder);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Read it" }).press("Enter");
    await page.getByLabel("Search for your name or address").fill(DEMO_PERSON);
    await page.getByRole("radio").first().press("Space");
    await page.getByRole("button", { name: "This is me" }).press("Enter");
    await page.getByRole("link", { name: "Open it" }).press("Enter");
    await page.locator(".shape a.row").first().waitFor();
    expect(await readFile(join(fresh, "config.yaml"), "utf8")).toBe(`me: ${DEMO_PERSON}\n`);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await own.close();
    await other.stop();
  });

  it("says that the server is gone, and the way out", async () => {
    const other = await serve([path], { home: await newHome(), env: ME });
    const own = await context.browser()!.newContext();
    const page = await own.newPage();
    await page.goto(other.address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await other.stop();
    await page.getByText("waymark serve").first().waitFor();
    await own.close();
  });

  it("asked nothing of anybody else, and broke no rule of its own", () => {
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });
});
