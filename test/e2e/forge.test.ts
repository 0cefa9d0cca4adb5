/** What was said on a forge, from an archive of it: read once, joined to commits and people, shown, and forgotten on demand. */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import type { Report } from "../../src/model/report.ts";
import type { ReviewsReport } from "../../src/model/reviewing.ts";
import { buildRepository } from "../support/build-repository.ts";
import { git } from "../support/git.ts";
import { makeArchive } from "../support/made-up-archive.ts";
import { expectTwoLines, newHome, output, waymark } from "../support/run-waymark.ts";
import { makeTar } from "../support/tar.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const ADA = { name: "Ada Example", email: "7+ada@users.noreply.github.com" };
const BOB = { name: "Bob Example", email: "bob@users.noreply.github.com" };
const ME = { WAYMARK_ME: ADA.email };

let clone: string;
let landedAs: string;

beforeAll(async () => {
  let history = describeHistory();
  for (const [index, by] of [ADA, ADA, BOB].entries())
    history = history.commit({
      by,
      files: { "src/reader/open.c": `${index}\n` },
      message: index === 2 ? "Open files once (#2)" : `Change ${index}`,
    });
  clone = await buildRepository(history.describe());
  landedAs = (await git(clone, "rev-parse", "HEAD")).trim();
});

/** Everything that is kept of forges, as text. */
async function keptOnForges(home: string): Promise<string> {
  const folder = join(home, ".cache", "forges");
  const texts: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(?:gz|json)$/.test(name)) continue;
    const bytes = await readFile(join(folder, name));
    texts.push(name.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8"));
  }
  return texts.join("\n");
}

async function imported(answer?: string) {
  const home = await newHome();
  const archive = await makeArchive({ landedAs, ...(answer === undefined ? {} : { answer }) });
  const said = await output(["import", archive, "--for", clone], { home, env: ME });
  return { home, archive, said };
}

describe.concurrent("an archive of a forge", () => {
  it("is read once, says what was left out, and is not read again", async () => {
    const { home, archive, said } = await imported();
    expect(said).toContain("github.com/octo-org/engine, github-metadata-backup: 8 new records from 2 files");
    expect(said).toContain('1 × event "subscribed": says nothing of work');
    const again = JSON.parse(await output(["import", archive, "--json"], { home, env: ME }));
    expect(again).toMatchObject({ records: { added: 0, changed: 0 }, files: { read: 0, unchanged: 2 } });
    expect(await output(["import", archive], { home, env: ME })).toContain("Nothing new");
  });

  it("takes what changed for changed, and keeps what is gone from the archive", async () => {
    const { home, archive } = await imported();
    const path = join(archive, "pulls", "2.json");
    await writeFile(path, (await readFile(path, "utf8")).replace("Open files once", "Open each file once"));
    await rm(join(archive, "issues", "1.json"));
    const again = JSON.parse(await output(["import", archive, "--json"], { home, env: ME }));
    expect(again.records).toMatchObject({ added: 0, changed: 1 });
    expect(await keptOnForges(home)).toContain("Reading is slow");
  });

  it("stands in the coverage of reports on the clone, and in reviews", async () => {
    const { home } = await imported();
    const report = JSON.parse(await output(["report", clone, "--json"], { home, env: ME })) as Report;
    expect(report.coverage.repositories[0]?.forges).toMatchObject([
      { name: "github.com/octo-org/engine", discussions: 2, entries: 6 },
    ]);
    const reviews = JSON.parse(await output(["reviews", clone, "--json"], { home, env: ME })) as ReviewsReport;
    expect(reviews.pullRequests).toBe(1);
    expect(reviews.comments.map(({ object, uptake }) => `${object} ${uptake}`)).toEqual([
      "github.com/octo-org/engine#2/code-comment/31 answered",
      "github.com/octo-org/engine#2/review/21 not-code",
    ]);
    expect(await output(["reviews", clone], { home, env: ME })).toContain("1 of 1 on code");
  });

  it("says the same cold and warm, and that nothing was read where nothing was", async () => {
    const { home } = await imported();
    const first = await output(["report", clone, "--json"], { home, env: ME });
    expect(await output(["report", clone, "--json"], { home, env: ME })).toBe(first);
    const bare = await newHome();
    expect(await output(["reviews", clone], { home: bare, env: ME })).toContain("waymark import PATH");
  });

  it("loses everything that somebody forgotten said, for good", async () => {
    const { home, archive } = await imported("Bob's own words on it.");
    await output(["report", clone], { home, env: ME });
    expect(await keptOnForges(home)).toContain("Bob's own words");
    await output(["forget", "--person", BOB.email, "--yes"], { home, env: ME });
    const path = join(archive, "pulls", "2.json");
    await writeFile(path, (await readFile(path, "utf8")).replace("Open files once", "Open each file once"));
    await output(["import", archive], { home, env: ME });
    const kept = await keptOnForges(home);
    for (const words of ["Bob's own words", "It takes minutes", '"bob"']) expect(kept).not.toContain(words);
    expect(kept).toContain("every reader of this file");
  });

  it("goes with the clone when that is forgotten", async () => {
    const { home } = await imported();
    const plan = await output(["forget", clone], { home, env: ME });
    expect(plan).toContain("what was read of github.com/octo-org/engine");
    await output(["forget", clone, "--yes"], { home, env: ME });
    expect(await readdir(join(home, ".cache", "forges"))).toEqual([]);
  });
});

const WEB = "https://github.com/octo-org/engine";
const AT = "2024-01-02T03:04:05Z";

/** A migration archive as GitHub gives it, with more in it than is read. */
function migration(): Buffer {
  const issue = {
    type: "issue",
    url: `${WEB}/issues/1`,
    user: "https://github.com/ada",
    title: "Slow",
    created_at: AT,
  };
  const comment = {
    type: "issue_comment",
    url: `${WEB}/issues/1#issuecomment-9`,
    issue: `${WEB}/issues/1`,
    user: "https://github.com/bob",
    body: "Measured it.",
    created_at: AT,
  };
  const users = [{ type: "user", url: "https://github.com/ada", login: "ada", name: "Ada Example", emails: [] }];
  return gzipSync(
    makeTar([
      { name: "schema.json", text: '{"version":"1.2.0"}' },
      { name: "repositories/octo-org/engine.git/HEAD", text: "ref: refs/heads/main\n" },
      { name: "../../escaped_000001.json", text: JSON.stringify([issue]) },
      { name: "issues_000001.json", text: JSON.stringify([issue]) },
      { name: "issue_comments_000001.json", text: JSON.stringify([comment]) },
      { name: "users_000001.json", text: JSON.stringify(users) },
    ]),
  );
}

describe.concurrent("an archive that is a .tar.gz", () => {
  it("of GitHub is read without being unpacked, once", async () => {
    const folder = await temporaryFolder("tar");
    const file = join(folder, "migration.tar.gz");
    await writeFile(file, migration());
    const home = await newHome();
    const said = await output(["import", file, "--for", clone], { home, env: ME });
    expect(said).toContain("github.com/octo-org/engine, GitHub migration archive: 2 new records from 2 files");
    expect(await keptOnForges(home)).toContain("Ada Example");
    expect(await output(["import", file], { home, env: ME })).toContain("Nothing new");
    expect(await readdir(folder)).toEqual(["migration.tar.gz"]);
  });

  it("of GitLab is read where its repository is named", async () => {
    const file = join(await temporaryFolder("tar"), "2024-export.tar.gz");
    const item = { iid: 3, author_id: 5, title: "T", created_at: AT, updated_at: AT, state: "opened", notes: [] };
    const member = { user_id: 5, user: { id: 5, username: "ada-on-gitlab" } };
    const members = [
      { name: "./", type: "5" },
      { name: "./VERSION", text: "0.2.4" },
      { name: "./project.bundle", text: "x".repeat(10_000) },
      { name: "./tree/project/issues.ndjson", text: `${JSON.stringify(item)}\n` },
      { name: "./tree/project/project_members.ndjson", text: `${JSON.stringify(member)}\n` },
    ];
    await writeFile(file, gzipSync(makeTar(members)));
    const home = await newHome();
    const said = await output(["import", file, "--repo", "gitlab.com/group/engine"], { home, env: ME });
    expect(said).toContain("gitlab.com/group/engine, GitLab project export: 1 new record from 1 file");
    expect(await keptOnForges(home)).toContain("ada-on-gitlab");
  });

  it("and was cut off is read as far as it goes, which is said, and whole later", async () => {
    const file = join(await temporaryFolder("tar"), "migration.tar.gz");
    const whole = gunzipSync(migration());
    // Behind the file of issues, in the midst of the comments.
    await writeFile(file, gzipSync(whole.subarray(0, 512 * 9 - 100)));
    const home = await newHome();
    const said = await output(["import", file, "--for", clone], { home, env: ME });
    expect(said).toContain("1 new record from 1 file");
    expect(said).toContain("Not read: the rest of the archive: it ends before its end");
    expect(await output(["doctor", clone], { home, env: ME })).toContain("not to its end");
    await writeFile(file, migration());
    expect(await output(["import", file], { home, env: ME })).toContain("1 new record");
    expect(await output(["doctor", clone], { home, env: ME })).not.toContain("not to its end");
  });

  it("and holds nothing that can be read is said in two lines", async () => {
    const file = join(await temporaryFolder("tar"), "migration.tar.gz");
    await writeFile(file, migration().subarray(0, 40));
    const run = await waymark(["import", file], { home: await newHome(), env: ME });
    expectTwoLines(run, { what: /holds nothing that can be read .*ends before its end/, wayOut: /^Download it again/ });
  });
});

describe.concurrent("exported documents and tickets", () => {
  it("are read once, with where authors come from, and are the user's by their word", async () => {
    const home = await newHome();
    const path = fileURLToPath(new URL("../fixtures/exports/markdown", import.meta.url));
    expect(await output(["import", path], { home, env: ME })).toMatch(/documents? \(markdown, .*: \d+ new, 0 changed/);
    expect(await output(["import", path], { home, env: ME })).toContain("Nothing new");
    const mine = JSON.parse(await output(["import", path, "--mine", "--json"], { home, env: ME }));
    expect(mine).toMatchObject({ unattributed: 0, added: 0 });
    expect(Object.keys(mine.provenance).join()).toContain("by your word");
  });
});

describe.concurrent("what is no archive", () => {
  it.each([
    ["a folder without one", async () => clone, /is no archive or export that Waymark knows/, /^It reads: /],
    ["a path that is not there", async () => join(clone, "nothing-here"), /cannot be read/, /^Check the path/],
  ])("%s is said in two lines", async (_, pathOf, what, wayOut) => {
    const home = await newHome();
    const run = await waymark(["import", await pathOf()], { home, env: ME });
    expect(run.code).toBe(2);
    expectTwoLines(run, { what, wayOut });
  });

  it("a torn file among good ones is named, and the rest is read", async () => {
    const home = await newHome();
    const archive = await makeArchive({ landedAs });
    await writeFile(join(archive, "pulls", "2.json"), '{"type": "pull", "pull": {"numb');
    expect(await output(["import", archive], { home, env: ME })).toContain("Not read: pulls/2.json");
  });
});
