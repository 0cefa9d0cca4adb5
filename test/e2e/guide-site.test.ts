/** The exported field guide in a real browser: with and without a script, narrow and wide, light, dark and printed. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { readGuide } from "../../src/guide/guide.ts";
import { planSite } from "../../src/guide/site/plan-site.ts";
import { DARK, LIGHT } from "../../src/views/html/colours.ts";
import { hasBrowser, pageOpener, requireBrowser } from "../support/browser.ts";

const FOLDER = fileURLToPath(new URL("../../guide", import.meta.url));
const TIMEOUT = 60_000;

const HOSTILE = {
  name: "hostile.md",
  isShipped: false,
  text: `---
title: ${JSON.stringify("</script><script>alert(1)</script><img src=x onerror=alert(1)>")}
summary: ${JSON.stringify('"><script>alert(1)</script>')}
date: 2026-01-02
topics: [${JSON.stringify("<svg onload=alert(1)>")}]
---
## <img src=x onerror=alert(1)> Part

<script>alert(1)</script> [x](javascript:alert(1)) ![x](https://evil.example/x.png) <iframe src=https://evil.example></iframe>

${"wide ".repeat(3)}${"x".repeat(400)}
`,
};

const shipped = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(`${FOLDER}/${name}`, "utf8"),
  isShipped: true,
}));
const site = planSite(readGuide([...shipped, HOSTILE]), {
  address: "https://example.org/guide",
  colours: { light: LIGHT, dark: DARK },
});
const pageOf = (name: string): string => String(site.find((file) => file.name === name)?.content);

requireBrowser("the exported field guide");

describe.skipIf(!hasBrowser)("a page of the exported guide", () => {
  const open = pageOpener();

  it.each(["index.html", "how-promotion-works.html", "using-waymark.html", "hostile.html"])(
    "%s has nothing for axe to find, light and dark, and asks nobody for anything",
    async (name) => {
      for (const colorScheme of ["light", "dark"] as const) {
        // axe brings a script of its own.
        const { page, requests, problems, dialogs } = await open(pageOf(name), { colorScheme, bypassCSP: true });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
        // The icon is a file beside the page, which stands alone here.
        expect([...problems.filter((text) => !text.includes("ERR_FILE_NOT_FOUND")), ...dialogs]).toEqual([]);
      }
    },
    TIMEOUT,
  );

  it.each([360, 1280, 2560])(
    "is read without a script and without sideways scrolling at %i px",
    async (width) => {
      for (const name of ["index.html", "how-promotion-works.html", "hostile.html"]) {
        const { page } = await open(pageOf(name), { javaScriptEnabled: false, viewport: { width, height: 900 } });
        await expect(page.locator("h1").innerText()).resolves.not.toBe("");
        expect(await page.locator("button").count()).toBe(await page.locator("button[hidden]").count());
        // Without a script nothing can be measured in the page itself.
        const { page: measured } = await open(pageOf(name), { viewport: { width, height: 900 } });
        expect(await measured.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      }
    },
    TIMEOUT,
  );

  it(
    "copies its address by the one script that its policy allows",
    async () => {
      const { page, problems } = await open(pageOf("judgment.html"), {
        permissions: ["clipboard-read", "clipboard-write"],
      });
      await page.getByRole("button", { name: "Copy the address" }).click();
      await expect(page.getByRole("button", { name: /^(?:Copied|Not copied)/ }).count()).resolves.toBe(1);
      const added = await page.evaluate(
        "new Promise((resolve) => { const one = document.createElement('script'); one.textContent = 'window.ran = true'; document.body.append(one); setTimeout(() => resolve(window.ran), 50); })",
      );
      expect(added).toBeUndefined();
      expect(problems.some((text) => /Content Security Policy/.test(text))).toBe(true);
    },
    TIMEOUT,
  );

  it(
    "prints the article and leaves the rest out",
    async () => {
      const { page } = await open(pageOf("judgment.html"), { colorScheme: "dark" });
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      for (const part of [".bar", ".share", ".around", ".beside"])
        expect(await page.locator(part).isVisible()).toBe(false);
      expect(await page.locator("h1").isVisible()).toBe(true);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(251, 250, 246)");
    },
    TIMEOUT,
  );
});
