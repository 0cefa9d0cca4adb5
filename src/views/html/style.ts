/**
 * The page's look: a field notebook. One serif family, one accent, a margin column that holds dates and statuses, and
 * hairlines instead of boxes. Meaning is carried by words and form; colour only repeats it. Colours meet WCAG AA in
 * both schemes (checked in test/e2e/html-report.test.ts).
 */
import { DARK, LIGHT } from "./colours.ts";
import { INITIATIVES_NARROW, INITIATIVES_PRINT, INITIATIVES_STYLE } from "./initiatives-style.ts";
import { PRINT_STYLE } from "./style-print.ts";
import { SCREEN_STYLE } from "./style-screen.ts";

const COLOURS = `
:root { ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${DARK} } }
@media screen { :root[data-theme="dark"] { ${DARK} } }
`;

const BASE = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 4rem; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
  font-family: Charter, "Bitstream Charter", "Charis SIL", "Iowan Old Style", "Source Serif 4", "Sitka Text", Cambria, Georgia, "Noto Serif", "Liberation Serif", serif;
  font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; text-rendering: optimizeLegibility; }
main, .foot { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
main:focus { outline: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
p, ul, ol, dl, blockquote, figure, h1, h2, h3, h4 { margin: 0; padding: 0; }
ul, ol { list-style: none; }
p { max-width: 42rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
small, .note, .when, .context, .keys { font-size: 0.85rem; color: var(--soft); }
code, kbd { font-family: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; font-size: 0.82em; font-variant-numeric: normal; }
kbd { padding: 0 0.35em; border: 1px solid var(--line); border-radius: 3px; background: var(--surface); color: var(--ink); }
h1, h2, h3, h4 { line-height: 1.2; font-weight: 600; text-wrap: balance; }
h1 { font-size: 2.6rem; letter-spacing: -0.015em; }
h2 { font-size: 1.55rem; letter-spacing: -0.005em; padding-top: 1.1rem; border-top: 2px solid var(--ink); margin: 4rem 0 1.1rem; }
h3 { font-size: 1.18rem; margin: 2.4rem 0 0.4rem; }
h4 { font-size: 0.95rem; font-style: italic; font-weight: 400; color: var(--soft); margin: 1rem 0 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; z-index: 2; background: var(--paper); padding: 0.4rem 0.8rem; }
[hidden] { display: none !important; }
`;

const PARTS = `
.bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2rem 1.4rem; padding: 0.55rem 1.5rem; max-width: 62rem; margin: 0 auto; background: var(--paper); border-bottom: 1px solid var(--line); font-size: 0.9rem; }
.bar .mark { font-weight: 600; }
.bar ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; flex: 1; }
.bar a { color: var(--ink); text-decoration: none; }
.bar a:hover { text-decoration: underline; }
button, select, input { font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: 0.3rem 0.6rem; min-width: 0; }
button { cursor: pointer; }
button:hover { background: var(--surface); }
button:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
.bar button { border-color: transparent; color: var(--soft); padding: 0.1rem 0.4rem; font-size: 0.85rem; }
.head { padding-top: 3rem; }
.kicker { font-style: italic; color: var(--soft); margin-bottom: 0.3rem; }
.who { margin-top: 1.3rem; }
.entry, .ev > details > summary { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); column-gap: 1.8rem; }
.who { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.1rem 2rem; border-top: 1px solid var(--line); padding-top: 1rem; line-height: 1.4; }
.who dt { font-size: 0.85rem; font-style: italic; color: var(--soft); }
.who dd { margin: 0; }
.notice { margin-top: 1.6rem; padding: 0.9rem 1.1rem; background: var(--surface); border-left: 3px solid var(--accent); }
.lead { margin-bottom: 1.2rem; }
.gate { margin-top: 2.4rem; border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink); padding: 1rem 0 1.1rem; }
.gate h2 { border: 0; margin: 0; padding: 0; font-size: 1rem; font-weight: 400; font-style: italic; color: var(--soft); }
.answer { margin: 0.2rem 0 0.5rem; }
.answer strong { font-size: 1.9rem; line-height: 1; font-weight: 600; color: var(--ink); }
.gate + section h2 { border-top: 0; margin-top: 2.2rem; }
.picture .row { display: grid; grid-template-columns: 13rem minmax(0, 1fr) 11.5rem; column-gap: 1.2rem; align-items: center; }
.picture .row:not(.axis) { border-top: 1px solid var(--line); }
.picture .row:last-child { border-bottom: 1px solid var(--line); }
.plot { position: relative; align-self: stretch; min-height: 2.6rem; }
.plot svg { position: absolute; inset: 0; }
.picture svg { display: block; overflow: visible; }
.picture text { fill: var(--soft); font-size: 13px; }
.multiples { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.6rem 3rem; }
.multiple { display: grid; grid-template-columns: minmax(0, 1fr) 68px; column-gap: 8px; }
.multiple .skill { grid-column: 1 / -1; font-weight: 600; margin-bottom: 0.3rem; }
.multiple text { font-size: 12px; }
.key { align-self: center; font-size: 0.85rem; line-height: 1.35; color: var(--soft); }
.key li { display: grid; grid-template-columns: 32px minmax(0, 1fr); column-gap: 0.8rem; padding: 0.25rem 0; }
.picture .label { font-size: 0.9rem; line-height: 1.25; }
.skill { color: var(--ink); }
.grid { stroke: var(--grid); stroke-width: 1; }
.interval { fill: var(--tint); stroke: var(--accent); stroke-width: 1; }
.middle { fill: var(--accent); }
.nothing { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 1 6; }
.dot { fill: var(--soft); }
.ring { fill: none; stroke: var(--ink); stroke-width: 1; }
figcaption { margin: 1rem 0 0.4rem; max-width: 42rem; font-style: italic; }
.behind { margin-top: 0.7rem; }
summary { cursor: pointer; }
.behind > summary, .cases > summary, .more > summary { color: var(--accent); font-size: 0.9rem; width: fit-content; }
.scroll { overflow-x: auto; margin: 0.8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.88rem; line-height: 1.4; overflow-wrap: normal; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 1rem 0.45rem 0; border-bottom: 1px solid var(--line); }
thead th { font-weight: 400; font-style: italic; color: var(--soft); border-bottom: 1px solid var(--ink); white-space: nowrap; }
tbody th { font-weight: 600; }
td.level { white-space: nowrap; }
td.number, th.number { text-align: right; padding-right: 2rem; }
table.blind { table-layout: fixed; min-width: 34rem; }
table.blind th:first-child { width: 9.5rem; }
table.blind th:last-child { width: 38%; }
.entries > .entry { padding: 0.85rem 0; border-top: 1px solid var(--line); }
.entries > .entry:first-child { border-top: 0; }
.margin { color: var(--soft); font-size: 0.9rem; padding-top: 0.12rem; }
.margin .ordinal { display: block; font-size: 1.9rem; line-height: 1; color: var(--accent); }
.what { max-width: 42rem; }
.evidence .sentence { font-size: 1.02rem; }
#strongest .sentence, #next .what { font-size: 1.15rem; line-height: 1.35; }
.context { display: block; margin-top: 0.15rem; }
.tag { display: inline-block; font-size: 0.8rem; line-height: 1.3; padding: 0 0.45em; border: 1px solid currentColor; border-radius: 3px; white-space: nowrap; }
.reasons { color: var(--soft); font-size: 0.95rem; }
.reasons + .reasons { margin-top: 0.3rem; }
.status { display: inline-block; white-space: nowrap; border-bottom: 2px solid transparent; }
.status.sustained, .status.demonstrated { color: var(--ink); font-weight: 600; }
.status.sustained { border-bottom: 2px solid var(--accent); }
.status.demonstrated { border-bottom: 2px dashed var(--accent); }
.status.emerging { color: var(--ink); border-bottom: 2px dotted var(--accent); }
.status.not-seen, .status.too-little { color: var(--ink); }
.status.cannot-see, .status.not-applicable { font-style: italic; color: var(--soft); }
.band { font-weight: 400; font-size: 0.9rem; color: var(--soft); margin-left: 0.5rem; }
.part { padding-bottom: 0.6rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 0.6rem 1.8rem; margin-top: 0.6rem; }
.side { font-size: 0.9rem; }
.side.against { border-left: 3px double var(--ink); padding-left: 0.8rem; }
.side-title { font-style: italic; color: var(--soft); }
.body + .side { margin-top: 0.9rem; }
.mentions li { padding: 0.15rem 0; }
.to-evidence { color: inherit; text-decoration-color: var(--accent); }
`;

const EVIDENCE = `
.filters { padding: 0.9rem 0 0.4rem; }
.filters label { display: block; font-size: 0.85rem; color: var(--soft); }
.filters p { max-width: none; }
.filters input, .filters select { width: 100%; }
.selects { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.6rem 1rem; margin: 0.7rem 0 0.9rem; }
.found { min-height: 2rem; }
.evidence > .ev { border-top: 1px solid var(--line); }
.evidence > .ev:last-child { border-bottom: 1px solid var(--line); }
.ev > details > summary { padding: 0.45rem 0 0.5rem; list-style: none; line-height: 1.4; }
.ev > details > summary::-webkit-details-marker { display: none; }
.ev > details > summary time { color: var(--soft); font-size: 0.9rem; padding-top: 0.12rem; }
.ev > details > summary time::before { content: "+"; display: inline-block; width: 1.1em; color: var(--accent); }
.ev details[open] > summary time::before { content: "–"; }
.ev > details > summary:hover .sentence { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
.evidence .body { margin: 0 0 1.2rem 10.3rem; }
blockquote { margin: 0.7rem 0; padding-left: 0.9rem; border-left: 1px solid var(--soft); max-width: 42rem; }
blockquote p { font-style: italic; }
blockquote footer { font-size: 0.82rem; color: var(--soft); }
.facts { margin: 0.7rem 0; font-size: 0.9rem; max-width: 42rem; }
.facts > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); column-gap: 1rem; padding: 0.1rem 0; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
.cases { font-size: 0.9rem; margin: 0.3rem 0; }
.cases ul { margin: 0.3rem 0 0.6rem; columns: 21rem; column-gap: 1.5rem; }
.cases li { break-inside: avoid; }
.do { display: flex; flex-wrap: wrap; gap: 0.1rem 1.3rem; font-size: 0.8rem; color: var(--soft); margin-top: 0.6rem; max-width: none; }
.do code { color: var(--ink); }
.ev:target > details > summary .sentence, .ev.revealed > details > summary .sentence { background: var(--mark); }
.skip-list { position: absolute; left: -100rem; }
.skip-list:focus-within { position: static; }
.pager { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: baseline; margin-top: 1rem; }
.rest { margin-top: 1rem; font-size: 0.9rem; color: var(--soft); }
.notes { list-style: disc; padding-left: 1.2rem; max-width: 42rem; }
.foot { margin-top: 5rem; padding-top: 1rem; padding-bottom: 3rem; font-size: 0.85rem; color: var(--soft); }
`;

/** The whole style sheet, in the order in which rules give way to later ones. */
export const STYLE: string = [
  COLOURS,
  BASE,
  PARTS,
  EVIDENCE,
  INITIATIVES_STYLE,
  SCREEN_STYLE,
  INITIATIVES_NARROW,
  PRINT_STYLE,
  INITIATIVES_PRINT,
].join("");
