/**
 * The words that renderings share, so that terminal, Markdown and HTML say the same thing the same way. Statuses,
 * outcomes and states keep the exact vocabulary of the glossary; only hyphens become spaces.
 */
import type { Authorship, EventEvidence, WorkState } from "../model/evidence.ts";
import { forgeObjectWords } from "../model/forge-object.ts";
import type { CriterionStatus, MarkVerdict, Opportunity, TechnicalBar } from "../model/report.ts";
import type { Outcome } from "../model/signal.ts";
import { monthOf } from "../model/time.ts";

export const STATUS_WORDS: Readonly<Record<CriterionStatus, string>> = {
  "not-applicable": "not applicable",
  "cannot-see": "cannot see",
  "too-little": "too little",
  "not-seen": "not seen",
  emerging: "emerging",
  demonstrated: "demonstrated",
  sustained: "sustained",
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  seen: "seen",
  "not-seen": "not seen",
  "cannot-see": "cannot see",
  "not-applicable": "not applicable",
  error: "error",
};

export const BAR_WORDS: Readonly<Record<TechnicalBar["status"], string>> = {
  met: "met",
  "not-yet": "not yet",
  "too-little": "too little",
};

export const STATE_WORDS: Readonly<Record<WorkState, string>> = {
  alive: "alive",
  reverted: "reverted",
  superseded: "superseded",
};

/** Null where nothing was declared: that is not the same as "human", so nothing is said. */
const AUTHORSHIP_WORDS: Readonly<Record<Authorship, string | null>> = {
  assisted: "declared as AI-assisted",
  agent: "declared as made by an AI agent",
  bot: "declared as made by a bot",
  "none-declared": null,
};

/** How the work was declared, with the tools that were named; null where nothing was declared. */
export function authorshipWords({
  authorship,
  declared,
}: Pick<EventEvidence, "authorship" | "declared">): string | null {
  const words = AUTHORSHIP_WORDS[authorship];
  return words === null || !declared || declared.tools.length === 0 ? words : `${words} (${declared.tools.join(", ")})`;
}

export const VERDICT_WORDS: Readonly<Record<MarkVerdict, string>> = {
  wrong: "wrong",
  "not-mine": "not mine",
  highlight: "highlight",
};

export const PRACTICE_WORDS: Readonly<Record<Opportunity["practice"], string>> = {
  "seek-ambiguity": "Seek ambiguity",
  "write-more-than-code": "Write more than code",
  "invest-in-the-team": "Invest in the team",
  "build-relationships": "Build relationships across teams",
  "develop-vision": "Develop technical vision",
};

export const EFFORT_WORDS: Readonly<Record<Opportunity["effort"], string>> = {
  small: "small",
  days: "a few days",
  weeks: "weeks",
};

/** What is said of evidence by experimental signals, which every rendering shows apart from the rest. */
export const ALSO_FOUND = {
  title: "Also found",
  because: "by rules not shown to be right in 28 of 30 cases; not counted",
} as const;

const NOT_COUNTED = "not counted: nobody else can open an export";

/** What is said of imported documents and tickets, as of nothing else. */
export const IMPORTED = {
  title: "Imported documents and tickets",
  because: `yours, but ${NOT_COUNTED}`,
  notCounted: NOT_COUNTED,
} as const;

/** A whole number with commas between thousands, the same on every machine: 31204 → "31,204". */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/**
 * A number with its noun.
 * @param many plural where it is not formed with "s".
 * @example plural(1, "commit") // "1 commit"
 * @example plural(2304, "piece of evidence", "pieces of evidence") // "2,304 pieces of evidence"
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/**
 * A list as prose.
 * @example joinWords(["lexer", "parser", "docs"]) // "lexer, parser and docs"
 */
export function joinWords(words: readonly string[], conjunction = "and"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An ISO day as people write it: "2025-03-09" → "9 Mar 2025". Anything else comes back unchanged. */
export function formatDay(day: string): string {
  return ISO_DAY.test(day) ? `${Number(day.slice(8))} ${monthOf(day)}` : day;
}

/**
 * The months between two ISO days: "Jan 2024 to Nov 2026", one month alone, or "no dates" where both are null.
 */
export function formatSpan(first: string | null, last: string | null): string {
  const months = [first, last].filter((day) => day !== null).map((day) => (ISO_DAY.test(day) ? monthOf(day) : day));
  return months.length === 0 ? "no dates" : [...new Set(months)].join(" to ");
}

/** A half-year in words: "2025-H1" → "first half of 2025". Anything else comes back unchanged. */
export function formatHalfYear(window: string): string {
  const parts = /^(\d{4})-H([12])$/.exec(window);
  return parts === null ? window : `${parts[2] === "1" ? "first" : "second"} half of ${parts[1]}`;
}

/** An id as words: "design-document-first" → "design document first". */
export function prettyId(id: string): string {
  return id.replace(/[-_]+/g, " ").trim();
}

/** The first letter in upper case: "scope" → "Scope". */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A phrase as a sentence: capital letter, full stop. "looked for and not found" → "Looked for and not found." */
export function toSentence(text: string): string {
  const trimmed = capitalise(text.trim());
  return trimmed === "" || /[.!?…:]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** A position on the levels with one decimal; an en dash where nothing can be said. */
export function formatLevel(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}

/** An object short enough to read and long enough to find: 12 digits of an id, the number of a discussion. */
export function shortOid(object: string): string {
  return forgeObjectWords(object) ?? object.slice(0, 12);
}

/**
 * A whole number with its thousands set apart. Not `toLocaleString`, whose first call loads the locale data (12 ms).
 *
 * @example grouped(81966) // "81,966"
 */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
