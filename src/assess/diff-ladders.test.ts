import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diffLadders } from "./diff-ladders.ts";
import { parseShippedLadder } from "./load-ladder.ts";

const SHIPPED = readFileSync(new URL("../../ladders/waymark.yaml", import.meta.url), "utf8");
const shipped = parseShippedLadder(SHIPPED);
const changed = (change: (text: string) => string) => diffLadders(shipped, parseShippedLadder(change(SHIPPED)));

describe("two ladders", () => {
  it("that are one have no difference", () => {
    const { levels, skills, criteria, thresholds } = diffLadders(shipped, shipped);
    const none = { added: [], removed: [], changed: [] };
    expect({ levels, skills, criteria, thresholds }).toEqual({
      levels: none,
      skills: none,
      criteria: none,
      thresholds: [],
    });
  });

  it("differ in levels: added, renamed", () => {
    const { levels } = changed((text) =>
      text.replace(
        "title: staff, rank: 4 }",
        "title: principal, rank: 4 }\n  - { id: fellow, title: fellow, rank: 5 }",
      ),
    );
    expect(levels.added).toEqual([{ id: "fellow", title: "fellow", rank: 5 }]);
    expect(levels.changed).toEqual([
      { id: "staff", title: "principal", changes: [{ what: "title", before: "staff", after: "principal" }] },
    ]);
  });

  it("differ in criteria: moved to another level, with other signals or thresholds, renamed, gone", () => {
    const { criteria } = changed((text) =>
      text
        .replace("id: said-why\n        level: mid", "id: said-why\n        level: junior")
        .replace("supports: [docs-with-code, document-kept]", "supports: [docs-with-code]")
        .replace("id: showed-measurements", "id: showed-numbers")
        .replace("thresholds: { pattern: { share: 0.2 } }", "thresholds: { pattern: { share: 0.4 } }")
        .replace(/ {6}- id: simplified[\s\S]*?(?= {6}- id: checked-decisions)/, ""),
    );
    expect(criteria.removed.map(({ skill, id }) => `${skill}/${id}`)).toEqual(["judgment/simplified"]);
    expect(criteria.added).toEqual([]);
    expect(
      Object.fromEntries(
        criteria.changed.map(({ id, changes }) => [
          id,
          changes.map(({ what, before, after }) => `${what} ${before} > ${after}`),
        ]),
      ),
    ).toEqual({
      "tests-with-changes": ["pattern.share 0.2 > 0.4"],
      "said-why": ["level mid > junior"],
      "kept-docs": ["supports docs-with-code, document-kept > docs-with-code"],
      "showed-numbers": ["id showed-measurements > showed-numbers"],
    });
  });

  it("say that a criterion moved to another skill", () => {
    const block = /( {6}- id: simplified[\s\S]*?)(?= {6}- id: checked-decisions)/;
    const text = SHIPPED.match(block)![1]!;
    const { criteria } = changed((whole) =>
      whole.replace(block, "").replace("      - id: proposed\n", `${text}      - id: proposed\n`),
    );
    expect(criteria).toMatchObject({ added: [], removed: [] });
    expect(criteria.changed).toMatchObject([
      { skill: "vision", id: "simplified", changes: [{ what: "skill", before: "judgment", after: "vision" }] },
    ]);
  });

  it("differ in general thresholds", () => {
    expect(changed((text) => text.replace("span: 20, recent: 30", "span: 26, recent: 30")).thresholds).toEqual([
      { what: "sustained.span", before: "20", after: "26" },
    ]);
  });
});
