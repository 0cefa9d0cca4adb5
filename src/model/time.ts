/**
 * Calendar arithmetic in UTC, on whole seconds since 1970 and on ISO days ("2025-03-09").
 * No function here reads a clock: "today" arrives from outside as an as-of day.
 */

const SECONDS_PER_DAY = 86_400;

/** The UTC day of a moment. `seconds` since 1970; returns "YYYY-MM-DD". */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** Seconds since 1970 of the first moment of an ISO day, UTC. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

/** Seconds since 1970 of the last second of an ISO day, UTC. */
export function endOfDay(day: string): number {
  return startOfDay(day) + SECONDS_PER_DAY - 1;
}

/** Whole days between two moments in seconds, rounded down. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to - from) / SECONDS_PER_DAY);
}

/** The half-year of an ISO day: "2025-H1" for January to June, "2025-H2" after. */
export function halfYearOf(day: string): string {
  return `${day.slice(0, 4)}-H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;
}

/** The number of the ISO week (Monday first) since the week of 1969-12-29; consecutive weeks differ by one. */
export function weekOf(seconds: number): number {
  return Math.floor((Math.floor(seconds / SECONDS_PER_DAY) + 3) / 7);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** An ISO day as people write a month: "2025-03-09" → "Mar 2025". */
export function monthOf(day: string): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
