/** A draft review comment or an exported thread, read by the coach: what it does, what it lacks; nothing kept or sent. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { CoachThread } from "../../src/model/review-comment.ts";
import { expectTwoLines, newHome, output, waymark } from "../support/run-waymark.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const TEACHES = "Use a set here, because the list is searched once per row and that is quadratic.";
const SECRET = "xylograph";

/** A file with a draft or thread. */
async function fileWith(text: string | Uint8Array, name = "draft.md"): Promise<string> {
  const path = join(await temporaryFolder("coach"), name);
  await writeFile(path, text);
  return path;
}

const THREAD = JSON.stringify([
  { user: { login: "ada" }, path: "src/open.c", body: "Rename this." },
  { user: { login: "bob" }, path: "src/open.c", body: "Why? The name is fine." },
  { user: { login: "ada" }, path: "src/read.c", body: TEACHES },
]);

/** Pipes words into the program through a shell. */
const piped = (words: string) => ["sh", "-c", `printf '%s' '${words}' | "$@"`, "sh"];

describe.concurrent("a draft", () => {
  it("is read from a file: what it does, what it lacks, and its own words with blanks", async () => {
    const said = await output(["coach", await fileWith("Rename this.\n")], { home: await newHome() });
    expect(said).toContain("directs: it says what to change, not why");
    expect(said).toMatch(/Perhaps\s+Rename this, because \[/);
    expect(said).toContain("Nothing of this was kept or sent");
  });

  it("is read from standard input, with - and without", async () => {
    const home = await newHome();
    for (const args of [["coach", "-"], ["coach"]])
      expect(await output(args, { home, under: piped("Who calls this?") })).toContain(
        "asks: it wants to know something",
      );
  });

  it("that is hostile is told so, and that teaches gets no other words", async () => {
    const home = await newHome();
    const harsh = await output(["coach", await fileWith("Are you stupid?")], { home });
    expect(harsh).toContain("blocks harshly");
    expect(harsh).toContain("Speak of the code");
    const taught = JSON.parse(await output(["coach", await fileWith(TEACHES), "--json"], { home })) as CoachThread;
    expect(taught).toMatchObject({ schema: "waymark.coach/1", form: "draft", mine: null, counts: { teaches: 1 } });
    expect(taught.comments[0]?.coach).toMatchObject({ kind: "teaches", suggestion: null });
  });

  it("is the same twice, and nothing of it stays", async () => {
    const home = await newHome();
    const path = await fileWith(`Rename ${SECRET}.`);
    const first = await output(["coach", path, "--json"], { home });
    expect(await output(["coach", path, "--json"], { home })).toBe(first);
    for (const name of await readdir(home, { recursive: true }))
      expect(await readFile(join(home, name), "utf8").catch(() => "")).not.toContain(SECRET);
  });

  it("acts on no terminal", async () => {
    const said = await output(["coach", await fileWith("Rename \u001b[2J\u001b]0;title\u0007 this.")], {
      home: await newHome(),
    });
    for (const sign of ["\u001b", "\u0007"]) expect(said).not.toContain(sign);
  });
});

describe.concurrent("an exported thread", () => {
  it("is read for the user's own comments alone", async () => {
    const home = await newHome();
    const path = await fileWith(THREAD, "thread.json");
    const read = JSON.parse(await output(["coach", path, "--mine", "ada", "--json"], { home })) as CoachThread;
    expect(read).toMatchObject({ form: "github", mine: "ada", context: 1, unread: 0, rewriteFirst: [1] });
    expect(read.comments.map(({ path: where }) => where)).toEqual(["src/open.c", "src/read.c"]);
    expect(JSON.stringify(read)).not.toContain("The name is fine");
    const said = await output(["coach", path, "--mine", "@ADA"], { home });
    expect(said).toContain("2 comments of ada: 1 teach, 1 direct.");
    expect(said).toContain("1 of others, not read.");
    expect(said).toContain("Worth rewriting first");
  });
});

describe.concurrent("what cannot be read", () => {
  it.each<[string, () => Promise<string[]>, RegExp, RegExp]>([
    ["several writers", async () => [await fileWith(THREAD)], /comments of 2 people/, /--mine LOGIN, one of ada, bob/],
    ["a stranger", async () => [await fileWith(THREAD), "--mine", "eve"], /Nobody called eve/, /ada, bob/],
    ["no such file", async () => ["nothing-here.md"], /nothing-here\.md does not exist/, /spelling/],
    ["a folder", async () => ["."], /is a folder/, /Name a file/],
    ["an empty file", async () => [await fileWith(" \n")], /is empty/, /waymark coach -/],
    ["empty standard input", async () => ["-"], /Standard input is empty/, /waymark coach -/],
    ["no text", async () => [await fileWith(new Uint8Array([1, 0, 2, 0]))], /is not a text/, /plain text/],
    ["JSON without a comment", async () => [await fileWith("{}")], /no comment/, /Give a draft/],
    [
      "another language",
      async () => [await fileWith("Warum ist das nicht in der Schleife?")],
      /nothing to read/,
      /English/,
    ],
    ["only a quote", async () => [await fileWith("> Rename this.")], /nothing to read/, /quotes/],
  ])("%s is said in two lines", async (_, argsOf, what, wayOut) => {
    const home = await newHome();
    const run = await waymark(["coach", ...(await argsOf())], { home });
    expectTwoLines(run, { what, wayOut });
  });
});
