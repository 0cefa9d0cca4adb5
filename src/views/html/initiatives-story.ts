/** What a row opens to: the drawing from near, the story with its citations, who took part, what ties it, every step. */
import { forgeObjectUrl, readForgeObject } from "../../model/forge-object.ts";
import type { ReportedInitiative, StoryClause } from "../../model/initiative.ts";
import { plainText, safeUrl } from "../escape.ts";
import { capitalise, formatCount, formatDay, joinWords, plural, shortOid } from "../words.ts";
import { type Html, type HtmlPart, html, link } from "./html.ts";
import { renderNearDrawing } from "./initiatives-drawing.ts";
import type { Thread } from "./initiatives-threads.ts";
import { cutTo, endingWords, originWords, tieWords } from "./initiatives-words.ts";

/** Links and discussions named, areas and people listed, at most. */
const NAMED = 12;

/** Subjects are cut where they are somebody's whole message. */
const SUBJECT = 160;

/** Where a commit or a discussion can be opened; null where nobody knows. */
function addressOf({ commitUrl }: ReportedInitiative, object: string): string | null {
  if (readForgeObject(object)) return safeUrl(forgeObjectUrl(object) ?? null);
  return safeUrl(commitUrl === null ? null : commitUrl + plainText(object));
}

const cite = (one: ReportedInitiative, object: string): Html =>
  link(addressOf(one, object), html`<code>${shortOid(object)}</code>`);

function renderClause(one: ReportedInitiative, { text, cites }: StoryClause): Html {
  return html`<li><span dir="auto">${text}</span> <span class="cites">${cites.map((object, index) => [index > 0 ? ", " : "", cite(one, object)])}</span></li>`;
}

/** The first of a list, and how many more there are. */
const named = (words: readonly string[]): string =>
  words.length > NAMED
    ? `${words.slice(0, NAMED).join(", ")} and ${formatCount(words.length - NAMED)} more`
    : joinWords(words);

/** Files at the top that nothing covers are an area without a name of its own. */
const areaWords = (area: string): string => (area === "(root)" ? "the top folder" : area);

function tiesOf({ links }: ReportedInitiative, strength: string): string {
  return named(links.filter((one) => one.strength === strength).map(tieWords));
}

function fact(label: string, text: HtmlPart): Html | null {
  return text === "" ? null : html`<div><dt>${label}</dt><dd>${text}</dd></div>`;
}

function renderFacts(one: ReportedInitiative, severalRepositories: boolean): Html {
  const { others, discussions, areas } = one;
  const guessed = tiesOf(one, "weak");
  return html`<dl class="facts">
${severalRepositories && fact("Repository", one.repository)}
${fact("Origin", capitalise(originWords(one.origin)))}
${fact("How it stands", capitalise(endingWords(one.ending)))}
${fact("Commits", `${formatCount(one.ownCommits)} own, of ${plural(one.commits, "commit")} of it; ${plural(one.landings, "landing")}`)}
${fact("Others", named(others.map(({ name, commits }) => `${name} (${plural(commits, "commit")})`)))}
${fact("Areas", named(areas.map(areaWords)))}
${discussions.length > 0 && fact("Discussions", html`${discussions.slice(0, NAMED).map((object, index) => [index > 0 ? ", " : "", cite(one, object)])}${discussions.length > NAMED && ` and ${formatCount(discussions.length - NAMED)} more`}`)}
${fact("Links, stated", tiesOf(one, "strong"))}
${guessed !== "" && fact("Links, guessed", html`${guessed}. <em>Look whether it is one problem.</em>`)}
</dl>`;
}

function renderSteps(one: ReportedInitiative): Html {
  const left = one.own - one.steps.length;
  return html`<details class="cases"><summary>${plural(one.own, "step")}</summary><ol class="steps">${one.steps.map(
    ([oid, day, subject]) =>
      html`<li>${cite(one, oid)} <time datetime="${day}">${formatDay(day)}</time> <span dir="auto">${cutTo(subject, SUBJECT)}</span></li>`,
  )}</ol>${left > 0 && html`<p class="note">And ${plural(left, "later step")}, which this record leaves out.</p>`}</details>`;
}

/** What signals saw in it; none of it counts. */
function renderFound({ found }: ReportedInitiative): Html | false {
  return (
    found.length > 0 &&
    html`<h4>Also seen in it <span class="note">by rules not shown to be right in 28 of 30 cases; not counted</span></h4><ul class="found">${found.map(
      ({ id, title, sentence, counter }) =>
        html`<li><code>${id.slice(0, 8)}</code> <strong>${counter && "Against: "}${title}</strong> ${sentence}</li>`,
    )}</ul>`
  );
}

/** The body of a row. @param severalRepositories whether to say in which one it was. */
export function renderThreadStory(thread: Thread, severalRepositories: boolean): Html {
  const { one } = thread;
  return html`${renderNearDrawing(thread)}<ul class="story">${one.story.map((clause) => renderClause(one, clause))}</ul>
${renderFound(one)}${renderFacts(one, severalRepositories)}${renderSteps(one)}`;
}
