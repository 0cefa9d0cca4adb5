/** Evidence in the parts of a time axis: weeks, months, quarters or years, as fine as there is room for. */
import type { PathPage } from "../../../src/views/pages/path-page.ts";
import { dayNumber, partsOf, type Span, startOf, type Unit } from "../../components/days.ts";

export interface Counts {
  readonly counted: number;
  readonly notCounted: number;
  readonly against: number;
  readonly marked: number;
}

export interface Cell extends Span, Counts {}

export interface Lane {
  readonly id: string;
  readonly title: string;
  readonly hasPage: boolean;
  readonly total: number;
  /** Those with evidence, in order. */
  readonly cells: readonly Cell[];
  readonly bands: readonly { readonly window: string; readonly label: string }[];
}

export const EMPTY: Counts = { counted: 0, notCounted: 0, against: 0, marked: 0 };

export const allOf = ({ counted, notCounted, against }: Counts): number => counted + notCounted + against;

export const sumOf = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, one) => ({
      counted: sum.counted + one.counted,
      notCounted: sum.notCounted + one.notCounted,
      against: sum.against + one.against,
      marked: sum.marked + one.marked,
    }),
    EMPTY,
  );

/** In pixels: narrower, a hollow bar is no more told from a solid one. */
const NARROWEST = 6;
/** Longer spans are drawn by the month at the finest, and read so. */
const LONGEST_BY_WEEK = 400;

/** What the server is asked for. */
export const readUnit = ({ from, to }: Span): "week" | "month" => (to - from <= LONGEST_BY_WEEK ? "week" : "month");

/** @param width of the axis in pixels @example unitFor({ from: 19_723, to: 20_089 }, 800) // "week" */
export function unitFor(axis: Span, width: number): Unit {
  const units: readonly Unit[] = ["week", "month", "quarter"];
  const isFit = (unit: Unit): boolean => partsOf(axis, unit).length * NARROWEST <= width;
  return units.slice(readUnit(axis) === "week" ? 0 : 1).find(isFit) ?? "year";
}

/** The lanes of an answer of the server, its parts put together in those of the picture. */
export function lanesOf({ skills }: Pick<PathPage, "skills">, axis: Span, unit: Unit): readonly Lane[] {
  const cells = partsOf(axis, unit);
  const at = new Map(cells.map((cell, index) => [cell.from, index]));
  return skills.map(({ parts, ...skill }) => {
    const sums = new Map<number, Counts>();
    for (const { start, ...counts } of parts) {
      const index = at.get(startOf(dayNumber(start), unit));
      if (index !== undefined) sums.set(index, sumOf([sums.get(index) ?? EMPTY, counts]));
    }
    return {
      ...skill,
      cells: [...sums].sort((a, b) => a[0] - b[0]).map(([index, counts]) => ({ ...cells[index]!, ...counts })),
    };
  });
}

/** First day of a half-year such as "2025-H2". */
function windowSpan(window: string): Span | undefined {
  const [, year, half] = /^(\d{4})-H([12])$/.exec(window) ?? [];
  if (year === undefined) return undefined;
  const from = dayNumber(half === "1" ? `${year}-01-01` : `${year}-07-01`);
  return { from, to: dayNumber(half === "1" ? `${year}-07-01` : `${Number(year) + 1}-01-01`) };
}

/** Bands over time as stretches of the same words. */
export function stretchesOf(bands: Lane["bands"]): readonly (Span & { readonly label: string })[] {
  const stretches: (Span & { readonly label: string })[] = [];
  for (const { window, label } of bands) {
    const span = windowSpan(window);
    if (span === undefined) continue;
    const before = stretches.at(-1);
    if (before?.label === label && before.to === span.from)
      stretches[stretches.length - 1] = { ...before, to: span.to };
    else stretches.push({ ...span, label });
  }
  return stretches;
}
