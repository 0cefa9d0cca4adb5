/** What was left out while an export was read: counted by kind, with the first place of each. */

import { clip } from "../../model/clip.ts";
import type { ExportNote } from "../../model/exported.ts";

const LONGEST_PLACE = 200;

export interface Notes {
  /** Counts one more. @param place where, as words: "line 12", a path */
  add(what: string, place?: string): void;
  list(): readonly ExportNote[];
}

/**
 * An empty list of notes. Only kinds are kept, so that a million broken rows stay one note; call with fixed words.
 * @example const notes = startNotes(); notes.add("rows with more cells than the header", "line 3"); notes.list().length // 1
 */
export function startNotes(): Notes {
  const counted = new Map<string, { count: number; first: string | undefined }>();
  return {
    add(what, place) {
      const known = counted.get(what);
      if (known !== undefined) known.count++;
      else counted.set(what, { count: 1, first: place === undefined ? undefined : clip(place, LONGEST_PLACE) });
    },
    list: () =>
      [...counted].map(([what, { count, first }]) => ({ what, count, ...(first === undefined ? {} : { first }) })),
  };
}
