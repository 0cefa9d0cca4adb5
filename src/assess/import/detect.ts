/** Which form of ladder a file has, told by its content; the name decides only where the content cannot. */

import { readTables } from "./markdown-table.ts";
import { frontMatter } from "./monzo.ts";
import type { LadderForm, SourceFile } from "./source-ladder.ts";

/** As much of a text as decides. */
const BEGINNING = 200_000;

const hasLine = (text: string, pattern: RegExp): boolean =>
  text.split("\n").some((line) => line.length < 2000 && pattern.test(line));

const isOurs = (text: string): boolean => hasLine(text, /^["']?schema["']?:\s*["']?waymark\.ladder\//);

/** A list of competencies, or one of the levels or themes that they name. */
function isListOfParts(path: string, text: string): boolean {
  if (!hasLine(text, /^-\s+id:/) || !hasLine(text, /^\s+(?:summary|name):/)) return false;
  return hasLine(text, /^\s+level:/) || /(?:levels?|themes?|domains?|areas?)\.[a-z]+$/i.test(path);
}

function detectData(path: string, text: string): LadderForm | undefined {
  if (text.includes("milestones") && (/\btracks\b/.test(text) || text.includes("displayName"))) return "snowflake";
  if (hasLine(text, /^["']?competencies["']?:/)) return "ft";
  if (hasLine(text, /^\s{2,}["']?(?:levelDescriptions|proficiencyDescriptions)["']?:/)) return "forward-impact";
  if (hasLine(text, /^["']?professionalResponsibilities["']?:/)) return "forward-impact";
  if (isListOfParts(path, text)) return "ft";
  return undefined;
}

/**
 * @returns the form, "ours" for a ladder that needs no import, or undefined.
 * @example detectForm({ path: "a.csv", text: "Skill,Junior,Senior\n" }) // "csv"
 */
export function detectForm({ path, text }: SourceFile): LadderForm | "ours" | undefined {
  const beginning = text.slice(0, BEGINNING);
  const name = path.toLowerCase();
  if (isOurs(beginning)) return "ours";
  if (/\.(?:csv|tsv)$/.test(name)) return "csv";
  if (/\.(?:md|markdown)$/.test(name)) {
    if (
      frontMatter(text)
        ?.split("\n")
        .some((line) => line.startsWith("topics:"))
    )
      return "monzo";
    return readTables(beginning).length > 0 ? "markdown" : undefined;
  }
  return detectData(path, beginning);
}
