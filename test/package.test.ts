/**
 * The package as a user gets it: what `npm pack` puts into the tarball, and that `npx ./waymark-x.y.z.tgz` runs from an
 * empty folder without a network, from npm's cache.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TWO_MINUTES = 120_000;

let folder: string;
let cache: string;
let tarball: string;
let files: string[];

/** Runs npm the way a user does: not as part of the script that runs these tests. */
function npm(args: string[], cwd: string) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|NODE_ENV|VITEST)/.test(name)),
  );
  const result = spawnSync("npm", ["--no-audit", "--no-fund", "--no-update-notifier", ...args], {
    cwd,
    env: { ...env, npm_config_cache: cache, NO_COLOR: "1" },
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (result.error) throw result.error;
  return result;
}

/** Where npm keeps its downloads for the user who runs the tests. */
function realCache(): string {
  return (
    process.env.npm_config_cache ?? spawnSync("npm", ["config", "get", "cache"], { encoding: "utf8" }).stdout.trim()
  );
}

/**
 * Gets what the package depends on into npm's cache: `npm ci` leaves the archives there, but not the registry's answer
 * to "which versions are there". Uses the network only for what is missing.
 */
function fillCache(): void {
  const elsewhere = join(folder, "filled");
  mkdirSync(elsewhere);
  const { status, stderr } = npm(["install", "--prefer-offline", "--prefix", elsewhere, tarball], elsewhere);
  if (status !== 0) throw new Error(`npm could not install the tarball:\n${stderr}`);
}

/** `npx --offline ./waymark.tgz ARGS` in an empty folder. */
function waymark(args: string[]) {
  const empty = join(folder, "empty");
  mkdirSync(empty, { recursive: true });
  const result = npm(["exec", "--offline", "--yes", `--package=${tarball}`, "--", "waymark", ...args], empty);
  expect(readdirSync(empty)).toEqual([]);
  return result;
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "waymark-package-")));
  cache = join(folder, "cache");
  mkdirSync(cache);
  // The downloads of the real cache, and a place of our own for what npx installs: 70 MB that would stay there for good.
  symlinkSync(join(realCache(), "_cacache"), join(cache, "_cacache"));
  const packed = npm(["pack", "--json", "--pack-destination", folder], ROOT);
  expect(packed.stderr + packed.stdout).toContain(".tgz");
  const [report] = JSON.parse(packed.stdout) as [{ filename: string; files: { path: string }[] }];
  tarball = join(folder, basename(report.filename));
  files = report.files.map((file) => file.path);
  fillCache();
}, TWO_MINUTES);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the tarball", () => {
  it("holds the program, the library, its types, ladders and licences", () => {
    const wanted = [
      "guide/judgment.md",
      "dist/web/index.html",
      "package.json",
      "README.md",
      "LICENSE",
      "CHANGELOG.md",
      "dist/cli/main.js",
      "dist/lib/index.js",
      "dist/types/index.d.ts",
      "dist/THIRD-PARTY-LICENSES.md",
      "ladders/waymark.yaml",
    ];
    expect(wanted.filter((path) => !files.includes(path))).toEqual([]);
  });

  it("holds nothing else", () => {
    const known =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.*\.(js|d\.ts|md|css|html|svg|woff2)|dist\/ladder\.json|guide\/.*\.md|ladders\/.*\.yaml|docs\/reference\/schemas\/.*\.json)$/;
    expect(files.filter((path) => !known.test(path) || /\.test\.|\.map$/.test(path))).toEqual([]);
  });

  it("has licence texts for every package that is bundled", () => {
    const texts = readFileSync(join(ROOT, "dist/THIRD-PARTY-LICENSES.md"), "utf8");
    expect(texts).toMatch(/^## commander - /m);
    expect(texts).toMatch(/^## @duckdb\/node-api - /m);
  });

  it("has types that need no package the user does not get", () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const outside = files
      .filter((path) => path.endsWith(".d.ts"))
      .flatMap((path) => importsOf(readFileSync(join(ROOT, path), "utf8")))
      .filter((name) => !/^(\.|node:)/.test(name) && !(name in dependencies));
    expect(outside).toEqual([]);
  });
});

function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:from|import\() ?"([^"]+)"/g)].map((match) => match[1] ?? "");
}

describe("installed from the tarball into an empty folder, offline", () => {
  it("says how it is used", { timeout: TWO_MINUTES }, () => {
    const { status, stdout, stderr } = waymark(["--help"]);
    expect(stderr).not.toContain("npm error");
    expect(stdout).toContain("waymark");
    expect(status).toBe(0);
  });

  it("shows the demo as JSON, and needs no file of this clone", { timeout: TWO_MINUTES }, () => {
    const { status, stdout, stderr } = waymark(["demo", "--json"]);
    expect(stderr).not.toContain("Error");
    expect(JSON.parse(stdout)).toMatchObject({ schema: expect.stringMatching(/^waymark\.report\//) });
    expect(stdout).not.toContain(ROOT);
    expect(status).toBe(0);
  });

  it("is a library as well", () => {
    const code = "import * as waymark from 'waymark'; console.log(Object.keys(waymark).length)";
    const options = { cwd: join(folder, "filled"), encoding: "utf8" } as const;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], options);
    expect(stderr).toBe("");
    expect(Number(stdout)).toBeGreaterThan(0);
  });
});
