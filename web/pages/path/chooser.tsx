/**
 * Lies over the lanes: a slider whose value is a week, month, quarter or year. By pointer a part or a span is chosen; by keys
 * too, and the picture is zoomed.
 */
import { type PointerEvent, useRef, useState } from "react";
import { STRINGS } from "../../app/strings.ts";
import { partsOf, placeOfSpan, type Span, type Unit } from "../../components/days.ts";
import { type Counts, EMPTY, sumOf } from "./cells.ts";
import type { PathView } from "./view.ts";
import { cellTitle, countsTitle, spanTitle } from "./words.ts";

const S = STRINGS.path;
/** How many parts Page up and Page down move by. */
const PAGE = { week: 4, month: 12, quarter: 4, year: 5 } as const;

export function Chooser({
  view,
  unit,
  totals,
}: {
  readonly view: PathView;
  readonly unit: Unit;
  /** What all lanes have, by the first day of a part. */
  readonly totals: ReadonlyMap<number, Counts>;
}) {
  const { axis, chosen, choose } = view;
  const area = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | undefined>(undefined);
  const [drawn, setDrawn] = useState<Span>();
  const [under, setUnder] = useState<Span>();
  const parts = partsOf(axis, unit);
  const last = parts.length - 1;
  /** The part that a moment lies in. */
  const indexAt = (moment: number): number => {
    const at = parts.findIndex(({ to }) => moment < to);
    return at < 0 ? last : at;
  };
  const between = (a: number, b: number): Span => ({
    from: parts[Math.min(a, b)]!.from,
    to: parts[Math.max(a, b)]!.to,
  });
  const pointed = ({ clientX }: PointerEvent): number => {
    const { left, width } = area.current!.getBoundingClientRect();
    return indexAt(axis.from + ((clientX - left) / width) * (axis.to - axis.from));
  };
  const current = chosen && chosen.to > axis.from && chosen.from < axis.to ? chosen : undefined;
  const start = current ? indexAt(current.from) : undefined;
  const end = current ? indexAt(current.to - 1) : undefined;
  const step = (by: number, isSpan: boolean): void => {
    const next = end === undefined ? last : Math.min(last, Math.max(0, end + by));
    choose(
      start === undefined ? between(last, last) : isSpan ? between(Math.min(start, next), next) : between(next, next),
    );
  };
  const keys: Readonly<Record<string, (isSpan: boolean) => void>> = {
    ArrowLeft: (isSpan) => step(-1, isSpan),
    ArrowRight: (isSpan) => step(1, isSpan),
    ArrowDown: (isSpan) => step(-1, isSpan),
    ArrowUp: (isSpan) => step(1, isSpan),
    PageDown: (isSpan) => step(-PAGE[unit], isSpan),
    PageUp: (isSpan) => step(PAGE[unit], isSpan),
    Home: () => choose(between(0, 0)),
    End: () => choose(between(last, last)),
    Enter: () => current && view.show(current),
    Escape: () => choose(undefined),
    "+": () => view.zoomTo(view.zoom === "whole" ? "year" : "quarter"),
    "-": () => view.zoomTo(view.zoom === "quarter" ? "year" : "whole"),
    "0": () => view.zoomTo("whole"),
    "[": () => view.move(-1),
    "]": () => view.move(1),
  };
  const shown = drawn ?? current;
  const place = shown && placeOfSpan(axis, shown, 0.4);
  const pointedAt = under && placeOfSpan(axis, under, 0.4);
  const part = start === undefined ? undefined : parts[start];
  /** What is said of a span counts only what is drawn of it. */
  const inView = ({ from, to }: Span): Span => ({
    from: Math.max(from, parts[0]!.from),
    to: Math.min(to, parts[last]!.to),
  });
  const held =
    start === undefined || end === undefined
      ? []
      : parts.slice(start, end + 1).map(({ from }) => totals.get(from) ?? EMPTY);
  return (
    <div
      ref={area}
      className="chooser"
      role="slider"
      tabIndex={0}
      aria-label={S.chooser}
      aria-describedby="path-keys"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={start ?? last}
      aria-valuetext={
        current && part
          ? `${start === end ? cellTitle(part, unit) : spanTitle(inView(current))}: ${countsTitle(sumOf(held))}`
          : S.noneChosen
      }
      onKeyDown={(event) => {
        const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
        if (!act) return;
        event.preventDefault();
        act(event.shiftKey);
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        anchor.current = pointed(event);
        setDrawn(between(anchor.current, anchor.current));
      }}
      onPointerMove={(event) => {
        const at = pointed(event);
        setUnder(parts[at]);
        if (anchor.current !== undefined) setDrawn(between(anchor.current, at));
      }}
      onPointerUp={() => {
        if (drawn && anchor.current !== undefined) choose(drawn);
        anchor.current = undefined;
        setDrawn(undefined);
      }}
      onPointerCancel={() => {
        anchor.current = undefined;
        setDrawn(undefined);
      }}
      onPointerLeave={() => setUnder(undefined)}
      onDoubleClick={() => current && view.show(current)}
    >
      <svg width="100%" height="100%" focusable="false" aria-hidden="true">
        {pointedAt && (
          <rect className="under" x={`${pointedAt.x}%`} width={`${pointedAt.width}%`} y="0" height="100%" />
        )}
        {place && <rect className="chosen-edge" x={`${place.x}%`} width={`${place.width}%`} y="0" height="100%" />}
      </svg>
      {under && pointedAt && (
        <span className={pointedAt.x > 60 ? "tip left" : "tip"} style={{ left: `${pointedAt.x}%` }}>
          {cellTitle(under, unit)}: {countsTitle(totals.get(under.from) ?? EMPTY)}
        </span>
      )}
    </div>
  );
}
