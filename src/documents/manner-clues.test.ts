import { describe, expect, it } from "vitest";
import { mannerClues } from "./manner-clues.ts";
import { readOutline } from "./outline.ts";
import { readPath } from "./path-parts.ts";

const kindsOf = (text: string) => mannerClues(readOutline(text, readPath("docs/bells.md"))).map(({ kind }) => kind);

describe("mannerClues", () => {
  it("hears a text that speaks to its reader", () => {
    expect(kindsOf("You ring the bell.\nYour bell rings.\nThen you stop.\n")).toEqual(["tutorial"]);
  });

  it("hears a text of what would be", () => {
    expect(
      kindsOf("The bell would ring.\nIt could stop.\nWe propose a rope.\nIt might tear.\nIt would hold.\n"),
    ).toEqual(["design-doc"]);
  });

  it("hears what goes on inside", () => {
    expect(kindsOf("The leader appends to a queue held by one thread.\n".repeat(6))).toEqual(["design-doc"]);
  });

  it("hears a list of names in code", () => {
    expect(
      kindsOf("- `ring`: rings\n- `stop`: stops\n- `--loud`: louder\n- --soft softer\n| `tone` | tone |\n"),
    ).toEqual(["api-reference"]);
  });

  it("says nothing of a few lines", () => {
    expect(kindsOf("You would lock the `queue`.\n")).toEqual([]);
  });
});
