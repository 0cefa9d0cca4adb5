/**
 * One piece of evidence as it is shown: every word decided, nothing left to look up. The same rows are written as
 * HTML here (evidence-item.ts) and drawn in the browser by the page's script (script.ts), which reads them by position;
 * so this tuple is the contract between the two, and a browser test holds them to the same result.
 */
import type { Case } from "../../model/evidence.ts";
import { forgeObjectUrl, readForgeObject } from "../../model/forge-object.ts";
import type { ReportedEvidence } from "../../model/report.ts";
import { halfYearOf } from "../../model/time.ts";
import { plainText, safeUrl } from "../escape.ts";
import {
  authorshipWords,
  capitalise,
  formatDay,
  formatHalfYear,
  joinWords,
  plural,
  prettyId,
  STATE_WORDS,
  VERDICT_WORDS,
} from "../words.ts";
import { formatPlace, isNotCounted, whyItCounts } from "./evidence-words.ts";
import { quoteUrl, type ReportIndex } from "./report-index.ts";

/** Quoted words, where they stand, and the address of that place ("" where none is known). */
export type RowQuote = readonly [text: string, place: string, url: string];

/** A label and what it says. */
export type RowFact = readonly [label: string, text: string];

/** Commits behind the statement: a heading, their address but for the id ("" where unknown), and id with day for each. */
export type RowCases = readonly [
  title: string,
  before: string,
  /** A link of its own, where it is not what stands before with the id. */
  cases: readonly (readonly [object: string, day: string] | readonly [object: string, day: string, url: string])[],
];

/** What the filters compare: skill, signal, repository, half-year, areas, states. */
export type RowKeys = readonly [
  skill: string,
  signal: string,
  repo: string,
  window: string,
  areas: readonly string[],
  states: readonly string[],
];

export type EvidenceRow = readonly [
  id: string,
  day: string,
  date: string,
  sentence: string,
  /** Area, skill and signal in one line. */
  context: string,
  /** What a reader must not miss: speaks against, reverted, experimental, marked. */
  tags: readonly string[],
  quotes: readonly RowQuote[],
  facts: readonly RowFact[],
  cases: readonly RowCases[],
  keys: RowKeys,
];

/**
 * The row for a piece of evidence. All strings are plain text (no control characters), none is escaped for HTML.
 */
export function toEvidenceRow(index: ReportIndex, item: ReportedEvidence): EvidenceRow {
  const areas = areasOf(item);
  return [
    plainText(item.id),
    plainText(item.date),
    formatDay(plainText(item.date)),
    plainText(item.sentence),
    [joinWords(areas), plainText(index.skillTitle(item.skill)), prettyId(item.signal)]
      .filter((part) => part !== "")
      .join(" · "),
    tagsOf(item),
    quotesOf(index, item),
    factsOf(index, item),
    casesOf(index, item),
    [plainText(item.skill), plainText(item.signal), plainText(item.repo), halfYearOf(item.date), areas, statesOf(item)],
  ];
}

/** Areas a piece of evidence is listed under. */
export function areasOf(item: ReportedEvidence): readonly string[] {
  const areas = item.areas.length > 0 || item.kind === "event" ? item.areas : [item.area];
  return areas.map(plainText).filter((area) => area !== "");
}

/** Keys of the state filter that a piece of evidence answers to. */
export function statesOf(item: ReportedEvidence): readonly string[] {
  return [
    item.state,
    ...(item.counter ? ["counter"] : []),
    ...(item.experimental ? ["experimental"] : []),
    ...(item.mark === null ? [] : ["marked"]),
  ];
}

function tagsOf(item: ReportedEvidence): readonly string[] {
  return [
    ...(item.counter ? ["speaks against"] : []),
    ...(item.state === "alive" ? [] : [STATE_WORDS[item.state]]),
    ...(item.experimental ? ["experimental"] : []),
    ...(item.mark === null ? [] : [`marked: ${VERDICT_WORDS[item.mark.verdict]}`]),
  ];
}

function quotesOf(index: ReportIndex, item: ReportedEvidence): readonly RowQuote[] {
  const citations = item.kind === "event" ? [item.citation] : item.quotes;
  return citations.map((citation) => [
    plainText(citation.quote),
    formatPlace(index, citation),
    quoteUrl(index, item, citation.object) ?? "",
  ]);
}

function factsOf(index: ReportIndex, item: ReportedEvidence): readonly RowFact[] {
  const authorship = authorshipWords(item);
  const facts: readonly (RowFact | null)[] = [
    [isNotCounted(item) ? "Not counted" : "Why it counts", whyItCounts(index, item)],
    ["State", `${STATE_WORDS[item.state]}, as known on ${formatDay(index.report.asOf)}`],
    item.kind === "pattern"
      ? [
          "Period",
          `${formatHalfYear(item.window)}; ${item.hits.length} of ${plural(item.hits.length + item.others.length, "case")}`,
        ]
      : null,
    authorship === null ? null : ["Authorship", capitalise(authorship)],
    item.counterparties.length === 0 ? null : ["With", joinWords(item.counterparties)],
    item.mark === null ? null : ["Your mark", markText(item.mark)],
  ];
  return facts.filter((fact) => fact !== null).map(([label, text]) => [label, plainText(text)]);
}

function markText(mark: NonNullable<ReportedEvidence["mark"]>): string {
  const verdict = capitalise(VERDICT_WORDS[mark.verdict]);
  return mark.because === null ? verdict : `${verdict}: ${mark.because}`;
}

const toCase = ([object, day]: Case): RowCases[2][number] =>
  readForgeObject(object) ? [plainText(object), day, safeUrl(forgeObjectUrl(object) ?? null) ?? ""] : [object, day];

function casesOf(index: ReportIndex, item: ReportedEvidence): readonly RowCases[] {
  const before = index.commitUrl(item.repo) ?? "";
  const lists: readonly (readonly [string, RowCases[2]])[] =
    item.kind === "event"
      ? [
          [
            `${plural(item.related.length, "further commit")} it rests on`,
            item.related.map((oid) => [oid, ""] as const),
          ],
        ]
      : [
          [`${plural(item.hits.length, "case")} where it holds`, item.hits.map(toCase)],
          [`${plural(item.others.length, "case")} where it does not`, item.others.map(toCase)],
        ];
  return lists.filter(([, commits]) => commits.length > 0).map(([title, commits]) => [title, before, commits]);
}
