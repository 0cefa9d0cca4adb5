/** Small words of pages: days, months, counts, statuses. */
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

const at = (day: string): Date => new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);

/** "2025-03-01" → "1 Mar 2025" */
export const dayWords = (day: string): string => DAY.format(at(day));
/** "2025-03" or a day of it → "Mar 2025" */
export const monthWords = (day: string): string => MONTH.format(at(day));
export const spanWords = (first: string, last: string): string => {
  const [from, to] = [monthWords(first), monthWords(last)];
  return from === to ? from : `${from} to ${to}`;
};
export const countWords = (count: number): string => count.toLocaleString("en");
/** "cannot-see" → "cannot see" */
export const plainWords = (id: string): string => id.replaceAll("-", " ");
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Ends with one full stop, whatever it ended with. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
