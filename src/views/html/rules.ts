/** The rules that found the evidence: what each looks for, and what it cannot tell. */
import type { Report } from "../../model/report.ts";
import { plural, prettyId } from "../words.ts";
import { type Html, html } from "./html.ts";

/** A disclosure with every rule that fired; null where none did. */
export function renderRules({ rules, evidence }: Report): Html | null {
  if (rules.length === 0) return null;
  const experimental = new Set(evidence.flatMap((item) => (item.experimental ? [item.signal] : [])));
  return html`<details class="behind" id="rules"><summary>${plural(rules.length, "rule")} that found this, with their limits</summary>
<ol class="entries">${rules.map(
    ({ id, title, version, definition, limits }) =>
      html`<li class="entry"><p class="margin">${prettyId(id)}<br><small>version ${version}</small></p><div><p class="what">${title}${experimental.has(id) && html` <span class="tag">experimental</span>`}</p><p class="reasons">${definition}</p><p class="reasons">Limits: ${limits}</p></div></li>`,
  )}</ol></details>`;
}
