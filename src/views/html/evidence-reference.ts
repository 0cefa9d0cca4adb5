/**
 * Short mentions of evidence elsewhere on the page. A mention links to the full entry where it stands in the page, and
 * to the list otherwise; the script then brings the entry into view by its id.
 */
import type { ReportedEvidence } from "../../model/report.ts";
import { formatCount, formatDay, STATE_WORDS } from "../words.ts";
import { SERVED_ROWS } from "./evidence-list.ts";
import { type Html, html } from "./html.ts";
import type { ReportIndex } from "./report-index.ts";

/** How many mentions stand open before others go behind a disclosure. */
const OPEN_MENTIONS = 3;

/** How many are mentioned at all: thousands would say no more, and every one stands in the list of all evidence. */
const MOST_MENTIONS = 30;

/** Mentions of some evidence as a list, the first few in view; what is left out is counted. Ids the report does not hold are named as such. */
export function renderMentions(index: ReportIndex, ids: readonly string[]): Html | null {
  if (ids.length === 0) return null;
  const mentions = ids.slice(0, MOST_MENTIONS).map((id) => renderMention(index, id));
  const left = ids.length - mentions.length;
  const rest = mentions.slice(OPEN_MENTIONS);
  return html`<ul class="mentions">${mentions.slice(0, OPEN_MENTIONS)}</ul>${
    rest.length > 0 &&
    html`<details class="more"><summary>${formatCount(ids.length - OPEN_MENTIONS)} more</summary><ul class="mentions">${rest}${
      left > 0 &&
      html`<li class="note">${formatCount(left)} others stand under <a href="#evidence">all evidence</a>.</li>`
    }</ul></details>`
  }`;
}

function renderMention(index: ReportIndex, id: string): Html {
  const item = index.evidence.get(id);
  if (item === undefined) return html`<li><code>${id}</code> is not in this report.</li>`;
  return html`<li><a class="to-evidence" href="#${anchorOf(index, id)}" data-evidence="${id}">${item.sentence}</a> <span class="when">${formatDay(item.date)}${stateOf(item)}</span></li>`;
}

function anchorOf(index: ReportIndex, id: string): string {
  return (index.position.get(id) ?? SERVED_ROWS) < SERVED_ROWS ? `e-${id}` : "evidence";
}

function stateOf(item: ReportedEvidence): string {
  return item.state === "alive" ? "" : `, ${STATE_WORDS[item.state]}`;
}
