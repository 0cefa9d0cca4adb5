/** What counts in assessments is what was judged: the list of experimental signals cannot be edited past the verdicts. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPERIMENTAL } from "../src/signals/experimental.ts";
import { SIGNALS } from "../src/signals/index.ts";

const FOLDER = new URL("../docs/reference/judged/", import.meta.url);
const BAR = 28 / 30;
const ENOUGH = 10;

const rows = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".tsv"))
  .flatMap((name) => readFileSync(new URL(name, FOLDER), "utf8").replace(/\n$/, "").split("\n").slice(1))
  .map((line) => line.split("\t"));

describe("judged accuracy", () => {
  it.each(SIGNALS.map((signal) => [signal.id, signal] as const))("decides whether %s counts", (id, { version }) => {
    const verdicts = rows.filter((row) => row[2] === id && Number(row[3]) === version).map((row) => row[4]);
    const right = verdicts.filter((verdict) => verdict === "right").length;
    expect(EXPERIMENTAL.has(id)).toBe(verdicts.length < ENOUGH || right / verdicts.length < BAR);
  });

  it("keeps no names, addresses or quotes", () => {
    for (const row of rows) {
      expect(row).toHaveLength(6);
      expect(row[1]).toMatch(/^[0-9a-f]{40,64}$/);
      expect(row[5]).not.toMatch(/@|[“”"]/);
    }
  });
});
