/** A career at a glance, and any part of it near: evidence per skill and month or week. What was led is another answer. */
import type { Report } from "../../model/report.ts";
import { startOfDay, weekOf } from "../../model/time.ts";
import { capitalise, prettyId } from "../words.ts";

/** What is asked for. */
export interface PathQuery {
  /** ISO days, both of them within; "" for no bound. */
  readonly since: string;
  readonly until: string;
  readonly unit: "month" | "week";
}

/** Evidence of one skill in one month or week; each piece stands in the first of these that fits. */
export interface PathPart {
  /** Its first day. */
  readonly start: string;
  /** Speaks against the person, whether it counts or not. */
  readonly against: number;
  /** By a rule not shown to be right often enough, or marked as wrong or not theirs. */
  readonly notCounted: number;
  readonly counted: number;
  /** Those of them that the user marked. */
  readonly marked: number;
}

export interface PathPage {
  readonly first: string | null;
  readonly last: string | null;
  readonly asOf: string;
  readonly unit: PathQuery["unit"];
  readonly skills: readonly {
    readonly id: string;
    readonly title: string;
    /** Whether there is a page of it: only the ladder's skills and the bar have one, and only yours. */
    readonly hasPage: boolean;
    /** All evidence of it, whatever was asked for. */
    readonly total: number;
    /** Those with evidence, oldest first. */
    readonly parts: readonly PathPart[];
    /** Of half-years: "2025-H1". */
    readonly bands: readonly { readonly window: string; readonly label: string }[];
  }[];
}

const DAY_MS = 86_400_000;
/** The Monday that weeks are counted from. */
const FIRST_MONDAY = Date.parse("1969-12-29T00:00:00Z");

/** First day of the month or week of a day. @example partStart("2025-03-09", "week") // "2025-03-03" */
export function partStart(day: string, unit: PathQuery["unit"]): string {
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  const week = weekOf(startOfDay(day));
  if (Number.isNaN(week)) return day;
  return new Date(FIRST_MONDAY + week * 7 * DAY_MS).toISOString().slice(0, 10);
}

type Counts = { -readonly [Kind in keyof Omit<PathPart, "start">]: number };

const isOut = ({ mark }: Report["evidence"][number]): boolean =>
  mark?.verdict === "wrong" || mark?.verdict === "not-mine";

const kindOf = (item: Report["evidence"][number]): "against" | "notCounted" | "counted" =>
  item.counter ? "against" : item.experimental || isOut(item) ? "notCounted" : "counted";

const BAR = { id: "technical-bar", title: "Technical bar" };

/**
 * A report → the path. Months and weeks without evidence are left out.
 * @example pathPage(report, { since: "2025-01-01", until: "2025-03-31", unit: "week" }).skills[0]?.parts
 */
export function pathPage(report: Report, { since, until, unit }: PathQuery): PathPage {
  const { assessment, evidence, person, asOf } = report;
  const skills = new Map<string, { total: number; readonly parts: Map<string, Counts> }>();
  for (const item of evidence) {
    const own = skills.get(item.skill) ?? { total: 0, parts: new Map<string, Counts>() };
    skills.set(item.skill, own);
    own.total++;
    if (item.date < since || (until !== "" && item.date > until)) continue;
    const start = partStart(item.date, unit);
    const counts = own.parts.get(start) ?? { counted: 0, notCounted: 0, against: 0, marked: 0 };
    own.parts.set(start, counts);
    counts[kindOf(item)]++;
    if (item.mark) counts.marked++;
  }
  const known: readonly { id: string; title: string; overTime: PathBands }[] = assessment?.skills ?? [];
  const others = [...skills.keys()].filter((id) => !known.some((skill) => skill.id === id)).sort();
  return {
    first: person.firstDay,
    last: person.lastDay,
    asOf,
    unit,
    skills: [
      ...known,
      ...others.map((id) => ({ id, title: id === BAR.id ? BAR.title : capitalise(prettyId(id)), overTime: [] })),
    ].map(({ id, title, overTime }) => ({
      id,
      title,
      hasPage: assessment !== null && (id === BAR.id || known.some((skill) => skill.id === id)),
      total: skills.get(id)?.total ?? 0,
      parts: [...(skills.get(id)?.parts ?? [])]
        .map(([start, counts]) => ({ start, ...counts }))
        .sort((a, b) => (a.start < b.start ? -1 : 1)),
      bands: overTime.map(({ window, band }) => ({ window, label: band.label })),
    })),
  };
}

type PathBands = readonly { readonly window: string; readonly band: { readonly label: string } }[];
