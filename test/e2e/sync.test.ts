/** The forge of a clone, played back on this machine: read, read again, and refused. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import type { Report } from "../../src/model/report.ts";
import { buildRepository } from "../support/build-repository.ts";
import { type ForgeServer, startForgeServer } from "../support/forge-server.ts";
import { makeUpGithub } from "../support/made-up-github.ts";
import { expectTwoLines, newHome, output, waymark } from "../support/run-waymark.ts";

vi.setConfig({ testTimeout: 120_000 });

const ADA = { name: "Ada Example", email: "ada@users.noreply.github.com" };
const SECRET = "ghs_abcdefghij0123456789";

let clone: string;
let server: ForgeServer;

beforeAll(async () => {
  const history = describeHistory().commit({ by: ADA, files: { "a.c": "1\n" }, message: "Begin" });
  clone = await buildRepository(history.describe());
  server = await startForgeServer(makeUpGithub(60));
});

afterAll(() => server.close());

const env = () => ({
  WAYMARK_ME: ADA.email,
  WAYMARK_FORGE_URL: server.url,
  GH_TOKEN: SECRET,
});
const ARGS = ["--repo", "octo-org/engine", "--everything"];

async function everyByte(home: string): Promise<string> {
  const texts: string[] = [];
  for (const name of await readdir(home, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const bytes = await readFile(join(name.parentPath, name.name));
    texts.push(name.name.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("latin1"));
  }
  return texts.join("\n");
}

describe("waymark sync", () => {
  it("reads everything once, says that nothing is new the second time, and keeps no token", async () => {
    const home = await newHome();
    const first = JSON.parse(await output(["sync", clone, ...ARGS, "--json"], { home, env: env() }));
    expect(first.forges).toMatchObject([{ place: "github.com/octo-org/engine", complete: true, token: "GH_TOKEN" }]);
    expect(first.forges[0].byType.discussion).toBeGreaterThan(40);
    const said = await output(["sync", clone, ...ARGS], { home, env: env() });
    expect(said).toContain("Nothing new on github.com/octo-org/engine.");
    expect(await everyByte(home)).not.toContain(SECRET);
    expect(said + JSON.stringify(first)).not.toContain(SECRET);
    const report = JSON.parse(await output(["report", clone, "--json"], { home, env: env() })) as Report;
    expect(report.coverage.repositories[0]?.forges[0]).toMatchObject({ name: "github.com/octo-org/engine" });
  });

  it.each([
    ["no remote", [], {}, /has no remote that names a forge/, /--repo owner\/name/],
    [
      "a host of unknown kind",
      ["--repo", "code.example.org/o/r"],
      {},
      /cannot be told from its name/,
      /waymark sync gitlab/,
    ],
    [
      "nothing that listens",
      ARGS,
      { WAYMARK_FORGE_URL: "http://127.0.0.1:9" },
      /cannot be reached|gave no answer/,
      /Check your connection|Run the same command/,
    ],
    ["a wait in words", [...ARGS, "--longest-wait", "soon"], {}, /expected seconds/, /number of seconds/],
  ])("%s is said in two lines", async (_, args, own, what, wayOut) => {
    const run = await waymark(["sync", clone, ...args], { home: await newHome(), env: { ...env(), ...own } });
    expect(run.code).toBe(2);
    expectTwoLines(run, { what, wayOut });
  });
});
