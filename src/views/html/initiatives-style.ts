/** Style of the picture of initiatives, on every screen and in print. */

export const INITIATIVES_STYLE = `
.threads .thread-axis, .thread > details > summary { display: grid; grid-template-columns: 19rem minmax(0, 1fr); column-gap: 1.4rem; align-items: center; }
.threads .rows { border-bottom: 1px solid var(--line); }
.thread { border-top: 1px solid var(--line); }
.thread > details > summary { list-style: none; min-height: 3.1rem; }
.thread > details > summary::-webkit-details-marker { display: none; }
.thread .name { position: relative; padding: 0.4rem 0 0.45rem 1.15em; line-height: 1.3; font-size: 0.95rem; }
.thread .name::before { content: "+"; position: absolute; left: 0; color: var(--accent); }
.thread details[open] > summary .name::before { content: "–"; }
.thread > details > summary:hover .title { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
.thread:target > details > summary .title { background: var(--mark); }
.thread > details[open] > summary .title { font-weight: 600; }
.thread .context { line-height: 1.3; margin-top: 0.1rem; }
.thread .plot { min-height: 3.1rem; }
.thread .body { margin: 0.3rem 0 1.8rem 1.15em; }
.thread .whole { font-weight: 600; margin-bottom: 0.6rem; }
.step { stroke: var(--accent); stroke-width: 1.5; }
.opened { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.dark { fill: var(--ink); }
.theirs { fill: var(--paper); stroke: var(--soft); stroke-width: 1.25; }
.cross { fill: none; stroke: var(--ink); stroke-width: 2; }
.lead-line { stroke: var(--soft); stroke-width: 1.25; stroke-dasharray: 3 3; }
.near { display: grid; grid-template-columns: 7.4rem minmax(0, 1fr); column-gap: 0.8rem; margin: 0.4rem 0 1rem; padding: 0.5rem 0.9rem 0.2rem; background: var(--surface); }
.near .opened, .near .theirs { fill: var(--surface); }
.threads-key { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 2.5rem; margin-top: 0.6rem; }
.story { list-style: disc; padding-left: 1.1rem; max-width: 42rem; }
.story li { padding: 0.1rem 0; }
.cites, .steps { font-size: 0.9rem; }
.cites { color: var(--soft); }
.threads .cases .steps { columns: auto; margin: 0.3rem 0 0.6rem; }
.steps li { padding: 0.12rem 0; }
.steps time { color: var(--soft); }
.initiatives-table th[scope="row"] { min-width: 14rem; }
.initiatives-table td { white-space: nowrap; }
`;

/** On narrow screens the drawing stands under its words. */
export const INITIATIVES_NARROW = `
@media screen and (max-width: 44rem) {
  .threads .thread-axis, .thread > details > summary, .threads-key { grid-template-columns: minmax(0, 1fr); }
  .threads .thread-axis > span { display: none; }
  .thread .name { padding-bottom: 0; }
  .thread .body { margin-left: 0; }
  .near { grid-template-columns: 6.2rem minmax(0, 1fr); column-gap: 0.4rem; padding: 0.4rem 0.5rem 0.2rem; }
  .threads .days text, .near text { font-size: 11px; }
}
`;

/** On paper the picture stays one: stories stand where the reader opened them. */
export const INITIATIVES_PRINT = `
@media print {
  .thread details:not([open])::details-content { display: none; }
  .thread > details > summary { min-height: 2.4rem; }
  .thread .plot { min-height: 2.4rem; }
  .thread > details:not([open]) { break-inside: avoid; }
  .thread > details > summary .name::before { display: none; }
  .thread .name { padding-left: 0; }
  .thread .body { margin-left: 0; }
  .picture.threads .rows { break-inside: auto; }
  .thread > details > summary, .near, .story li { break-inside: avoid; }
  .thread > details[open] > summary { break-after: avoid; }
}
`;
