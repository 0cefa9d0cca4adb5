/** One lane: upwards what speaks for, solid where it counts and hollow where not; downwards what speaks against. */

import { placeOfSpan, type Span, type Tick } from "../../components/days.ts";
import { GridLines } from "../../components/thread-drawing.tsx";
import { type Cell, type Lane, stretchesOf } from "./cells.ts";

/** In pixels. */
const HEIGHT = 72;
const BASE = 42;
const UP = 34;
const DOWN = 12;
const FOOT = 68;
const LETTER = 6.2;
/** A single piece is drawn no higher than this, however few there are. */
const HIGHEST_OF_ONE = 14;

/** Pixels for the square root of a count, the same in all lanes. */
export function scaleOf(lanes: readonly Lane[]): number {
  let [up, down] = [1, 1];
  for (const { counted, notCounted, against } of lanes.flatMap(({ cells }) => cells)) {
    up = Math.max(up, counted + notCounted);
    down = Math.max(down, against);
  }
  return Math.min(HIGHEST_OF_ONE, UP / Math.sqrt(up), DOWN / Math.sqrt(down));
}

function Bar({ cell, axis, scale }: { readonly cell: Cell; readonly axis: Span; readonly scale: number }) {
  const place = placeOfSpan(axis, cell);
  if (!place) return null;
  const { counted, notCounted, against, marked } = cell;
  const gap = place.width * 0.14;
  const [x, width] = [`${place.x + gap / 2}%`, `${place.width - gap}%`];
  const up = Math.sqrt(counted + notCounted) * scale;
  const solid = counted + notCounted === 0 ? 0 : (up * counted) / (counted + notCounted);
  return (
    <g>
      {counted > 0 && <rect className="counted" x={x} width={width} y={BASE - solid} height={solid} />}
      {notCounted > 0 && <rect className="not-counted" x={x} width={width} y={BASE - up} height={up - solid} />}
      {against > 0 && <rect className="against" x={x} width={width} y={BASE + 1} height={Math.sqrt(against) * scale} />}
      {marked > 0 && <circle className="marked" cx={`${place.x + place.width / 2}%`} cy={BASE - up - 5} r="3" />}
    </g>
  );
}

export function LanePicture({
  lane,
  axis,
  ticks,
  scale,
  width,
}: {
  readonly lane: Lane;
  readonly axis: Span;
  readonly ticks: readonly Tick[];
  readonly scale: number;
  /** In pixels; 0 where not yet known. */
  readonly width: number;
}) {
  let taken = 0;
  return (
    <svg width="100%" height={HEIGHT} focusable="false" aria-hidden="true">
      <GridLines ticks={ticks} />
      {stretchesOf(lane.bands).map(({ from, to, label }) => {
        const place = placeOfSpan(axis, { from, to });
        if (!place) return null;
        const start = (place.x / 100) * width;
        const room = (place.width / 100) * width;
        const isSaid = start >= taken && label.length * LETTER < room;
        if (isSaid) taken = start + label.length * LETTER + 8;
        return (
          <g key={from}>
            <line className="stretch" x1={`${place.x}%`} x2={`${place.x}%`} y1={FOOT - 11} y2={FOOT} />
            {isSaid && (
              <text x={`${place.x}%`} dx="4" y={FOOT - 1}>
                {label}
              </text>
            )}
          </g>
        );
      })}
      <line className="base" x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
      {lane.cells.map((cell) => (
        <Bar key={cell.from} cell={cell} axis={axis} scale={scale} />
      ))}
    </svg>
  );
}

/** In pixels: of the key's drawings. */
const KEY = [
  ["counted", <rect key="k" className="counted" x="11" y="5" width="10" height="14" />],
  ["notCounted", <rect key="k" className="not-counted" x="11" y="5" width="10" height="14" />],
  [
    "against",
    <g key="k">
      <line className="base" x1="4" x2="28" y1="6.5" y2="6.5" />
      <rect className="against" x="11" y="7" width="10" height="9" />
    </g>,
  ],
  ["marked", <circle key="k" className="marked" cx="16" cy="11" r="3" />],
] as const;

export function LaneKey({
  lanes,
  words,
}: {
  readonly lanes: readonly Lane[];
  readonly words: Readonly<Record<(typeof KEY)[number][0], string>>;
}) {
  const cells = lanes.flatMap((lane) => lane.cells);
  return (
    <ul className="picture-key" aria-label={words.counted}>
      {KEY.filter(([kind]) => cells.some((cell) => cell[kind] > 0)).map(([kind, drawing]) => (
        <li key={kind}>
          <svg width="32" height="22" focusable="false" aria-hidden="true">
            {drawing}
          </svg>
          <span>{words[kind]}</span>
        </li>
      ))}
    </ul>
  );
}
