/** Entries of a described discussion that end with a comment said minutes before it is closed on the same day. */
import type { DescribedEntry } from "./discussions-of.ts";

/** So many entries of a day come before its closing. */
const FILLING = 660;

/** @param on the day of the closing. */
export const atClosing = (by: string, says: string, on: string): readonly DescribedEntry[] => [
  ...Array.from({ length: FILLING }, () => ({ by: "ci[bot]", on, does: "labelled" as const })),
  { by, on, says },
];
