import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../test/support/temporary-folder.ts";
import type { CommitRecord } from "../model/commit.ts";
import { parseMessage } from "../sources/git/message.ts";
import { addForgotten, forgetter, readForgotten } from "./forgotten.ts";
import { hashesOf } from "./redaction.ts";

async function homeWith(text?: string) {
  const records = await temporaryFolder("home");
  const path = join(records, "people.yaml");
  if (text !== undefined) await writeFile(path, text);
  return { home: { records, cache: "" }, text: () => readFile(path, "utf8") };
}

describe("the forgotten", () => {
  it("are nobody at first, and stay forgotten without being named", async () => {
    const { home, text } = await homeWith();
    expect(await readForgotten(home)).toEqual([]);
    await addForgotten(home, ["Lea@Example.org"]);
    await addForgotten(home, ["lea@example.org", "noor@example.org"]);
    expect(await readForgotten(home)).toEqual([...hashesOf("lea@example.org"), ...hashesOf("noor@example.org")].sort());
    expect(await text()).not.toMatch(/lea|noor|example/i);
  });

  it("are added to the user's file, whose comments and other settings stay", async () => {
    const before = `# My people.\nteams: { lexer: [ ada ] } # mine\nforgotten:\n  # asked me to\n  - ${"a".repeat(64)}\n`;
    const { home, text } = await homeWith(before);
    await addForgotten(home, ["lea@example.org"]);
    expect((await text()).startsWith(before.trimEnd())).toBe(true);
    expect(await readForgotten(home)).toHaveLength(2);
  });

  it.each(["", "# only a comment\n", "forgotten:\n", "forgotten: []\n", "teams: {}\n"])(
    "are added to %j",
    async (before) => {
      const { home, text } = await homeWith(before);
      await addForgotten(home, ["lea@example.org"]);
      expect(await readForgotten(home)).toEqual(hashesOf("lea@example.org"));
      if (before.includes("#")) expect(await text()).toContain("# only a comment");
    },
  );

  it.each(["forgotten: [", "- a", "just words"])(
    "in a file that is none (%j) are a UserError, and it stays as it is",
    async (before) => {
      const { home, text } = await homeWith(before);
      for (const attempt of [() => readForgotten(home), () => addForgotten(home, ["a@example.org"])])
        await expect(attempt()).rejects.toMatchObject({ name: "UserError", code: "malformed-people" });
      expect(await text()).toBe(before);
    },
  );
});

describe("a commit of somebody forgotten", () => {
  const message =
    "Keep what Lea Example asked for\n\nLea Example found it.\n\nMade with the help of Lea Example.\n\nReported-by: Lea Example <lea@example.org>\nReviewed-by: Noor Example <noor@example.org>\n";
  const record: CommitRecord = {
    oid: "1".repeat(40),
    parents: [],
    author: { name: "Lea Example", email: "lea@example.org" },
    committer: { name: "Noor Example", email: "noor@example.org" },
    authoredAt: 1,
    committedAt: 1,
    message: parseMessage(message),
    changes: [],
    changesTotal: 0,
  };

  it("names them nowhere, and everybody else as before", () => {
    const forget = forgetter(hashesOf("lea@example.org"))!;
    const masked = forget(forget(record));
    expect(JSON.stringify(masked)).not.toMatch(/lea/i);
    expect(masked.message.body.text).not.toMatch(/lea/i);
    expect(masked.message.statements).toHaveLength(1);
    expect([masked.committer, masked.message.trailers[1]]).toEqual([record.committer, record.message.trailers[1]]);
    expect(masked.author).toEqual(masked.message.trailers[0]?.people[0]);
  });

  it("names no repository of theirs", () => {
    const named = {
      ...record,
      message: parseMessage("Fix #12 and lea/lexer#13\n\nSee https://github.com/lea/lexer/pull/14\n"),
    };
    const { references } = forgetter(hashesOf("lea"))!(named).message;
    expect(references.map(({ value }) => value)).toEqual(["12"]);
  });

  it("is left alone where nobody is forgotten, or somebody else is", () => {
    expect(forgetter([])).toBeUndefined();
    expect(forgetter(hashesOf("mira@example.org"))!(record)).toEqual(record);
  });
});
