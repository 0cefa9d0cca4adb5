import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, readCsvHeader } from "./csv.ts";
import { startNotes } from "./notes.ts";

function table(text: string, mostCells = 1_000_000) {
  const notes = startNotes();
  return { ...readCsv(text, mostCells, notes), notes: notes.list() };
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe("readCsv", () => {
  it("finds columns by name in any case, order and number", () => {
    const { rows, has } = table("\ufeffB , a,Comment,comment\r\n1,2,x,\r\n3,4,y,z");
    expect(rows.map((row) => [row.cell("A"), row.cell("b"), row.cells("COMMENT")])).toEqual([
      ["2", "1", ["x"]],
      ["4", "3", ["y", "z"]],
    ]);
    expect([has("Comment"), has("C")]).toEqual([true, false]);
    expect([rows[0]?.cell("C"), rows[0]?.cells("C")]).toEqual(["", []]);
  });

  it.each([",", ";", "\t", "|"])("finds out the separator %j", (separator) => {
    const text = ["Issue key", "Summary", "A, b; c"].map(quoted).join(separator);
    expect(readCsvHeader(`${text}\n1`)).toEqual({ separator, header: ["Issue key", "Summary", "A, b; c"] });
  });

  it("keeps and counts rows of a wrong length", () => {
    const { rows, notes } = table("a,b\n1\n1,2,3\n\n1,2");
    expect(rows.map((row) => [row.cell("a"), row.cell("b")])).toEqual([
      ["1", ""],
      ["1", "2"],
      ["1", "2"],
    ]);
    expect(notes).toEqual([
      { what: "rows with fewer cells than the header", count: 1, first: "line 2" },
      { what: "rows with more cells than the header", count: 1, first: "line 3" },
    ]);
  });

  it("keeps the rows before a quote that is never closed", () => {
    const { rows, notes } = table('a,b\n1,2\n3,"4\n5,6\n');
    expect(rows.map((row) => row.cell("a"))[0]).toBe("1");
    expect(notes.at(-1)?.what).toBe("tables with a quote that is not closed, read up to there");
  });

  it("stops at so many cells, and at a row without end", () => {
    expect(table("a,b\n1,2\n3,4\n5,6", 4).rows).toHaveLength(2);
    const endless = table(`a,b\n1,2\n${",".repeat(300_000)}\n3,4`);
    expect(endless.rows).toHaveLength(1);
    expect(endless.notes).toHaveLength(1);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.stringMatching(/^[a",;\n\r\t\\']{0,60}$/), (text) => table(text).rows.length >= 0));
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => table(text).rows.length >= 0));
  });

  it("reads back what was written, with any separator, line ends and quotes within", () => {
    const cell = fc.string().map((text) => text.replaceAll("\0", "").trim());
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n"),
        (cells, separator, end) => {
          const lines = [["x", "y", "z"], ...cells].map((row) => row.map(quoted).join(separator));
          const read = table(lines.join(end)).rows.map((row) => [row.cell("x"), row.cell("y"), row.cell("z")]);
          // Rows of nothing but empty cells are rows too.
          expect(read).toEqual(cells);
        },
      ),
    );
  });
});
