/** What the user got wrong, or the machine lacks: two lines, exit code 2, nothing written, nothing lost. */
import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import { buildRepository } from "../support/build-repository.ts";
import { fakeGit } from "../support/fake-git.ts";
import { historyUpTo } from "../support/history-prefix.ts";
import * as hostile from "../support/hostile.ts";
import { BOUND, isRoot, openFolder } from "../support/permissions.ts";
import {
  AS_OF,
  endOf,
  expectTwoLines,
  jsonReport,
  newHome,
  output,
  startWaymark,
  waymark,
} from "../support/run-waymark.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Most of the time goes into child processes: the tests of this file run beside each other, each in a home of its own.
vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const ME = { WAYMARK_ME: DEMO_PERSON };
const LADDER = fileURLToPath(new URL("../../ladders/waymark.yaml", import.meta.url));

let path: string;
let home: string;

beforeAll(async () => {
  path = await buildRepository(historyUpTo(demoHistory(), 0.2));
  home = await newHome();
  await output([path], { home, env: ME });
});

const run = (args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}) =>
  waymark(args, { home, env: { ...ME, ...env } });

describe.concurrent("paths", () => {
  it("that are no repository", async () => {
    expectTwoLines(await run([await temporaryFolder("empty")]), {
      what: /is not a git repository and holds none/,
      wayOut: /Name a clone/,
    });
  });

  it("that do not exist, or are files", async () => {
    expectTwoLines(await run(["/nowhere/at/all"]), { what: /\/nowhere\/at\/all does not exist/, wayOut: /spelling/ });
    expectTwoLines(await run([LADDER]), { what: /is a file, expected a folder/, wayOut: /folder of a git repository/ });
  });

  it("none, where nothing is remembered", async () => {
    const run = await waymark([], { home: await newHome() });
    expectTwoLines(run, { what: /is not a git repository/, wayOut: /Name a clone/ });
  });

  it("of which some are wrong: the rest is reported, and what was skipped is said", async () => {
    const { report } = await jsonReport([path, "/nowhere", LADDER], { home, env: ME });
    expect(report.coverage.skipped).toEqual([
      { path: "/nowhere", reason: expect.stringMatching(/does not exist/) },
      { path: LADDER, reason: expect.stringMatching(/is a file/) },
    ]);
  });

  it("relative ones, where the folder stood in was deleted", async () => {
    const gone = await temporaryFolder("gone");
    const under = ["sh", "-c", 'cd "$0" && rmdir "$0" && exec "$@"', gone];
    const run = await waymark([path], { home, env: ME, under });
    expectTwoLines(run, { what: /folder you stand in is not there/, wayOut: /folder that exists/ });
  });

  it("that look like options or verbs", async () => {
    expectTwoLines(await run(["--", "--output=pwned"]), { what: /--output=pwned does not exist/, wayOut: /spelling/ });
    const misspelt = await run(["--as-off", "2024-01-01"]);
    expect(misspelt).toMatchObject({ code: 2, stdout: "" });
    expect(misspelt.stderr).toMatch(/unknown option.*\n.*--as-of/);
  });

  it.skipIf(!BOUND)("that may not be read", async () => {
    const folder = await temporaryFolder("locked");
    await mkdir(join(folder, "inside"));
    await chmod(folder, 0o000);
    const bound = await waymark([join(folder, "inside")], {
      home: await openFolder("home"),
      env: ME,
      under: BOUND ?? [],
    });
    await chmod(folder, 0o700);
    expectTwoLines(bound, { what: /No permission to read/, wayOut: /\S/ });
  });

  it.skipIf(!BOUND || !isRoot)("whose repository belongs to somebody else", async () => {
    const theirs = await buildRepository(historyUpTo(demoHistory(), 0.02), { dir: await openFolder("theirs") });
    const foreign = await waymark([theirs], { home: await openFolder("home"), env: ME, under: BOUND ?? [] });
    expectTwoLines(foreign, { what: /git refuses .*belongs to another user/, wayOut: /safe\.directory/ });
  });

  it.skipIf(!BOUND)("a folder of clones of which one may not be searched", async () => {
    const folder = await openFolder("clones");
    await buildRepository(historyUpTo(demoHistory(), 0.05), { dir: join(folder, "one.git") });
    await mkdir(join(folder, "locked"));
    await chmod(join(folder, "locked"), 0o000);
    const env = { ...ME, GIT_CONFIG_GLOBAL: join(folder, "settings") };
    await writeFile(join(folder, "settings"), "[safe]\n\tdirectory = *\n");
    const bound = await waymark([folder, "--json"], { home: await openFolder("home"), env, under: BOUND ?? [] });
    await chmod(join(folder, "locked"), 0o700);
    expect(bound).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(bound.stdout).coverage.skipped).toEqual([
      { path: join(folder, "locked"), reason: expect.stringMatching(/No permission/) },
    ]);
  });
});

describe.concurrent("git", () => {
  it("that is not there", async () => {
    for (const args of [[path], ["demo"], ["show", "0123456789abcdef"]])
      if (args[0] !== "show")
        expectTwoLines(await waymark(args, { home: await newHome(), env: { ...ME, PATH: "/nowhere" } }), {
          what: /git was not found on PATH/,
          wayOut: /Install git 2\.31/,
        });
    expectTwoLines(await run([path, path], { PATH: "" }), { what: /git was not found on PATH/, wayOut: /Install git/ });
    const doctor = await run(["doctor", path], { PATH: "/nowhere" });
    expect(doctor).toMatchObject({ code: 0, stderr: "" });
    expect(doctor.stdout).toMatch(/! git +.*not found on PATH/);
  });

  it("that is too old", async () => {
    const old = await fakeGit(
      '[ "$1" = version ] || case " $* " in *" version "*) ;; *) echo "error: unknown option" >&2; exit 129 ;; esac\necho "git version 2.20.1"',
    );
    const fresh = await newHome();
    expectTwoLines(await waymark([path], { home: fresh, env: { ...ME, PATH: old.path } }), {
      what: /git 2\.20\.1 is too old, expected 2\.31/,
      wayOut: /Install a newer git/,
    });
    expect((await run(["doctor", path], { PATH: old.path })).stdout).toMatch(/! git +git 2\.20\.1 is too old/);
  });

  it("that fails in the middle of its log", async () => {
    const failing = await fakeGit(
      'case " $* " in\n*" --raw "*) $REAL "$@" >"$HERE/log"; head -c 60000 "$HERE/log"; echo "fatal: read error: Input/output error" >&2; exit 128 ;;\n*) exec env $REAL "$@" ;;\nesac',
    );
    const fresh = await newHome();
    const { report } = await jsonReport([path], { home: fresh, env: { ...ME, PATH: failing.path } });
    expect(report.coverage.repositories[0]?.notes.join("\n")).toMatch(
      /Reading stopped early: read error: Input\/output error/,
    );
    const again = await jsonReport([path], { home: fresh, env: ME });
    expect(again.report.coverage.repositories[0]?.notes).toEqual([]);
  });
});

describe.concurrent("people", () => {
  it("nobody knows: likely ones are listed, and how to say who you are", async () => {
    expectTwoLines(await run(["--person", "oyelaran@elsewhere.example", path]), {
      what: /Nobody here is "oyelaran@elsewhere\.example"\. Likely: Marit Oyelaran <marit@example\.org>, /,
      wayOut: /address/,
    });
    expectTwoLines(await run([path], { WAYMARK_ME: "somebody@elsewhere.example" }), {
      what: /You \(somebody@elsewhere\.example, from WAYMARK_ME\) have no commits here\. Likely: .*<\S+@example\.org>/,
      wayOut: /WAYMARK_ME=address.*--person/,
    });
    expectTwoLines(await run([path], { WAYMARK_ME: undefined }), {
      what: /You are not named in git config\. Likely: /,
      wayOut: /WAYMARK_ME/,
    });
  });

  it("bots and names of several people are nobody", async () => {
    expectTwoLines(await run(["--person", "dependabot[bot]", path]), { what: /Nobody here/, wayOut: /\S/ });
    expectTwoLines(await run(["--person", "", path]), { what: /Nobody here is ""/, wayOut: /\S/ });
  });
});

describe.concurrent("words", () => {
  it("a skill nobody has, with those there are", async () => {
    expectTwoLines(await run(["why", "charisma", path]), {
      what: /No skill or evidence is called "charisma"/,
      wayOut: /Skills: technical-bar, scope-and-ownership, communication/,
    });
  });

  it("days that are none", async () => {
    for (const [option, day] of [
      ["--since", "yesterday"],
      ["--until", "2024-13-01"],
      ["--as-of", "2024-02-30"],
      ["--as-of", "2024-1-1"],
    ] as const)
      expectTwoLines(await run([path, option, day]), {
        what: new RegExp(`Unexpected ${option} "${day}", expected a day`),
        wayOut: /YYYY-MM-DD/,
      });
  });

  it("a day before anything had landed", async () => {
    expectTwoLines(await run([path, "--as-of", "1999-12-31"]), {
      what: /Nothing had landed in .* by 1999-12-31/,
      wayOut: /later --as-of/,
    });
  });

  it("formats, verdicts and ids that are none", async () => {
    expect(await run([path, "--format", "pdf"])).toMatchObject({ code: 2, stdout: "" });
    expectTwoLines(await run(["mark", "0123456789abcdef", "brilliant"]), {
      what: /Unexpected verdict "brilliant", expected wrong, not-mine or highlight/,
      wayOut: /Example/,
    });
    expectTwoLines(await run(["show", "xyz"]), {
      what: /Unexpected id "xyz", expected 4 to 16 hex digits/,
      wayOut: /Copy the id/,
    });
    expectTwoLines(await run(["show", "0123456789abcdef"]), {
      what: /No evidence in the ledger has the id/,
      wayOut: /Run waymark/,
    });
    expectTwoLines(await run(["unmark", "0123456789abcdef"]), { what: /Nothing is marked/, wayOut: /marks\.yaml/ });
    expectTwoLines(await run(["forget"]), { what: /exactly one of/, wayOut: /Example/ });
  });

  it("help and version are no errors", async () => {
    expect(await output(["--help"], { home })).toMatch(/^Usage: waymark/);
    expect(await output(["mark", "--help"], { home })).toMatch(/highlight/);
    expect(await output(["--version"], { home })).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe.concurrent("ladders", () => {
  const broken = async (change: (text: string) => string): Promise<string> => {
    const file = join(await temporaryFolder("ladder"), "ours.yaml");
    await writeFile(file, change(await readFile(LADDER, "utf8")));
    return file;
  };

  it("validated: 0 for a good one, 1 with every line for a bad one", async () => {
    expect(await output(["ladder", "validate", LADDER], { home })).toMatch(/a valid ladder/);
    const file = await broken((text) =>
      text.replace("level: mid", "level: wizard").replace("supports: [tests-with-code]", "supports: [telepathy]"),
    );
    const checked = await run(["ladder", "validate", file]);
    expect(checked).toMatchObject({ code: 1, stderr: "" });
    expect(checked.stdout).toMatch(/ours\.yaml:\d+: .*wizard.*expected one of/);
    expect(checked.stdout.split("\n").every((line) => line === "" || /ours\.yaml:\d+: /.test(line))).toBe(true);
    const unknown = await run([
      "ladder",
      "validate",
      await broken((text) => text.replace("supports: [tests-with-code]", "supports: [telepathy]")),
      "--json",
    ]);
    expect(unknown.code).toBe(1);
    expect(JSON.parse(unknown.stdout).problems).toEqual([
      { line: expect.any(Number), message: expect.stringMatching(/telepathy/) },
    ]);
    expectTwoLines(await run(["ladder", "validate", "/nowhere.yaml"]), { what: /cannot be read/, wayOut: /path/ });
  });

  it("used: the first mistake with its line", async () => {
    const text = await readFile(LADDER, "utf8");
    const line = text.split("\n").findIndex((one) => one.includes("level: mid")) + 1;
    const wrongLevel = await broken((whole) => whole.replace("level: mid", "level: wizard"));
    expectTwoLines(await run([path, "--ladder", wrongLevel]), {
      what: new RegExp(`ours\\.yaml:${line}: .*wizard`),
      wayOut: /ladder validate/,
    });
    const noYaml = await broken((whole) => whole.replace("skills:", "skills: [unclosed"));
    expectTwoLines(await run([path, "--ladder", noYaml]), { what: /ours\.yaml:\d+: /, wayOut: /ladder validate/ });
    const empty = await broken(() => "");
    expectTwoLines(await run([path, "--ladder", empty]), { what: /ours\.yaml:\d+: /, wayOut: /ladder validate/ });
    expectTwoLines(await run([path, "--ladder", "/nowhere.yaml"]), {
      what: /ladder \/nowhere\.yaml cannot be read/,
      wayOut: /shipped ladder/,
    });
  });

  it("of one's own are used", async () => {
    const own = await broken((text) => text.replace("title: Waymark's ladder", "title: Ours"));
    const { report } = await jsonReport([path, "--ladder", own], { home, env: ME });
    expect(report.assessment?.ladder.title).toBe("Ours");
  });
});

describe.concurrent("output", () => {
  it("into a folder that is not there, or over a folder: nothing is written", async () => {
    const folder = await temporaryFolder("out");
    await mkdir(join(folder, "taken"));
    expectTwoLines(await run([path, "-o", join(folder, "missing", "me.html"), "--format", "html"]), {
      what: /The folder .*missing does not exist; nothing was written/,
      wayOut: /another -o FILE/,
    });
    expectTwoLines(await run([path, "-o", join(folder, "taken")]), {
      what: /taken cannot be written/,
      wayOut: /another -o FILE/,
    });
    expect(await readdir(folder)).toEqual(["taken"]);
  });

  it("keeps the file that was there where the new one cannot be made", async () => {
    const file = join(await temporaryFolder("out"), "me.json");
    await writeFile(file, "precious");
    expect((await run([path, "--json", "-o", file, "--person", "nobody@nowhere.example"])).code).toBe(2);
    expect(await readFile(file, "utf8")).toBe("precious");
  });

  it("keeps links, rights and what is no file", async () => {
    const folder = await temporaryFolder("out");
    await writeFile(join(folder, "real.md"), "old", { mode: 0o600 });
    await symlink("real.md", join(folder, "link.md"));
    await symlink("/dev/null", join(folder, "nothing"));
    for (const name of ["link.md", "nothing"])
      expect(await run([path, "--format", "md", "-o", join(folder, name)])).toMatchObject({ code: 0, stdout: "" });
    expect(await readlink(join(folder, "link.md"))).toBe("real.md");
    expect(await readFile(join(folder, "real.md"), "utf8")).toMatch(/^# Marit/);
    expect((await stat(join(folder, "real.md"))).mode & 0o777).toBe(0o600);
    expect(await readlink(join(folder, "nothing"))).toBe("/dev/null");
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(["link.md", "nothing", "real.md"]);
  });

  it("ends quietly where the reader of the pipe went away", async () => {
    const child = startWaymark([path, "--format", "html"], { home, env: ME });
    const end = endOf(child);
    child.stdout?.once("data", () => child.stdout?.destroy());
    expect(await end).toMatchObject({ code: 0, signal: null, stderr: "" });
  });
});

describe.concurrent("the user's own files", () => {
  const withFile = async (name: string, text: string): Promise<{ readonly own: string; readonly file: string }> => {
    const own = await newHome();
    await writeFile(join(own, name), text);
    return { own, file: join(own, name) };
  };

  it.each([
    ["config.yaml", "me: [unclosed\n", /config\.yaml: /],
    ["config.yaml", "- a\n- list\n", /config\.yaml: Unexpected list, expected settings/],
    ["config.yaml", "&a [*a, *a]\n", /config\.yaml: /],
    ["marks.yaml", "marks: {\n", /marks\.yaml: /],
    ["marks.yaml", "just words\n", /marks\.yaml: Unexpected content/],
    ["people.yaml", "forgotten: [\n", /people\.yaml:2: /],
  ])("%s that is malformed (%j) is named and left as it is", async (name, text, what) => {
    const { own, file } = await withFile(name, text);
    expectTwoLines(await waymark([path], { home: own, env: ME }), { what, wayOut: /Correct the (line|file), or move/ });
    expect(await readFile(file, "utf8")).toBe(text);
    if (name !== "config.yaml") {
      await waymark(
        name === "marks.yaml"
          ? ["mark", "0123456789abcdef", "wrong"]
          : ["forget", "--person", "a@example.org", "--yes"],
        { home: own, env: ME },
      );
      expect(await readFile(file, "utf8")).toBe(text);
    }
    const doctor = await waymark(["doctor", path], { home: own, env: ME });
    if (name === "marks.yaml")
      expect(doctor).toMatchObject({ code: 0, stdout: expect.stringMatching(/! Marks +.*marks\.yaml/) });
  });

  it("config.yaml names you and your ladder", async () => {
    const { own } = await withFile("config.yaml", `# mine\nme: ${DEMO_PERSON}\nladder: ${LADDER}\n`);
    const { report } = await jsonReport([path], { home: own });
    expect(report.person).toMatchObject({ isYou: true, because: expect.stringMatching(/config/) });
  });
});

describe.concurrent("a folder of 200 clones of which 3 are broken", () => {
  it("is one report that says which were skipped and why", { timeout: 120_000 }, async () => {
    const clones = await hostile.folderOfClones();
    const own = await newHome();
    const text = await output([clones.path, "--as-of", AS_OF], { home: own, env: { WAYMARK_ME: "ada@example.org" } });
    expect(text).toMatch(/read 197 repositories: 197 commits, 3 skipped/);
    for (const { path: skipped } of clones.broken)
      expect(text.replace(/\s+/g, " ")).toMatch(new RegExp(`Skipped ${skipped}: \\S`));
  });
});

describe.concurrent("an error nobody foresaw", () => {
  it("shows its stack with --debug only", async () => {
    const quiet = await run(["--person", "nobody@nowhere.example", path]);
    const loud = await run(["--debug", "--person", "nobody@nowhere.example", path]);
    expect(quiet.stderr.split("\n")).toHaveLength(3);
    expect(loud.stderr).toMatch(/^\s+at /m);
  });
});
