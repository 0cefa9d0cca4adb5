/** Comments per half-year, a row of bars for each kind, filled as far as they were taken up. Patterns tell the parts, not colours. */
import { axisX, axisY, barY, gridY, plot, ruleY, text } from "@observablehq/plot";
import { useEffect, useRef, useState } from "react";
import type { ReviewsPage } from "../../src/views/pages/reviews-page.ts";
import { STRINGS } from "../app/strings.ts";
import { capital } from "./words.ts";

type Periods = ReviewsPage["periods"];
type Kind = Periods[number]["bars"][number]["kind"];
type Part = Periods[number]["bars"][number]["part"];

/** The order of the rows. */
const KINDS: readonly Kind[] = ["teaches", "asks", "directs", "praises", "approves", "unread"];
const HATCH = "review-hatch";
const FILL: Readonly<Record<Part, string>> = {
  "taken-up": "var(--accent)",
  unchanged: `url(#${HATCH})`,
  other: "var(--paper)",
};
const PARTS = Object.keys(FILL) as readonly Part[];
const ROW = 84;
/** Pixels that a year needs under the axis. */
const YEAR_WIDTH = 46;
const SVG = "http://www.w3.org/2000/svg";

/** Slanted lines, so that the part is told in print and without colours. */
function hatch(): SVGDefsElement {
  const defs = document.createElementNS(SVG, "defs");
  const pattern = document.createElementNS(SVG, "pattern");
  for (const [name, value] of [
    ["id", HATCH],
    ["width", "5"],
    ["height", "5"],
    ["patternUnits", "userSpaceOnUse"],
    ["patternTransform", "rotate(45)"],
  ] as const)
    pattern.setAttribute(name, value);
  const line = document.createElementNS(SVG, "rect");
  line.setAttribute("width", "2");
  line.setAttribute("height", "5");
  line.setAttribute("fill", "var(--accent)");
  const paper = document.createElementNS(SVG, "rect");
  paper.setAttribute("width", "5");
  paper.setAttribute("height", "5");
  paper.setAttribute("fill", "var(--paper)");
  pattern.append(paper, line);
  defs.append(pattern);
  return defs;
}

function draw(periods: Periods, width: number): Element {
  const bars = periods.flatMap(({ window, bars: own }) => own.map((bar) => ({ window, ...bar })));
  const kinds = KINDS.filter((kind) => bars.some((bar) => bar.kind === kind));
  const windows = periods.map(({ window }) => window);
  const years = windows.filter((window) => window.endsWith("1") || windows.length === 1);
  const every = Math.max(1, Math.ceil((years.length * YEAR_WIDTH) / width));
  const ticks = years.filter((_, at) => at % every === 0);
  const order = (part: Part): number => PARTS.indexOf(part);
  const svg = plot({
    width,
    height: 44 + kinds.length * ROW,
    marginLeft: 40,
    marginRight: 8,
    marginTop: 20,
    x: { domain: windows, padding: 0.18, label: null },
    y: { label: null, nice: true },
    fy: { domain: kinds, axis: null, padding: 0.34 },
    color: { type: "identity" },
    marks: [
      gridY({ stroke: "var(--grid)", strokeOpacity: 1, ticks: 3 }),
      axisY({ ticks: 3, tickSize: 0, fill: "var(--soft)", fontSize: 12 }),
      axisX({
        ticks,
        tickSize: 4,
        tickFormat: (window: string) => window.slice(0, 4),
        fill: "var(--soft)",
        fontSize: 12,
      }),
      barY(bars, {
        x: "window",
        y: "count",
        fy: "kind",
        fill: ({ part }: { part: Part }) => FILL[part],
        stroke: "var(--accent)",
        strokeWidth: 1,
        order: ({ part }: { part: Part }) => order(part),
      }),
      ruleY([0], { stroke: "var(--soft)" }),
      text(kinds, {
        fy: (kind: string) => kind,
        text: (kind: string) => (kind === "unread" ? "Not read" : capital(kind)),
        frameAnchor: "top-left",
        dy: -16,
        dx: 0,
        fill: "var(--ink)",
        fontSize: 14,
        fontStyle: "italic",
      }),
    ],
  });
  // Its own rules are in review-bars.css: the page takes no styles that come without its word.
  for (const style of svg.querySelectorAll("style")) style.remove();
  // What is said of it stands around it.
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  svg.setAttribute("aria-hidden", "true");
  svg.prepend(hatch());
  return svg;
}

/** The width of an element, as it changes. */
function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

export function ReviewBars({ periods, sees }: { readonly periods: Periods; readonly sees: string }) {
  const [ref, width] = useWidth();
  const kinds = new Set(periods.flatMap(({ bars }) => bars.map(({ kind }) => kind))).size;
  useEffect(() => {
    if (width > 0) ref.current?.replaceChildren(draw(periods, width));
  }, [ref, width, periods]);
  return (
    <>
      <ul className="bar-key">
        {PARTS.map((part) => (
          <li key={part}>
            <svg viewBox="0 0 16 12" aria-hidden="true" className={part}>
              <rect x="0.5" y="0.5" width="15" height="11" />
              {part === "unchanged" && <path d="M-1 9 L9 -1 M2 12 L14 0 M8 13 L17 4" />}
            </svg>
            {STRINGS.reviews.parts[part]}
          </li>
        ))}
      </ul>
      <div ref={ref} role="img" aria-label={sees} className="review-bars" style={{ minHeight: 44 + kinds * ROW }} />
    </>
  );
}
