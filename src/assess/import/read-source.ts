/** Text of any form → a source's ladder. CSV arrives split into cells, since its parser belongs to the sources. */
import { readCsvLadder } from "./csv.ts";
import { readFinancialTimes } from "./financial-times.ts";
import { readForwardImpact } from "./forward-impact.ts";
import { readMarkdownLadder } from "./markdown-table.ts";
import { readMonzo } from "./monzo.ts";
import { readSnowflake } from "./snowflake.ts";
import { type LadderForm, malformed, type SourceFile, type SourceLadder } from "./source-ladder.ts";

/** Splits CSV text into cells. */
export type SplitCsv = (text: string) => readonly (readonly string[])[];

function only(files: readonly SourceFile[]): SourceFile {
  const [file, ...others] = files;
  if (!file || others.length > 0)
    throw malformed(
      file?.path ?? "the folder",
      0,
      `Unexpected ${files.length} files, expected one ladder.`,
      "Name one of the files instead of the folder.",
    );
  return file;
}

/**
 * @param files of that form; one ladder in all
 * @throws UserError "malformed-source-ladder"
 */
export function readSource(form: LadderForm, files: readonly SourceFile[], splitCsv: SplitCsv): SourceLadder {
  switch (form) {
    case "ft":
      return readFinancialTimes(files);
    case "monzo":
      return readMonzo(only(files));
    case "forward-impact":
      return readForwardImpact(files);
    case "snowflake":
      return readSnowflake(only(files));
    case "csv":
      return readCsvLadder(only(files).path, splitCsv(only(files).text));
    case "markdown":
      return readMarkdownLadder(only(files));
  }
}
