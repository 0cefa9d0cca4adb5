/** A piece of evidence as lists show it. */
import type { Report, ReportedEvidence } from "../../model/report.ts";
import { once } from "./once.ts";

export interface EvidenceLine {
  readonly id: string;
  /** ISO day. */
  readonly date: string;
  readonly sentence: string;
  /** Id of the skill it speaks to. */
  readonly skill: string;
  readonly signal: string;
  /** What its rule says of a person, in a few words. */
  readonly rule: string;
  /** Name of the repository. */
  readonly repository: string;
  readonly areas: readonly string[];
  /** It speaks against the person; such lines exist for the user alone. */
  readonly against: boolean;
  /** It does not count: its rule is not shown to be right often enough. */
  readonly experimental: boolean;
  /** What it rests on was taken back later. */
  readonly reverted: boolean;
  readonly mark: ReportedEvidence["mark"];
}

/** Lines for all evidence of a report, in its order. */
export const evidenceLines = once(({ repositories, rules, evidence }: Report): readonly EvidenceLine[] => {
  const names = new Map(repositories.map(({ key, name }) => [key, name]));
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return evidence.map((item) => ({
    id: item.id,
    date: item.date,
    sentence: item.sentence,
    skill: item.skill,
    signal: item.signal,
    rule: titles.get(item.signal) ?? item.signal,
    repository: names.get(item.repo) ?? item.repo,
    areas: item.areas,
    against: item.counter,
    experimental: item.experimental,
    reverted: item.state === "reverted",
    mark: item.mark,
  }));
});

/** The same by the evidence's id. */
export const evidenceLinesById = once(
  (report: Report): ReadonlyMap<string, EvidenceLine> => new Map(evidenceLines(report).map((line) => [line.id, line])),
);
