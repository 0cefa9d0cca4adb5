/** What counts in assessments is what was judged: the list of experimental signals cannot be edited past the verdicts. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reviewsPart } from "../bench/review-part.mjs";
import { addVerdicts } from "../bench/verdicts.mjs";
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
      expect(row[1]).toMatch(/^(?:[0-9a-f]{40,64}|(?:[\w.-]+\/){2}[\w.-]+#\d+(?:\/[\w/-]+)?)$/);
      expect(row[5]).not.toMatch(/@|[“”"]/);
    }
  });
});

describe("the page", () => {
  const read = (path: string) => readFileSync(new URL(path, FOLDER), "utf8");

  it("says what was kept of review comments, the baseline and the limits beside it", () => {
    const part = reviewsPart(JSON.parse(read("reviews.json")));
    expect(read("../accuracy.md")).toContain(part);
    for (const words of ["F1 of keywords", "kappa 0.850", "readers saw no code"]) expect(part).toContain(words);
    expect(part).not.toMatch(/NaN|undefined/);
  });
});

describe("adding verdicts", () => {
  const row = { repository: "o/r", object: "1".repeat(40), signal: "s", version: 2, verdict: "right", reason: "" };
  const sample = [
    { id: "a", row },
    { id: "b", row },
    { id: "c", row: { ...row, object: "2".repeat(40), verdict: "wrong", reason: "No." } },
  ];

  it("keeps two people's verdicts on one object, and the last on one piece of evidence", () => {
    expect(addVerdicts([], sample)).toEqual(sample.map((one) => one.row));
    const again = { id: "a", row: { ...row, verdict: "wrong" } };
    expect(
      addVerdicts([], [...sample, again])
        .map(({ verdict }) => verdict)
        .sort(),
    ).toEqual(["right", "wrong", "wrong"]);
  });

  it("adds nothing the second time", () => {
    const once = addVerdicts([], sample);
    expect(addVerdicts(once, sample)).toEqual(once);
    expect(addVerdicts(once, [...sample, { id: "d", row }])).toHaveLength(4);
  });

  it("drops those on older versions of the same signal only", () => {
    const kept = [
      { ...row, version: 1 },
      { ...row, signal: "t", version: 1 },
    ];
    expect(addVerdicts(kept, sample.slice(0, 1))).toEqual([kept[1], row]);
  });
});
