/** One piece of evidence, whole: the words it rests on, its rule, the criteria it speaks to, its state, where to open it. */
import type { Citation } from "../../model/evidence.ts";
import { forgeObjectUrl, readForgeObject } from "../../model/forge-object.ts";
import type { CriterionStatus, Report, ReportedEvidence } from "../../model/report.ts";
import { safeUrl } from "../escape.ts";
import { authorshipWords } from "../words.ts";
import { type EvidenceLine, evidenceLinesById } from "./evidence-line.ts";
import { once } from "./once.ts";

export interface CitedPlace {
  readonly quote: string;
  /** Full id, or as a forge names it. */
  readonly object: string;
  readonly path: string | null;
  readonly lines: readonly [number, number] | null;
  readonly url: string | null;
}

export interface EvidencePanel {
  readonly line: EvidenceLine;
  readonly kind: "event" | "pattern";
  readonly cited: readonly CitedPlace[];
  /** Of an event: other commits it rests on. Of a pattern: the cases that did it. */
  readonly cases: readonly { readonly object: string; readonly day: string | null; readonly url: string | null }[];
  readonly casesTotal: number;
  /** Of a pattern: how many cases were looked at in all. */
  readonly lookedAt: number | null;
  readonly counterparties: readonly string[];
  /** What was declared of how it was made; null where nothing was. */
  readonly declared: string | null;
  readonly rule: {
    readonly id: string;
    readonly title: string;
    readonly definition: string;
    readonly limits: string;
  } | null;
  readonly criteria: readonly {
    readonly skill: string;
    readonly skillTitle: string;
    readonly text: string;
    readonly status: CriterionStatus;
    readonly isAgainst: boolean;
  }[];
}

const MOST_CASES = 60;

const evidenceById = once(({ evidence }: Report) => new Map(evidence.map((item) => [item.id, item])));

function placeOf(report: Report, item: ReportedEvidence, citation: Citation): CitedPlace {
  return {
    quote: citation.quote,
    object: citation.object,
    path: citation.path ?? null,
    lines: citation.lines ?? null,
    url: safeUrl(citation.url ?? (item.kind === "event" ? item.url : objectUrl(report, item.repo, citation.object))),
  };
}

function objectUrl({ repositories }: Report, repo: string, object: string): string | null {
  if (readForgeObject(object)) return safeUrl(forgeObjectUrl(object) ?? null);
  const before = repositories.find(({ key }) => key === repo)?.commitUrl ?? null;
  return before === null ? null : safeUrl(before + object);
}

/** A piece of evidence of a report by its id; undefined where there is none. */
export function evidencePanel(report: Report, id: string): EvidencePanel | undefined {
  const item = evidenceById(report).get(id);
  const line = evidenceLinesById(report).get(id);
  if (item === undefined || line === undefined) return undefined;
  const rule = report.rules.find((one) => one.id === item.signal);
  const cases: readonly (readonly [string, string | null])[] =
    item.kind === "event" ? item.related.map((object) => [object, null] as const) : item.hits;
  const { assessment } = report;
  const bar = assessment && { id: "technical-bar", title: "Technical bar", criteria: assessment.technicalBar.criteria };
  return {
    line,
    kind: item.kind,
    cited: (item.kind === "event" ? [item.citation] : item.quotes).map((one) => placeOf(report, item, one)),
    cases: cases
      .slice(0, MOST_CASES)
      .map(([object, day]) => ({ object, day, url: objectUrl(report, item.repo, object) })),
    casesTotal: cases.length,
    lookedAt: item.kind === "pattern" ? item.hits.length + item.others.length : null,
    counterparties: item.counterparties,
    declared: authorshipWords(item),
    rule: rule ? { id: rule.id, title: rule.title, definition: rule.definition, limits: rule.limits } : null,
    criteria: [...(bar ? [bar] : []), ...(assessment?.skills ?? [])].flatMap((skill) =>
      skill.criteria
        .filter(({ supports, contradicts }) => supports.includes(id) || contradicts.includes(id))
        .map(({ text, status, contradicts }) => ({
          skill: skill.id,
          skillTitle: skill.title,
          text,
          status,
          isAgainst: contradicts.includes(id),
        })),
    ),
  };
}
