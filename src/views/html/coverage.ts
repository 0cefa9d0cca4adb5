/** Coverage: what was read, what was skipped, and what cannot be seen, each with its reason. */
import type { Coverage, RepositoryCoverage } from "../../model/report.ts";
import type { Outcome, SignalOutcome } from "../../model/signal.ts";
import { capitalise, formatCount, formatDay, joinWords, OUTCOME_WORDS, plural, prettyId, shortOid } from "../words.ts";
import { type Html, html } from "./html.ts";

/** The section. */
export function renderCoverage({ repositories, skipped, notVisible }: Coverage): Html {
  return html`<section id="coverage" aria-labelledby="coverage-title"><h2 id="coverage-title">Coverage</h2>
<p>${plural(repositories.length, "repository was", "repositories were")} read, ${skipped.length === 0 ? "nothing skipped" : `${formatCount(skipped.length)} skipped`}.${
    notVisible.length > 0 && ` Not visible from here: ${joinWords(notVisible)}.`
  }</p>
${repositories.length > 0 && renderRead(repositories)}
${renderForges(repositories)}
${repositories.map((one) => renderNotes(one, repositories.length))}
${skipped.length > 0 && renderSkipped(skipped)}</section>`;
}

function renderRead(repositories: readonly RepositoryCoverage[]): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Repositories read"><table><thead><tr><th scope="col">Repository</th><th scope="col">Read from</th><th scope="col" class="number">Commits</th><th scope="col">First</th><th scope="col">Last</th><th scope="col">Up to</th></tr></thead><tbody>${repositories.map(
    ({ name, path, commits, firstDay, lastDay, head }) =>
      html`<tr><th scope="row">${name}</th><td>${path}</td><td class="number">${formatCount(commits)}</td><td>${formatDay(firstDay ?? "–")}</td><td>${formatDay(lastDay ?? "–")}</td><td>${head === null ? "–" : html`<code>${shortOid(head)}</code>`}</td></tr>`,
  )}</tbody></table></div>`;
}

function renderForges(repositories: readonly RepositoryCoverage[]): Html | null {
  const forges = repositories.flatMap((one) => one.forges);
  if (forges.length === 0) return null;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Forges read"><table><thead><tr><th scope="col">Forge</th><th scope="col" class="number">Discussions</th><th scope="col" class="number">Comments, reviews, events</th><th scope="col">Left out</th></tr></thead><tbody>${forges.map(
    ({ name, discussions, entries, skipped }) =>
      html`<tr><th scope="row">${name}</th><td class="number">${formatCount(discussions)}</td><td class="number">${formatCount(entries)}</td><td>${leftOut(skipped)}</td></tr>`,
  )}</tbody></table></div>`;
}

const REASONS = 3;

/** The commonest reasons and how often. */
function leftOut(skipped: Readonly<Record<string, number>>): string {
  const reasons = Object.entries(skipped).sort((a, b) => b[1] - a[1]);
  if (reasons.length === 0) return "nothing";
  const shown = reasons.slice(0, REASONS).map(([reason, times]) => `${formatCount(times)} × ${reason}`);
  return `${shown.join("; ")}${reasons.length > REASONS ? `; and ${plural(reasons.length - REASONS, "other reason")}` : ""}`;
}

function renderNotes({ name, notes, blind }: RepositoryCoverage, repositories: number): Html | null {
  if (notes.length + blind.length === 0) return null;
  return html`<h3>${name}</h3>${notes.length > 0 && html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}${blind.length > 0 && foldAway(repositories, blind.length, renderBlind(name, blind))}`;
}

/** With few repositories the tables stand open; with many they would bury the rest of the page. */
function foldAway(repositories: number, signals: number, table: Html): Html {
  return repositories <= 3
    ? table
    : html`<details class="behind"><summary>${plural(signals, "signal")} without an answer</summary>${table}</details>`;
}

function renderBlind(name: string, blind: readonly SignalOutcome[]): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="What cannot be seen in ${name}"><table class="blind"><thead><tr><th scope="col">Outcome</th><th scope="col">Why</th><th scope="col">Signals</th></tr></thead><tbody>${groupByReason(
    blind,
  ).map(
    ([outcome, reason, signals]) =>
      html`<tr><td>${OUTCOME_WORDS[outcome]}</td><td>${reason}</td><td>${capitalise(joinWords(signals))}</td></tr>`,
  )}</tbody></table></div>`;
}

type ReasonGroup = readonly [outcome: Outcome, reason: string, signals: readonly string[]];

/** Signals that are blind for the same reason stand in one row, in the order in which reasons first appear. */
function groupByReason(blind: readonly SignalOutcome[]): readonly ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>();
  for (const { outcome, reason, signal } of blind) {
    const key = `${outcome} ${reason}`;
    groups.set(key, [outcome, reason, [...(groups.get(key)?.[2] ?? []), prettyId(signal)]]);
  }
  return [...groups.values()];
}

function renderSkipped(skipped: Coverage["skipped"]): Html {
  return html`<h3>Skipped</h3><div class="scroll" tabindex="0" role="group" aria-label="Repositories skipped"><table><thead><tr><th scope="col">Path</th><th scope="col">Why</th></tr></thead><tbody>${skipped.map(
    ({ path, reason }) => html`<tr><th scope="row">${path}</th><td>${reason}</td></tr>`,
  )}</tbody></table></div>`;
}
