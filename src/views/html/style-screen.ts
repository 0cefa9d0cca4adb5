/** What changes on narrow screens: one column, the margin above its text. */

export const SCREEN_STYLE = `
@media screen and (max-width: 44rem) {
  html { font-size: 100%; scroll-padding-top: 1rem; }
  main, .foot { padding: 0 1rem; }
  .bar { position: static; padding: 0.55rem 1rem; justify-content: space-between; }
  .bar ul { order: 1; flex: 1 0 100%; }
  .head { padding-top: 2.2rem; }
  h1 { font-size: 2rem; }
  h2 { margin-top: 3rem; font-size: 1.35rem; }
  .multiples, .who, .entry, .ev > details > summary { grid-template-columns: minmax(0, 1fr); }
  .margin .ordinal { display: inline; font-size: 1.4rem; margin-right: 0.6rem; }
  .evidence .body { margin-left: 0; }
  .facts > div { grid-template-columns: minmax(0, 1fr); padding: 0.25rem 0; line-height: 1.35; }
  .facts dt { font-size: 0.85rem; font-style: italic; }
  .margin { padding-bottom: 0.15rem; }
  .who { gap: 0.7rem; }
  .picture .row { grid-template-columns: minmax(0, 1fr) auto; }
  .picture .plot, .picture .axis > svg { grid-column: 1 / -1; grid-row: 2; }
  .picture .row .skill { padding-top: 0.5rem; }
  .picture .row .label { padding-top: 0.5rem; text-align: right; max-width: 11rem; }
  .picture .axis > span { display: none; }
  .picture .axis text { font-size: 11px; }
  .scroll table { min-width: 38rem; }
  .band { display: block; margin-left: 0; }
}
@media screen { .no-screen { display: none; } }
`;
