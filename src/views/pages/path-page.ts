/** A career at a glance: evidence per skill and month, and what was led, over the same time. */
import type { InitiativesReport } from "../../model/initiative.ts";
import type { Report } from "../../model/report.ts";
import { type InitiativeLine, initiativesPage } from "./initiatives-page.ts";

export interface PathMonth {
  /** "2025-03" */
  readonly month: string;
  readonly counted: number;
  readonly notCounted: number;
  readonly against: number;
}

export interface PathPage {
  readonly first: string | null;
  readonly last: string | null;
  readonly skills: readonly {
    readonly id: string;
    readonly title: string;
    readonly months: readonly PathMonth[];
    readonly bands: readonly { readonly window: string; readonly label: string; readonly mid: number | null }[];
  }[];
  readonly levels: readonly { readonly title: string; readonly rank: number }[];
  readonly initiatives: readonly InitiativeLine[];
}

/** A report and what was led → the path. Months without evidence are left out. */
export function pathPage(report: Report, initiatives: InitiativesReport): PathPage {
  const { assessment, evidence, person } = report;
  const months = new Map<string, Map<string, { counted: number; notCounted: number; against: number }>>();
  for (const { skill, date, experimental, counter } of evidence) {
    const own = months.get(skill) ?? new Map();
    months.set(skill, own);
    const month = date.slice(0, 7);
    const before = own.get(month) ?? { counted: 0, notCounted: 0, against: 0 };
    own.set(month, before);
    before[counter ? "against" : experimental ? "notCounted" : "counted"]++;
  }
  const known: readonly { id: string; title: string; overTime: PathBands }[] = assessment?.skills ?? [
    ...[...months.keys()].sort().map((id) => ({ id, title: id.replaceAll("-", " "), overTime: [] })),
  ];
  return {
    first: person.firstDay,
    last: person.lastDay,
    skills: known.map(({ id, title, overTime }) => ({
      id,
      title,
      months: [...(months.get(id) ?? [])]
        .map(([month, counts]) => ({ month, ...counts }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
      bands: overTime.map(({ window, band }) => ({ window, label: band.label, mid: band.mid })),
    })),
    levels: assessment?.ladder.levels.map((level) => ({ title: level.title, rank: level.rank })) ?? [],
    initiatives: initiativesPage(initiatives).lines,
  };
}

type PathBands = readonly { window: string; band: { label: string; mid: number | null } }[];
