// @ts-check
// How fast the local app is: its API, its memory, and its pages in Chromium.
//
//   npm run bench:web [-- --evidence 100000 --requests 100000]
//
// Serves a made-up report of so many pieces of evidence to this machine, and prints: answers per route at the 95th percentile
// at ten requests a second, memory before and after many requests, the size of what the first page loads, how long it takes to
// be usable, route changes, layout shift, and the longest task and most rows while the list is scrolled to its end.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openModules } from "./load.mjs";

const { values } = parseArgs({
  options: { evidence: { type: "string", default: "100000" }, requests: { type: "string", default: "100000" } },
});
const WEB = new URL("../dist/web/", import.meta.url);

const modules = await openModules();
const { serveLocally } = await modules.load("/src/server/local.ts");
const { launchBrowser } = await modules.load("/test/support/chromium.ts");
const { largeReport } = await modules.load("/test/support/sample-report.ts");
const { SAMPLE_INITIATIVES } = await modules.load("/test/support/sample-initiatives.ts");

/** What the API is measured on, and what the list is scrolled with. */
const usual = largeReport(20_000);
const longest = largeReport(Number(values.evidence));
let report = usual;
const data = {
  edition: () => 1,
  report: async () => report,
  initiatives: async () => SAMPLE_INITIATIVES,
  reportWithInitiatives: async () => report,
  reviews: async () => ({ schema: "waymark.reviews/1" }),
  source: async () => ({ kind: "commit", object: "", path: null, header: [], lines: [], files: [] }),
  mark: async () => undefined,
  unmark: async () => undefined,
  coach: () => ({}),
  peopleAround: async () => ({}),
  guide: async () => ({ articles: [], notes: [] }),
  guideAddress: null,
  places: () => [],
  listen: () => () => undefined,
  close: () => undefined,
};
const server = await serveLocally({ data, port: undefined, log: () => undefined });
const base = new URL(server.address).origin;

/** @param {number[]} all @param {number} share */
const quantile = (all, share) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(share * all.length))] ?? Number.NaN;
/** @param {string} label @param {string} value */
const print = (label, value) => console.log(label.padEnd(64), value);
const ms = (/** @type {number} */ time) => `${time.toFixed(1)} ms`;

const entered = await fetch(server.address, { redirect: "manual" });
const COOKIE = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
const headers = { cookie: COOKIE };
/** @param {string} path */
async function ask(path) {
  const start = performance.now();
  const answer = await fetch(base + path, { headers });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - start;
}

/** So many requests, as fast as the server lets one ask. @param {number} count */
async function askMany(count) {
  let last = performance.now();
  for (let at = 1; at <= count; at++) {
    await ask("/api/settings");
    if (at % 100 !== 0) continue;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 520 - (performance.now() - last))));
    last = performance.now();
  }
}

const skill = report.assessment.skills[0].id;
const ROUTES = [
  "/api/profile",
  `/api/skills/${skill}`,
  "/api/evidence",
  "/api/evidence?words=review&from=5000",
  `/api/evidence/${report.evidence[500].id}`,
  "/api/path",
  "/api/initiatives",
  "/api/settings",
];

try {
  print("pieces of evidence that the API answers about", String(report.evidence.length));
  for (const path of ROUTES) {
    await ask(path);
    const times = [];
    for (let count = 0; count < 40; count++) {
      times.push(await ask(path));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    print(`  ${path.replace(/[0-9a-f]{16}/, ":id")}, 95th percentile (limit 50 ms)`, ms(quantile(times, 0.95)));
  }
  const gc = () => globalThis.gc?.();
  const requests = Number(values.requests);
  await askMany(2000);
  gc();
  const before = process.memoryUsage().heapUsed;
  await askMany(requests);
  gc();
  print(
    `memory of the heap over ${requests} requests`,
    `${(before / 1e6).toFixed(0)} MB → ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`,
  );

  const first = /src="(\/assets\/[^"]+\.js)"/.exec(readFileSync(new URL("index.html", WEB), "utf8"))?.[1] ?? "";
  const loaded = new Set();
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [name = "", value = ""] = COOKIE.split("=");
  await context.addCookies([{ name, value, url: base }]);
  const page = await context.newPage();
  page.on("response", (answer) => loaded.add(new URL(answer.url()).pathname));
  await page.addInitScript(`
    window.shift = 0; window.longest = 0;
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value; }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => { for (const one of list.getEntries()) window.longest = Math.max(window.longest, one.duration); }).observe({ type: "longtask", buffered: true });`);
  await page.goto(base);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const times = [];
  for (let count = 0; count < 5; count++) {
    const start = performance.now();
    await page.goto(base, { waitUntil: "commit" });
    await page.locator(".shape a.row").first().waitFor();
    times.push(performance.now() - start);
  }
  print("first page usable (limit 1000 ms)", ms(quantile(times, 0.5)));
  const script = [...loaded].filter((path) => path.endsWith(".js") && path.startsWith("/assets/"));
  const size = script.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(`.${path}`, WEB))).length, 0);
  print(
    "script of the first page, compressed (limit 250 kB)",
    `${(size / 1000).toFixed(0)} kB in ${script.length} files, the first ${first}`,
  );
  await page.waitForLoadState("networkidle");
  print("layout shift of the first page", (await page.evaluate("window.shift")).toFixed(4));
  const changes = [];
  for (const name of ["Evidence", "Settings", "Initiatives", "Profile", "Evidence", "Settings", "Profile"]) {
    const link = page.getByRole("link", { name, exact: true });
    await link.hover();
    await page.waitForTimeout(300);
    changes.push(
      await page.evaluate(async (name) => {
        const anchor = [...document.querySelectorAll("nav a")].find((one) => one.textContent === name);
        const main = document.querySelector("main");
        const start = performance.now();
        const seen = new Promise((resolve) => {
          const look = () =>
            main?.querySelector("h1") &&
            location.pathname === /** @type {HTMLAnchorElement} */ (anchor).pathname &&
            !main.querySelector(".bone")
              ? resolve(performance.now())
              : requestAnimationFrame(look);
          requestAnimationFrame(look);
        });
        /** @type {HTMLElement} */ (anchor).click();
        return (await seen) - start;
      }, name),
    );
  }
  print("route change, slowest after the first of each (limit 100 ms)", ms(Math.max(...changes.slice(4))));
  print("route change, slowest of all", ms(Math.max(...changes)));
  report = longest;
  await page.goto(`${base}/evidence`);
  await page.locator("a.line").first().waitFor();
  await page.waitForTimeout(500);
  await page.evaluate("window.longest = 0");
  let rows = 0;
  const height = await page.evaluate("document.documentElement.scrollHeight");
  for (let at = 0; at <= 200; at++) {
    await page.evaluate(`scrollTo(0, ${Math.floor((height * at) / 200)})`);
    await page.waitForTimeout(40);
    rows = Math.max(rows, await page.locator("ul.lines > li").count());
  }
  await page.waitForTimeout(500);
  print("most rows in the document while scrolling (limit 200)", String(rows));
  print("longest task while scrolling (limit 50 ms)", `${await page.evaluate("window.longest")} ms (0: none over 50)`);
  await browser.close();
} finally {
  await server.close();
  await modules.close();
}
process.exit(0);
