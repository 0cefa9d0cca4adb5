/** Print: black on white, everything laid open, nothing cut in two, addresses where a reader would want to type them. */

export const PRINT_STYLE = `
@page { margin: 18mm 16mm 20mm; }
@media print {
  :root { --paper: #fff; --surface: #fff; --ink: #000; --soft: #444; --line: #bbb; --grid: #ccc; --accent: #0f4a54; --tint: #bcd6da; --mark: #fff; }
  html { font-size: 9.25pt; }
  .picture text { font-size: 11px; }
  .plot { min-height: 2rem; }
  .cases ul { columns: 17rem; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, .foot { max-width: none; padding: 0; }
  .bar, .skip, .skip-list, .filters, .pager, .unseen, .ev > details > summary time::before { display: none !important; }
  .head { padding-top: 0; }
  h2 { margin: 1.8rem 0 0.8rem; padding-top: 0.7rem; }
  h3 { margin-top: 1.6rem; }
  .gate { margin-top: 1.4rem; padding: 0.6rem 0; }
  .part table { break-inside: avoid; }
  .behind > summary, h1, h2, h3, h4, .side-title, .lead, figcaption { break-after: avoid; }
  .picture .rows, .multiple, .key, .gate, tr, blockquote, .criterion, .facts > div { break-inside: avoid; }
  thead { display: table-header-group; }
  details > summary { list-style: none; }
  details::details-content { content-visibility: visible; block-size: auto; display: block; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  .who a[href^="http"]::after, #strongest blockquote footer a::after, #also-found blockquote footer a::after { content: " (" attr(href) ")"; font-size: 0.85em; }
  .ev > details > summary, .entry { grid-template-columns: 7rem minmax(0, 1fr); column-gap: 1rem; }
  .evidence .body { margin-left: 8rem; }
  .evidence > .ev { break-inside: auto; }
  .ev > details > summary { break-after: avoid; }
  p { orphans: 3; widows: 3; }
}
`;
