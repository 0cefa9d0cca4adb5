/** Threads as drawings: one in its row of the picture, and one alone, near enough to tell its days apart. */
import { formatDay, joinWords, plural } from "../words.ts";
import { type Html, html } from "./html.ts";
import { END_MARKS, leadMark, MARKS, putMark, stepMark } from "./initiatives-marks.ts";
import type { Thread } from "./initiatives-threads.ts";
import { daysDrawn, openings } from "./initiatives-threads.ts";
import { placeOfDay, placeOfSpan, type Tick, type TimeAxis, timeAxis } from "./initiatives-time.ts";
import { cutTo, endingWords, endOf, spanWords } from "./initiatives-words.ts";

/** From the middle of a row, in pixels: others above the bar, landings and reverts below it. */
const ABOVE = -13;
const BELOW = 14;

const OPENING = ["issue", "request", "document"] as const;

const lines = (ticks: readonly Tick[]): readonly Html[] =>
  ticks.map(({ at }) => html`<line class="grid" x1="${at}" x2="${at}" y1="0" y2="100%"/>`);

/** Labels of the axis, years below them. */
export function renderTimeAxis({ ticks }: TimeAxis): Html {
  return html`<svg class="days" height="36" width="100%" focusable="false" aria-hidden="true">${ticks.map(
    ({ at, label, year }) =>
      html`<line class="grid" x1="${at}" x2="${at}" y1="2" y2="36"/><text x="${at}" y="14" dx="4">${label}</text>${year !== "" && html`<text x="${at}" y="30" dx="4">${year}</text>`}`,
  )}</svg>`;
}

/** The bar with its steps and how it ends, around a middle. */
function renderWork({ one, begin, end, steps }: Thread, axis: TimeAxis, y: number): Html {
  const { x, width } = placeOfSpan(axis, begin, end);
  const ending = END_MARKS[endOf(one.ending)];
  return html`<rect class="interval" x="${x}" width="${width}" y="${y - 3.5}" height="7" rx="1"/>${steps.map(
    ([day, count]) => stepMark(placeOfDay(axis, day), y, count),
  )}${ending !== null && putMark(ending, placeOfDay(axis, end), y)}`;
}

/** Marks of one kind, one a day. */
const marksOf = (kind: keyof typeof MARKS, thread: Thread, axis: TimeAxis, y: number): readonly Html[] =>
  thread.on[kind].map((day) => putMark(MARKS[kind], placeOfDay(axis, day), y));

/** What came before the work, and what became of it after, as dashed lines. */
function renderLeads(thread: Thread, axis: TimeAxis, y: number): Html {
  const { begin, end, on } = thread;
  const first = openings(thread).reduce((a, b) => Math.min(a, b), begin);
  const last = [...on.revert, ...on.closed].reduce((a, b) => Math.max(a, b), end);
  return html`${first < begin && leadMark(placeOfDay(axis, first), placeOfDay(axis, begin), y)}${last > end && leadMark(placeOfDay(axis, end), placeOfDay(axis, last), y)}`;
}

/**
 * A thread in its row. What was opened or closed while the work went on stands above it; what was opened before the axis
 * begins is drawn as a line that comes from its left.
 */
export function renderRowDrawing(thread: Thread, axis: TimeAxis): Html {
  const { begin, end, on } = thread;
  const said = [...OPENING, "closed" as const].map((kind) =>
    on[kind]
      .filter((day) => day >= axis.from)
      .map((day) => putMark(MARKS[kind], placeOfDay(axis, day), day < begin || day > end ? 0 : ABOVE)),
  );
  return html`<svg width="100%" height="100%" focusable="false" aria-hidden="true">${lines(axis.ticks)}<svg y="50%">${renderLeads(thread, axis, 0)}${renderWork(thread, axis, 0)}${marksOf("other", thread, axis, ABOVE)}${said}${marksOf("landing", thread, axis, BELOW)}${marksOf("revert", thread, axis, BELOW)}</svg></svg>`;
}

/** In pixels: of one line of the drawing of one thread. */
const LANE = 26;
const NEAR_TICKS = 5;

interface Lane {
  readonly label: string;
  readonly draw: (axis: TimeAxis, y: number) => Html;
}

/** The lines of one thread from top to bottom; those with nothing on them are left out. */
function lanesOf(thread: Thread): readonly Lane[] {
  const { on } = thread;
  const has = (...kinds: readonly (keyof typeof MARKS)[]): boolean => kinds.some((kind) => on[kind].length > 0);
  const draw =
    (...kinds: readonly (keyof typeof MARKS)[]) =>
    (axis: TimeAxis, y: number): Html =>
      html`${kinds.map((kind) => marksOf(kind, thread, axis, y))}`;
  return [
    ...(has(...OPENING, "closed") ? [{ label: "Issues, plans", draw: draw(...OPENING, "closed") }] : []),
    { label: "Own steps", draw: (axis, y) => renderWork(thread, axis, y) },
    ...(has("other") ? [{ label: "By others", draw: draw("other") }] : []),
    ...(has("landing", "revert")
      ? [{ label: has("revert") ? "Landed, reverted" : "Landed", draw: draw("landing", "revert") }]
      : []),
  ];
}

/** A thread alone, on an axis of its own that holds all its days. */
export function renderNearDrawing(thread: Thread): Html | null {
  const axis = timeAxis([...daysDrawn(thread), ...openings(thread)], NEAR_TICKS);
  if (axis === null) return null;
  const lanes = lanesOf(thread);
  const height = lanes.length * LANE + 8;
  const middle = (index: number): number => index * LANE + LANE / 2 + 2;
  return html`<div class="near"><svg width="100%" height="${height}" focusable="false" aria-hidden="true">${lanes.map(
    ({ label }, index) => html`<text x="0" y="${middle(index) + 4}">${label}</text>`,
  )}</svg><svg width="100%" height="${height}" role="img" focusable="false" aria-label="${describeThread(thread)}">${lines(axis.ticks)}${lanes.map(
    ({ draw }, index) => draw(axis, middle(index)),
  )}</svg><span></span>${renderTimeAxis(axis)}</div>`;
}

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** "on 3 days from 1 Mar to 9 Mar 2024" */
function daysWords(days: readonly number[]): string {
  const [first = 0] = days;
  if (days.length === 1) return `on ${formatDay(isoOf(first))}`;
  return `on ${plural(days.length, "day")} from ${spanWords(isoOf(first), isoOf(days.at(-1) ?? first))}`;
}

const TITLE = 84;

const TOLD: readonly (readonly [kind: keyof typeof MARKS, words: string])[] = [
  ["issue", "issues opened"],
  ["request", "requests opened"],
  ["document", "documents added"],
  ["other", "commits by others"],
  ["landing", "landings"],
  ["revert", "reverts"],
  ["closed", "closed"],
];

/** The drawing in words: every mark, by kind and days. */
function describeThread({ one, begin, end, steps, on }: Thread): string {
  const marks = TOLD.flatMap(([kind, words]) => (on[kind].length === 0 ? [] : [`${words} ${daysWords(on[kind])}`]));
  const work = steps.length === 0 ? spanWords(isoOf(begin), isoOf(end)) : daysWords(steps.map(([day]) => day));
  return `${cutTo(one.title, TITLE)}: own steps ${work}${marks.length === 0 ? "" : `; ${joinWords(marks)}`}; ${endingWords(one.ending)}`;
}
