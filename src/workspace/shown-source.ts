/** What `show` shows of a source, and its lines with the quoted ones marked. */
import type { Citation } from "../model/evidence.ts";

export interface ShownSource {
  readonly kind: "commit" | "document" | "ticket" | "tag" | "discussion" | "comment" | "review" | "event";
  readonly object: string;
  readonly path: string | null;
  /** "Author", "Date" and the like, in order. */
  readonly header: readonly (readonly [name: string, value: string])[];
  /** Numbered lines of the message or document; `quoted` where the citation's words stand. */
  readonly lines: readonly { readonly number: number; readonly text: string; readonly quoted: boolean }[];
  /** Paths a commit changed. */
  readonly files: readonly string[];
  /** How many lines after these are not shown, where that is known. */
  readonly linesLeftOut?: number;
}

/** A text on one line. */
export const foldSpaces = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Marks the lines whose words are part of the quote. */
export function numbered(text: string, citation: Citation, from: number, to: number): ShownSource["lines"] {
  const quote = foldSpaces(citation.quote).replace(/…$/, "");
  return text
    .split("\n")
    .map((line, index) => ({
      number: index + 1,
      text: line,
      quoted:
        foldSpaces(line) !== "" &&
        (quote.includes(foldSpaces(line)) ||
          foldSpaces(line).includes(quote) ||
          (citation.lines !== undefined && index + 1 >= citation.lines[0] && index + 1 <= citation.lines[1])),
    }))
    .filter(({ number }) => number >= from && number <= to);
}
