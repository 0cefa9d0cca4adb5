/** The head of the page: who, from which repositories, over which time, as known when, and how each was decided. */
import type { Authorship } from "../../model/evidence.ts";
import type { Report, ReportPerson } from "../../model/report.ts";
import { safeUrl } from "../escape.ts";
import { formatDay, formatSpan, joinWords, plural, toSentence } from "../words.ts";
import { type Html, type HtmlPart, html, link } from "./html.ts";

/** Title and facts. */
export function renderHeader(report: Report): Html {
  const { person } = report;
  return html`<header class="head">
<p class="kicker">What the record shows</p>
<h1><bdi>${person.name}</bdi></h1>
<dl class="who">
${fact("Person", html`${joinWords(person.emails)}<br><small>${person.isYou ? "You" : "Not you"}, by ${person.because}</small>`)}
${fact("Repositories", renderRepositories(report))}
${fact("Work", html`${formatSpan(person.firstDay, person.lastDay)}<br><small>${plural(person.commits, "commit")} in ${plural(person.activeWeeks, "active week")}</small>`)}
${fact("Known as of", html`<time datetime="${report.asOf}">${formatDay(report.asOf)}</time>${(report.since !== null || report.until !== null) && html`<br><small>${bounds(report)}</small>`}`)}
${person.areas.length > 0 && fact("Areas", html`${joinWords(person.areas.map(({ name }) => name))}<br><small>by number of own commits</small>`)}
${fact("Authorship", declared(person))}
</dl>
${report.assessment === null && html`<p class="notice">${toSentence(report.assessmentReason ?? "This is the cited record alone")} No bands, gaps or next steps are drawn from it.</p>`}
</header>`;
}

function fact(label: string, text: HtmlPart): Html {
  return html`<div><dt>${label}</dt><dd>${text}</dd></div>`;
}

function bounds({ since, until }: Report): string {
  const parts = [
    since === null ? null : `since ${formatDay(since)}`,
    until === null ? null : `until ${formatDay(until)}`,
  ];
  return `work ${parts.filter((part) => part !== null).join(" ")}`;
}

function renderRepositories({ repositories }: Report): Html {
  return html`${repositories.map(({ name, url }, index) => html`${index > 0 && ", "}${link(safeUrl(url), name)}`)}`;
}

const AUTHORSHIP_ORDER: readonly (readonly [Authorship, string])[] = [
  ["assisted", "AI-assisted"],
  ["agent", "made by an AI agent"],
  ["bot", "made by a bot"],
];

/** What commits declare about how they were made. Silence is reported as silence. */
function declared({ authorship }: ReportPerson): Html {
  const parts = AUTHORSHIP_ORDER.filter(([kind]) => authorship[kind] > 0).map(
    ([kind, words]) => `${plural(authorship[kind], "commit")} declared as ${words}`,
  );
  const rest = plural(authorship["none-declared"], "commit");
  return html`${parts.length === 0 ? "" : `${joinWords(parts)}; `}${parts.length === 0 ? "Nothing" : "nothing"} declared in ${rest}<br><small>Nothing declared is not the same as “human”.</small>`;
}
