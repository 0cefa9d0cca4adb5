/** A report after the repository changed is, byte for byte, the report of somebody who reads it for the first time. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import { buildRepository, importInto } from "../support/build-repository.ts";
import { git } from "../support/git.ts";
import { historyUpTo } from "../support/history-prefix.ts";
import { firstDifference, jsonReport, newHome } from "../support/run-waymark.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Most of the time goes into child processes: the tests of this file run beside each other, each in a home of its own.
vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const ME = { WAYMARK_ME: DEMO_PERSON };
const MARIT = { name: "Marit Oyelaran", email: DEMO_PERSON };
const DEMO = demoHistory();

/** Reports again in a home that knows the repository as it was, and in one that knows nothing. */
async function expectSameAsCold(home: string, args: readonly string[]): Promise<string> {
  const [grown, cold] = await Promise.all([
    jsonReport(args, { home, env: ME }),
    jsonReport(args, { home: await newHome(), env: ME }),
  ]);
  expect(firstDifference(grown.text, cold.text)).toBeUndefined();
  return cold.text;
}

describe.concurrent("a repository that grows", () => {
  let path: string;
  let home: string;

  beforeAll(async () => {
    path = await buildRepository(historyUpTo(DEMO, 0.6));
    home = await newHome();
    await jsonReport([path], { home, env: ME });
  });

  it("through commits, merges, a tag, a rewritten branch and another HEAD", async () => {
    const seen = new Set<string>();
    const look = async () => seen.add(await expectSameAsCold(home, [path]));
    await importInto(path, historyUpTo(DEMO, 0.61));
    await look();
    await importInto(path, DEMO);
    const tip = await git(path, "rev-parse", "main");
    await look();

    await importInto(
      path,
      describeHistory().branch("main", tip).tag("v99.0.0", { by: MARIT, at: "2026-11-01T09:00:00Z" }).describe(),
    );
    await look();

    // Force-pushed: the last twenty commits are gone, another merge stands in their place.
    const fork = await git(path, "rev-parse", "main~20");
    const rewritten = describeHistory()
      .branch("topic", fork)
      .commit({
        id: "topic",
        by: MARIT,
        at: "2026-11-02T09:00:00Z",
        files: { "router/again.ts": "1\n", "router/again.test.ts": "1\n" },
      })
      .branch("main", fork)
      .commit({ id: "other", at: "2026-11-03T09:00:00Z", files: { "README.md": "# Other\n" } })
      .merge("topic", {
        at: "2026-11-04T09:00:00Z",
        files: { "router/again.ts": "1\n", "router/again.test.ts": "1\n" },
      })
      .drop("topic")
      .describe();
    await importInto(path, rewritten);
    expect(await git(path, "rev-parse", "main^2")).toMatch(/^[0-9a-f]{40}$/);
    await look();

    // HEAD on another branch, which stands where this one stood before the rewrite.
    await git(path, "update-ref", "refs/heads/earlier", tip);
    await git(path, "symbolic-ref", "HEAD", "refs/heads/earlier");
    await look();
    expect(seen.size).toBeGreaterThanOrEqual(3);
  });
});

describe.concurrent("every branch", () => {
  it("with --all, apart from what HEAD alone reaches", async () => {
    const path = await buildRepository(historyUpTo(DEMO, 0.3));
    const home = await newHome();
    await jsonReport([path], { home, env: ME });
    await jsonReport([path, "--all"], { home, env: ME });
    const fork = await git(path, "rev-parse", "main~3");
    await importInto(
      path,
      describeHistory()
        .branch("main", await git(path, "rev-parse", "main"))
        .branch("side", fork)
        .commit({
          by: MARIT,
          at: "2025-01-01T10:00:00Z",
          files: { "side/a.ts": "1" },
        })
        .describe(),
    );
    const all = await expectSameAsCold(home, [path, "--all"]);
    const head = await expectSameAsCold(home, [path]);
    expect(firstDifference(all, head)).toBeDefined();
  });
});

describe.concurrent("a shallow clone", () => {
  it("that is deepened and made whole", async () => {
    const source = await buildRepository(DEMO);
    const path = join(await temporaryFolder("clone"), "clone.git");
    await git(source, "clone", "--quiet", "--bare", "--depth=60", pathToFileURL(source).href, path);
    const home = await newHome();
    const shallow = await expectSameAsCold(home, [path]);
    expect(JSON.parse(shallow).coverage.repositories[0].notes.join(" ")).toMatch(/shallow/);

    await git(path, "fetch", "--quiet", "--deepen=40");
    const deeper = await expectSameAsCold(home, [path]);
    expect(firstDifference(deeper, shallow)).toBeDefined();

    await git(path, "fetch", "--quiet", "--unshallow");
    const whole = await expectSameAsCold(home, [path]);
    expect(JSON.parse(whole).coverage.repositories[0].notes).toEqual([]);
    expect(JSON.parse(whole).repositories[0].key).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe.concurrent("settings", () => {
  it("a .mailmap of the user's own that changes", async () => {
    const path = await buildRepository(historyUpTo(DEMO, 0.3));
    const home = await newHome();
    const before = await jsonReport([path], { home, env: ME });
    const file = join(await temporaryFolder("mailmap"), "mailmap");
    await writeFile(file, `Marit Oyelaran <${DEMO_PERSON}> <teodor@example.org>\n`);
    await git(path, "config", "mailmap.file", file);
    const after = await expectSameAsCold(home, [path]);
    expect(firstDifference(before.text, after)).toBeDefined();
  });
});
