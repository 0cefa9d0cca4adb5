/** Days as whole numbers since 1970, spans of them, and where they lie on an axis. */

/** From the start of one day to the start of another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Unit = "week" | "month" | "quarter" | "year";

const DAY_MS = 86_400_000;

/** Only a wrong clock gives a later day, or one before 1970. */
const LATEST = Date.parse("2200-01-01T00:00:00Z") / DAY_MS;

/** @example dayNumber("1970-01-02") // 1 */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** A day from outside, such as from an address; undefined for what is none. */
export function readDay(text: string | undefined): number | undefined {
  const day = text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : Number.NaN;
  return day >= 0 && day < LATEST ? day : undefined;
}

/** Months since year 0. */
export function monthsOf(day: number): number {
  const text = new Date(day * DAY_MS);
  return text.getUTCFullYear() * 12 + text.getUTCMonth();
}
export const startOfMonths = (months: number): number =>
  Date.UTC(Math.floor(months / 12), ((months % 12) + 12) % 12, 1) / DAY_MS;

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4;

/** First day of the week, month, quarter or year of a day. */
export function startOf(day: number, unit: Unit): number {
  if (unit === "week") return Math.floor((day - FIRST_MONDAY) / 7) * 7 + FIRST_MONDAY;
  const step = MONTHS_IN[unit];
  return startOfMonths(Math.floor(monthsOf(day) / step) * step);
}

/** First day of the one that comes `by` later. */
export function shifted(day: number, unit: Unit, by: number): number {
  if (unit === "week") return startOf(day, unit) + by * 7;
  return startOfMonths(monthsOf(startOf(day, unit)) + by * MONTHS_IN[unit]);
}

/** All of one unit that touch a span, in order. */
export function partsOf({ from, to }: Span, unit: Unit): readonly Span[] {
  const parts: Span[] = [];
  for (let start = startOf(from, unit); start < to; ) {
    const next = shifted(start, unit, 1);
    parts.push({ from: start, to: next });
    start = next;
  }
  return parts;
}

/** In per cent of an axis, two decimals; what is outside lies outside. */
export const placeOf = ({ from, to }: Span, moment: number): number =>
  Math.round(((moment - from) / (to - from)) * 10_000) / 100;

/** The part of a span that an axis shows, in per cent; undefined where it shows none of it. */
export function placeOfSpan(axis: Span, { from, to }: Span, least = 0) {
  if (to <= axis.from || from >= axis.to) return undefined;
  const start = Math.max(0, placeOf(axis, from));
  const width = Math.max(least, Math.min(100, placeOf(axis, to)) - start);
  return { x: Math.min(start, 100 - width), width };
}

export interface Tick {
  /** In per cent. */
  readonly at: number;
  readonly label: string;
  /** Below it, where it is another year than before. */
  readonly year: string;
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
/** Labels further right would be cut. */
const LAST_LABEL = 96;
/** The finest first; months by their number. */
const STEPS = ["week", 1, 2, 3, 6, 12, 24, 60, 120, 240] as const;

function startsOf({ from, to }: Span, step: (typeof STEPS)[number]): readonly number[] {
  const starts: number[] = [];
  if (step === "week") for (let day = startOf(from + 6, "week"); day < to; day += 7) starts.push(day);
  else
    for (let months = Math.ceil(monthsOf(from) / step) * step; startOfMonths(months) < to; months += step)
      if (startOfMonths(months) >= from) starts.push(startOfMonths(months));
  return starts;
}

/** Starts of weeks, months or years on an axis, as fine as no more than `most` of them are. */
export function ticksOf(axis: Span, most: number): readonly Tick[] {
  const step = STEPS.find((one) => startsOf(axis, one).length <= most) ?? 240;
  let before = "";
  return startsOf(axis, step).map((day) => {
    const at = placeOf(axis, day);
    const year = isoDay(day).slice(0, 4);
    const isYear = typeof step === "number" && step % 12 === 0;
    const date = new Date(day * DAY_MS);
    const label = isYear ? year : (step === "week" ? DAY : MONTH).format(date);
    if (at > LAST_LABEL) return { at, label: "", year: "" };
    const below = isYear || year === before ? "" : year;
    before = year;
    return { at, label, year: below };
  });
}
