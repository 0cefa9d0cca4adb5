/** What one finder proposes in a described history, to anybody. */
import { aboutEverybody } from "../../src/history/about.ts";
import type { Finder } from "../../src/opportunities/finder.ts";
import { type HistoryDescription, historyOf } from "./history-of.ts";

export function foundBy(finder: Finder, description: HistoryDescription) {
  const history = historyOf(description);
  return [...finder.find(history, aboutEverybody(history))];
}
