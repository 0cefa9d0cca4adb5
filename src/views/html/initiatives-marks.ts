/**
 * The marks of the picture of initiatives, each a shape of its own, so that none is told by colour alone. A mark is drawn
 * around its own zero and put into place by the `svg` around it, whose x is per cent and whose y is pixels.
 */
import type { InitiativeMomentKind } from "../../model/initiative.ts";
import { type Html, html } from "./html.ts";
import type { Thread } from "./initiatives-threads.ts";
import { endOf, type ThreadEnd } from "./initiatives-words.ts";
import { round } from "./scale.ts";

export const MARKS: Readonly<Record<InitiativeMomentKind, Html>> = {
  issue: html`<circle class="opened" r="3.5"/>`,
  request: html`<circle class="opened" r="3.5"/>`,
  document: html`<rect class="opened" x="-3.5" y="-3.5" width="7" height="7"/>`,
  closed: html`<circle class="dark" r="3.5"/>`,
  landing: html`<path class="dark" d="M0-4 4 4h-8z"/>`,
  other: html`<circle class="theirs" r="2.5"/>`,
  revert: html`<path class="cross" d="M-4-4 4 4M4-4-4 4"/>`,
};

const GOES_ON = html`<path class="cross" d="M2 0h11M9-4l4 4-4 4"/>`;
const STOPPED = html`<path class="cross" d="M5-8v16"/>`;

export const END_MARKS: Readonly<Record<ThreadEnd, Html | null>> = {
  plain: null,
  "goes-on": GOES_ON,
  stopped: STOPPED,
};

/** In pixels above and below the middle: of a day with one step, and of one with many. */
const SHORTEST = 5;
const LONGEST = 10;

/** Own work of a day: an upright line, longer where there were more steps. */
export function stepMark(x: string, y: number, count: number): Html {
  const high = round(Math.min(LONGEST, SHORTEST - 1.5 + 1.5 * Math.sqrt(count)));
  return html`<line class="step" x1="${x}" x2="${x}" y1="${round(y - high)}" y2="${round(y + high)}"/>`;
}

/** A mark at its place. */
export const putMark = (mark: Html, x: string, y: number): Html =>
  html`<svg x="${x}" y="${y}" width="1" height="1">${mark}</svg>`;

/** A dashed line: from when it was written down, or until what came after. */
export const leadMark = (x1: string, x2: string, y: number): Html =>
  html`<line class="lead-line" x1="${x1}" x2="${x2}" y1="${y}" y2="${y}"/>`;

interface KeyEntry {
  /** Drawn in 32 by 22 pixels. */
  readonly drawing: Html;
  readonly words: string;
  readonly isIn: (thread: Thread) => boolean;
}

const has =
  (...kinds: readonly InitiativeMomentKind[]) =>
  ({ on }: Thread): boolean =>
    kinds.some((kind) => on[kind].length > 0);

const endsAs =
  (end: ThreadEnd) =>
  ({ one }: Thread): boolean =>
    endOf(one.ending) === end;

const KEY: readonly KeyEntry[] = [
  {
    drawing: html`<rect class="interval" x="3" y="7.5" width="26" height="7" rx="1"/>${stepMark("8", 11, 1)}${stepMark("16", 11, 9)}${stepMark("23", 11, 3)}`,
    words: "from the first to the last day of own work; a line for each day with steps, longer where there are more",
    isIn: () => true,
  },
  { drawing: putMark(MARKS.issue, "16", 11), words: "an issue or a request was opened", isIn: has("issue", "request") },
  { drawing: putMark(MARKS.document, "16", 11), words: "a document was added", isIn: has("document") },
  {
    drawing: leadMark("2", "30", 11),
    words: "from when it was written down to the work, or from the work until it was closed or taken back",
    isIn: has("issue", "request", "document", "closed", "revert"),
  },
  {
    drawing: html`${putMark(MARKS.other, "10", 11)}${putMark(MARKS.other, "21", 11)}`,
    words: "commits by others",
    isIn: has("other"),
  },
  {
    drawing: putMark(MARKS.landing, "16", 11),
    words: "it landed: a merge, or commits put on the main line together",
    isIn: has("landing"),
  },
  { drawing: putMark(MARKS.revert, "16", 11), words: "a step was reverted, and stayed so", isIn: has("revert") },
  {
    drawing: putMark(MARKS.closed, "16", 11),
    words: "an issue was closed, or a request without landing",
    isIn: has("closed"),
  },
  { drawing: putMark(GOES_ON, "9", 11), words: "goes on, or is still open", isIn: endsAs("goes-on") },
  { drawing: putMark(STOPPED, "11", 11), words: "stopped without landing", isIn: endsAs("stopped") },
];

/** The key as a list: the marks that some of these threads have. */
export function renderThreadKey(threads: readonly Thread[]): Html {
  const entries = KEY.filter(({ isIn }) => threads.some(isIn));
  return html`<ul class="key threads-key" aria-label="Key">${entries.map(
    ({ drawing, words }) =>
      html`<li><svg width="32" height="22" focusable="false" aria-hidden="true">${drawing}</svg><span>${words}</span></li>`,
  )}</ul>`;
}
