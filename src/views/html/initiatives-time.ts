/**
 * Days on a line: the axis under threads over time. A day is a whole number since 1970 and takes the room from its own
 * place to the next day's, so that work of one day has a width. Places are per cent of the picture's width.
 */
import { monthOf } from "../../model/time.ts";
import { round } from "./scale.ts";

/** A line across the picture where a week, month or year begins. No label where there is no room for one. */
export interface Tick {
  readonly at: string;
  readonly label: string;
  /** The year below it, where it is another than before. */
  readonly year: string;
}

export interface TimeAxis {
  /** First day, and the day after the last. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

const DAY = 86_400_000;
/** No commit, issue or document of an initiative is older: a clock that says so stood still. */
const EARLIEST = toNumber("1970-01-02");
const LATEST = toNumber("2200-01-01");
/** Fewer days than these are drawn no wider: an axis of one day would show nothing. */
const LEAST_DAYS = 7;
/** Free room at both ends, as a share of all days. */
const MARGIN = 0.015;
/** Labels further right than this, in per cent, would be cut on a narrow screen: "19 Mar", and what is shorter. */
const LAST_DAY_LABEL = 92;
const LAST_LABEL = 94;

function toNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** Days since 1970 of an ISO day; null for what is no day, and for days that only a wrong clock gives. */
export function dayNumber(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const number = toNumber(day);
  return Number.isInteger(number) && number >= EARLIEST && number < LATEST ? number : null;
}

const isoDay = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/**
 * The axis that holds all of some days.
 * @param days as `dayNumber` gives them, in any order.
 * @param most ticks; the unit is the smallest that needs no more: days, weeks, months, quarters, years.
 * @returns null where there is no day.
 * @example timeAxis([19_783, 19_797], 6)?.ticks[0] // { at: "7.7%", label: "1 Mar", year: "2024" }
 */
export function timeAxis(days: readonly number[], most: number): TimeAxis | null {
  if (days.length === 0) return null;
  let [first, last] = [days[0]!, days[0]!];
  for (const day of days) [first, last] = [Math.min(first, day), Math.max(last, day)];
  const wider = Math.max(0, LEAST_DAYS - (last + 1 - first)) / 2;
  const margin = (last + 1 - first + 2 * wider) * MARGIN;
  const bounds = { from: first - wider - margin, to: last + 1 + wider + margin };
  return { ...bounds, ticks: ticksOf(bounds, most) };
}

/** Where a moment lies, in per cent; what is outside the axis lies at its end. */
export function placeOf({ from, to }: Pick<TimeAxis, "from" | "to">, moment: number): number {
  return round(Math.min(1, Math.max(0, (moment - from) / (to - from))) * 100);
}

/** The middle of a day. */
export const placeOfDay = (axis: TimeAxis, day: number): string => `${placeOf(axis, day + 0.5)}%`;

/** The room from the start of one day to the end of another; where that is too little to see, some around its middle. */
export function placeOfSpan(
  axis: TimeAxis,
  first: number,
  last: number,
): { readonly x: string; readonly width: string } {
  const [start, end] = [placeOf(axis, first), placeOf(axis, last + 1)];
  const width = Math.max(LEAST_WIDTH, round(end - start));
  const x = Math.min((start + end - width) / 2, 100 - width);
  return { x: `${round(Math.max(0, x))}%`, width: `${width}%` };
}

/** In per cent: two pixels of a narrow picture. */
const LEAST_WIDTH = 0.6;

/** Starts of some unit in a stretch of time; `label` names one. */
interface Unit {
  readonly starts: (from: number, to: number) => readonly number[];
  readonly label: (day: string) => string;
  readonly isYear: boolean;
  /** In per cent: no label further right. */
  readonly last: number;
}

const everyDays = (step: number, offset: number): Unit => ({
  starts: (from, to) => {
    const first = Math.ceil((from - offset) / step) * step + offset;
    return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, at) => first + at * step);
  },
  label: (day) => `${Number(day.slice(8))} ${monthOf(day).slice(0, 3)}`,
  isYear: false,
  last: LAST_DAY_LABEL,
});

const everyMonths = (step: number): Unit => ({
  starts: (from, to) => {
    const { year, month } = monthIn(from);
    const first = Math.ceil((year * 12 + month) / step) * step;
    const found: number[] = [];
    for (let at = first; startOfMonth(at) <= to; at += step) if (startOfMonth(at) >= from) found.push(startOfMonth(at));
    return found;
  },
  label: (day) => (step % 12 === 0 ? day.slice(0, 4) : monthOf(day).slice(0, 3)),
  isYear: step % 12 === 0,
  last: LAST_LABEL,
});

function monthIn(moment: number): { readonly year: number; readonly month: number } {
  const day = isoDay(Math.floor(moment));
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) - 1 };
}

/** Day number of the first day of a month counted from year 0. */
const startOfMonth = (months: number): number => Date.UTC(Math.floor(months / 12), months % 12, 1) / DAY;

/** The smallest first; weeks begin on Monday, four days after the first of 1970. */
const UNITS: readonly Unit[] = [
  everyDays(1, 0),
  everyDays(2, 0),
  everyDays(7, 4),
  everyDays(14, 4),
  ...[1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600].map(everyMonths),
];

function ticksOf(axis: Pick<TimeAxis, "from" | "to">, most: number): readonly Tick[] {
  const unit = UNITS.find(({ starts }) => starts(axis.from, axis.to).length <= most);
  if (unit === undefined) return [];
  let before = "";
  return unit.starts(axis.from, axis.to).map((start) => {
    const day = isoDay(start);
    const at = placeOf(axis, start);
    if (at > unit.last) return { at: `${at}%`, label: "", year: "" };
    const year = unit.isYear || day.slice(0, 4) === before ? "" : day.slice(0, 4);
    before = day.slice(0, 4);
    return { at: `${at}%`, label: unit.label(day), year };
  });
}
