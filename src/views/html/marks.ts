/** The user's own corrections, with the way to take each back. */
import { capitalise, VERDICT_WORDS } from "../words.ts";
import { type Html, html } from "./html.ts";
import type { ReportIndex } from "./report-index.ts";

/** The section. */
export function renderMarks(index: ReportIndex): Html {
  const { marks } = index.report;
  return html`<section id="marks" aria-labelledby="marks-title"><h2 id="marks-title">Marks</h2>${
    marks.length === 0
      ? html`<p>Nothing is marked. When a statement is wrong, <code>waymark mark ID wrong</code> takes it out at once and remembers it.</p>`
      : html`<div class="scroll" tabindex="0" role="group" aria-label="Marks"><table><thead><tr><th scope="col">Mark</th><th scope="col">Evidence</th><th scope="col">Because</th><th scope="col">Take back</th></tr></thead><tbody>${marks.map(
          ({ id, verdict, because }) =>
            html`<tr><th scope="row">${capitalise(VERDICT_WORDS[verdict])}</th><td>${index.evidence.get(id)?.sentence ?? "Not in this report."}</td><td>${because ?? "–"}</td><td><code>waymark unmark ${id}</code></td></tr>`,
        )}</tbody></table></div>`
  }</section>`;
}
