/** The bootstrap on a made-up project whose build only counts how often it ran. */
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const BOOTSTRAP = fileURLToPath(new URL("../scripts/bootstrap.mjs", import.meta.url));

/** Stands in for scripts/build.mjs: slow enough for two runs to meet, and it copies what it was built from. */
const FAKE_BUILD = `
import { appendFileSync, copyFileSync, mkdirSync } from "node:fs";
const out = process.argv[2];
await new Promise((resolve) => setTimeout(resolve, 300));
mkdirSync(out);
copyFileSync("src/a.ts", out + "/a.js");
appendFileSync("builds.log", "built\\n");
`;

let root: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "waymark-bootstrap-")));
  const installed = { "node_modules/x": { version: "1.0.0", integrity: "sha512-x" } };
  write("package.json", JSON.stringify({ name: "x", dependencies: { x: "1.0.0" } }));
  write("package-lock.json", JSON.stringify({ packages: { "": {}, ...installed } }));
  write("node_modules/.package-lock.json", JSON.stringify({ packages: installed }));
  write("scripts/build.mjs", FAKE_BUILD);
  write("src/a.ts", "one");
  write("builds.log", "");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs `bootstrap` on the project in a process of its own. */
function bootstrap(options: { build: boolean; force?: boolean } = { build: true }, env: NodeJS.ProcessEnv = {}) {
  const call = JSON.stringify({ ...options, root });
  const code = `import { bootstrap } from ${JSON.stringify(pathToFileURL(BOOTSTRAP).href)}; bootstrap(${call});`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], { env: { ...process.env, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on("close", (status) => resolve({ status, stdout, stderr })),
  );
  return { ended, kill: () => child.kill("SIGKILL") };
}

function builds(): number {
  return read("builds.log").split("\n").length - 1;
}

describe("bootstrap", () => {
  it("builds once, says so on stderr only, and again only when a source changed", async () => {
    const first = await bootstrap().ended;
    expect(first).toMatchObject({ status: 0, stdout: "" });
    expect(first.stderr).toContain("building");
    expect(await bootstrap().ended).toEqual({ status: 0, stdout: "", stderr: "" });
    write("src/a.test.ts", "tests are not built");
    await bootstrap().ended;
    expect(builds()).toBe(1);
    write("src/a.ts", "two");
    await bootstrap().ended;
    expect([builds(), read("dist/a.js")]).toEqual([2, "two"]);
  });

  it("builds when told to though nothing changed", async () => {
    await bootstrap().ended;
    await bootstrap({ build: true, force: true }).ended;
    expect(builds()).toBe(2);
  });

  it("lets two runs at once share one build and leaves nothing behind", async () => {
    const both = await Promise.all([bootstrap().ended, bootstrap().ended]);
    expect(both.map((run) => run.status)).toEqual([0, 0]);
    expect(builds()).toBe(1);
    expect(readdirSync(root).filter((name) => name.startsWith("dist") || name.includes("lock"))).toEqual([
      "dist",
      "package-lock.json",
    ]);
  });

  it("recovers from a run that was killed while it built", async () => {
    const run = bootstrap();
    await new Promise((resolve) => setTimeout(resolve, 250));
    run.kill();
    await run.ended;
    expect(await bootstrap().ended).toMatchObject({ status: 0 });
    expect(read("dist/a.js")).toBe("one");
  });

  it("keeps the old build when the new one fails", async () => {
    await bootstrap().ended;
    write("scripts/build.mjs", "process.exit(1)");
    const { status, stderr } = await bootstrap().ended;
    expect(status).not.toBe(0);
    expect(stderr).toContain("The build failed");
    expect(read("dist/a.js")).toBe("one");
  });

  it("installs when the lock file asks for what is not there", async () => {
    write("package-lock.json", JSON.stringify({ packages: { "": {}, "node_modules/y": { version: "1.0.0" } } }));
    const noNpm = { npm_execpath: "", PATH: "/nowhere" };
    const { status, stderr } = await bootstrap({ build: false }, noNpm).ended;
    expect(status).not.toBe(0);
    expect(stderr).toContain("Dependencies could not be installed");
  });

  it.skipIf(process.platform === "win32").each([
    ["that holds other packages", "theirs"],
    ["to nowhere", "nowhere"],
  ])("does not install through a symbolic link %s, and says how to go on", async (_, target) => {
    renameSync(join(root, "node_modules"), join(root, "theirs"));
    symlinkSync(join(root, target), join(root, "node_modules"));
    write("package-lock.json", JSON.stringify({ packages: { "": {}, "node_modules/y": { version: "1.0.0" } } }));
    // Stands in for npm, and tells whether it was started.
    write("npm-cli.js", `require("node:fs").writeFileSync(${JSON.stringify(join(root, "started"))}, "");`);
    const npm = { npm_execpath: join(root, "npm-cli.js") };
    const { status, stderr } = await bootstrap({ build: false }, npm).ended;
    expect(status).not.toBe(0);
    expect(stderr).toContain("is a symbolic link");
    expect(existsSync(join(root, "started"))).toBe(false);
    expect(readdirSync(join(root, "theirs"))).toEqual([".package-lock.json"]);
  });

  it.skipIf(process.platform === "win32")(
    "uses what a link names where it is what the lock file asks for",
    async () => {
      renameSync(join(root, "node_modules"), join(root, "theirs"));
      symlinkSync(join(root, "theirs"), join(root, "node_modules"));
      expect(await bootstrap().ended).toMatchObject({ status: 0 });
    },
  );
});
