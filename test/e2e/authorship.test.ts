/** Tools, agents and bots in a report: what declared them is said, and rows of the user's own apply at once. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import { readHistory } from "../../src/workspace/read-history.ts";
import { buildRepository } from "../support/build-repository.ts";
import { AS_OF, expectTwoLines, jsonReport, newHome, output, waymark } from "../support/run-waymark.ts";

vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const ADA = { name: "Ada Example", email: "ada@example.dev" };
const ME = { WAYMARK_ME: ADA.email };
const REASON = "This is needed because the old parser dropped the last line of a file without a line feed.";

let path: string;

beforeAll(async () => {
  const history = describeHistory();
  for (let at = 0; at < 12; at++) {
    history.commit({
      by: ADA,
      message: `Keep part ${at} of the parser\n\n${REASON}\n\nMade with Inkwell\n`,
      files: { [`src/part${at}.c`]: `${at}\n` },
    });
    history.tag(`v1.${at}.0`, { by: ADA });
    history.commit({
      by: { name: "Example Translation Sync", email: "sync@example.dev" },
      message: `Update texts from ${at}.2\n`,
      files: { "po/texts.po": `${at}\n` },
    });
    history.commit({
      by: { name: "Documentation Generation", email: "docs@example.dev" },
      message: `Generated docs of ${at}.0\n`,
      files: { "docs/api.md": `${at}\n` },
    });
    history.commit({
      by: { name: "examplebot", email: "7+examplebot@users.noreply.github.com" },
      message: `Bump x to ${at}.0\n`,
      files: { "deps.txt": `${at}\n` },
    });
  }
  history.commit({
    by: { name: "lexerbot", email: "8+lexerbot@users.noreply.github.com" },
    message: "Fix a typo in the guide\n",
    files: { "docs/guide.md": "1\n" },
  });
  path = await buildRepository(history.describe());
});

describe.concurrent("authorship", () => {
  it("tells accounts of programs by what they did, and leaves people who are called alike alone", async () => {
    const { history } = await readHistory(path, {});
    const kinds = Object.fromEntries(history.people.map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({
      "Ada Example": "person",
      "Documentation Generation": "bot",
      examplebot: "bot",
      lexerbot: "person",
    });
  });

  it("follows a row of the user's own at once, with the words that decided", async () => {
    const home = await newHome();
    const before = await jsonReport([path], { home, env: ME });
    expect(before.report.person.authorship).toMatchObject({ assisted: 0, "none-declared": 12 });
    expect(before.report.evidence.every(({ declared }) => declared === undefined)).toBe(true);
    await writeFile(join(home, "config.yaml"), "authorship:\n  - {name: Inkwell, kind: agent, values: [inkwell]}\n");
    const after = await jsonReport([path], { home, env: ME });
    expect(after.report.person.authorship).toMatchObject({ assisted: 12, "none-declared": 0 });
    expect(after.report.evidence.map(({ id }) => id)).toEqual(before.report.evidence.map(({ id }) => id));
    const item = after.report.evidence[0]!;
    expect(item.declared).toMatchObject({ tools: ["Inkwell"], because: ["Made with Inkwell"] });
    const why = await output(["why", item.id, "--as-of", AS_OF], { home, cwd: path, env: ME });
    expect(why).toContain("Declared  assisted: Inkwell");
    expect(why).toContain("“Made with Inkwell”");
    await writeFile(join(home, "config.yaml"), "");
    expect((await jsonReport([path], { home, env: ME })).text).toBe(before.text);
  });

  it("names the line of a row that is none", async () => {
    const home = await newHome();
    await writeFile(join(home, "config.yaml"), "authorship:\n  - {name: Inkwell, kind: human, names: [x]}\n");
    expectTwoLines(await waymark(["report", path], { home, env: ME }), {
      what: /config\.yaml:2: Unexpected kind "human", expected agent, bot or person\.$/,
      wayOut: /^.*Write rows as /,
    });
  });
});
