/** The files that `people import` reads, and which of them a text is. */
import { parseAllContributors } from "./all-contributors.ts";
import { parseGitdm } from "./gitdm.ts";
import type { ImportedClaims } from "./imported.ts";
import { parseMailmap } from "./mailmap.ts";
import { parseSortingHat } from "./sorting-hat.ts";

export const IMPORT_FORMATS = ["mailmap", "sortinghat", "gitdm", "all-contributors"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

const PARSERS: Readonly<Record<ImportFormat, (text: string) => ImportedClaims>> = {
  mailmap: parseMailmap,
  sortinghat: parseSortingHat,
  gitdm: parseGitdm,
  "all-contributors": parseAllContributors,
};

/** As much of a text as decides its format. */
const BEGINNING = 200_000;
const LONGEST_LINE = 1000;

/**
 * The format that a text's content shows; undefined where it shows none.
 * @example detectFormat("<ada@a.example> <ada@old.example>\n") // "mailmap"
 */
export function detectFormat(text: string): ImportFormat | undefined {
  const content = text.replace(/^\ufeff/, "").trimStart();
  if (content.startsWith("{")) {
    const uidentities = content.indexOf('"uidentities"');
    const contributors = content.indexOf('"contributors"');
    if (uidentities >= 0) return "sortinghat";
    return contributors >= 0 ? "all-contributors" : undefined;
  }
  const lines = content
    .slice(0, BEGINNING)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.slice(0, LONGEST_LINE));
  if (lines.some((line) => /<[^<>]*@[^<>]*>/.test(line))) return "mailmap";
  return lines.some((line) => /^\S*@\S+\s+\S/.test(line) || /^"[^"]*@[^"]*"\s+\S/.test(line)) ? "gitdm" : undefined;
}

/** @returns claims and what was left out; never throws. */
export const parseImport = (text: string, format: ImportFormat): ImportedClaims => PARSERS[format](text);
