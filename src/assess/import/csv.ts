/** CSV as progression tools and sheets export it: one row per criterion, per skill or per level. */
import type { SourceLadder } from "./source-ladder.ts";
import { toSourceLadder } from "./table-ladder.ts";

/**
 * @param path as the user named it
 * @param cells header and rows, already split into cells
 * @throws UserError "malformed-source-ladder" where the table is no ladder.
 * @example readCsvLadder("a.csv", [["Skill", "Junior", "Senior"], ["Writing", "Says why.", "Writes proposals."]])
 */
export function readCsvLadder(path: string, cells: readonly (readonly string[])[]): SourceLadder {
  // A line within a cell is a statement of its own; sheets do not wrap text by line ends.
  const [header = [], ...rows] = cells.map((row) => row.map((cell) => cell.replace(/\r\n?|\n/g, "\n\n")));
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return toSourceLadder(path, name.replace(/\.[^.]*$/, ""), [
    { heading: undefined, header: header.map((cell) => cell.replace(/\s+/g, " ")), rows },
  ]);
}
