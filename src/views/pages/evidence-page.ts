/** Evidence searched and filtered: a part of the lines, how many there are, and by what they could be narrowed. */
import type { Report } from "../../model/report.ts";
import { prettyId } from "../words.ts";
import { type EvidenceLine, evidenceLines } from "./evidence-line.ts";
import { once } from "./once.ts";

/** What is asked for; every part narrows. */
export interface EvidenceQuery {
  /** Words that a line must all have, whatever their case, in its sentence, rule, areas or repository. */
  readonly words: string;
  readonly skill: string;
  readonly signal: string;
  readonly repository: string;
  /** "2025" */
  readonly year: string;
  /** ISO days, both of them within. */
  readonly since: string;
  readonly until: string;
  readonly standing: "" | "counted" | "not-counted" | "against" | "marked";
  readonly from: number;
  readonly count: number;
}

export interface Facet {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

export interface EvidencePage {
  readonly total: number;
  readonly from: number;
  readonly lines: readonly EvidenceLine[];
  /** Counts under the other filters: what choosing one would give. */
  readonly facets: Readonly<Record<"skill" | "signal" | "repository" | "year" | "standing", readonly Facet[]>>;
}

/** Evidence made ready for searching. */
export interface EvidenceIndex {
  readonly lines: readonly EvidenceLine[];
  /** Of each line, what words are looked for in. */
  readonly texts: readonly string[];
  readonly skillTitles: ReadonlyMap<string, string>;
}

export const indexEvidence = once((report: Report): EvidenceIndex => {
  const lines = evidenceLines(report);
  return {
    lines,
    texts: lines.map(({ id, sentence, rule, areas, repository, mark }) =>
      [id, sentence, rule, areas.join(" "), repository, mark?.because ?? ""].join("\n").toLowerCase(),
    ),
    skillTitles: new Map([
      ["technical-bar", "Technical bar"],
      ...(report.assessment?.skills.map(({ id, title }) => [id, title] as const) ?? []),
    ]),
  };
});

const FACETS = ["skill", "signal", "repository", "year", "standing"] as const;
type FacetName = (typeof FACETS)[number];

function standingsOf(line: EvidenceLine): readonly EvidenceQuery["standing"][] {
  const isOut = line.mark?.verdict === "wrong" || line.mark?.verdict === "not-mine";
  return [
    line.experimental || isOut ? "not-counted" : "counted",
    ...(line.against ? (["against"] as const) : []),
    ...(line.mark ? (["marked"] as const) : []),
  ];
}

const STANDING_TITLES: Readonly<Record<string, string>> = {
  counted: "Counted",
  "not-counted": "Not counted",
  against: "Speaks against",
  marked: "Marked by you",
};

function valuesOf(line: EvidenceLine, facet: FacetName): readonly string[] {
  if (facet === "year") return [line.date.slice(0, 4)];
  return facet === "standing" ? standingsOf(line) : [line[facet]];
}

function titleOf(index: EvidenceIndex, facet: FacetName, id: string, line: EvidenceLine): string {
  if (facet === "skill") return index.skillTitles.get(id) ?? prettyId(id);
  if (facet === "signal") return line.rule;
  return facet === "standing" ? (STANDING_TITLES[id] ?? id) : id;
}

interface Found {
  readonly lines: readonly EvidenceLine[];
  readonly facets: EvidencePage["facets"];
}

function find(index: EvidenceIndex, query: EvidenceQuery): Found {
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20);
  const asked = FACETS.filter((facet) => query[facet] !== "");
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, { title: string; count: number }>()] as const));
  const found: EvidenceLine[] = [];
  for (const [at, line] of index.lines.entries()) {
    if (line.date < query.since || (query.until !== "" && line.date > query.until)) continue;
    if (words.length > 0 && !words.every((word) => index.texts[at]!.includes(word))) continue;
    const failed = asked.filter((facet) => !valuesOf(line, facet).includes(query[facet]));
    if (failed.length === 0) found.push(line);
    // A facet counts what the other filters leave.
    if (failed.length > 1) continue;
    for (const facet of failed.length === 1 ? failed : FACETS)
      for (const id of valuesOf(line, facet)) {
        const own = counts.get(facet)!;
        const before = own.get(id);
        if (before) before.count++;
        else own.set(id, { title: titleOf(index, facet, id, line), count: 1 });
      }
  }
  const facetOf = (facet: FacetName): readonly Facet[] =>
    [...counts.get(facet)!]
      .map(([id, one]) => ({ id, ...one }))
      .sort((a, b) => (facet === "year" ? (a.id > b.id ? -1 : 1) : b.count - a.count || (a.title < b.title ? -1 : 1)));
  return {
    lines: found,
    facets: {
      skill: facetOf("skill"),
      signal: facetOf("signal"),
      repository: facetOf("repository"),
      year: facetOf("year"),
      standing: facetOf("standing"),
    },
  };
}

/** Searches whose results are kept: scrolling asks for part after part of one of them. */
const KEPT = 8;
const searchesOf = once((_: EvidenceIndex) => new Map<string, Found>());

/**
 * @param query filters; empty ones ask for nothing
 * @returns lines in the report's order, newest first
 * @example evidencePage(indexEvidence(report), { ...ALL_EVIDENCE, words: "parser", count: 50 }).total
 */
export function evidencePage(index: EvidenceIndex, query: EvidenceQuery): EvidencePage {
  const { from, count, ...filters } = query;
  const searches = searchesOf(index);
  const key = JSON.stringify(filters);
  const found = searches.get(key) ?? find(index, query);
  searches.delete(key);
  searches.set(key, found);
  for (const oldest of [...searches.keys()].slice(0, -KEPT)) searches.delete(oldest);
  return { total: found.lines.length, from, lines: found.lines.slice(from, from + count), facets: found.facets };
}

export const ALL_EVIDENCE: EvidenceQuery = {
  words: "",
  skill: "",
  signal: "",
  repository: "",
  year: "",
  since: "",
  until: "",
  standing: "",
  from: 0,
  count: 100,
};
