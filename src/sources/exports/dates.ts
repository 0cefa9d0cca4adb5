/**
 * Dates as exports write them. What names its zone becomes an instant; what does not becomes the day as written, since
 * nothing says whose clock it was. Which of three numbers is the day is never guessed: an order is taken only where
 * every date of the file is a real date in that order and in no other.
 */
import { monthNumber } from "./month-names.ts";
import type { Notes } from "./notes.ts";

/** Longer texts are no dates; also keeps every expression below short of anything to chew on. */
const LONGEST_DATE = 80;

type DateOrder = "day-month-year" | "month-day-year" | "year-month-day";

interface NumericDate {
  readonly parts: readonly [string, string, string];
}

/** A reader of one file's dates. */
export interface DateReader {
  /** "2025-03-09" or "2025-03-09T10:00:00.000Z"; undefined, with a note, for what cannot be told. */
  read(written: string, place: string): string | undefined;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1970 && year < 2100 ? date.toISOString().slice(0, 10) : undefined;
}

/** Trackers began after 2000, so two digits are of this century. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function instant(written: string): string | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))?\s?(Z|[+-]\d{2}:?\d{2})$/.exec(written);
  if (iso !== null) {
    const [, day, minutes, seconds = ":00", fraction = "0", zone = "Z"] = iso;
    const colon = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
    return toInstant(`${day}T${minutes}${seconds}.${fraction.padEnd(3, "0").slice(0, 3)}${colon}`);
  }
  // What JavaScript writes: "Wed May 13 2026 11:21:41 GMT+0000 (GMT+00:00)"; and the same with the zone left at GMT.
  const js = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})?( \(.{0,40}\))?$/.exec(
    written,
  );
  if (js === null) return undefined;
  const [, name = "", day = "", year = "", time = "", zone = "+0000"] = js;
  const month = String(monthNumber(name) ?? 0).padStart(2, "0");
  return toInstant(`${year}-${month}-${day}T${time}.000${zone.slice(0, 3)}:${zone.slice(3)}`);
}

function toInstant(iso: string): string | undefined {
  const day = isoDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
  const time = Date.parse(iso);
  return day === undefined || Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A day whose parts cannot be mistaken: four digits first with "-", a month in letters, or CJK marks. */
function plainDay(written: string): string | undefined {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/.exec(written);
  if (iso !== null) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const cjk = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/.exec(written);
  if (cjk !== null) return isoDay(Number(cjk[1]), Number(cjk[2]), Number(cjk[3]));
  const cjkMonth = /^(\d{1,2})[月월] (\d{1,2}), (\d{4})(?!\d)/.exec(written);
  if (cjkMonth !== null) return isoDay(Number(cjkMonth[3]), Number(cjkMonth[1]), Number(cjkMonth[2]));
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|º|er)?[\s./-]{1,3}(?:de )?(\p{L}{3,12})[\s.,/-]{1,3}(?:de )?(\d{4}|\d{2})(?!\d)/u.exec(
      written,
    );
  if (dayFirst !== null) return namedDay(dayFirst[3] ?? "", dayFirst[2] ?? "", dayFirst[1] ?? "");
  const monthFirst = /^(\p{L}{3,12})[\s./-]{1,3}(\d{1,2})(?:st|nd|rd|th)?,?[\s/-]{1,2}(\d{4})(?!\d)/u.exec(written);
  return monthFirst === null ? undefined : namedDay(monthFirst[3] ?? "", monthFirst[1] ?? "", monthFirst[2] ?? "");
}

function namedDay(year: string, name: string, day: string): string | undefined {
  const month = monthNumber(name);
  return month === undefined ? undefined : isoDay(fullYear(year), month, Number(day));
}

function numericDate(written: string): NumericDate | undefined {
  const found = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(written);
  return found === null ? undefined : { parts: [found[1] ?? "", found[3] ?? "", found[4] ?? ""] };
}

function dayIn(order: DateOrder, { parts: [first, second, third] }: NumericDate): string | undefined {
  if (order === "day-month-year") return isoDay(fullYear(third), Number(second), Number(first));
  if (order === "month-day-year") return isoDay(fullYear(third), Number(first), Number(second));
  const couldBeYear = first.length === 2 && third.length === 2;
  return couldBeYear ? isoDay(fullYear(first), Number(second), Number(third)) : undefined;
}

function cleaned(written: string): string {
  const text = written
    .slice(0, LONGEST_DATE + 1)
    .trim()
    .replace(/^@/, "")
    .replace(/^\p{L}{2,12}\.?, (?=[\p{L}\d])/u, "");
  return text.length > LONGEST_DATE ? "" : text;
}

/**
 * The first date within a sentence, from where it begins: in whatever language the words before it are.
 * @example findDate("last modified on Jun 28, 2022") // "Jun 28, 2022"
 */
export function findDate(sentence: string): string | undefined {
  const words = sentence.trim().split(/\s+/, 60);
  for (let at = 0; at < words.length; at++) {
    const rest = words
      .slice(at, at + 8)
      .join(" ")
      .slice(0, LONGEST_DATE);
    if ((instant(rest) ?? plainDay(rest) ?? numericDate(rest)) !== undefined) return rest;
  }
  return undefined;
}

/** The orders in which all of a file's numeric dates are real days. */
function possibleOrders(dates: readonly NumericDate[]): readonly DateOrder[] {
  return (["day-month-year", "month-day-year", "year-month-day"] as const).filter((order) =>
    dates.every((date) => dayIn(order, date) !== undefined),
  );
}

/** The day that every possible order makes of a date: 5.5.2025 needs no order. */
function agreedDay(orders: readonly DateOrder[], date: NumericDate): string | undefined {
  const days = new Set(orders.map((order) => dayIn(order, date)));
  return days.size === 1 ? [...days][0] : undefined;
}

/**
 * A reader for the dates of one file.
 * @param all every date written in the file, which may settle in what order its numbers stand
 * @example
 * dateReader(["03/Sep/26 9:05 AM"], notes).read("03/Sep/26 9:05 AM", "line 2") // "2026-09-03"
 * dateReader(["6/7/2025", "6/21/2025"], notes).read("6/7/2025", "line 2") // "2025-06-07"
 */
export function dateReader(all: Iterable<string>, notes: Notes): DateReader {
  // By their text: a table of a million rows has a few thousand different dates.
  const numeric = new Map<string, NumericDate>();
  for (const written of all) {
    const text = cleaned(written);
    const date = numericDate(text);
    if (date !== undefined) numeric.set(text.slice(0, 10), date);
  }
  const orders = possibleOrders([...numeric.values()]);
  return {
    read(written, place) {
      const text = cleaned(written);
      if (written.trim() === "") return undefined;
      const sure = instant(text) ?? plainDay(text);
      if (sure !== undefined) return sure;
      const date = numericDate(text);
      const day = date === undefined ? undefined : agreedDay(orders, date);
      if (day === undefined)
        notes.add(
          date === undefined ? "dates that could not be read" : "dates whose day and month cannot be told apart",
          place,
        );
      return day;
    },
  };
}
