/**
 * Initiatives as threads on an axis of days, in the marks of the HTML report: each mark is a shape of its own, so that none is
 * told by colour alone. Places are per cent of the width, heights are pixels.
 */
import type { ReactNode } from "react";
import type { DrawnThread } from "../../src/views/pages/initiatives-page.ts";
import { STRINGS } from "../app/strings.ts";
import { isoDay, placeOf, placeOfSpan, type Span, type Tick } from "./days.ts";
import { dayWords } from "./words.ts";
import "../theme/threads.css";

const S = STRINGS.thread;

type Kind = keyof DrawnThread["on"];

const MARKS: Readonly<Record<Kind, ReactNode>> = {
  issue: <circle className="opened" r="3.5" />,
  request: <circle className="opened" r="3.5" />,
  document: <rect className="opened" x="-3.5" y="-3.5" width="7" height="7" />,
  closed: <circle className="dark" r="3.5" />,
  landing: <path className="dark" d="M0-4 4 4h-8z" />,
  other: <circle className="theirs" r="2.5" />,
  revert: <path className="cross" d="M-4-4 4 4M4-4-4 4" />,
};
const ENDS: Readonly<Record<DrawnThread["ends"], ReactNode>> = {
  plain: null,
  "goes-on": <path className="cross" d="M2 0h11M9-4l4 4-4 4" />,
  stopped: <path className="cross" d="M5-8v16" />,
};
const OPENING: readonly Kind[] = ["issue", "request", "document"];

/** In per cent: work of one day is still seen. */
const NARROWEST = 0.5;
/** In pixels from the middle: others and what was opened above the bar, landings and reverts below it. */
const ABOVE = -13;
const BELOW = 13;

const Put = ({ x, y, children }: { readonly x: number; readonly y: number; readonly children: ReactNode }) => (
  <svg x={`${x}%`} y={y} width="1" height="1" className="put" aria-hidden="true">
    {children}
  </svg>
);

function Marks({
  kind,
  thread,
  axis,
  y,
}: {
  readonly kind: Kind;
  readonly thread: DrawnThread;
  readonly axis: Span;
  readonly y: (day: number) => number;
}) {
  return thread.on[kind]
    .filter((day) => day >= axis.from && day < axis.to)
    .map((day) => (
      <Put key={`${kind} ${day}`} x={placeOf(axis, day + 0.5)} y={y(day)}>
        {MARKS[kind]}
      </Put>
    ));
}

const Lead = ({ axis, from, to, y }: Span & { readonly axis: Span; readonly y: number }) => {
  const place = placeOfSpan(axis, { from, to });
  return place ? (
    <line className="lead-line" x1={`${place.x}%`} x2={`${place.x + place.width}%`} y1={y} y2={y} />
  ) : null;
};

/** The bar with its steps, what led to it and what came of it, around a middle. */
function Work({ thread, axis, y }: { readonly thread: DrawnThread; readonly axis: Span; readonly y: number }) {
  const { begin, end, steps, on, ends } = thread;
  const place = placeOfSpan(axis, { from: begin, to: end + 1 }, NARROWEST);
  const first = Math.min(begin, ...OPENING.map((kind) => on[kind][0] ?? begin));
  const last = Math.max(end, on.revert.at(-1) ?? end, on.closed.at(-1) ?? end);
  return (
    <>
      {first < begin && <Lead axis={axis} from={first} to={begin} y={y} />}
      {last > end && <Lead axis={axis} from={end + 1} to={last} y={y} />}
      {place && <rect className="interval" x={`${place.x}%`} width={`${place.width}%`} y={y - 3.5} height="7" rx="1" />}
      {steps
        .filter(([day]) => day >= axis.from && day < axis.to)
        .map(([day, count]) => {
          const high = Math.min(10, 3.5 + 1.5 * Math.sqrt(count));
          const x = `${placeOf(axis, day + 0.5)}%`;
          return <line key={day} className="step" x1={x} x2={x} y1={y - high} y2={y + high} />;
        })}
      {end < axis.to && end >= axis.from && ENDS[ends] && (
        <Put x={placeOf(axis, end + 0.5)} y={y}>
          {ENDS[ends]}
        </Put>
      )}
    </>
  );
}

export const GridLines = ({ ticks }: { readonly ticks: readonly Tick[] }) =>
  ticks.map(({ at }) => <line key={at} className="grid" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />);

/** Labels of an axis, years below them. */
export const TimeAxis = ({ ticks }: { readonly ticks: readonly Tick[] }) => (
  <svg className="days" height="36" width="100%" focusable="false" aria-hidden="true">
    {ticks.map(({ at, label, year }) => (
      <g key={at}>
        <line className="grid" x1={`${at}%`} x2={`${at}%`} y1="2" y2="36" />
        <text x={`${at}%`} y="14" dx="4">
          {label}
        </text>
        <text x={`${at}%`} y="30" dx="4">
          {year}
        </text>
      </g>
    ))}
  </svg>
);

/** A thread in its row. @param chosen a span that stands out behind it */
export function ThreadRow({
  thread,
  axis,
  ticks,
  chosen,
}: {
  readonly thread: DrawnThread;
  readonly axis: Span;
  readonly ticks: readonly Tick[];
  readonly chosen?: Span | undefined;
}) {
  const beside = (day: number): number => (day < thread.begin || day > thread.end ? 0 : ABOVE);
  const behind = chosen && placeOfSpan(axis, chosen, NARROWEST);
  return (
    <span className="thread-row">
      <svg width="100%" height="100%" focusable="false" aria-hidden="true">
        <GridLines ticks={ticks} />
        {behind && <rect className="chosen" x={`${behind.x}%`} width={`${behind.width}%`} y="0" height="100%" />}
        <svg y="50%" className="put" aria-hidden="true">
          <Work thread={thread} axis={axis} y={0} />
          <Marks kind="other" thread={thread} axis={axis} y={() => ABOVE} />
          {[...OPENING, "closed" as const].map((kind) => (
            <Marks key={kind} kind={kind} thread={thread} axis={axis} y={beside} />
          ))}
          <Marks kind="landing" thread={thread} axis={axis} y={() => BELOW} />
          <Marks kind="revert" thread={thread} axis={axis} y={() => BELOW} />
        </svg>
      </svg>
    </span>
  );
}

/** In pixels: of one line of the drawing of one thread. */
const LANE = 28;

/** A thread alone: lines for what was opened, own steps, others, and what landed. Those with nothing are left out. */
export function ThreadNear({
  thread,
  axis,
  ticks,
  words,
}: {
  readonly thread: DrawnThread;
  readonly axis: Span;
  readonly ticks: readonly Tick[];
  /** The drawing in words. */
  readonly words: string;
}) {
  const has = (...kinds: readonly Kind[]): boolean => kinds.some((kind) => thread.on[kind].length > 0);
  const lanes: readonly (readonly [label: string, kinds: readonly Kind[]])[] = [
    ...(has(...OPENING, "closed") ? [[S.lanes.plans, [...OPENING, "closed" as const]] as const] : []),
    [S.lanes.own, []],
    ...(has("other") ? [[S.lanes.others, ["other"]] as const] : []),
    ...(has("landing", "revert") ? [[S.lanes.landed, ["landing", "revert"]] as const] : []),
  ];
  const height = lanes.length * LANE + 8;
  const middle = (at: number): number => at * LANE + LANE / 2 + 4;
  return (
    <div className="near">
      <svg width="100%" height={height} focusable="false" aria-hidden="true">
        {lanes.map(([label], at) => (
          <text key={label} x="0" y={middle(at) + 4}>
            {label}
          </text>
        ))}
      </svg>
      <svg width="100%" height={height} role="img" focusable="false" aria-label={words} className="put">
        <GridLines ticks={ticks} />
        {lanes.map(([label, kinds], at) =>
          kinds.length === 0 ? (
            <Work key={label} thread={thread} axis={axis} y={middle(at)} />
          ) : (
            kinds.map((kind) => <Marks key={kind} kind={kind} thread={thread} axis={axis} y={() => middle(at)} />)
          ),
        )}
      </svg>
      <span />
      <TimeAxis ticks={ticks} />
    </div>
  );
}

const KEY: readonly (readonly [words: string, drawing: ReactNode, isIn: (thread: DrawnThread) => boolean])[] = [
  [
    S.key.work,
    <g key="work">
      <rect className="interval" x="3" y="7.5" width="26" height="7" rx="1" />
      <path className="step" d="M8 6v10M16 3v16M23 5v12" />
    </g>,
    () => true,
  ],
  [
    S.key.opened,
    <Put key="opened" x={50} y={11}>
      {MARKS.issue}
    </Put>,
    ({ on }) => on.issue.length + on.request.length > 0,
  ],
  [
    S.key.document,
    <Put key="document" x={50} y={11}>
      {MARKS.document}
    </Put>,
    ({ on }) => on.document.length > 0,
  ],
  [
    S.key.lead,
    <line key="lead" className="lead-line" x1="2" x2="30" y1="11" y2="11" />,
    ({ on }) => [...OPENING, "closed" as const, "revert" as const].some((kind) => on[kind].length > 0),
  ],
  [
    S.key.other,
    <Put key="other" x={50} y={11}>
      {MARKS.other}
    </Put>,
    ({ on }) => on.other.length > 0,
  ],
  [
    S.key.landing,
    <Put key="landing" x={50} y={11}>
      {MARKS.landing}
    </Put>,
    ({ on }) => on.landing.length > 0,
  ],
  [
    S.key.revert,
    <Put key="revert" x={50} y={11}>
      {MARKS.revert}
    </Put>,
    ({ on }) => on.revert.length > 0,
  ],
  [
    S.key.closed,
    <Put key="closed" x={50} y={11}>
      {MARKS.closed}
    </Put>,
    ({ on }) => on.closed.length > 0,
  ],
  [
    S.key.goesOn,
    <Put key="goes-on" x={30} y={11}>
      {ENDS["goes-on"]}
    </Put>,
    ({ ends }) => ends === "goes-on",
  ],
  [
    S.key.stopped,
    <Put key="stopped" x={35} y={11}>
      {ENDS.stopped}
    </Put>,
    ({ ends }) => ends === "stopped",
  ],
];

/** What the marks mean: those that some of these threads have. */
export const ThreadKey = ({ threads }: { readonly threads: readonly DrawnThread[] }) => (
  <ul className="picture-key" aria-label={S.keyTitle}>
    {KEY.filter(([, , isIn]) => threads.some(isIn)).map(([words, drawing]) => (
      <li key={words}>
        <svg width="32" height="22" focusable="false" aria-hidden="true">
          {drawing}
        </svg>
        <span>{words}</span>
      </li>
    ))}
  </ul>
);

/** Days that an axis must hold to show a thread whole; what was opened long before is left to its dashed line. */
export function spanOfThreads(threads: readonly DrawnThread[], withOpenings = false): Span | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { begin, end, on } of threads) {
    const later = [on.landing, on.other, on.revert, on.closed].flatMap((days) => days.slice(-1));
    const earlier = withOpenings ? OPENING.flatMap((kind) => on[kind].slice(0, 1)) : [];
    from = Math.min(from, begin, ...earlier);
    to = Math.max(to, end + 1, ...later.map((day) => day + 1));
  }
  if (from >= to) return undefined;
  const margin = Math.max(2, Math.round((to - from) * 0.02));
  return { from: from - margin, to: to + margin };
}

const daysWords = (days: readonly number[]): string => {
  const [first = 0] = days;
  const from = dayWords(isoDay(first));
  return days.length === 1 ? S.on(from) : S.onDays(days.length, from, dayWords(isoDay(days.at(-1) ?? first)));
};

/** A drawing in words: every mark, by kind and days. */
export const threadWords = ({ begin, end, steps, on }: DrawnThread, ending: string): string =>
  [
    `${S.lanes.own} ${steps.length === 0 ? daysWords([begin, end]) : daysWords(steps.map(([day]) => day))}`,
    ...(Object.keys(MARKS) as Kind[]).flatMap((kind) =>
      on[kind].length === 0 ? [] : [`${S.told[kind]} ${daysWords(on[kind])}`],
    ),
    ending,
  ].join("; ");
