/**
 * Evidence rows as HTML. A row is a closed disclosure in the list of all evidence, or laid open among the strongest.
 * The page's script draws the same elements from the same rows; change both together.
 */
import type { EvidenceRow, RowCases, RowQuote } from "./evidence-row.ts";
import { type Html, html, link } from "./html.ts";

/** A list item that opens to show the quoted words, the rule and the commands. */
export function renderEvidenceItem(row: EvidenceRow): Html {
  const [id, day, date] = row;
  return html`<li class="ev" id="e-${id}"><details><summary><time datetime="${day}">${date}</time><span class="what">${renderStatement(row)}</span></summary><div class="body">${renderBody(row)}</div></details></li>`;
}

/** The same, laid open and without an id of its own. */
export function renderOpenEvidence(row: EvidenceRow, beside: Html | null): Html {
  const [, day, date] = row;
  return html`<li class="entry ev"><p class="margin"><time datetime="${day}">${date}</time></p><div><p class="what">${renderStatement(row)}</p><div class="body">${renderBody(row)}</div>${beside}</div></li>`;
}

function renderStatement([, , , sentence, context, tags]: EvidenceRow): Html {
  return html`<span class="sentence">${sentence}</span>${tags.map((tag) => html` <span class="tag">${tag}</span>`)}<span class="context">${context}</span>`;
}

function renderBody([id, , , , , , quotes, facts, cases]: EvidenceRow): Html {
  return html`${quotes.map(renderQuote)}<dl class="facts">${facts.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>${cases.map(renderCases)}<p class="do"><span>open <code>waymark show ${id}</code></span><span>rule <code>waymark why ${id}</code></span><span>wrong <code>waymark mark ${id} wrong</code></span></p>`;
}

function renderQuote([text, place, url]: RowQuote): Html {
  return html`<blockquote>${text !== "" && html`<p dir="auto">${text}</p>`}<footer>${link(url === "" ? null : url, place)}</footer></blockquote>`;
}

function renderCases([title, before, commits]: RowCases): Html {
  return html`<details class="cases"><summary>${title}</summary><ul>${commits.map(
    ([oid, day]) => html`<li>${link(before === "" ? null : before + oid, html`<code>${oid}</code>`)} ${day}</li>`,
  )}</ul></details>`;
}
