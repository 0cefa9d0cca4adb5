/**
 * The made-up history that `waymark demo` reports on: three years of "Ferry", the event router of a small company, by
 * eight invented people and a dependency bot, seen from the end of October 2026. It is told in quarters and ordinary days under story/.
 * The same text always gives the same object ids.
 */
import type { HistoryDescription } from "./history-description.ts";
import { QUARTER as winter2024 } from "./story/2024-q1.ts";
import { QUARTER as spring2024 } from "./story/2024-q2.ts";
import { QUARTER as summer2024 } from "./story/2024-q3.ts";
import { QUARTER as autumn2024 } from "./story/2024-q4.ts";
import { QUARTER as winter2025 } from "./story/2025-q1.ts";
import { QUARTER as spring2025 } from "./story/2025-q2.ts";
import { QUARTER as summer2025 } from "./story/2025-q3.ts";
import { QUARTER as autumn2025 } from "./story/2025-q4.ts";
import { QUARTER as rest2026 } from "./story/2026-h2.ts";
import { QUARTER as winter2026 } from "./story/2026-q1.ts";
import { QUARTER as spring2026 } from "./story/2026-q2.ts";
import { marit } from "./story/cast.ts";
import { DAYS as everyday2026 } from "./story/everyday-2026.ts";
import { DAYS as everydayBefore2026 } from "./story/everyday-before-2026.ts";
import { landingDay, type Step } from "./story/steps.ts";
import { tellStory } from "./story/tell.ts";

/** Who the demonstration reports on, as `WAYMARK_ME` takes it. */
export const DEMO_PERSON: string = marit.email;

/** The day from which the demonstration looks back. */
export const DEMO_AS_OF = "2026-10-31";

const PARTS: readonly (readonly Step[])[] = [
  winter2024,
  spring2024,
  summer2024,
  autumn2024,
  winter2025,
  spring2025,
  summer2025,
  autumn2025,
  winter2026,
  spring2026,
  rest2026,
  everydayBefore2026,
  everyday2026,
];

/**
 * The bundled history as data.
 * @example await importHistory(dir, toFastImport(demoHistory()));
 */
export function demoHistory(): HistoryDescription {
  return tellStory(
    PARTS.flat().toSorted((a, b) => (landingDay(a) < landingDay(b) ? -1 : landingDay(a) > landingDay(b) ? 1 : 0)),
  );
}
