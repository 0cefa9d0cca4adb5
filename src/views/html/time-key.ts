/** The key of the picture over time: each mark as it is drawn there, and what it says. */
import { type Html, html } from "./html.ts";

const MARKS: readonly (readonly [drawing: Html, words: string])[] = [
  [
    html`<rect class="interval" x="6" y="2" width="20" height="18"/><rect class="middle" x="6" y="9.5" width="20" height="3"/>`,
    "what could be said from the work up to the end of that half-year, and its middle",
  ],
  [html`<line class="grid" x1="2" x2="30" y1="11" y2="11"/>`, "no bar: too little, or nothing seen"],
  [
    html`<circle class="dot" cx="10" cy="11" r="2"/><circle class="dot" cx="23" cy="11" r="4.5"/>`,
    "evidence dated in that half-year, larger where there is more",
  ],
  [
    html`<circle class="dot" cx="16" cy="11" r="3"/><circle class="ring" cx="16" cy="11" r="5.5"/>`,
    "some of it speaks against",
  ],
];

/** The key as a list. */
export function renderTimeKey(): Html {
  return html`<ul class="key" aria-label="Key">${MARKS.map(
    ([drawing, words]) =>
      html`<li><svg width="32" height="22" focusable="false" aria-hidden="true">${drawing}</svg><span>${words}</span></li>`,
  )}</ul>`;
}
