/** Discussions as sentences name them. */

import type { Discussion } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";

/** `"Crash on start" (#12)`: the title, cut where it is long, and the number. */
export const titleWords = ({ title, number }: Discussion, limit = 60): string =>
  `${quoteSubject(title.trim() === "" ? "without a title" : title.trim(), limit)} (#${number})`;
