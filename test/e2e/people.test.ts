/** Who is who, by the user's word: listed without former names, merged, split, confirmed, named, taken back, imported and exported. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { CommandContext, Decision } from "../../src/commands/command.ts";
import { runConfirm } from "../../src/commands/people-confirm.ts";
import { describeHistory } from "../../src/demo/describe-history.ts";
import type { PeopleList } from "../../src/model/people-list.ts";
import { PLAIN_STYLE } from "../../src/views/terminal.ts";
import { buildRepository } from "../support/build-repository.ts";
import { git } from "../support/git.ts";
import { schemaProblems } from "../support/json-schema.ts";
import { expectTwoLines, newHome, output, type RunOptions, waymark } from "../support/run-waymark.ts";

vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const who = (name: string, email: string) => ({ name, email });
const ADA = who("Ada Lovelace", "ada@a.example");
const ADA_LOGIN = who("al", "adalovelace@b.example");
/** Once called otherwise, at the same address. */
const FORMER = who("Wilma Formerly", "robin@r.example");
const ROBIN = who("Robin Newname", "robin@r.example");
const ROBIN_WORK = who("Robin Newname", "robin.n@work.example");
const SHARED = [who("Grace Hopper", "lab@localhost"), who("Mary Somerville", "lab@localhost")] as const;
const ME = { WAYMARK_ME: "ada@a.example" };

let path: string;

beforeAll(async () => {
  let history = describeHistory();
  for (const [at, by] of [FORMER, FORMER, ROBIN, ROBIN, ROBIN_WORK, ADA, ADA, ADA_LOGIN, ...SHARED].entries())
    history = history.commit({ by, files: { [`file-${at}.txt`]: `${at}\n` }, message: `Change ${at}` });
  path = await buildRepository(history.describe());
});

async function peopleIn(options: RunOptions, ...args: readonly string[]) {
  const list = JSON.parse(await output(["people", "--json", ...args, path], options)) as PeopleList;
  const repository = list.repositories[0]!;
  return { list, ...repository, names: repository.people.map(({ name }) => name) };
}

const personAt = (people: PeopleList["repositories"][0]["people"], address: string) =>
  people.find(({ addresses }) => addresses.includes(address));

describe.concurrent("waymark people", () => {
  it("lists what waits for you, and takes nothing for yours before you say so", async () => {
    const home = await newHome();
    const { people, links } = await peopleIn({ home, env: ME });
    const waiting = links.filter(({ isYours }) => isYours);
    expect(waiting).toMatchObject([{ grade: "likely", applied: false, b: { address: "adalovelace@b.example" } }]);
    expect(personAt(people, "ada@a.example")).toMatchObject({ isYou: true, addresses: ["ada@a.example"] });
    const text = await output(["people", path], { home, env: ME });
    expect(text).toContain("Waiting for your word");
    expect(text).toContain(`waymark people confirm ${waiting[0]!.id}`);
    expect(await output(["people", "confirm", waiting[0]!.id, "--in", path], { home, env: ME })).toContain(
      "Ada Lovelace: ada@a.example, adalovelace@b.example",
    );
    const after = await peopleIn({ home, env: ME });
    expect(after.links.filter(({ isYours }) => isYours)).toEqual([]);
    expect(personAt(after.people, "ada@a.example")?.addresses).toEqual(["ada@a.example", "adalovelace@b.example"]);
  });

  it("gives JSON that the published schema describes", async () => {
    const home = await newHome();
    const schema = JSON.parse(
      await readFile(new URL("../../docs/reference/schemas/people.schema.json", import.meta.url), "utf8"),
    );
    const { list } = await peopleIn({ home, env: ME });
    expect(schemaProblems(schema, list)).toEqual([]);
    expect(list.you).toEqual({ words: ["ada@a.example"], source: "WAYMARK_ME" });
  });

  it("names nobody by a former name, whatever is asked", async () => {
    const home = await newHome();
    const runs = [
      ["people", path],
      ["people", path, "--long"],
      ["people", path, "--json"],
      ["people", path, "--person", "robin@r.example"],
      ["people", path, "--person", "robin@r.example", "--json"],
      ["people", "export", "--mailmap", path],
      ["people", "merge", "Wilma Formerlie", "ada@a.example", "--in", path],
      ["people", "merge", "robin@r.example", "ada@a.example", "--in", path],
      ["people", "undo"],
      ["people", "name", "robin@r.example", "Robin N.", "--in", path],
      ["people", "confirm", "--in", path],
    ];
    for (const args of runs) {
      const { stdout, stderr } = await waymark(args, { home });
      expect(`${stdout}${stderr}`.replace(/"Wilma Formerlie"/, "")).not.toMatch(/Wilma|Formerly/);
    }
    const { links } = await peopleIn({ home });
    expect(links.find(({ rule }) => rule === "two-names-one-address")).toMatchObject({
      a: { shown: "robin@r.example" },
      b: { shown: "robin@r.example" },
    });
    // Nor is anybody found by it.
    const run = await waymark(["people", "--person", "Wilma Formerly", path], { home });
    expectTwoLines(run, { what: /^waymark: Nobody here is "Wilma Formerly"\.$/, wayOut: /address/ });
  });

  it("is told who is one person, who is not, and takes it back", async () => {
    const home = await newHome();
    const said = await output(["people", "merge", "ada@a.example", "Robin Newname", "--in", path], { home });
    expect(said).toMatch(/Said: ada@a\.example and robin[\w.]*@\S+ are one person\./);
    expect(personAt((await peopleIn({ home })).people, "ada@a.example")?.addresses).toContain("robin@r.example");
    expect(await output(["people", "undo"], { home })).toContain("Took back:");
    expect(personAt((await peopleIn({ home })).people, "ada@a.example")?.addresses).not.toContain("robin@r.example");
    await output(["people", "split", "robin@r.example", "robin.n@work.example", "--in", path], { home });
    expect(personAt((await peopleIn({ home })).people, "robin@r.example")?.addresses).toEqual(["robin@r.example"]);
    await output(["people", "name", "robin.n@work.example", "Robin at Work", "--in", path], { home });
    expect((await peopleIn({ home })).names).toContain("Robin at Work");
    const kept = await readFile(join(home, "people.yaml"), "utf8");
    expect(kept).toMatch(/- apart: \[ ?robin@r\.example, robin\.n@work\.example ?\]/);
  });

  it("says which of the user's claims contradict each other, and takes neither", async () => {
    const home = await newHome();
    await output(["people", "merge", "ada@a.example", "robin@r.example", "--in", path], { home });
    const said = await output(["people", "split", "ada@a.example", "robin@r.example", "--in", path], { home });
    expect(said).toContain("people.yaml:2: ada@a.example and robin@r.example are one person");
    const { conflicts, people } = await peopleIn({ home });
    expect(conflicts).toMatchObject([{ apart: { line: 4 }, same: [{ line: 2 }] }]);
    expect(personAt(people, "ada@a.example")?.addresses).not.toContain("robin@r.example");
    expect(await output(["people", path], { home })).toContain("people.yaml:4  ada@a.example and robin@r.example");
  });

  it("goes through what waits one by one; quitting keeps what was answered", async () => {
    const home = await newHome();
    const asked: string[] = [];
    const answers: Decision[] = ["yes", "quit"];
    const context: CommandContext = {
      workspace: {
        effects: { today: () => "2026-01-02", env: ME, cwd: path, homeFolder: home, platform: "linux" },
        home: { records: home, cache: join(home, ".cache") },
        config: { me: [], ladder: undefined, authorship: [], guide: { articles: undefined, address: null } },
        progress: { watched: false, reading: () => {}, step: () => {}, done: () => {}, note: () => {} },
        signal: new AbortController().signal,
      },
      style: PLAIN_STYLE,
      choose: undefined,
      decide: async (question) => {
        asked.push(question);
        return answers.shift() ?? "quit";
      },
    };
    const { text } = await runConfirm(context, [], { paths: [path], format: "text" });
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/^1 of \d+\. Is this you\? {2}ada@a\.example ↔ adalovelace@b\.example/);
    expect(text).toMatch(/^Said: ada@a\.example and adalovelace@b\.example are one person\.\n1 answered, 0 skipped/);
    expect(await readFile(join(home, "people.yaml"), "utf8")).toContain("on: 2026-01-02");
  });

  it("has two lines for what it cannot do", async () => {
    const home = await newHome();
    const run = (...args: string[]) => waymark(["people", ...args, "--in", path], { home, env: ME });
    expectTwoLines(await run("confirm"), { what: /no terminal to ask on; \d+ wait/, wayOut: /people confirm ID/ });
    expectTwoLines(await run("merge", "ada.lovelace@x.example", "ada@a.example"), {
      what: /Nobody here is "ada\.lovelace@x\.example"\. Likely: Ada Lovelace <ada@a\.example>/,
      wayOut: /address/,
    });
    expectTwoLines(await run("merge", "lab@localhost", "ada@a.example"), {
      what: /"lab@localhost" is 2 people here/,
      wayOut: /"Name <address>"/,
    });
    expectTwoLines(await run("merge", "ada@", "ada@a.example"), { what: /Unexpected "ada@"/, wayOut: /address/ });
    expectTwoLines(await run("merge", "", "ada@a.example"), { what: /Unexpected empty word/, wayOut: /address/ });
    expectTwoLines(await run("name", "ada@a.example", "x".repeat(10_000)), { what: /Unexpected name/, wayOut: /name/ });
    expectTwoLines(await run("merge", "ada@a.example", "Ada Lovelace"), {
      what: /Both words mean/,
      wayOut: /--person/,
    });
    expectTwoLines(await run("confirm", "ada@a.example", "robin@r.example"), { what: /suggests/, wayOut: /merge/ });
    expectTwoLines(await run("split", "00000000"), { what: /No link here/, wayOut: /waymark people/ });
    expectTwoLines(await waymark(["people", "undo"], { home }), { what: /nothing to take back/, wayOut: /merge/ });
    await writeFile(join(home, "people.yaml"), "people:\n  - same: [ada@a.example]\n");
    expectTwoLines(await waymark(["people", path], { home }), { what: /people\.yaml:2: /, wayOut: /Correct/ });
  });

  it("lists whatever identities a history has", async () => {
    const odd = [
      who("", ""),
      who("", "nameless@x.example"),
      who("No Address", ""),
      who("x".repeat(10_000), `${"y".repeat(5_000)}@x.example`),
      who("\u001b[31mRed Alert\u001b[0m", "red@x.example"),
      who("Right \u202eLeft", "not an address"),
      who("@", "@"),
      who('Quoted "Q" Name', "a@b@c.example"),
    ];
    let history = describeHistory();
    for (const by of [...odd, ...odd, ADA, ADA_LOGIN]) history = history.commit({ by, files: { "a.txt": by.email } });
    const repository = await buildRepository(history.describe());
    const home = await newHome();
    await output(["people", "merge", "nameless@x.example", "ada@a.example", "--in", repository], { home });
    const text = await output(["people", "--long", repository], { home });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThan(500);
    expect(JSON.parse(await output(["people", "--json", repository], { home }))).toMatchObject({
      repositories: [{ name: expect.any(String) }],
    });
    const mailmap = await output(["people", "export", "--mailmap", repository], { home });
    for (const line of mailmap.trimEnd().split("\n")) expect(line).toMatch(/^[^<>]*<[^<>\s]+>( <[^<>\s]+>)?$/);
  });

  it("takes words as typed where there is no repository", async () => {
    const home = await newHome();
    const said = await output(["people", "merge", "a@x.example", "b@x.example"], { home });
    expect(said).toMatch(/^Said: a@x\.example and b@x\.example are one person\.\nKept in /);
  });

  it("imports what it showed first, and takes it back as a whole", async () => {
    const home = await newHome();
    const file = join(home, "..", "mailmap");
    await writeFile(file, "Ada King <ada@a.example> <adalovelace@b.example>\n<x@x.example> <y@x.example>\nbad\n");
    const shown = await output(["people", "import", file], { home });
    expect(shown).toMatch(/^Would say \(nothing was written yet\), from .* \(mailmap\): 3 claims\n/);
    expect(shown).toContain("line 3: Unexpected line");
    expect((await peopleIn({ home })).names).toContain("Ada Lovelace");
    await output(["people", "import", file, "--yes"], { home });
    expect(personAt((await peopleIn({ home })).people, "adalovelace@b.example")?.name).toBe("Ada King");
    expect(await output(["people", "import", file, "--format", "mailmap"], { home })).toContain("says nothing new");
    expect(await output(["people", "undo"], { home })).toMatch(/^Took back the import mailmap [0-9a-f]{8}, 3 in all:/);
    expect((await peopleIn({ home })).names).toContain("Ada Lovelace");
  });

  it("exports a mailmap by which git shows the canonical identity", async () => {
    const home = await newHome();
    await output(["people", "merge", "ada@a.example", "adalovelace@b.example", "--in", path], { home });
    const file = join(home, "..", "exported");
    const text = await output(["people", "export", "--mailmap", path], { home });
    expect(text).toMatch(/^# Left out: 1 address that several people bear\.\n/);
    await writeFile(file, text);
    const { people } = await peopleIn({ home });
    for (const identity of [FORMER, ROBIN, ROBIN_WORK, ADA, ADA_LOGIN]) {
      const person = personAt(people, identity.email)!;
      const answer = await git(
        path,
        "-c",
        `mailmap.file=${file}`,
        "check-mailmap",
        `${identity.name} <${identity.email}>`,
      );
      expect(answer).toBe(`${person.name} <${person.key}>`);
    }
    for (const { name, email } of SHARED)
      expect(await git(path, "-c", `mailmap.file=${file}`, "check-mailmap", `${name} <${email}>`)).toBe(
        `${name} <${email}>`,
      );
  });
});
