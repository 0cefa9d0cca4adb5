/** What `waymark doctor` says of the forge of a clone: asked of nobody, and no token shown. */
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import { buildRepository } from "../support/build-repository.ts";
import { type ForgeServer, startForgeServer } from "../support/forge-server.ts";
import { git } from "../support/git.ts";
import { makeArchive } from "../support/made-up-archive.ts";
import { makeUpGithub } from "../support/made-up-github.ts";
import { newHome, output } from "../support/run-waymark.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

vi.setConfig({ testTimeout: 120_000 });

const ADA = { name: "Ada Example", email: "ada@users.noreply.github.com" };
const SECRET = "ghs_abcdefghij0123456789";

let server: ForgeServer;

beforeAll(async () => {
  server = await startForgeServer(makeUpGithub(10));
});

afterAll(() => server.close());

async function cloneOf(remote?: string): Promise<string> {
  const clone = await buildRepository(
    describeHistory()
      .commit({ by: ADA, files: { "a.c": "1\n" }, message: "Begin" })
      .describe(),
  );
  if (remote !== undefined) await git(clone, "remote", "add", "origin", remote);
  return clone;
}

/** What the doctor says; it must ask nothing of the forge that listens, and show no token. */
async function examine(clone: string, home: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const before = server.requests.total;
  const env = { WAYMARK_ME: ADA.email, WAYMARK_FORGE_URL: server.url, ...more };
  const said = await output(["doctor", clone], { home, env });
  expect(server.requests.total).toBe(before);
  expect(said).not.toContain(SECRET);
  return said.replace(/\s+/g, " ");
}

describe("waymark doctor on the forge of a clone", () => {
  it("says that nothing was read, whose token would be used, and the next step", async () => {
    const clone = await cloneOf("git@github.com:octo-org/engine.git");
    const said = await examine(clone, await newHome(), { GH_TOKEN: SECRET });
    expect(said).toContain("Forge github.com/octo-org/engine (GitHub)");
    expect(said).toContain(`Of it read nothing yet: reports rest on git alone waymark sync github ${clone}, or`);
    expect(said).toContain(`waymark import ARCHIVE --for ${clone}`);
    expect(said).toContain("Token from GH_TOKEN, for github.com alone");
    expect(said).not.toContain("nothing is asked of it");
  });

  it("asks gh for a token, and never sends github.com's elsewhere", async () => {
    const bin = await temporaryFolder("bin");
    const program = join(bin, "gh");
    await writeFile(
      program,
      `#!/bin/sh\n[ "$GH_NO_UPDATE_NOTIFIER" = 1 ] && [ "$4" = github.com ] && echo ${SECRET}\n`,
    );
    await chmod(program, 0o755);
    const PATH = `${bin}:${process.env.PATH}`;
    const home = await newHome();
    expect(await examine(await cloneOf("https://github.com/o/r"), home, { PATH })).toContain(
      "Token from gh auth token,",
    );
    const elsewhere = await cloneOf("https://gitlab.example.org/group/sub/web.git");
    const said = await examine(elsewhere, home, { PATH, GH_TOKEN: SECRET, GITLAB_TOKEN: SECRET });
    expect(said).toContain("Forge gitlab.example.org/group/sub/web (GitLab)");
    expect(said).toContain("Token none for gitlab.example.org; public repositories");
    expect(said).toContain("glab auth login --hostname gitlab.example.org");
  });

  it("says what was imported, when, what was left out, and how to go on", async () => {
    const clone = await cloneOf();
    const home = await newHome();
    expect(await examine(clone, home)).toContain("Forge no remote that names one: citations carry no links");
    const archive = await makeArchive({ landedAs: "a".repeat(40) });
    await output(["import", archive, "--for", clone], { home });
    const said = await examine(clone, home);
    expect(said).toMatch(
      /Of it read 2 discussions and 6 entries of github\.com\/octo-org\/engine: imported \(github-metadata-backup, 2 files\) on \d{4}-\d\d-\d\d For what came later: waymark sync github \S+ --repo github\.com\/octo-org\/engine/,
    );
    expect(said).toContain('Left out 1 × event "subscribed": says nothing of work');
    expect(said).toContain("Token none for github.com");
    await writeFile(join(archive, "pulls", "2.json"), "{");
    await output(["import", archive], { home });
    expect(await examine(clone, home)).toMatch(/imported .*, not to its end To go on where it stopped: /);
  });

  it("says what was synced, and in JSON too", async () => {
    const clone = await cloneOf("https://github.com/octo-org/engine");
    const home = await newHome();
    const env = { WAYMARK_FORGE_URL: server.url, GH_TOKEN: SECRET };
    await output(["sync", clone, "--everything"], { home, env });
    await output(["sync", clone, "--login", "ada"], { home, env });
    const said = await examine(clone, home);
    expect(said).toMatch(
      /synced \(everything\) on \d{4}-\d\d-\d\d; synced \(what ada took part in\) on \d{4}-\d\d-\d\d/,
    );
    expect(said).toContain(`For what is new since: waymark sync github ${clone}`);
    const { findings } = JSON.parse(await output(["doctor", clone, "--json"], { home, env })) as {
      findings: { subject: string; said: string }[];
    };
    expect(findings.find(({ subject }) => subject === "Token")?.said).toMatch(/^from GH_TOKEN/);
  });

  it("says that what was kept is damaged, and what to do where a host does not tell its kind", async () => {
    const clone = await cloneOf("https://code.example.org/o/r");
    const home = await newHome();
    const said = await examine(clone, home);
    expect(said).toContain("Forge https://code.example.org/o/r, for links; whether it is GitHub, GitLab or Gerrit");
    expect(said).toContain("Say it: waymark sync github, waymark sync gitlab, or waymark sync gerrit");
    const folder = join(home, ".cache", "forges", "x");
    await mkdir(folder, { recursive: true });
    const place = { kind: "github", host: "code.example.org", name: "o/r" };
    const state = { version: 1, place, mapping: 1, payloads: [], records: ["gone.ndjson.gz"] };
    const more = { sources: {}, cursors: {}, skipped: {}, clones: [], edition: 1 };
    await writeFile(join(folder, "state.json"), JSON.stringify({ ...state, ...more }));
    // Written before `ends` was kept, and under another folder's name: it must not end the doctor.
    expect(await examine(clone, home)).toContain("Of it read");
  });
});
