/** The time line in words: what a span is called, what a cell holds, what the picture shows. */
import { STRINGS } from "../../app/strings.ts";
import { isoDay, monthsOf, type Span, shifted, startOf, type Unit } from "../../components/days.ts";
import { dayWords, monthWords } from "../../components/words.ts";
import { allOf, type Counts, type Lane, sumOf } from "./cells.ts";

const S = STRINGS.path;

const isWhole = ({ from, to }: Span, unit: Unit, months: number): boolean =>
  startOf(from, unit) === from && startOf(to, "month") === to && monthsOf(to) - monthsOf(from) === months;

/** "2024", "Jan to Mar 2024", "Mar 2024", "3 Mar 2024 to 9 Mar 2024" */
export function spanTitle(span: Span): string {
  const [first, last] = [isoDay(span.from), isoDay(span.to - 1)];
  if (isWhole(span, "year", 12)) return first.slice(0, 4);
  if (startOf(span.from, "month") !== span.from || startOf(span.to, "month") !== span.to)
    return S.fromTo(dayWords(first), dayWords(last));
  if (first.slice(0, 7) === last.slice(0, 7)) return monthWords(first);
  const from = first.slice(0, 4) === last.slice(0, 4) ? monthWords(first).replace(/ \d+$/, "") : monthWords(first);
  return S.fromTo(from, monthWords(last));
}

/** "12 counted, 3 not counted, 1 against" */
export function countsTitle(counts: Counts): string {
  const parts = [
    [counts.counted, S.counted],
    [counts.notCounted, S.notCounted],
    [counts.against, S.against],
  ] as const;
  const words = parts.flatMap(([count, say]) => (count > 0 ? [say(count)] : []));
  return words.length === 0 ? S.nothing : words.join(", ");
}

/** What all lanes together have in each cell. */
export function totalsOf(lanes: readonly Lane[]): ReadonlyMap<number, Counts> {
  const totals = new Map<number, Counts>();
  for (const { cells } of lanes)
    for (const cell of cells) {
      const before = totals.get(cell.from);
      totals.set(cell.from, before ? sumOf([before, cell]) : cell);
    }
  return totals;
}

/** The sentence under the picture, from the numbers that draw it. */
export function whatToSee(lanes: readonly Lane[], unit: Unit): string {
  const totals = [...totalsOf(lanes)].sort((a, b) => allOf(b[1]) - allOf(a[1]) || a[0] - b[0]);
  const [most] = totals;
  if (most === undefined) return S.emptySpan;
  const [from, counts] = most;
  const [first] = totals.toSorted((a, b) => a[0] - b[0]);
  const without = lanes.filter(({ cells }) => cells.length === 0).length;
  return S.whatToSee(
    allOf(sumOf(totals.map(([, one]) => one))),
    unit === "week" ? S.inWeekOf(dayWords(isoDay(from))) : spanTitle({ from, to: shifted(from, unit, 1) }),
    allOf(counts),
    monthWords(isoDay(first?.[0] ?? from)),
    without,
    lanes.length,
  );
}

/** The days that a cell stands for, at its place in a table. */
export const cellTitle = (cell: Span, unit: Unit): string =>
  unit === "week" ? S.weekOf(dayWords(isoDay(cell.from))) : spanTitle(cell);
