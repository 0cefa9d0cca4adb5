/** What of the time line is shown and what of it is chosen: both stand in the address. */
import { useAddress, useChange } from "../../app/address.ts";
import {
  dayNumber,
  isoDay,
  monthsOf,
  readDay,
  type Span,
  startOf,
  startOfMonths,
  type Unit,
} from "../../components/days.ts";

export type Zoom = "whole" | "year" | "quarter";

export interface PathView {
  readonly whole: Span;
  readonly axis: Span;
  readonly chosen: Span | undefined;
  /** What of whole, year and quarter is shown; undefined for another span. */
  readonly zoom: Zoom | undefined;
  readonly skill: string | undefined;
  readonly show: (span: Span | undefined) => void;
  readonly choose: (span: Span | undefined) => void;
  readonly zoomTo: (zoom: Zoom) => void;
  /** Whether there is anything of the whole on that side. */
  readonly canMove: (by: -1 | 1) => boolean;
  readonly move: (by: -1 | 1) => void;
  readonly chooseSkill: (skill: string | undefined) => void;
}

/** Fewer days are not shown alone: the least is three weeks. */
const LEAST_DAYS = 21;

/** From the month of the first day to the end of the month of the last. */
export const wholeSpan = (first: string, last: string): Span => ({
  from: startOf(dayNumber(first), "month"),
  to: startOfMonths(monthsOf(dayNumber(last)) + 1),
});

/** A span as an address has it, its last day within; undefined where it is none. */
function readSpan(from: string | undefined, last: string | undefined): Span | undefined {
  const [start, end] = [readDay(from), readDay(last)];
  return start === undefined || end === undefined || end < start ? undefined : { from: start, to: end + 1 };
}

const lastDay = ({ to }: Span): string => isoDay(to - 1);

function isUnit({ from, to }: Span, unit: Unit, months: number): boolean {
  return startOf(from, unit) === from && startOfMonths(monthsOf(from) + months) === to;
}

/** The same length of time earlier or later: by months where it is months, else by days. */
export function movedSpan({ from, to }: Span, by: -1 | 1): Span {
  const isMonths = startOf(from, "month") === from && startOf(to, "month") === to;
  const months = (monthsOf(to) - monthsOf(from)) * by;
  return isMonths
    ? { from: startOfMonths(monthsOf(from) + months), to: startOfMonths(monthsOf(to) + months) }
    : { from: from + by * (to - from), to: to + by * (to - from) };
}

/** At least three weeks, around the same middle. */
export function wideEnough({ from, to }: Span): Span {
  const missing = Math.max(0, LEAST_DAYS - (to - from));
  return { from: from - Math.floor(missing / 2), to: to + Math.ceil(missing / 2) };
}

/** @param whole from the first month to the last */
export function usePathView(whole: Span): PathView {
  const address = useAddress();
  const change = useChange();
  const asked = readSpan(address.from, address.to);
  const axis = asked ? wideEnough(asked) : whole;
  const chosen = readSpan(address.since, address.until);
  const show = (span: Span | undefined): void =>
    change(span ? { from: isoDay(span.from), to: lastDay(span) } : { from: undefined, to: undefined });
  const canMove = (by: -1 | 1): boolean => (by < 0 ? axis.from > whole.from : axis.to < whole.to);
  return {
    whole,
    axis,
    chosen,
    zoom: !asked ? "whole" : isUnit(axis, "year", 12) ? "year" : isUnit(axis, "quarter", 3) ? "quarter" : undefined,
    skill: address.skill,
    show,
    choose: (span) =>
      change(span ? { since: isoDay(span.from), until: lastDay(span) } : { since: undefined, until: undefined }, true),
    zoomTo: (zoom) => {
      if (zoom === "whole") return show(undefined);
      const middle = Math.floor((axis.from + axis.to) / 2);
      // Of what is chosen; else of the end of the whole, or the middle of a part.
      const anchor = chosen?.from ?? (asked ? middle : whole.to - 1);
      const from = startOf(anchor, zoom);
      show({ from, to: startOfMonths(monthsOf(from) + (zoom === "year" ? 12 : 3)) });
    },
    canMove,
    move: (by) => {
      if (canMove(by)) show(movedSpan(axis, by));
    },
    chooseSkill: (skill) => change({ skill }),
  };
}
