/** Where a record's people and dates come from, as one sentence; the same words everywhere, so that a person's word can replace one half. */

const AUTHOR_NOT_STATED = "Author not stated in the export";
const AUTHOR_BY_YOUR_WORD = "Author by your word";

/**
 * The sentence.
 * @param authorsFrom what states them ("the page's properties"), or undefined where nothing does
 * @param datesFrom likewise
 * @example provenanceOf("the page's properties", undefined) // "Author from the page's properties; date not stated in the export."
 */
export function provenanceOf(authorsFrom: string | undefined, datesFrom: string | undefined): string {
  const author = authorsFrom === undefined ? AUTHOR_NOT_STATED : `Author from ${authorsFrom}`;
  return `${author}; ${datesFrom === undefined ? "date not stated in the export" : `dates from ${datesFrom}`}.`;
}

/** The sentence once the user has said whose the record is. */
export function byYourWord(provenance: string): string {
  return provenance.replace(AUTHOR_NOT_STATED, AUTHOR_BY_YOUR_WORD);
}

/** Whether a sentence says that the author is known by the user's word alone. */
export const isByYourWord = (provenance: string): boolean => provenance.startsWith(AUTHOR_BY_YOUR_WORD);
