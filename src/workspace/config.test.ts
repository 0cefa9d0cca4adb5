import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../test/support/temporary-folder.ts";
import { readConfig } from "./config.ts";

async function configOf(text?: string) {
  const records = await temporaryFolder("home");
  if (text !== undefined) await writeFile(join(records, "config.yaml"), text);
  return readConfig({ records, cache: "" });
}

describe("the config", () => {
  it.each<[string | undefined, readonly string[], string | undefined]>([
    [undefined, [], undefined],
    ["", [], undefined],
    ["# nothing yet\n", [], undefined],
    ["me: ada@example.org\n", ["ada@example.org"], undefined],
    [
      "me: [ada@example.org, Ada Example, 7, null]\nladder: mine.yaml\n",
      ["ada@example.org", "Ada Example"],
      "mine.yaml",
    ],
    ["me: 7\nladder: [a]\nunknown: {deep: 1}\n", [], undefined],
    ["\ufeffme: ada@example.org\r\n", ["ada@example.org"], undefined],
  ])("of %j", async (text, me, ladder) => {
    expect(await configOf(text)).toEqual({ me, ladder, authorship: [], guide: { articles: undefined, address: null } });
  });

  it.each(["me: [", "- a\n- b", "just words", "7", "me: *nobody", "a: 1\na: 2", "\tme: x"])(
    "that is none (%j) is a UserError that names it, in one line",
    async (text) => {
      const error = await configOf(text).then(
        () => undefined,
        (thrown: Error) => thrown,
      );
      expect(error).toMatchObject({ name: "UserError", code: "malformed-config" });
      expect(error?.message).toMatch(/config\.yaml: [^\n]+$/);
    },
  );

  it("that cannot be read is a UserError; a home that is no folder is none", async () => {
    const records = await temporaryFolder("home");
    await mkdir(join(records, "config.yaml"));
    await expect(readConfig({ records, cache: "" })).rejects.toMatchObject({ code: "unreadable-path" });
    await writeFile(join(records, "file"), "");
    expect(await readConfig({ records: join(records, "file"), cache: "" })).toEqual({
      me: [],
      ladder: undefined,
      authorship: [],
      guide: { articles: undefined, address: null },
    });
  });

  it("adds rows to the authorship table", async () => {
    const { authorship } = await configOf(
      "authorship:\n  - {name: Inkwell, kind: agent, values: [inkwell]}\n  - name: Ada\n    kind: person\n    addresses: [ada@example.org]\n",
    );
    expect(authorship).toEqual([
      { name: "Inkwell", kind: "agent", values: ["inkwell"] },
      { name: "Ada", kind: "person", addresses: ["ada@example.org"] },
    ]);
    expect((await configOf("authorship:\n")).authorship).toEqual([]);
  });

  it.each<[string, RegExp]>([
    ["me: a@example.org\nauthorship: 7\n", /config\.yaml:2: Unexpected authorship, expected a list of rows\.$/],
    ["authorship: {name: A}\n", /config\.yaml:1: Unexpected authorship/],
    [
      "# mine\nauthorship:\n  - name: A\n    kind: bot\n    names: [a]\n  - just words\n",
      /config\.yaml:6: Unexpected row/,
    ],
    ["authorship:\n  - {name: A, kind: human, names: [a]}\n", /config\.yaml:2: Unexpected kind "human"/],
    ["authorship:\n  -\n", /config\.yaml:\d: Unexpected row/],
    ["authorship:\n  - {name: A, kind: bot, names: ['*']}\n", /config\.yaml:2: "\*" in names would be everybody/],
  ])("whose rows are malformed (%j) is a UserError with the line", async (text, message) => {
    const error = await configOf(text).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(error).toMatchObject({ name: "UserError", code: "malformed-config" });
    expect(error?.message).toMatch(message);
    expect((error as { hint?: string }).hint).toMatch(/^Write rows as /);
  });
});
