/** Searches that the user wants again: kept in this browser, under names of theirs. */
import { useState } from "react";
import type { Search } from "./search.ts";

export interface SavedSearch {
  readonly name: string;
  readonly search: Search;
}

const KEY = "waymark-searches";
const MOST = 50;

/** Whatever stands there, only what is a saved search is taken. */
function load(): readonly SavedSearch[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept)
      ? kept
          .filter((one) => typeof one?.name === "string" && typeof one?.search === "object" && one.search !== null)
          .slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

export function useSavedSearches(): {
  readonly saved: readonly SavedSearch[];
  readonly save: (name: string, search: Search) => void;
  readonly forget: (name: string) => void;
} {
  const [saved, setSaved] = useState(load);
  const keep = (next: readonly SavedSearch[]): void => {
    setSaved(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Kept as long as the page is.
    }
  };
  return {
    saved,
    save: (name, search) => keep([{ name, search }, ...saved.filter((one) => one.name !== name)].slice(0, MOST)),
    forget: (name) => keep(saved.filter((one) => one.name !== name)),
  };
}
