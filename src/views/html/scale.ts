/**
 * Positions in the pictures. Horizontal positions are percentages, so that a picture is as wide as its column without
 * a script and without distorting; vertical ones are pixels. Numbers are written with at most two decimals, so the same
 * report gives the same bytes everywhere.
 */
import type { Assessment, Band } from "../../model/report.ts";
import type { Level } from "./next-level.ts";
import { levelsInOrder } from "./next-level.ts";

/** A band whose numbers are all known. */
export interface PlacedBand {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** The numbers of a band, or null where nothing can be said. */
export function placed({ low, mid, high }: Band): PlacedBand | null {
  return low === null || mid === null || high === null ? null : { low, mid, high };
}

/** Levels drawn as lines, lowest first, with the rank of the highest. */
export function levelScale(assessment: Assessment): { readonly levels: readonly Level[]; readonly top: number } {
  const levels = levelsInOrder(assessment);
  return { levels, top: Math.max(1, levels.at(-1)?.rank ?? 4) };
}

/** Room left and right of the outer levels, so that a bar's end is never cut. */
const INSET = 3;

/** Where a level value lies across a picture, in per cent of its width. */
export function across(value: number, top: number): string {
  return `${round(INSET + clamp(value / top) * (100 - 2 * INSET))}%`;
}

/** The width between two values, in per cent. */
export function span(low: number, high: number, top: number): string {
  return `${round(Math.max(0, clamp(high / top) - clamp(low / top)) * (100 - 2 * INSET))}%`;
}

/** Height of a level value from the top edge, in pixels, in a strip that draws levels between `first` and `last`. */
export function height(value: number, top: number, first: number, last: number): number {
  return round(last - clamp(value / top) * (last - first));
}

/** Middle of column `index` of `count`, in per cent. */
export function column(index: number, count: number): string {
  return `${round(((index + 0.5) * 100) / count)}%`;
}

/** Left edge and width of a bar in column `index` of `count`, in per cent: two thirds of the column. */
export function columnWidth(index: number, count: number): { readonly x: string; readonly width: string } {
  return { x: `${round(((index + 1 / 6) * 100) / count)}%`, width: `${round(200 / 3 / count)}%` };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
