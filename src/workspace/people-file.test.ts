import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../test/support/temporary-folder.ts";
import { UserError } from "../errors.ts";
import type { Claim } from "../identity/claim.ts";
import { addForgotten, readForgotten } from "./forgotten.ts";
import { addClaims, readClaims, readSaid, removeLast } from "./people-file.ts";

const ON = { on: "2026-01-02" };
const same = (...words: string[]): Claim => ({ kind: "same", words });
const ADA: Claim = { kind: "name", of: "ada@a.example", name: "Ada Lovelace" };

async function newHome(text?: string) {
  const home = { records: await temporaryFolder("home"), cache: "" };
  const path = join(home.records, "people.yaml");
  if (text !== undefined) await writeFile(path, text);
  return { home, text: () => readFile(path, "utf8") };
}

describe("people.yaml", () => {
  it("is empty where it is not there", async () => {
    const { home } = await newHome();
    expect(await readClaims(home)).toEqual({ same: [], apart: [], names: [] });
    expect(await removeLast(home)).toEqual([]);
  });

  it("keeps what was said in order, comments, and the forgotten", async () => {
    const before = "# who is who\npeople:\n  # checked with Ada\n  - same: [ada@a.example, ada@old.example] # both\n";
    const { home, text } = await newHome(before);
    await addForgotten(home, ["eve@x.example"]);
    await addClaims(home, [ADA, { kind: "apart", words: ["ada@a.example", "mary@b.example"] }], ON);
    const after = await text();
    expect(after).toContain("# who is who");
    expect(after).toContain("# checked with Ada");
    expect(after).toContain("# both");
    expect(after).toContain("  - name: Ada Lovelace\n    of: ada@a.example\n    on: 2026-01-02\n");
    expect(await readForgotten(home)).toHaveLength(1);
    expect(await readClaims(home)).toEqual({
      same: [["ada@a.example", "ada@old.example"]],
      apart: [["ada@a.example", "mary@b.example"]],
      names: [["ada@a.example", "Ada Lovelace"]],
    });
    expect((await readSaid(home)).map(({ line }) => line)).toEqual([4, 5, 8]);
  });

  it("takes nothing down twice, but a name again that another one followed", async () => {
    const { home } = await newHome("people: []\n");
    expect(await addClaims(home, [same("a@x.example", "b@x.example")], ON)).toHaveLength(1);
    expect(await addClaims(home, [same("B@x.example", "a@x.example")], ON)).toEqual([]);
    expect(await addClaims(home, [ADA, ADA], ON)).toEqual([ADA]);
    expect(await addClaims(home, [{ ...ADA, name: "Ada King" }, ADA], ON)).toHaveLength(2);
    expect((await readClaims(home)).names.at(-1)).toEqual(["ada@a.example", "Ada Lovelace"]);
  });

  it("gives back the last thing said, and an import as a whole", async () => {
    const { home, text } = await newHome("# mine\n");
    await addClaims(home, [same("a@x.example", "b@x.example")], ON);
    const alone = await text();
    await addClaims(home, [same("c@x.example", "d@x.example"), ADA], { ...ON, from: "mailmap 3f9a12cd" });
    expect(await removeLast(home)).toMatchObject([{ kind: "same", from: "mailmap 3f9a12cd" }, { kind: "name" }]);
    expect(await text()).toBe(alone);
    expect(await removeLast(home)).toMatchObject([{ words: ["a@x.example", "b@x.example"], on: "2026-01-02" }]);
    expect(await removeLast(home)).toEqual([]);
    expect(await text()).toContain("# mine");
  });

  it.each([
    ["people:\n  - same: [a@x.example]\n", 2, /two words or more/],
    ["people:\n  - same: [a@x.example, b@x.example]\n  - {}\n", 3, /expected "same"/],
    ["people:\n  - apart: [a@x.example, b@x.example, c@x.example]\n", 2, /two words/],
    ["people:\n  - same: [a@x.example, [b]]\n", 2, /two words or more/],
    ["people:\n  - name: Ada\n", 2, /with "of"/],
    ["people:\n  - same: [a@x.example, b@]\n", 2, /expected an address/],
    ["people:\n  - plain\n", 2, /expected "same"/],
    ["# x\npeople: all\n", 2, /expected a list/],
    ["# x\npeople:\n  - same: [a\n", 4, /./],
    ["- a\n", 1, /expected settings/],
    [`people:\n  - same: [a@x.example, ${"x".repeat(10_000)}]\n`, 2, /10000 characters/],
  ])("of malformed content %.40j names the line", async (text, line, message) => {
    const { home } = await newHome(text);
    const error = await readClaims(home).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(`people.yaml:${line}: `);
    expect((error as UserError).message).toMatch(message);
    expect((error as UserError).hint).not.toBe("");
    await expect(addClaims(home, [ADA], ON)).rejects.toThrow(UserError);
  });

  it("keeps claims of several processes at once", async () => {
    const { home } = await newHome();
    const words = Array.from({ length: 12 }, (_, at) => same("a@x.example", `b${at}@x.example`));
    await Promise.all(words.map((claim) => addClaims(home, [claim], ON)));
    expect((await readClaims(home)).same).toHaveLength(12);
  });
});
