/** Other time zones: everybody lives half a day away, or writes another offset for the same moment. */
import type { HistoryDescription, Moment } from "../../../src/demo/history-description.ts";
import { redate } from "./redate.ts";

const HOUR = 3600;

/** "+0100" and 12 → "-1100": half a day further, around the clock. */
function shiftOffset(offset: string, hours: number): string {
  const minutes = (offset.startsWith("-") ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5)));
  const shifted = minutes + hours * 60;
  const within = shifted > 14 * 60 ? shifted - 24 * 60 : shifted < -12 * 60 ? shifted + 24 * 60 : shifted;
  const size = Math.abs(within);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0")).join("");
  return `${within < 0 ? "-" : "+"}${digits}`;
}

/** The same moments, written with another offset. */
export const otherOffsets = (history: HistoryDescription): HistoryDescription =>
  redate(history, ({ seconds, offset }) => ({ seconds, offset: shiftOffset(offset, 12) }));

/** Everybody works at the same time of their own day, so many hours away. */
export const livingElsewhere =
  (hours: number) =>
  (history: HistoryDescription): HistoryDescription =>
    redate(
      history,
      ({ seconds, offset }): Moment => ({
        seconds: seconds - hours * HOUR,
        offset: shiftOffset(offset, hours),
      }),
    );

/** What is written lands some hours later than it did. */
export const landingLater =
  (hours: number) =>
  (history: HistoryDescription): HistoryDescription =>
    redate(history, (at, _, role) => (role === "author" ? at : { ...at, seconds: at.seconds + hours * HOUR }));
